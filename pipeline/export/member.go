package export

import (
	"io"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Member is one file of a Tree.
type Member struct {
	Path  string // slash-separated, begins with the Tree's name; "!" stands between an archive and what is inside
	Size  int64  // decompressed bytes; -1 if not known before reading
	open  func() (io.ReadCloser, error)
	sheet bool   // CSV that we write ourselves
	head  []byte // first bytes, where listing the archive had to read them anyway
}

// Open returns a reader of the member's decompressed bytes, from the start. It may be called more than once. Reading
// ends in an error, not in io.EOF, where the file changed since the tree was opened, is cut off, or breaks a limit.
func (m Member) Open() (io.ReadCloser, error) { return m.open() }

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
