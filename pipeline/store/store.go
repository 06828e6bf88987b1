package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
)

// ErrLocked says that another run holds the store.
var ErrLocked = errors.New("another run holds the store")

// ErrDamaged says that a file of the store is not what its manifest says.
var ErrDamaged = errors.New("the store is damaged")

// Store is an open store. One process at a time has it; Close gives it back.
type Store struct {
	dir  string
	lock *flock.Flock
}

// Open opens the store in dir, making it if need be, and takes its lock. It clears what dead runs left behind and
// completes a commit that was cut off after its manifest. The error is ErrLocked if another run holds the store.
func Open(dir string) (*Store, error) {
	for _, d := range []string{dir, filepath.Join(dir, "parts"), filepath.Join(dir, "trees")} {
		if err := os.MkdirAll(d, 0o700); err != nil {
			return nil, fmt.Errorf("make store: %w", err)
		}
	}
	s := &Store{dir: dir, lock: flock.New(filepath.Join(dir, ".lock"), flock.SetPermissions(0o600))}
	ok, err := s.lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock store: %w", err)
	}
	if !ok {
		return nil, ErrLocked
	}
	if err := s.recover(); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// View opens the store in dir for reading only. It takes no lock, so it works while a run is at it, and sees the last
// committed run. The error wraps fs.ErrNotExist where there is no store.
func View(dir string) (*Store, error) {
	if _, err := os.Stat(filepath.Join(dir, "parts")); err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	return &Store{dir: dir}, nil
}

// Close gives the lock back.
func (s *Store) Close() error {
	if s.lock == nil {
		return nil
	}
	return s.lock.Unlock()
}

// Scratch is the folder for temporary files: on the store's own disk, where room for them is needed anyway.
func (s *Store) Scratch() string { return s.dir }

// recover removes the temporary files of dead runs and rebuilds the current tree if it is not the newest manifest's.
func (s *Store) recover() error {
	for _, dir := range []string{s.dir, s.path("parts"), s.path("trees")} {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return fmt.Errorf("read store: %w", err)
		}
		for _, e := range entries {
			if strings.HasPrefix(e.Name(), ".tmp-") {
				if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
					return fmt.Errorf("clear store: %w", err)
				}
			}
		}
	}
	m, err := s.Latest()
	if err != nil || m == nil {
		return err
	}
	if at, _ := os.Readlink(s.path("current")); at == m.tree() {
		return nil
	}
	return s.plant(m)
}

func (s *Store) path(elem ...string) string {
	return filepath.Join(append([]string{s.dir}, elem...)...)
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
