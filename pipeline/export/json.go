package export

import (
	"bytes"
	"errors"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"
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

// text reads a string, quotes included.
func (s *scanner) text() (string, bool) {
	if !s.take('"') {
		return "", false
	}
	rest := s.b[s.at:]
	n := bytes.IndexByte(rest, '"')
	if n < 0 {
		return "", false
	}
	if bytes.IndexByte(rest[:n], '\\') >= 0 {
		return s.escaped()
	}
	s.at += n + 1
	return view(rest[:n]), !controls(rest[:n])
}

// controls reports whether b has a control character, which JSON wants escaped.
func controls(b []byte) bool {
	for len(b) >= 8 {
		w := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 |
			uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		if (w-0x2020202020202020)&^w&0x8080808080808080 != 0 {
			return true
		}
		b = b[8:]
	}
	for _, c := range b {
		if c < ' ' {
			return true
		}
	}
	return false
}

// view looks at b as a string.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// escaped reads the rest of a string that has escapes.
func (s *scanner) escaped() (string, bool) {
	start := len(s.memory)
	for {
		rest := s.b[s.at:]
		n := bytes.IndexAny(rest, `"\`)
		if n < 0 || controls(rest[:n]) {
			return "", false
		}
		s.memory = append(s.memory, rest[:n]...)
		s.at += n + 1
		if rest[n] == '"' {
			return view(s.memory[start:len(s.memory):len(s.memory)]), true
		}
		if !s.escape() {
			return "", false
		}
	}
}

const plainEscapes = "\"\"\\\\//b\bf\fn\nr\rt\t"

// escape reads what stands behind a backslash.
func (s *scanner) escape() bool {
	if s.at == len(s.b) {
		return false
	}
	c := s.b[s.at]
	s.at++
	if c == 'u' {
		return s.unicode()
	}
	for i := 0; i < len(plainEscapes); i += 2 {
		if plainEscapes[i] == c {
			s.memory = append(s.memory, plainEscapes[i+1])
			return true
		}
	}
	return false
}

func (s *scanner) unicode() bool {
	r, ok := s.hex()
	if !ok {
		return false
	}
	if utf16.IsSurrogate(r) {
		r = s.pair(r)
	}
	s.memory = utf8.AppendRune(s.memory, r)
	return true
}

// pair completes a surrogate pair. Half of one becomes U+FFFD.
func (s *scanner) pair(high rune) rune {
	at := s.at
	if s.at+1 < len(s.b) && s.b[s.at] == '\\' && s.b[s.at+1] == 'u' {
		s.at += 2
		if low, ok := s.hex(); ok {
			if r := utf16.DecodeRune(high, low); r != utf8.RuneError {
				return r
			}
		}
	}
	s.at, s.lone = at, true
	return utf8.RuneError
}

func (s *scanner) hex() (rune, bool) {
	if s.at+4 > len(s.b) {
		return 0, false
	}
	n, err := strconv.ParseUint(view(s.b[s.at:s.at+4]), 16, 32)
	s.at += 4
	return rune(n), err == nil
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

// maxDigits is the longest number read.
const maxDigits = 64

func (s *scanner) number() (string, bool) {
	start := s.at
	for s.at < len(s.b) && s.at-start <= maxDigits && numeric(s.b[s.at]) {
		s.at++
	}
	n := s.b[start:s.at]
	return view(n), len(n) <= maxDigits && validNumber(n)
}

func numeric(c byte) bool {
	return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'
}

// validNumber checks -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?
func validNumber(n []byte) bool {
	n = bytes.TrimPrefix(n, []byte{'-'})
	whole := leadingDigits(n)
	if whole == 0 || whole > 1 && n[0] == '0' {
		return false
	}
	if n = n[whole:]; len(n) > 0 && n[0] == '.' {
		d := leadingDigits(n[1:])
		if d == 0 {
			return false
		}
		n = n[1+d:]
	}
	if len(n) > 0 && (n[0] == 'e' || n[0] == 'E') {
		if n = n[1:]; len(n) > 0 && (n[0] == '+' || n[0] == '-') {
			n = n[1:]
		}
		d := leadingDigits(n)
		return d > 0 && d == len(n)
	}
	return len(n) == 0
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
