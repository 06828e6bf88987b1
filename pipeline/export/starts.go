package export

import (
	"bytes"
	"regexp"
)

// starts cuts before each line that matches an expression: a text may then hold line feeds without being quoted.
type starts struct {
	first *regexp.Regexp
	head  rows // in front of the first record
}

func (s *starts) next(b []byte, end bool) (piece, bool) {
	skip, ok := s.head.titles(b, end)
	if !ok {
		return piece{skip: skip}, false
	}
	for skip < len(b) && isSpace(b[skip]) && b[skip] != '\t' {
		skip++
	}
	rest := b[skip:]
	for at := 0; ; {
		n := bytes.IndexByte(rest[at:], '\n')
		if n < 0 {
			break
		}
		at += n + 1
		line := rest[at:]
		if stop := bytes.IndexByte(line, '\n'); stop >= 0 {
			line = line[:stop]
		} else if !end {
			break
		}
		if loc := s.first.FindIndex(line); loc != nil && loc[0] == 0 {
			return piece{skip: skip, size: trimmed(rest[:at])}, true
		}
	}
	if !end {
		return piece{skip: skip}, false
	}
	size := trimmed(rest)
	return piece{skip: skip, size: size}, size > 0
}

// trimmed is the length of b without line ends behind it.
func trimmed(b []byte) int { return len(bytes.TrimRight(b, "\r\n")) }

func (*starts) discard(b []byte, end bool) (int, bool) { return lines{}.discard(b, end) }
