package html

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible makes a text safe to look at: characters that show nothing, or that change the order of what is around
// them, become their code point in brackets; line ends and tabs become blanks; bytes that are no UTF-8 become �. It
// leaves alone what writing needs: joiners inside emoji and inside words of scripts that use them.
func Visible(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	before := ' '
	for i, r := range s {
		next, _ := utf8.DecodeRuneInString(s[i+width(s[i:]):])
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
			b.WriteByte(' ')
		case hidden(r) && !joins(r, before, next):
			fmt.Fprintf(&b, "[U+%04X]", r)
		default:
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

func width(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
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
