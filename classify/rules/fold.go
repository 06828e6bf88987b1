package rules

import (
	"unicode"
	"unicode/utf8"
)

// latin gives the plain letters of U+00C0 to U+017F, so that a word matches with and without its accents; "." marks
// the few signs in that block that are no letters.
const latin = "a a a a a a aec e e e e i i i i d n o o o o o . o u u u u y thssa a a a a a aec e e e e i i i i d n o o o o o . o u u u u y thy " +
	"a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s "

// kind is what a byte or rune is to the reader.
type kind uint8

const (
	other kind = iota // separates words
	space
	letter
	digit
	stop // ends a sentence
	line // ends a line
	at
	hash
	money
	percent
	quote
	apostrophe
	high // first byte of a rune beyond ASCII
	dash // may begin a signature
	skip // invisible or combining: as if it were not there
	emoji
)

var kinds = func() (k [256]kind) {
	for c := range k {
		switch {
		case c >= utf8.RuneSelf:
			k[c] = high
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			k[c] = letter
		case c >= '0' && c <= '9':
			k[c] = digit
		}
	}
	for c, what := range map[byte]kind{' ': space, '\t': space, '\r': space, '\n': line, '.': stop, '!': stop, '?': stop,
		':': stop, ';': stop, '|': stop, '@': at, '#': hash, '$': money, '%': percent, '"': quote, '\'': apostrophe, '^': dash, '~': dash, '-': dash, '/': dash,
		'*': dash} {
		k[c] = what
	}
	return k
}()

// kindOf is what r, beyond ASCII, is to the reader.
func kindOf(r rune) kind {
	switch {
	case r >= 0xC0 && r < 0x180:
		if r == 0xD7 || r == 0xF7 {
			return other
		}
		return letter
	case r >= 0x300 && r < 0x370, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2064,
		r >= 0xFE00 && r <= 0xFE0F, r == 0xFEFF, r == 0xAD, r == 0x20E3:
		return skip
	case r == '’' || r == '‘' || r == 'ʼ':
		return apostrophe
	case r == '“' || r == '”' || r == '„' || r == '«' || r == '»':
		return quote
	case r == '€' || r == '£' || r == '¥' || r == '₹' || r == '₦':
		return money
	case r == '–' || r == '—':
		return dash
	case r == '…' || r == '¿' || r == '¡':
		return stop
	case r == 0xA0 || r >= 0x2000 && r < 0x200B || r == 0x3000 || r == 0x2028 || r == 0x2029:
		return space
	case r >= 0x2190 && r < 0x2C00 || r >= 0x1F000 && r < 0x20000:
		return emoji
	case unicode.IsLetter(r):
		return letter
	case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r):
		return skip
	}
	return other
}

// fold appends the small, plain form of the letter r, beyond ASCII, to b.
func fold(b []byte, r rune) []byte {
	if r < 0xC0 || r >= 0x180 {
		return utf8.AppendRune(b, unicode.ToLower(r))
	}
	i := (r - 0xC0) * 2
	b = append(b, latin[i])
	if latin[i+1] != ' ' {
		b = append(b, latin[i+1])
	}
	return b
}

// Fold is s in small, plain letters: without accents, without invisible and combining characters, other signs as they
// are. Names and words are compared in this form.
func Fold(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b = append(b, byte(unicode.ToLower(r)))
		case kindOf(r) == letter:
			b = fold(b, r)
		case kindOf(r) != skip:
			b = utf8.AppendRune(b, r)
		}
	}
	return string(b)
}
