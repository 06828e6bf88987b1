package html

import (
	"fmt"
	"net/url"
	"unicode"
	"unicode/utf8"
)

// Visible makes a text safe to look at: characters that show nothing, or that change the order of what is around
// them, become their code point in brackets; line ends and tabs become blanks; bytes that are no UTF-8 become �. It
// leaves alone what writing needs: joiners inside emoji and inside words of scripts that use them.
//
// Every page passes through the same sieve whole before it is written, so that no place can be forgotten; only what a
// page packs for its script is made visible one by one.
func Visible(s string) string {
	if at := suspect([]byte(s), false); at < len(s) {
		return string(sift(make([]byte, 0, len(s)+32), []byte(s), at, false))
	}
	return s
}

// visiblePage is Visible for a whole page, whose own line ends stay.
func visiblePage(page []byte) []byte {
	if at := suspect(page, true); at < len(page) {
		return sift(make([]byte, 0, len(page)+1024), page, at, true)
	}
	return page
}

// suspect is the place of the first byte that has to be looked at: not printable ASCII.
func suspect(b []byte, breaks bool) int {
	for i, c := range b {
		if (c < ' ' && !(breaks && c == '\n')) || c >= 0x7f {
			return i
		}
	}
	return len(b)
}

// sift appends b to dst, from place at on made visible. breaks tells whether line ends stay.
func sift(dst, b []byte, at int, breaks bool) []byte {
	dst = append(dst, b[:at]...)
	before := ' '
	for at < len(b) {
		if run := suspect(b[at:], breaks); run > 0 {
			dst = append(dst, b[at:at+run]...)
			at += run
			before = rune(b[at-1])
			continue
		}
		r, n := utf8.DecodeRune(b[at:])
		next, _ := utf8.DecodeRune(b[at+n:])
		switch {
		case r == '\n' && breaks:
			dst = append(dst, '\n')
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
			dst = append(dst, ' ')
		case hidden(r) && !joins(r, before, next):
			dst = fmt.Appendf(dst, "[U+%04X]", r)
		default:
			dst = utf8.AppendRune(dst, r)
		}
		before = r
		at += n
	}
	return dst
}

// plain reports whether the text is printable ASCII, as most are.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// hidden reports whether a character shows nothing by itself.
func hidden(r rune) bool {
	switch {
	case r >= 0xa0 && r < 0x300 && r != 0xad, r >= 0x2010 && r < 0x2028, r >= 0x2190 && r < 0x2800, r >= 0x3041 && r < 0x3130, r >= 0x4e00 && r < 0xa000:
		return false // what pages mostly hold
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return true
	case r == 0xad, r == 0x34f, r == 0x115f, r == 0x1160, r == 0x3164, r == 0xffa0, r == 0x2800:
		return true
	case r >= 0xe0000 && r <= 0xe0fff, r >= 0xfff0 && r <= 0xfffb:
		return true
	}
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r) || unicode.Is(unicode.Cs, r)
}

// joins reports whether r is a joiner where one belongs: between emoji, or between letters.
func joins(r, before, next rune) bool {
	if r != 0x200d && r != 0x200c {
		return false
	}
	emoji := func(r rune) bool { return unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) || r == 0xfe0f }
	if r == 0x200d && emoji(before) && emoji(next) {
		return true
	}
	letter := func(r rune) bool { return r > 0x590 && (unicode.IsLetter(r) || unicode.IsMark(r)) }
	return letter(before) && letter(next)
}

// Link is the address if it is one that a reader may be sent to, http or https without user information; empty
// otherwise.
func Link(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || u.Opaque != "" {
		return ""
	}
	return u.String()
}
