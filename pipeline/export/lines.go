package export

import "bytes"

// lines cuts at line feeds. White space around a record is structure.
type lines struct{}

func (lines) next(b []byte, end bool) (piece, bool) {
	skip := 0
	for skip < len(b) && (b[skip] == '\n' || b[skip] == '\r' || b[skip] == ' ' || b[skip] == '\t') {
		skip++
	}
	rest := b[skip:]
	size := bytes.IndexByte(rest, '\n')
	switch {
	case size < 0 && !end:
		return piece{skip: skip}, false
	case size < 0:
		size = len(rest)
	}
	for size > 0 && isSpace(rest[size-1]) {
		size--
	}
	return piece{skip: skip, size: size}, size > 0
}

func (lines) discard(b []byte, end bool) (int, bool) {
	n := bytes.IndexByte(b, '\n')
	if n < 0 {
		return len(b), end
	}
	return n, true
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// whole takes the file as one record.
type whole struct{}

func (whole) next(b []byte, end bool) (piece, bool) {
	if !end || len(b) == 0 {
		return piece{}, false
	}
	return piece{size: len(b)}, true
}

func (whole) discard(b []byte, end bool) (int, bool) { return len(b), end }
