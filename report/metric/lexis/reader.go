package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Counts is what a text's words are, apart from its content.
type Counts struct {
	Words int // all of them, the brand's names included
	I     int // the writer speaks of himself alone
	We    int // the brand's own names, and "we", "our", "us"
	You   int
	First Person // the first of these that it speaks of
}

// Person is who a text speaks of.
type Person uint8

const (
	Nobody Person = iota
	Self          // the writer or the brand
	Other         // "you"
)

// Word is a content word and where it stands in the text.
type Word struct {
	Hash     uint64
	From, To int
}

// Of is the word in its text, in lower case.
func (w Word) Of(text string) string { return strings.ToLower(text[w.From:w.To]) }

// word is a word that has been read.
type word struct {
	Word
	kind    kind
	known   bool // it is on a list
	content bool // it is long enough for a content word, and no number
	name    bool // it names the brand
}

// Reader reads texts of one brand. It is not for use by several goroutines at once.
type Reader struct {
	Counts  Counts
	Content []Word // of the last text, in its order

	names map[uint64]bool       // of one word
	long  map[uint64][][]uint64 // of several: the words behind the first one
	words []word                // of the text in hand

	text  string
	hash  uint64
	from  int
	runes int
	digit bool
}

// NewReader makes a reader that counts a brand's names, of one word or of several, as "we". Addresses are no names.
func NewReader(names []string) *Reader {
	r := &Reader{names: map[uint64]bool{}, long: map[uint64][][]uint64{}}
	for _, name := range names {
		name = strings.ToLower(strings.TrimPrefix(name, "@"))
		switch {
		case strings.Contains(name, "/") || utf8.RuneCountInString(name) < shortest:
		case strings.ContainsAny(name, " \t"):
			r.several(name)
		default:
			r.names[hashOf(name)] = true
		}
	}
	return r
}

// several enters a name of several words.
func (r *Reader) several(name string) {
	r.Read(name, "")
	if len(r.words) < 2 {
		return
	}
	var rest []uint64
	for _, w := range r.words[1:] {
		rest = append(rest, w.Hash)
	}
	first := r.words[0].Hash
	r.long[first] = append(r.long[first], rest)
}

// named is how many words from word i on are a name of several words; 0 if none.
func (r *Reader) named(i int) (n int) {
	for _, rest := range r.long[r.words[i].Hash] {
		if len(rest) < n || len(rest) >= len(r.words)-i {
			continue
		}
		same := true
		for k, hash := range rest {
			same = same && r.words[i+1+k].Hash == hash
		}
		if same {
			n = len(rest) + 1
		}
	}
	return n
}

// shortest is the least number of letters of a content word: shorter ones are mostly function words and abbreviations.
const shortest = 3

// Longest text that is looked at, in bytes.
const longest = 4 << 10

// Read reads a text of a language, a BCP 47 tag, and fills Counts and Content, which hold until the next Read. Where no language
// is given, it is the one whose lists have the most of the text's words.
// What lies beyond the first four KiB is not looked at.
func (r *Reader) Read(text, language string) {
	if len(text) > longest {
		text = text[:longest]
	}
	r.text, r.Counts, r.Content, r.words = text, Counts{}, r.Content[:0], r.words[:0]
	for i := 0; i < len(text); {
		if text[i] <= ' ' {
			i++
			continue
		}
		end := i
		for end < len(text) && text[end] > ' ' {
			end++
		}
		r.field(i, end)
		i = end
	}
	r.sort(speak(language))
}

// field reads what stands between two spaces. Links are passed over, and so are mentions, unless they name the brand.
func (r *Reader) field(i, end int) {
	f := r.text[i:end]
	if strings.Contains(f, "://") || strings.HasPrefix(f, "www.") {
		return
	}
	if f[0] == '@' {
		if name := strings.TrimRight(f[1:], ".,:;!?"); r.names[hashOf(strings.ToLower(name))] {
			r.words = append(r.words, word{name: true})
		}
		return
	}
	r.begin(i)
	for i < end {
		c, size := rune(r.text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(r.text[i:end])
		}
		r.letter(c, i, size)
		i += size
	}
	r.end(end)
}

