package rules

import (
	"unicode"
	"unicode/utf8"
)

// letters reads the word at i and returns where it ends.
func (x *Reader) letters(i int) int {
	s := &x.scan
	end := x.spell(i)
	if s.text[i] == 'h' || s.text[i] == 'w' || s.text[i] == 'H' {
		if isLink(s.text[i:]) {
			return x.link(i)
		}
	}
	if end < len(s.text) && s.text[end] == '.' {
		if to := domainEnd(s.text, end); to > 0 {
			return x.link(i)
		}
	}
	x.word(i, end, s.text[i] < 'a' && s.text[i] >= 'A' || s.text[i] >= utf8.RuneSelf && upperAt(s.text[i:]))
	return end
}

// spell folds the word at i into s.word and returns where it ends.
func (x *Reader) spell(i int) int {
	s := &x.scan
	h := uint64(hashStart)
	b := s.word[:0]
	t := s.text
	for i < len(t) {
		c := t[i]
		switch k := kinds[c]; {
		case k == letter:
			c |= 0x20
		case k == digit || c == '_':
		case k == high:
			r, n := utf8.DecodeRuneInString(t[i:])
			switch what := kindOf(r); {
			case what == skip:
			case what == letter && !(r == 'â' && len(t)-i > 4 && t[i+n:i+n+3] == "€"):
				if len(b) < wordMax {
					from := len(b)
					b = fold(b, r)
					for _, c := range b[from:] {
						h = hashByte(h, c)
					}
				}
			default:
				s.word, s.h = b, mix(h)
				return i
			}
			i += n
			continue
		default:
			s.word, s.h = b, mix(h)
			return i
		}
		if len(b) < wordMax {
			b = append(b, c)
			h = hashByte(h, c)
		}
		i++
	}
	s.word, s.h = b, mix(h)
	return i
}

// word takes the word text[from:to], folded in s.word.
func (x *Reader) word(from, to int, capital bool) {
	s := &x.scan
	s.words++
	if capital {
		s.capital++
	}
	if len(s.word) > 0 && s.word[0] >= utf8.RuneSelf {
		s.foreign++
	}
	id := x.lexicon.find(s.h)
	if x.r.Cues.Has(AtFirst) && s.words == s.lead {
		x.leads(from, to, capital)
	}
	if id != 0 && id == x.lexicon.us && s.text[from:to] == "US" {
		id = 0 // the country
	}
	if len(s.word) == 2 && s.word[1] == 't' && (s.word[0] == 'r' || s.word[0] == 'm') && s.text[from] < 'a' {
		s.rt, s.rtAt = true, from
	}
	x.own(from, to)
	if id != 0 && s.words < voteMax {
		speaks := x.lexicon.votes[id].speaks
		for l := 0; speaks != 0; l, speaks = l+1, speaks>>1 {
			s.votes[l] += speaks & 1
		}
	}
	x.advance(id, from, to)
	s.fresh, s.opened, s.front, s.last, s.tail = false, true, false, to, to
}

// own looks whether the word ends the brand's own name.
func (x *Reader) own(from, to int) {
	s := &x.scan
	if s.name.hi == s.name.lo && (len(s.word) < 2 || x.names.starts>>(s.word[0]&63)&1 == 0) {
		return
	}
	next, whole := x.names.spell(s.name, s.word, from)
	s.name = next
	if !whole {
		return
	}
	x.r.see(OwnName, int(next.from), to)
	if s.own != s.words && (s.fresh || !x.r.Cues.Has(OwnFirst) && s.words <= 3) {
		x.r.see(OwnFirst, int(next.from), to)
	}
	s.own = s.words
}

// upperAt reports whether s begins with a capital beyond ASCII.
func upperAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
