package export

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// Tree is what an EXPORT argument holds: one member for a file, several for a folder or an archive. Archives inside a
// folder or an archive are opened one level deep. Nothing is ever extracted to disk, and symbolic links are not
// followed, except for the argument itself.
type Tree struct {
	Name    string   // the argument's base name
	Members []Member // regular files only, ordered by Path
	Passed  []string // what was left out and why, for messages: symbolic links, unreadable archives inside a folder; after Detect also files that are known and not read

	close []func() error
	mu    sync.Mutex
	heads map[string][]byte
	held  int // bytes in heads
}

// Open opens an EXPORT argument: a file, a folder, an archive (zip, tar, tar.gz, gz, zst) or a workbook (xlsx, xls), told apart by
// content.
// Close the tree when done with its members.
func Open(name string) (*Tree, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	abs, err := filepath.Abs(name)
	if err != nil {
		return nil, err
	}
	if name, err = filepath.EvalSymlinks(name); err != nil {
		return nil, err
	}
	t := &Tree{Name: filepath.Base(abs), heads: map[string][]byte{}}
	switch {
	case info.IsDir():
		err = t.folder(name)
	case info.Mode().IsRegular():
		err = t.file(name, t.Name)
	default:
		err = fmt.Errorf("read %s: neither a file nor a folder", name)
	}
	if err != nil {
		t.Close()
		return nil, err
	}
	slices.SortFunc(t.Members, func(a, b Member) int { return cmp.Compare(a.Path, b.Path) })
	return t, nil
}

// Close gives back what the tree holds open. Members must not be read any more.
func (t *Tree) Close() error {
	var err error
	for _, c := range t.close {
		err = cmp.Or(c(), err)
	}
	t.close = nil
	return err
}

// maxEntries is how many files a tree may hold.
const maxEntries = 200_000

func (t *Tree) folder(root string) error {
	seen := 0
	return filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		rel = path.Join(t.Name, filepath.ToSlash(rel))
		switch {
		case name == root:
			return nil
		case junk(rel[len(t.Name):]) && d.IsDir():
			return fs.SkipDir
		case junk(rel[len(t.Name):]) || d.IsDir():
			return nil
		case !d.Type().IsRegular():
			t.Passed = append(t.Passed, rel+": not a regular file")
			return nil
		}
		if seen++; seen > maxEntries {
			return fmt.Errorf("read %s: more than %d files", root, maxEntries)
		}
		if err := t.file(name, rel); err != nil {
			t.Passed = append(t.Passed, err.Error())
		}
		return nil
	})
}

// junk reports whether a path is hidden or made by an operating system for itself.
func junk(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" || part == "Thumbs.db" || part == "desktop.ini" {
			return true
		}
	}
	return false
}
