package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"listenratio/pipeline"
)

// Manifest is one committed run: what was read, under which settings, and the parts that hold the outcome. It carries
// no clock and no path of the machine: the same inputs and settings make the same manifest.
type Manifest struct {
	Number int    `json:"-"` // from 1, rising; in the file's name
	Sum    string `json:"-"` // SHA-256 of the manifest's bytes, hex

	Stamp  Stamp   `json:"stamp"`
	Inputs []Input `json:"inputs"` // every input that was ever read, by file and hash
	Brands []Brand `json:"brands"` // by slug
	Parts  []Part  `json:"parts"`  // by path
}

// Stamp is everything besides the inputs that the outcome depends on.
type Stamp struct {
	Program string `json:"program"` // version
	Schema  int    `json:"schema"`  // of the tables
	Rules   string `json:"rules"`   // version of the classification rules
	Config  string `json:"config"`  // SHA-256 of the settings in force, hex
	AsOf    string `json:"as_of"`   // as given, empty for the end of the data's coverage
}

// Reading is the part of the stamp that what is stored of an input depends on: under another one, inputs are read
// again.
func (s Stamp) Reading() Stamp { return Stamp{Program: s.Program, Schema: s.Schema, Config: s.Config} }

// Input is one input file with its account of records.
type Input struct {
	pipeline.Ledger
	SHA256  string         `json:"sha256"` // of the file's bytes, hex
	Size    int64          `json:"size"`
	Inbound string         `json:"inbound"` // which part of what people said it holds
	Until   int64          `json:"until"`   // the instant up to which it is complete, µs since 1970 UTC
	Owner   pipeline.Owner `json:"owner"`
	Notes   []string       `json:"notes,omitempty"`
}

// Brand is a brand of the run.
type Brand struct {
	Slug     string   `json:"slug"`
	Name     string   `json:"name"`
	Accounts []string `json:"accounts"`
	Zone     string   `json:"zone"`
}

// Part is one immutable Parquet file.
type Part struct {
	Path   string `json:"path"` // in the tree: items/brand=acme/year=2026/items-0.parquet
	SHA256 string `json:"sha256"`
	Size   int64  `json:"size"`
	Rows   int64  `json:"rows"`
	Hash   string `json:"hash,omitempty"` // of the items' values, for the read-back; hex
}

// Table is the name of the part's table.
func (p Part) Table() string {
	table, _, _ := strings.Cut(p.Path, "/")
	return table
}

// Brand is the slug of the part's brand, empty if it is of all.
func (p Part) Brand() string {
	_, rest, _ := strings.Cut(p.Path, "/brand=")
	brand, _, _ := strings.Cut(rest, "/")
	return brand
}

func (m *Manifest) tree() string {
	return filepath.Join("trees", fmt.Sprintf("%012d-%s", m.Number, m.Sum[:12]))
}

func manifestName(n int) string { return fmt.Sprintf("manifest-%012d.json", n) }

// encode returns the manifest's bytes and sets its sum.
func (m *Manifest) encode() ([]byte, error) {
	slices.SortFunc(m.Parts, func(a, b Part) int { return strings.Compare(a.Path, b.Path) })
	slices.SortFunc(m.Inputs, func(a, b Input) int { return strings.Compare(a.File+"\x00"+a.SHA256, b.File+"\x00"+b.SHA256) })
	data, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return nil, fmt.Errorf("write manifest: %w", err)
	}
	data = append(data, '\n')
	sum := sha256.Sum256(data)
	m.Sum = hex.EncodeToString(sum[:])
	return data, nil
}

// Latest is the newest manifest, nil in a new store. The error wraps ErrDamaged if the newest one cannot be read.
func (s *Store) Latest() (*Manifest, error) {
	n, err := s.newest()
	if err != nil || n == 0 {
		return nil, err
	}
	data, err := os.ReadFile(s.path(manifestName(n)))
	if err != nil {
		return nil, fmt.Errorf("read manifest: %w", err)
	}
	m := &Manifest{Number: n}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(m); err != nil {
		return nil, fmt.Errorf("read %s: %w: %w", manifestName(n), ErrDamaged, err)
	}
	sum := sha256.Sum256(data)
	m.Sum = hex.EncodeToString(sum[:])
	return m, nil
}

// newest is the number of the newest manifest, 0 if there is none.
func (s *Store) newest() (int, error) {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return 0, fmt.Errorf("read store: %w", err)
	}
	newest := 0
	for _, e := range entries {
		var n int
		if _, err := fmt.Sscanf(e.Name(), "manifest-%d.json", &n); err == nil && e.Name() == manifestName(n) {
			newest = max(newest, n)
		}
	}
	return newest, nil
}

// commit writes m as the next manifest. The exclusive link is the commit: it fails if another run was faster.
func (s *Store) commit(m *Manifest, data []byte) error {
	n, err := s.newest()
	if err != nil {
		return err
	}
	m.Number = n + 1
	tmp, err := os.CreateTemp(s.dir, ".tmp-manifest-*")
	if err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(data)
	err = errors.Join(err, tmp.Sync(), tmp.Close())
	if err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	if err := os.Link(tmp.Name(), s.path(manifestName(m.Number))); errors.Is(err, fs.ErrExist) {
		return ErrLocked
	} else if err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return syncDir(s.dir)
}

// Current is the folder of the newest run's tree.
func (s *Store) Current() string { return s.path("current") }
