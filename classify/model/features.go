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

// emit adds a feature, once for a text however often it is read there.
func (s *Scratch) emit(g Group, key uint32, at int) {
	key = joinHash(uint32(g)*0x85EBCA6B+0x27D4EB2F, key)
	if s.seen.add(key) {
		s.features = append(s.features, Feature{key, g, int16(at)})
	}
}

// read cuts a text, finds the brand's names and the lexicon's concepts in it, and collects its features.
func (s *Scratch) read(l *lexicon, p *classify.Post) {
	s.scan(p.Text)
	s.names.read(p.Names)
	s.markOwn()
	l.mark(s.tokens)
	s.markNamed()
	s.features, s.masked, s.places = s.features[:0], s.masked[:0], s.places[:0]
	s.seen.clear()
	s.words()
	s.patterns()
	v := s.view(p)
	s.concepts(&v)
	s.shape(&v)
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
