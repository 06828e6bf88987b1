package repeat

import (
	"strings"
	"unicode/utf8"
)

// What some byte of a field tells, one bit each, so that plain words need no second look.
const (
	slash uint8 = 1 << iota
	dot
	atSign
	digit
	beyond // beyond ASCII
)

var telling = func() (t [256]uint8) {
	t['/'], t['.'], t['@'] = slash, dot, atSign
	for b := '0'; b <= '9'; b++ {
		t[b] = digit
	}
	for b := utf8.RuneSelf; b < len(t); b++ {
		t[b] = beyond
	}
	return t
}()

// field reads what stands between two spaces.
func (w *words) field(f string, has uint8) {
	for f != "" && opening(f[0]) {
		f = f[1:]
	}
	if f == "" {
		return
	}
	switch {
	case w.mask&Links != 0 && has&(slash|dot) != 0 && link(f):
		return
	case w.mask&Tags != 0 && f[0] == '#' && len(f) > 1 && wordly(f[1]):
		return
	case w.mask&Handles != 0 && has&atSign != 0:
		f = w.handle(f)
	case w.mask&Numbers != 0 && has&(digit|beyond) == digit: // 12:30-14:00, AB-99/1, 2nd
		w.put(anyNumber)
		return
	case w.mask&Names != 0 && dash(f) == len(f):
		w.dashed = len(w.list) + 1
		return
	case w.mask&Names != 0 && signature(f):
		w.put(anyName)
		return
	}
	w.scan(f)
}

// opening reports whether a byte may open a field without belonging to it.
func opening(b byte) bool {
	switch b {
	case '(', '"', '\'', '[', '<', '.', ',', ':', ';':
		return true
	}
	return false
}

// closing reports whether a byte may close a field without belonging to it.
func closing(b byte) bool {
	switch b {
	case ')', '"', '\'', ']', '>', '.', ',', ':', ';', '!', '?':
		return true
	}
	return false
}

// handle takes the handle or the mail address out of a field and returns what follows it.
func (w *words) handle(f string) string {
	at := strings.IndexByte(f, '@')
	end := at + 1
	for end < len(f) && (wordly(f[end]) || (f[end] == '.' || f[end] == '-' || f[end] == '@') && end+1 < len(f) && wordly(f[end+1])) {
		end++
	}
	if end == at+1 {
		return f // an @ by itself
	}
	if w.greeted && w.mask&Names != 0 {
		w.put(anyName)
	}
	return f[end:]
}

// link reports whether a field is an address: it has a scheme, begins with www., or has a dotted name before a slash.
func link(f string) bool {
	path := strings.IndexByte(f, '/')
	if path < 0 {
		return len(f) > 4 && strings.EqualFold(f[:4], "www.") || domain(f)
	}
	return strings.HasPrefix(f[path:], "//") && path > 0 && f[path-1] == ':' ||
		strings.IndexByte(f[:path], '.') > 0 && path+1 < len(f)
}

// domain reports whether a field ends in one of the commonest domains.
func domain(f string) bool {
	for f != "" && closing(f[len(f)-1]) {
		f = f[:len(f)-1]
	}
	return strings.HasSuffix(f, ".com") || strings.HasSuffix(f, ".org") || strings.HasSuffix(f, ".net")
}

// signature reports whether a field signs a message: ^ab, -Anna, –Anna, /AB, ~Tom, *KS.
func signature(f string) bool {
	if len(f) < 2 || letter(f[0]) {
		return false
	}
	switch f[0] {
	case '^':
		return letter(f[1])
	case '/', '~', '*':
		return f[1] >= 'A' && f[1] <= 'Z'
	}
	n := dash(f)
	return n > 0 && n < len(f) && f[n] >= 'A' && f[n] <= 'Z'
}

// dash is the length of the dash that opens a field; 0 if none does.
func dash(f string) int {
	if f[0] == '-' {
		return 1
	}
	if f[0] == 0xE2 && (strings.HasPrefix(f, "–") || strings.HasPrefix(f, "—")) {
		return len("–")
	}
	return 0
}

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// wordly reports whether a byte may stand in a handle or tag; all bytes beyond ASCII may.
func wordly(b byte) bool { return letter(b) || b >= '0' && b <= '9' || b == '_' || b >= utf8.RuneSelf }
