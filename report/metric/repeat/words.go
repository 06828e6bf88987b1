package repeat

import (
	"unicode"
	"unicode/utf8"
)

// words reads a text's words as hashes, lower case, with what is masked left out or replaced.
type words struct {
	mask    Mask
	list    []uint64
	plain   int  // words of list that are nothing masked
	greeted bool // the words before call for a name
	dashed  int  // how many words there are with the one after the last lone dash; 0 without a dash
	capital bool // the last word begins with a capital

	hash   uint64 // of the word being read
	runes  int    // its length
	number bool   // it has a digit
	upper  bool   // it begins with a capital
}

// read replaces the list by the words of the text.
func (w *words) read(text string) {
	w.list, w.plain, w.greeted, w.dashed = w.list[:0], 0, false, 0
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
	if w.dashed > 0 && w.dashed == len(w.list) && w.capital { // "- Anna" at the end
		w.list, w.plain = w.list[:len(w.list)-1], w.plain-1
		w.put(anyName)
	}
}

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
		w.greeted, w.capital = greets(w.hash), w.upper
	}
	w.begin()
}

// put puts a word that stands for something masked; several in a row count once.
func (w *words) put(masked uint64) {
	if n := len(w.list); n == 0 || w.list[n-1] != masked {
		w.list = append(w.list, masked)
	}
	w.capital = false
}
