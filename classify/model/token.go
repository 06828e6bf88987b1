package model

import (
	"unicode"
	"unicode/utf8"
)

// maxTokens bounds what is looked at in one text: the opening decides, and a text of megabytes costs one pass.
const maxTokens = 400

// kind is the form of a token.
type kind uint8

const (
	word kind = iota
	number
	year
	link
	mention
	hashtag
	picture
	mark // punctuation
)

// token is a piece of a text.
type token struct {
	hash       uint32 // of the folded letters; for marks of the character; for links a constant
	start, end int32  // bytes of the text
	fold       int32  // where its folded letters begin in Scratch.folded; they end where the next token's begin
	foldEnd    int32
	kind       kind
	capital    bool // begins with a capital letter
	shout      bool // has two capitals or more and no small letter
	opens      bool // first word of a sentence
	camel      bool // has a capital after a small letter, or a trademark sign behind it
	desk       bool // mentions an account that answers customers
	named      bool // a name of somebody or something, as far as capitals tell
	own        bool // names the brand, or links to its site
	inside     bool // second or later word of a lexicon phrase
	means      concepts
}

// Scratch is the working memory of one goroutine; its zero value is ready. Reusing it makes scoring free of
// allocations once it has grown to the longest text seen.
type Scratch struct {
	text     string
	tokens   []token
	folded   []byte
	names    names
	features []Feature
	masked   []uint32 // the text as a masked pattern
	places   []int32  // the token of each element of masked
	seen     seen     // the keys of features
}

const (
	hashSeed  = 2166136261
	hashPrime = 16777619
)

func hashBytes(b []byte) uint32 {
	h := uint32(hashSeed)
	for _, c := range b {
		h = (h ^ uint32(c)) * hashPrime
	}
	return h
}

// joinHash extends the hash of a sequence by one more element; 0 stands for the empty sequence and is never returned.
func joinHash(h, next uint32) uint32 {
	h = (h ^ next) * 0x9E3779B1
	h ^= h >> 15
	if h == 0 {
		return 1
	}
	return h
}

// scan cuts text into tokens.
func (s *Scratch) scan(text string) {
	s.text, s.tokens, s.folded = text, s.tokens[:0], s.folded[:0]
	opens := true
	for i := 0; i < len(text) && len(s.tokens) < maxTokens; {
		c := text[i]
		switch {
		case c == ' ' || c == '\t' || c == '\r':
			i++
		case c == '\n':
			opens = true
			i++
		case c < utf8.RuneSelf && asciiWord[c] || c == '#' || c == '@':
			i = s.word(i, &opens)
		default:
			i = s.other(i, &opens)
		}
	}
}

// other scans what does not begin with an ASCII letter or digit, and returns where the next token may begin.
func (s *Scratch) other(i int, opens *bool) int {
	if s.text[i] < utf8.RuneSelf {
		return s.mark(i, i+1, rune(s.text[i]), opens)
	}
	r, size := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case invisible(r) || r == 0xA0:
		return i + size
	case r == '™' || r == '®':
		if n := len(s.tokens); n > 0 {
			s.tokens[n-1].camel = true
		}
		return i + size
	case pictured(r):
		return s.picture(i, i+size, r, opens)
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return s.word(i, opens)
	}
	return s.mark(i, i+size, plainMark(r), opens)
}

// plainMark brings typographic quotes, dots and dashes to one spelling.
func plainMark(r rune) rune {
	switch r {
	case '“', '”', '„', '«', '»', '‟':
		return '"'
	case '‘', '’', '‚':
		return '\''
	case '–', '—', '―':
		return '-'
	case '¿', '？', '؟':
		return '?'
	case '¡', '！':
		return '!'
	case '。':
		return '.'
	case '：':
		return ':'
	}
	return r
}

// mark adds a punctuation mark. An ampersand takes the rest of its HTML entity with it.
func (s *Scratch) mark(from, to int, r rune, opens *bool) int {
	if r == '&' {
		to = entityEnd(s.text, to)
	}
	if r == '\'' {
		return to
	}
	if n := len(s.tokens); n > 0 && s.tokens[n-1].kind == mark && s.tokens[n-1].hash == uint32(r) {
		return to // a run of one mark counts once
	}
	s.tokens = append(s.tokens, token{hash: uint32(r), start: int32(from), end: int32(to), kind: mark})
	switch r {
	case '.', '!', '?', ':', '"', '…', '|', '•':
		*opens = true
	}
	return to
}

func entityEnd(text string, i int) int {
	for _, name := range [...]string{"amp", "lt", "gt", "quot", "#039", "#39"} {
		if len(text)-i >= len(name) && text[i:i+len(name)] == name {
			i += len(name)
			if i < len(text) && text[i] == ';' {
				i++
			}
			break
		}
	}
	return i
}

func (s *Scratch) picture(from, to int, r rune, opens *bool) int {
	if n := len(s.tokens); n > 0 && s.tokens[n-1].kind == picture {
		s.tokens[n-1].end = int32(to)
		return to
	}
	s.tokens = append(s.tokens, token{hash: uint32(r), start: int32(from), end: int32(to), kind: picture})
	*opens = true
	return to
}
