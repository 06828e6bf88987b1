package model

import "listenratio/classify"

// Group is the way a feature reads the text.
type Group uint8

const (
	Word    Group = iota // one word
	Pair                 // two words in a row
	Stem                 // the first five letters of a word
	Pattern              // two or three tokens in a row, names and numbers masked
	Opening              // how the text begins, names and numbers masked
	Closing              // how it ends
	Concept              // a concept of the lexicon occurs
	Place                // a concept occurs where a sentence begins
	Course               // two or three concepts and names in the order of the text
	Cross                // a concept together with who is spoken of
	Shape                // form: links, mentions, questions, length, who is named
	groupEnd
)

// Feature is one property of a text, by the key under which its weight is kept.
type Feature struct {
	Key   uint32
	Group Group
	At    int16 // token it was read at, or the concept's or shape's own number; for explanations
}

// Symbols stand in masked patterns for what a token is, whatever it says.
const (
	symbolName uint32 = 0xA0000001 + iota
	symbolOwn
	symbolOwnMention
	symbolOwnTag
	symbolOwnLink
	symbolLink
	symbolMention
	symbolDesk // a mention of a service account, by its name
	symbolTag
	symbolNumber
	symbolYear
	symbolPicture
	symbolProduct // a name written like a product's: with a capital inside, or a trademark sign
	symbolConcept // plus the concept's number
)

func (s *Scratch) emit(g Group, key uint32, at int) {
	s.features = append(s.features, Feature{joinHash(uint32(g)*0x85EBCA6B+0x27D4EB2F, key), g, int16(at)})
}

// read cuts a text, finds the brand's names and the lexicon's concepts in it, and collects its features.
func (s *Scratch) read(l *lexicon, p *classify.Post) {
	s.scan(p.Text)
	s.names.read(p.Names)
	s.markOwn()
	l.mark(s.tokens)
	s.markNamed()
	s.features, s.masked, s.skeleton = s.features[:0], s.masked[:0], s.skeleton[:0]
	s.places, s.steps = s.places[:0], s.steps[:0]
	s.words()
	s.patterns()
	s.course()
	v := s.view(p)
	s.concepts(&v)
	s.shape(&v)
}

// desks are words in the names of accounts that answer customers.
var desks = [...]string{"help", "support", "care", "ask", "service", "assist"}

// desk tells whether a mention is of a service account.
func (s *Scratch) desk(from, to int) bool {
	for _, d := range desks {
		if foldedIn(s.text[from:to], d) {
			return true
		}
	}
	return false
}

// markNamed marks names by their capitals: inside a sentence, or at its start where another name follows.
func (s *Scratch) markNamed() {
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.kind != word || t.means != 0 || t.own {
			continue
		}
		t.named = t.capital && !t.opens || t.shout || t.camel
	}
}

// words emits what the words say.
func (s *Scratch) words() {
	var last uint32
	for i := range s.tokens {
		t := &s.tokens[i]
		this := t.symbol()
		if t.kind == word && !t.own || t.kind == hashtag && !t.own {
			this = t.hash
			s.emit(Word, t.hash, i)
			if t.kind == word && t.foldEnd-t.fold > 5 {
				s.emit(Stem, s.prefix(t), i)
			}
		}
		if t.kind == picture {
			s.emit(Word, t.hash, i)
		}
		if last != 0 {
			s.emit(Pair, joinHash(last, this), i)
		}
		last = this
	}
}

func (s *Scratch) prefix(t *token) uint32 { return hashBytes(s.folded[t.fold : t.fold+5]) }

// symbol returns what stands for the token in masked patterns; a word that is no name stands for itself.
func (t *token) symbol() uint32 {
	switch t.kind {
	case link:
		if t.own {
			return symbolOwnLink
		}
		return symbolLink
	case mention:
		if t.own {
			return symbolOwnMention
		}
		if t.desk {
			return symbolDesk
		}
		return symbolMention
	case hashtag:
		if t.own {
			return symbolOwnTag
		}
		return symbolTag
	case number:
		return symbolNumber
	case year:
		return symbolYear
	case picture:
		return symbolPicture
	case word:
		if t.own {
			return symbolOwn
		}
		if t.named {
			if t.camel {
				return symbolProduct
			}
			return symbolName
		}
	}
	return t.hash
}

// patterns emits the masked text in twos and threes, its opening and its end.
func (s *Scratch) patterns() {
	for i := range s.tokens {
		y := s.tokens[i].symbol()
		if n := len(s.masked); y == symbolName && n > 0 && s.masked[n-1] == symbolName {
			continue
		}
		s.masked = append(s.masked, y)
		s.places = append(s.places, int32(i))
	}
	m := s.masked
	for i := 1; i < len(m); i++ {
		two := joinHash(m[i-1], m[i])
		s.emit(Pattern, two, int(s.places[i]))
		if i > 1 {
			s.emit(Pattern, joinHash(two+1, m[i-2]), int(s.places[i]))
		}
	}
	for i := range min(len(m), 6) {
		s.emit(Opening, m[i], int(s.places[i]))
	}
	var start uint32
	for i := range min(len(m), 3) {
		start = joinHash(start, m[i])
		s.emit(Opening, start+uint32(i)+1, int(s.places[i]))
	}
	if n := len(m); n > 1 {
		s.emit(Closing, joinHash(m[n-2], m[n-1]), int(s.places[n-1]))
	}
}

// course emits the order of concepts, names and marks.
func (s *Scratch) course() {
	for i := range s.tokens {
		if y := s.tokens[i].step(); y != 0 {
			if n := len(s.skeleton); n == 0 || s.skeleton[n-1] != y {
				s.skeleton = append(s.skeleton, y)
				s.steps = append(s.steps, int32(i))
			}
		}
	}
	k := s.skeleton
	for i := range k {
		at := int(s.steps[i])
		if i < 3 {
			s.emit(Course, joinHash(k[i], uint32(i)+77), at)
		}
		if i > 0 {
			two := joinHash(k[i-1], k[i])
			s.emit(Course, two, at)
			if i > 1 {
				s.emit(Course, joinHash(two+1, k[i-2]), at)
			}
			if i == 1 {
				s.emit(Course, two+2, at)
			}
		}
	}
}

// step returns the token's place in the course of the text; 0 for what does not count there.
func (t *token) step() uint32 {
	if t.inside {
		return 0
	}
	if t.means != 0 && !t.own {
		return symbolConcept + uint32(t.means.first())
	}
	y := t.symbol()
	if y > symbolName-1 && y < symbolConcept {
		return y
	}
	switch t.hash {
	case '?', '!', ':', '"', '%', '$':
		if t.kind == mark {
			return t.hash
		}
	}
	return 0
}
