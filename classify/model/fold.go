package model

import (
	"unicode"
	"unicode/utf8"
)

// latin maps the letters from U+00C0 to U+017F to their plain lower-case letter; a zero means "two letters or none".
const latin = "aaaaaa\x00ceeeeiiiidnooooo\x00ouuuuy\x00\x00aaaaaa\x00ceeeeiiiidnooooo\x00ouuuuy\x00y" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\x00\x00jjkkkllllllllllnnnnnnnnnoooooo\x00\x00rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// appendFolded appends the plain lower-case form of a letter or digit: without accents, in one spelling.
// It appends nothing for marks that only decorate.
func appendFolded(dst []byte, r rune) []byte {
	switch {
	case r < 0x80:
		return append(dst, asciiLower[r])
	case r >= 0xC0 && r <= 0x17F:
		if c := latin[r-0xC0]; c != 0 {
			return append(dst, c)
		}
		return appendPair(dst, r)
	case invisible(r):
		return dst
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

func appendPair(dst []byte, r rune) []byte {
	switch r {
	case 0xC6, 0xE6:
		return append(dst, "ae"...)
	case 0x152, 0x153:
		return append(dst, "oe"...)
	case 0xDF:
		return append(dst, "ss"...)
	case 0xDE, 0xFE:
		return append(dst, "th"...)
	case 0x132, 0x133:
		return append(dst, "ij"...)
	}
	return dst
}

// invisible tells marks that sit on other characters, or that show nothing at all.
func invisible(r rune) bool {
	return r >= 0x300 && r <= 0x36F || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E ||
		r >= 0x2060 && r <= 0x2064 || r == 0xFEFF || r == 0xAD || r >= 0xFE00 && r <= 0xFE0F
}

// pictured tells emoji and the like, by block.
func pictured(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF || r >= 0x2B00 && r <= 0x2BFF || r == 0x2122
}

// asciiLower maps every ASCII character to lower case.
const asciiLower = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f" +
	"\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f" +
	" !\"#$%&'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7f"
