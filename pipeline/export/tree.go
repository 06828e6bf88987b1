package export

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"
)

// Tree is what an EXPORT argument holds: one member for a file, several for a folder or an archive. Archives inside a
// folder or an archive are opened one level deep. Nothing is ever extracted to disk, and symbolic links are not
// followed, except for the argument itself.
type Tree struct {
	Name    string   // the argument's base name
	Members []Member // regular files only, ordered by Path
	Passed  []string // what was left out and why, for messages: symbolic links, unreadable archives inside a folder

	close []func() error
	mu    sync.Mutex
	heads map[string][]byte
	held  int // bytes in heads
}

// Member is one file of a Tree.
type Member struct {
	Path string // slash-separated, begins with the Tree's name; "!" stands between an archive and what is inside
	Size int64  // decompressed bytes; -1 if not known before reading
	open func() (io.ReadCloser, error)
	head []byte // first bytes, where listing the archive had to read them anyway
}

// Open returns a reader of the member's decompressed bytes, from the start. It may be called more than once. Reading
// ends in an error, not in io.EOF, where the file changed since the tree was opened, is cut off, or breaks a limit.
func (m Member) Open() (io.ReadCloser, error) { return m.open() }

// Open opens an EXPORT argument: a file, a folder, or an archive (zip, tar, tar.gz, gz, zst), told apart by content.
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

// Base is the last part of the member's path.
func (m Member) Base() string { return m.Path[strings.LastIndexAny(m.Path, "/!")+1:] }

// Ends reports whether the member's path ends in suffix at the beginning of a part: "data/tweets.js" ends in
// "tweets.js", "data/deleted-tweets.js" does not. Case and the form of accented letters do not matter.
func (m Member) Ends(suffix string) bool {
	_, ok := m.Root(suffix)
	return ok
}

// Root is what stands in front of a path that [Member.Ends] in suffix, to tell several exports in one tree apart: the
// root of "all/acme/data/tweets.js" for "data/tweets.js" is "all/acme/".
func (m Member) Root(suffix string) (root string, ok bool) {
	p, s := fold(m.Path), fold(suffix)
	root, ok = strings.CutSuffix(p, s)
	ok = ok && (root == "" || root[len(root)-1] == '/' || root[len(root)-1] == '!')
	return root, ok
}

// fold makes paths comparable.
func fold(name string) string { return strings.ToLower(norm.NFC.String(name)) }

// Within are the members whose path begins with root, as [Member.Root] gives it.
func (t *Tree) Within(root string) []Member {
	var within []Member
	for _, m := range t.Members {
		if strings.HasPrefix(fold(m.Path), root) {
			within = append(within, m)
		}
	}
	return within
}

// media are the endings of files that no format reads, so that detection need not open thousands of pictures.
var media = []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".svg", ".ico", ".mp4", ".mov", ".webm", ".avi",
	".mkv", ".mp3", ".m4a", ".ogg", ".opus", ".aac", ".wav", ".pdf", ".woff", ".woff2", ".ttf", ".css"}

// Texts are the members that are not pictures, films, sound or fonts by their names; a file given alone is always one.
func (t *Tree) Texts() []Member {
	if len(t.Members) == 1 {
		return t.Members
	}
	var texts []Member
	for _, m := range t.Members {
		if !slices.Contains(media, strings.ToLower(path.Ext(m.Base()))) {
			texts = append(texts, m)
		}
	}
	return texts
}

// Limits on what detection holds in memory.
const (
	headLen  = 64 << 10
	maxHeads = 64 << 20
)

// Head returns the first 64 KiB of a member, fewer where it is shorter, with a byte order mark taken off. Heads are
// kept, so that every format may ask. The caller must not write to it.
func (t *Tree) Head(m Member) ([]byte, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if m.head != nil {
		return trimMark(m.head), nil
	}
	if head, ok := t.heads[m.Path]; ok {
		return trimMark(head), nil
	}
	head, err := ReadFirst(m, headLen)
	if err != nil {
		return nil, err
	}
	if t.held += len(head); t.held <= maxHeads {
		t.heads[m.Path] = head
	}
	return trimMark(head), nil
}

// ReadFirst reads the first n bytes of a member, fewer where it is shorter.
func ReadFirst(m Member, n int) ([]byte, error) {
	r, err := m.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	head := make([]byte, n)
	got, err := io.ReadFull(r, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return nil, err
	}
	return head[:got:got], nil
}

const mark = "\xef\xbb\xbf"

func trimMark(b []byte) []byte {
	if len(b) >= 3 && string(b[:3]) == mark {
		return b[3:]
	}
	return b
}
