package export

import (
	"bytes"
	"errors"
	"strconv"
)

// maxDepth is how deep objects and arrays may stand in each other.
const maxDepth = 64

var (
	errJSON   = errors.New("not valid JSON")
	errObject = errors.New("not a JSON object")
	errDeep   = errors.New("nested more than " + strconv.Itoa(maxDepth) + " deep")
	errTail   = errors.New("something stands behind the JSON value")
)

// scanner walks JSON text without building anything. Strings that it returns point into the text where they need no
// unescaping, else into memory that is valid until begin is called again.
type scanner struct {
	b      []byte
	at     int
	memory []byte
	lone   bool // an escape was half of a surrogate pair and became U+FFFD
}

func (s *scanner) begin(b []byte) { s.b, s.at, s.memory, s.lone = b, 0, s.memory[:0], false }

// space passes over white space and returns the next byte, 0 at the end.
func (s *scanner) space() byte {
	for s.at < len(s.b) {
		if c := s.b[s.at]; c > ' ' || !isSpace(c) {
			return c
		}
		s.at++
	}
	return 0
}

// take passes over c if it is next.
func (s *scanner) take(c byte) bool {
	if s.space() != c {
		return false
	}
	s.at++
	return true
}

// scalar reads a string, number, true or false as text; null gives null = true. Objects and arrays are passed over
// and give nested = true.
func (s *scanner) scalar() (text string, null, nested, ok bool) {
	switch c := s.space(); c {
	case '"':
		text, ok = s.text()
		return text, false, false, ok
	case '{', '[':
		return "", false, true, s.skip(1)
	case 't':
		return "true", false, false, s.word("true")
	case 'f':
		return "false", false, false, s.word("false")
	case 'n':
		return "", true, false, s.word("null")
	}
	text, ok = s.number()
	return text, false, false, ok
}

func (s *scanner) word(w string) bool {
	if len(s.b)-s.at < len(w) || string(s.b[s.at:s.at+len(w)]) != w {
		return false
	}
	s.at += len(w)
	return true
}

// skip passes over a value of any kind, checking it; depth counts what it stands in.
func (s *scanner) skip(depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch s.space() {
	case '{':
		s.at++
		return s.list('}', func() bool {
			_, ok := s.text()
			return ok && s.take(':') && s.skip(depth+1)
		})
	case '[':
		s.at++
		return s.list(']', func() bool { return s.skip(depth + 1) })
	}
	_, _, _, ok := s.scalar()
	return ok
}

func (s *scanner) list(end byte, one func() bool) bool {
	if s.take(end) {
		return true
	}
	for one() {
		if s.take(end) {
			return true
		}
		if !s.take(',') {
			return false
		}
	}
	return false
}

// checkDepth returns an error where objects and arrays of a record stand in each other too deep for a decoder that
// calls itself.
func checkDepth(rec []byte) error {
	if bytes.Count(rec, []byte{'{'})+bytes.Count(rec, []byte{'['}) <= maxDepth {
		return nil
	}
	depth, inside := 0, false
	for i := 0; i < len(rec); i++ {
		switch c := rec[i]; {
		case c == '\\' && inside:
			i++
		case c == '"':
			inside = !inside
		case inside:
		case c == '{' || c == '[':
			if depth++; depth > maxDepth {
				return errDeep
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return nil
}