// letter reads a rune: it goes on with the word or ends it.
func (r *Reader) letter(c rune, at, size int) {
	switch {
	case c >= 'a' && c <= 'z':
		r.add(c)
	case c >= 'A' && c <= 'Z':
		r.add(c | 0x20)
	case c == '\'' || c == '’':
		if r.runes == 0 || r.elided() {
			r.end(at)
			r.begin(at + size)
		} else {
			r.add('\'')
		}
	case c >= utf8.RuneSelf && (unicode.IsLetter(c) || unicode.IsMark(c)):
		r.add(unicode.ToLower(c))
	case c >= '0' && c <= '9', unicode.IsDigit(c):
		r.digit = true
		r.add(c)
	default:
		r.end(at)
		r.begin(at + size)
	}
}

// elided reports whether the word so far is an article or the like that has lost its vowel: "l'eau".
func (r *Reader) elided() bool {
	return r.runes == 1 && strings.IndexByte("cdjlmnstCDJLMNST", r.text[r.from]) >= 0
}

func (r *Reader) begin(at int) { r.hash, r.from, r.runes, r.digit = offset, at, 0, false }

func (r *Reader) add(c rune) {
	r.hash = step(r.hash, c)
	r.runes++
}

// end takes the word that ends at a place.
func (r *Reader) end(at int) {
	if r.runes == 0 {
		return
	}
	k, known := kindOf(r.hash)
	r.words = append(r.words, word{Word{r.hash, r.from, at}, k, known, !r.digit && r.runes >= shortest, len(r.names) > 0 && r.names[r.hash]})
	r.runes = 0
}

// sort counts the words by what they are, once it is known which languages' lists they are to be looked up in.
func (r *Reader) sort(lists uint8) {
	if lists == everywhere {
		lists = likeliest(r.words)
	}
	r.Counts.Words = len(r.words)
	for i := 0; i < len(r.words); i++ {
		w, n := &r.words[i], 0
		if len(r.long) > 0 {
			n = r.named(i)
		}
		switch {
		case n > 0:
			r.Counts.We++
			r.speaks(Self)
			i += n - 1
		case w.name:
			r.Counts.We++
			r.speaks(Self)
		case w.known && w.kind.as(one, lists):
			r.Counts.I++
			r.speaks(Self)
		case w.known && w.kind.as(several, lists):
			r.Counts.We++
			r.speaks(Self)
		case w.known && w.kind.as(others, lists):
			r.Counts.You++
			r.speaks(Other)
		case w.content && !(w.known && w.kind.any()&lists != 0):
			r.Content = append(r.Content, w.Word)
		}
	}
}

// likeliest are the languages that share the most of a text's words with their lists; all of them if none shares any.
func likeliest(words []word) uint8 {
	var hits [languages]int
	best := 1
	for _, w := range words {
		for l, known := 0, w.kind.any(); known != 0; l, known = l+1, known>>1 {
			if hits[l] += int(known & 1); known&1 != 0 {
				best = max(best, hits[l])
			}
		}
	}
	var lists uint8
	for l, n := range hits {
		if n == best {
			lists |= 1 << l
		}
	}
	if lists == 0 {
		return everywhere
	}
	return lists
}

func (r *Reader) speaks(of Person) {
	if r.Counts.First == Nobody {
		r.Counts.First = of
	}
}

// Count is how many words a text has, links and mentions aside.
func Count(text string) (n int) {
	for i := 0; i < len(text); {
		if text[i] <= ' ' {
			i++
			continue
		}
		start, word, link := i, false, text[i] == '@'
		for ; i < len(text) && text[i] > ' '; i++ {
			c := text[i]
			word = word || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf && spelt(text[i:])
			link = link || c == ':' && i > start && strings.HasPrefix(text[i:], "://")
		}
		if word && !link {
			n++
		}
	}
	return n
}

// spelt reports whether a text begins with a letter.
func spelt(text string) bool {
	c, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(c)
}
