// Package publish puts the reports where readers find them. A [Site] is one edition of the reports folder: it is
// built beside the one that is being read and takes its place in one step, so that a reader, and whoever comes after
// a crash, finds the old edition or the new one, whole.
//
//	reports/current          symlink to the edition that is read
//	reports/runs/000042-5f3c…/  the editions, numbered, named by what they hold
//	reports/.tmp-…           one that is being built
//
// It writes bytes that others made and knows no page; its neighbours html and sheet make them.
package publish

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/gofrs/flock"
)

// ErrLocked says that another run is publishing into the same folder.
var ErrLocked = errors.New("another run is publishing here")

// Site is an edition under construction. Its methods may be called from several goroutines, each on paths of its own.
type Site struct {
	dir  string // the reports folder
	tmp  string // where the edition is being built
	old  string // the edition that is read now; empty for none
	lock *flock.Flock

	mu   sync.Mutex
	sums map[string]string // SHA-256 by slash-separated path
}

// Open begins an edition in the reports folder dir, making it if need be, and clears what dead runs left behind. The
// error is ErrLocked if another run is at it. Commit or Discard ends it.
func Open(dir string) (*Site, error) {
	if err := os.MkdirAll(filepath.Join(dir, "runs"), 0o750); err != nil {
		return nil, fmt.Errorf("make reports folder: %w", err)
	}
	s := &Site{dir: dir, lock: flock.New(filepath.Join(dir, ".lock"), flock.SetPermissions(0o600)), sums: map[string]string{}}
	ok, err := s.lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock reports folder: %w", err)
	}
	if !ok {
		return nil, ErrLocked
	}
	if err := s.begin(); err != nil {
		s.lock.Unlock()
		return nil, err
	}
	return s, nil
}

func (s *Site) begin() (err error) {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return fmt.Errorf("read reports folder: %w", err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".tmp-") {
			if err := os.RemoveAll(filepath.Join(s.dir, e.Name())); err != nil {
				return fmt.Errorf("clear reports folder: %w", err)
			}
		}
	}
	if at, err := os.Readlink(filepath.Join(s.dir, "current")); err == nil {
		s.old = filepath.Join(s.dir, filepath.FromSlash(at))
	}
	if s.tmp, err = os.MkdirTemp(s.dir, ".tmp-"); err == nil {
		err = os.Chmod(s.tmp, 0o750)
	}
	if err != nil {
		return fmt.Errorf("make edition: %w", err)
	}
	return nil
}

// Discard gives the edition up; the one that is read stays. After Commit it does nothing.
func (s *Site) Discard() error {
	if s.tmp == "" {
		return nil
	}
	err := os.RemoveAll(s.tmp)
	s.tmp = ""
	return errors.Join(err, s.lock.Unlock())
}

// Read opens a file of the edition that is read now; path is slash-separated. The error is fs.ErrNotExist where there
// is none.
func (s *Site) Read(path string) (io.ReadCloser, error) {
	if s.old == "" {
		return nil, fmt.Errorf("read %s: %w", path, os.ErrNotExist)
	}
	local, err := localize(path)
	if err != nil {
		return nil, err
	}
	return os.Open(filepath.Join(s.old, local))
}

// localize refuses paths that lead out of the edition.
func localize(path string) (string, error) {
	local, err := filepath.Localize(path)
	if err != nil || path == "." {
		return "", fmt.Errorf("publish %q: not a path inside the reports folder", path)
	}
	return local, nil
}

// syncDir makes the names in a folder durable.
func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}

// Current reports whether there is an edition to read.
func (s *Site) Current() bool { return s.old != "" }
