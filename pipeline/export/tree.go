package export

import "io"

// Tree is what an EXPORT argument holds: one member for a file, several for a folder or an archive. Archives inside a
// folder are opened one level deep. Nothing is ever extracted to disk.
type Tree struct {
	Name    string   // the argument's base name
	Members []Member // regular files only, ordered by Path
	close   func() error
}

// Member is one file of a Tree.
type Member struct {
	Path string // slash-separated, begins with the Tree's name; "!" stands between an archive and what is inside
	Size int64  // decompressed bytes; -1 if not known before reading
	open func() (io.ReadCloser, error)
}

// Open returns a reader of the member's decompressed bytes, from the start. It may be called more than once.
func (m Member) Open() (io.ReadCloser, error) { return m.open() }
