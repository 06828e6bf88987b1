package export

import "regexp"

// Cut is the way in which a file's bytes are cut into records.
type Cut struct {
	Shape Shape
	Comma byte           // what stands between the fields of Rows; 0 = ","
	Head  int            // for Rows, Starts and Sections: those in front of the first record, such as the header; they are no records
	Key   string         // for Array: dot-separated keys that lead to it, "" = the outermost one; for Nested as it says
	Raw   bool           // records are not JSON or text: no look at their UTF-8
	Start *regexp.Regexp // for Starts

	Numbers bool // for Starts: a decoder that is an [Inner] is told how many records in succession with the same match of Start stand before this one

	sound bool // Rows whose quotes are known to be right, however far apart; filled in by [Detect]
}

// Shape is the kind of a [Cut].
type Shape uint8

const (
	Lines    Shape = iota // one record per line, ended by LF or CRLF; blank lines are no records
	Rows                  // CSV as in RFC 4180, one record per row; blank lines are no records
	Array                 // the elements of one JSON array, behind an optional prefix "name =" or at Cut.Key
	Whole                 // the whole file is one record, of at most MaxRecord bytes
	Starts                // a record begins at each line that matches Cut.Start
	Nested                // the elements of all arrays at Cut.Key, which passes through lists of objects: "a|b.list[].messages" is the messages of each of the objects of the lists in a and in b
	Entries               // the entries of the lists of a page of HTML: what stands behind each <li>
	Branches              // the elements of the arrays at several paths of one object, at Cut.Key: "a.b|c.*", of which * is any key
	Sections              // binary records, each behind its length as a varint; Cut.Head of them are no records
)

// MaxRecord is the longest record that is read, in bytes. A longer one is a fault.
const MaxRecord = 16 << 20

// piece is what a splitter finds next in a buffer: first skip bytes of structure, then a record of size bytes. A
// reason makes the record a fault.
type piece struct {
	skip, size int
	reason     string
	over       bool // size is not known: the reason holds up to where discard says that the record ends
}

// splitter cuts a file. Its methods get the file's bytes from where the last call stopped; end says that no more
// follow.
type splitter interface {
	// next finds the next record. With ok = false there is none in b as it is: the first skip bytes of it are
	// structure and done with, the rest is needed again with more behind it. At the end of the file ok = false
	// means that all of b is structure.
	next(b []byte, end bool) (p piece, ok bool)
	// discard passes over the rest of a record that is too long. It returns how many bytes of b belong to it, and
	// whether it ends there.
	discard(b []byte, end bool) (n int, done bool)
}

func (c Cut) splitter() splitter {
	switch c.Shape {
	case Rows:
		return &rows{comma: c.comma(), head: c.Head, sound: c.sound}
	case Array:
		return newArray(c.Key)
	case Nested:
		return newNested(c.Key)
	case Branches:
		return newBranches(c.Key)
	case Whole:
		return whole{}
	case Sections:
		return &sections{head: c.Head}
	case Entries:
		return entries{}
	case Starts:
		s := starts{first: c.Start, head: rows{comma: c.comma(), head: c.Head}}
		if c.Numbers {
			return &counting{starts: s}
		}
		return &s
	}
	return lines{}
}

func (c Cut) comma() byte {
	if c.Comma == 0 {
		return ','
	}
	return c.Comma
}
