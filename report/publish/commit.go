package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Commit makes the edition the one that is read and reports true, or reports false and changes nothing where it holds
// the same bytes as the old one. Of the older editions, keep-1 stay; keep is at least 1. The step that counts is the
// swap of the symlink: before it the old edition is read, after it the new one.
func (s *Site) Commit(keep int) (changed bool, err error) {
	defer func() { err = errors.Join(err, s.Discard()) }()
	sum := s.sum()
	if s.old != "" && strings.HasSuffix(s.old, "-"+sum) {
		return false, nil
	}
	if err := s.swap(sum); err != nil {
		return false, fmt.Errorf("publish reports: %w", err)
	}
	if err := s.prune(keep); err != nil {
		return true, fmt.Errorf("remove old reports: %w", err)
	}
	return true, nil
}

// sum names what the edition holds: a hash over its paths and their hashes.
func (s *Site) sum() string {
	h := sha256.New()
	for _, path := range slices.Sorted(maps.Keys(s.sums)) {
		fmt.Fprintf(h, "%s %s\n", s.sums[path], path)
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

func (s *Site) swap(sum string) error {
	dirs, err := s.folders()
	if err != nil {
		return err
	}
	for _, dir := range dirs {
		step("sync folder")
		if err := syncDir(dir); err != nil {
			return err
		}
	}
	names, err := s.runs()
	if err != nil {
		return err
	}
	last := 0
	if len(names) > 0 {
		newest := names[len(names)-1]
		if strings.HasSuffix(newest, "-"+sum) { // made whole by a run that was killed before it could be pointed to
			return s.point("runs/" + newest)
		}
		last = number(newest)
	}
	run := fmt.Sprintf("runs/%06d-%s", last+1, sum)
	step("rename")
	if err := os.Rename(s.tmp, filepath.Join(s.dir, run)); err != nil {
		return err
	}
	if err := syncDir(filepath.Join(s.dir, "runs")); err != nil {
		return err
	}
	return s.point(run)
}

// point swaps the symlink.
func (s *Site) point(run string) error {
	link := filepath.Join(s.dir, ".tmp-current")
	step("symlink")
	if err := os.Symlink(run, link); err != nil {
		return err
	}
	step("swap")
	if err := os.Rename(link, filepath.Join(s.dir, "current")); err != nil {
		return err
	}
	step("sync swap")
	return syncDir(s.dir)
}

// runs lists the editions by number.
func (s *Site) runs() (names []string, err error) {
	entries, err := os.ReadDir(filepath.Join(s.dir, "runs"))
	for _, e := range entries {
		if number(e.Name()) > 0 && e.IsDir() {
			names = append(names, e.Name())
		}
	}
	slices.SortFunc(names, func(a, b string) int { return number(a) - number(b) })
	return names, err
}

// number is the edition's number, 0 for a name that is not an edition's.
func number(name string) int {
	digits, _, ok := strings.Cut(name, "-")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < 0 {
		return 0
	}
	return n
}

// prune removes all but the newest editions, oldest first. The one that is read is never removed.
func (s *Site) prune(keep int) error {
	names, err := s.runs()
	if err != nil {
		return err
	}
	current, err := os.Readlink(filepath.Join(s.dir, "current"))
	if err != nil {
		return err
	}
	for i, name := range names {
		if len(names)-i <= max(keep, 1) || name == filepath.Base(current) {
			continue
		}
		step("prune")
		if err := os.RemoveAll(filepath.Join(s.dir, "runs", name)); err != nil {
			return err
		}
	}
	return nil
}
