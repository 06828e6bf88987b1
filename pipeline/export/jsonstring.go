package export

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"
)

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
