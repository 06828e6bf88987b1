package export

import (
	"bytes"
)

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
