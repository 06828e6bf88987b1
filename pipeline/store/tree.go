package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/renameio/v2"
)

// plant builds the tree of hard links of manifest m and swaps the link "current" to it.
func (s *Store) plant(m *Manifest) error {
	tmp, err := os.MkdirTemp(s.path("trees"), ".tmp-*")
	if err != nil {
		return fmt.Errorf("build tree: %w", err)
	}
	defer os.RemoveAll(tmp)
	for _, p := range m.Parts {
		at := filepath.Join(tmp, filepath.FromSlash(p.Path))
		if err := os.MkdirAll(filepath.Dir(at), 0o700); err != nil {
			return fmt.Errorf("build tree: %w", err)
		}
		if err := os.Link(s.part(p), at); err != nil {
			return fmt.Errorf("build tree: %w: %w", ErrDamaged, err)
		}
	}
	if err := os.Rename(tmp, s.path(m.tree())); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("build tree: %w", err)
	}
	if err := renameio.Symlink(m.tree(), s.path("current")); err != nil {
		return fmt.Errorf("swap current: %w", err)
	}
	return errors.Join(syncDir(s.path("trees")), syncDir(s.dir))
}

func (s *Store) part(p Part) string { return s.path("parts", p.SHA256+".parquet") }

// Prune removes all but the newest keep manifests, their trees, and then the parts that no manifest names.
func (s *Store) Prune(keep int) error {
	newest, err := s.newest()
	if err != nil {
		return err
	}
	for n := newest - keep; n > 0; n-- {
		if err := os.Remove(s.path(manifestName(n))); errors.Is(err, fs.ErrNotExist) {
			break
		} else if err != nil {
			return fmt.Errorf("prune: %w", err)
		}
		trees, err := filepath.Glob(s.path("trees", fmt.Sprintf("%012d-*", n)))
		if err != nil {
			return fmt.Errorf("prune: %w", err)
		}
		for _, t := range trees {
			if err := os.RemoveAll(t); err != nil {
				return fmt.Errorf("prune: %w", err)
			}
		}
	}
	return s.dropOrphans()
}

// dropOrphans removes parts that are in no tree: a part in use has more than one name.
func (s *Store) dropOrphans() error {
	entries, err := os.ReadDir(s.path("parts"))
	if err != nil {
		return fmt.Errorf("prune: %w", err)
	}
	for _, e := range entries {
		path := s.path("parts", e.Name())
		if n, err := links(path); err != nil || n > 1 || !strings.HasSuffix(path, ".parquet") {
			continue
		}
		if err := os.Remove(path); err != nil {
			return fmt.Errorf("prune: %w", err)
		}
	}
	return nil
}
