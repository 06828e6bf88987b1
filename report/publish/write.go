package publish

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// Write makes a file of the edition: what write writes, flushed to the disk. The path is slash-separated; folders are
// made as needed. A file that could not be written whole is not there.
func (s *Site) Write(path string, write func(w io.Writer) error) error {
	local, err := localize(path)
	if err != nil {
		return err
	}
	name := filepath.Join(s.tmp, local)
	if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
		return fmt.Errorf("publish %s: %w", path, err)
	}
	step("create")
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o640)
	if err != nil {
		return fmt.Errorf("publish %s: %w", path, err)
	}
	sum, err := fill(f, write)
	if err != nil {
		os.Remove(name)
		return fmt.Errorf("publish %s: %w", path, err)
	}
	s.note(path, sum)
	return nil
}

// fill writes, syncs and closes the file and tells the SHA-256 of what it holds.
func fill(f *os.File, write func(w io.Writer) error) (string, error) {
	h := sha256.New()
	buf := bufio.NewWriterSize(io.MultiWriter(f, h), 64<<10)
	err := write(buf)
	if err == nil {
		err = buf.Flush()
	}
	step("sync")
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return hex.EncodeToString(h.Sum(nil)), err
}

func (s *Site) note(path, sum string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sums[path] = sum
}

// Keep takes a brand's folder over from the edition that is read now, for a brand that has not changed or whose
// update failed. Files for which edit returns other bytes are written anew, the others are shared with the old
// edition; edit may be nil. It reports false where there is no such folder. Whatever the brand's update had written
// before it failed is removed first.
func (s *Site) Keep(slug string, edit func(file string, old []byte) []byte) (bool, error) {
	local, err := localize(slug)
	if err != nil {
		return false, err
	}
	if err := s.drop(slug); err != nil {
		return false, err
	}
	if s.old == "" {
		return false, nil
	}
	from := filepath.Join(s.old, local)
	entries, err := os.ReadDir(from)
	if os.IsNotExist(err) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("keep %s: %w", slug, err)
	}
	for _, e := range entries {
		if !e.Type().IsRegular() {
			continue
		}
		if err := s.keepFile(from, path.Join(slug, e.Name()), edit); err != nil {
			return false, err
		}
	}
	return true, nil
}

func (s *Site) keepFile(from, name string, edit func(string, []byte) []byte) error {
	file := path.Base(name)
	old, err := os.ReadFile(filepath.Join(from, file))
	if err != nil {
		return fmt.Errorf("keep %s: %w", name, err)
	}
	bytes := old
	if edit != nil {
		bytes = edit(file, old)
	}
	if string(bytes) == string(old) {
		if ok, err := s.share(filepath.Join(from, file), name, old); ok || err != nil {
			return err
		}
	}
	return s.Write(name, func(w io.Writer) error { _, err := w.Write(bytes); return err })
}

// share links the old file into the edition; false where the file system has no hard links.
func (s *Site) share(old, name string, bytes []byte) (bool, error) {
	to := filepath.Join(s.tmp, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(to), 0o750); err != nil {
		return false, fmt.Errorf("keep %s: %w", name, err)
	}
	step("link")
	if err := os.Link(old, to); err != nil {
		return false, nil
	}
	sum := sha256.Sum256(bytes)
	s.note(name, hex.EncodeToString(sum[:]))
	return true, nil
}

// drop removes what has been written of a brand.
func (s *Site) drop(slug string) error {
	if err := os.RemoveAll(filepath.Join(s.tmp, slug)); err != nil {
		return fmt.Errorf("keep %s: %w", slug, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for name := range s.sums {
		if path.Dir(name) == slug {
			delete(s.sums, name)
		}
	}
	return nil
}

// folders lists the edition's folders, deepest first.
func (s *Site) folders() (dirs []string, err error) {
	err = filepath.WalkDir(s.tmp, func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			dirs = append([]string{name}, dirs...)
		}
		return err
	})
	return dirs, err
}
