package export

import (
	"strings"
	"unicode/utf8"
)

// chatCursor walks over a line of a chat.
type chatCursor struct {
	b  []byte
	at int
}

// half reads AM, pm or "p. m." and returns its first letter, lower-case; 0 where there is none.
func (c *chatCursor) half() byte {
	d := *c
	d.space()
	half := d.byte("AaPp")
	d.byte(".")
	d.space()
	if half == 0 || d.byte("Mm") == 0 {
		return 0
	}
	d.byte(".")
	*c = d
	return half | 0x20
}

// byte passes over one byte out of a set and returns it, 0 where another one stands there.
func (c *chatCursor) byte(set string) byte {
	if c.at < len(c.b) && strings.IndexByte(set, c.b[c.at]) >= 0 {
		c.at++
		return c.b[c.at-1]
	}
	return 0
}

// number reads at most so many digits and says how many there were.
func (c *chatCursor) number(most int) (n, digits int) {
	for c.at < len(c.b) && digits < most && c.b[c.at]-'0' <= 9 {
		n = n*10 + int(c.b[c.at]-'0')
		c.at++
		digits++
	}
	return n, digits
}

// word passes over what some languages write in front of a clock: "à", "um", "kl.".
func (c *chatCursor) word() bool {
	start := c.at
	for c.at < len(c.b) && c.at-start < 4 && (c.b[c.at]|0x20 >= 'a' && c.b[c.at]|0x20 <= 'z' || c.b[c.at] == '.' || c.b[c.at] == 0xc3 || c.b[c.at]&0xe0 == 0xa0) {
		c.at++
	}
	return c.at > start
}

func (c *chatCursor) dash() bool {
	r, n := utf8.DecodeRune(c.b[c.at:])
	if r != '-' && r != '–' && r != '—' {
		return false
	}
	c.at += n
	return true
}

// space passes over blanks, also those that do not break a line.
func (c *chatCursor) space() bool { return c.runes(isChatSpace) }

// marks passes over signs that are not seen: directions and byte order marks.
func (c *chatCursor) marks() bool { return c.runes(isChatMark) }

func (c *chatCursor) runes(is func(rune) bool) bool {
	start := c.at
	for c.at < len(c.b) {
		r, n := rune(c.b[c.at]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(c.b[c.at:])
		}
		if !is(r) {
			break
		}
		c.at += n
	}
	return c.at > start
}

func isChatSpace(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' }

func isChatMark(r rune) bool {
	return r == '\u200e' || r == '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == '\ufeff'
}
