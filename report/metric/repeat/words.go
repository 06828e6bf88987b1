package repeat

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// words reads a text's words as hashes, lower case, with what is masked left out or replaced.
type words struct {
	mask    Mask
	list    []uint64
	plain   int  // words of list that are nothing masked
	greeted bool // the words before call for a name

	hash   uint64 // of the word being read
	runes  int    // its length
	number bool   // it has a digit
	upper  bool   // it begins with a capital
}

// read replaces the list by the words of the text.
func (w *words) read(text string) {
	w.list, w.plain, w.greeted = w.list[:0], 0, false
	w.begin()
	for i := 0; i < len(text); {
		if text[i] <= ' ' {
			i++
			continue
		}
		end, has := i, uint8(0)
		for ; end < len(text) && text[end] > ' '; end++ {
			has |= telling[text[end]]
		}
		w.field(text[i:end], has)
		i = end
	}
}

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

// signature reports whether a field signs a message: ^ab, -Anna, /AB, ~Tom, *KS.
func signature(f string) bool {
	if len(f) < 2 {
		return false
	}
	switch f[0] {
	case '^':
		return letter(f[1])
	case '-', '/', '~', '*':
		return f[1] >= 'A' && f[1] <= 'Z'
	}
	return false
}

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// wordly reports whether a byte may stand in a handle or tag; all bytes beyond ASCII may.
func wordly(b byte) bool { return letter(b) || b >= '0' && b <= '9' || b == '_' || b >= utf8.RuneSelf }

// scan reads the words of a field.
func (w *words) scan(f string) {
	for i := 0; i < len(f); i++ {
		b := f[i]
		switch {
		case b >= 'a' && b <= 'z':
			w.add(b)
		case b >= 'A' && b <= 'Z':
			w.upper = w.upper || w.runes == 0
			w.add(b | 0x20)
		case b >= '0' && b <= '9':
			w.number = true
			w.add(b)
		case b >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(f[i:])
			w.rune(r)
			i += size - 1
		case b != '\'':
			w.end()
			w.greeted = w.greeted && b != '.' && b != '!' && b != '?'
		}
	}
	w.end()
}

func (w *words) add(b byte) {
	w.hash = (w.hash ^ uint64(b)) * prime
	w.runes++
}

// rune reads a rune beyond ASCII. Scripts that do not part words by spaces count each sign as a word.
func (w *words) rune(r rune) {
	switch {
	case r == '’':
	case spaceless(r):
		w.end()
		w.spell(r)
		w.end()
	case unicode.IsLetter(r) || unicode.IsMark(r):
		w.upper = w.upper || w.runes == 0 && unicode.IsUpper(r)
		w.spell(unicode.ToLower(r))
	case unicode.IsDigit(r):
		w.number = true
		w.spell(r)
	default:
		w.end()
	}
}

// spell adds a rune's bytes to the word.
func (w *words) spell(r rune) {
	var buffer [utf8.UTFMax]byte
	for _, b := range buffer[:utf8.EncodeRune(buffer[:], r)] {
		w.hash = (w.hash ^ uint64(b)) * prime
	}
	w.runes++
}

// spaceless reports whether a rune's script writes words without spaces: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
func spaceless(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r < 0x0F00, r >= 0x1000 && r < 0x10A0, r >= 0x1780 && r < 0x1800, r >= 0x3041 && r < 0xA000, r >= 0x20000 && r < 0x40000:
		return unicode.IsLetter(r)
	}
	return false
}

func (w *words) begin() { w.hash, w.runes, w.number, w.upper = offset, 0, false, false }

// end puts the word that was read, if any.
func (w *words) end() {
	if w.runes == 0 {
		return
	}
	switch {
	case w.number && w.mask&Numbers != 0:
		w.put(anyNumber)
	case w.greeted && w.upper && w.runes > 1 && w.mask&Names != 0 && !greets(w.hash):
		w.put(anyName)
	default:
		w.list = append(w.list, w.hash)
		w.plain++
		w.greeted = greets(w.hash)
	}
	w.begin()
}

// put puts a word that stands for something masked; several in a row count once.
func (w *words) put(masked uint64) {
	if n := len(w.list); n == 0 || w.list[n-1] != masked {
		w.list = append(w.list, masked)
	}
}
