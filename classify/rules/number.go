package rules

import "unicode/utf8"

// digits reads the number or the word with a leading digit at i and returns where it ends.
func (x *Reader) digits(i int) int {
	s := &x.scan
	end := i
	for end < len(s.text) && (kinds[s.text[end]] == digit ||
		(s.text[end] == '.' || s.text[end] == ',') && end+1 < len(s.text) && kinds[s.text[end+1]] == digit) {
		end++
	}
	if end < len(s.text) && kinds[s.text[end]] == letter {
		to := x.spell(end)
		if to-end > 2 {
			x.number(i, end)
			return end
		}
		x.number(i, end) // "24h", "17th", "5k"
		s.nwalks = 0
		return to
	}
	x.number(i, end)
	return end
}

func (x *Reader) number(from, to int) {
	s := &x.scan
	s.words++
	s.capital++
	x.r.see(Number, from, to)
	if to-from >= 9 && (s.text[from] == '0' || from > 0 && s.text[from-1] == '+') {
		x.r.see(Contact, from, to) // a telephone number
	}
	x.advance(x.lexicon.number, from, to)
	s.fresh, s.opened, s.front, s.last = false, true, false, to
}

// dash takes the dash or caret of n bytes at i: a long dash ends a sentence, and what is last in the text may sign it.
func (x *Reader) dash(i, n int) {
	s := &x.scan
	if n > 1 {
		s.fresh, s.nwalks, s.name = true, 0, begun{}
	}
	if s.text[i] == '^' || i > 0 && kinds[s.text[i-1]] == space {
		s.dash, s.dashed = i, s.words
	}
}

// signature notes the name or initials that the text ends with, behind a dash or caret; behind a quotation that opens
// the text they name who said it.
func (x *Reader) signature() {
	s := &x.scan
	words := s.words - s.dashed
	if s.dash < 0 || words < 1 || words > 4 || s.dashed == 0 || s.tail < s.dash || s.tail-s.dash > 40 {
		return
	}
	i := s.dash + 1
	for i < s.tail && (kinds[s.text[i]] == space || s.text[i] == s.text[s.dash] || s.text[i] >= utf8.RuneSelf) {
		i++
	}
	capital := i < s.tail && s.text[i] >= 'A' && s.text[i] <= 'Z'
	switch {
	case capital && x.r.Cues.Has(Opening) && words > 1:
		x.r.see(Attributed, s.dash, s.tail)
	case words <= 2 && s.tail-s.dash <= 24 && (capital || s.text[s.dash] == '^'):
		x.r.see(Sign, s.dash, s.tail)
	}
}
