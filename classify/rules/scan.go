package rules

import "unicode/utf8"

// scan is the state of one pass over a text.
type scan struct {
	text  string
	word  []byte // the folded word at hand, cut at wordMax
	h     uint64
	votes votes

	walks  [walkMax]walk // phrases that are under way
	nwalks int
	hits   [hitMax]hit
	nhits  int
	name   begun

	place // what is known at the point that the pass has reached
}

// place is what a pass remembers of the text behind it.
type place struct {
	fresh   bool // at the start of a sentence
	opened  bool // a word has been seen
	front   bool // nothing but handles so far
	lead    int  // number of the word that may be the verb behind a leading handle
	own     int  // number of the word after which the brand's name ended; 0 if never
	words   int
	capital int // words that begin with a capital
	foreign int // words in other scripts
	tags    int
	links   int
	last    int  // where the last word, handle, tag or link ended
	tail    int  // where the last word ended
	dash    int  // where the last dash or caret stands that may begin a signature; -1 if none
	dashed  int  // words before it
	quoted  bool // inside quotation marks
	rt      bool
	rtAt    int // where the word RT stands, if rt
}

// walk is a phrase under way: the node reached, and where and as which word it began.
type walk struct {
	node     int32
	from     int32
	word     int32
	anchored bool
}

// hit is a phrase seen, whose language is still to be decided.
type hit struct {
	cue      Cue
	speaks   uint16
	from, to int32
}

const (
	wordMax = 40   // longer words are looked at by their first bytes
	walkMax = 8    // phrases that can be under way at once
	voteMax = 4096 // words that vote for a language
	hitMax  = 128  // phrases remembered of one text; later ones repeat what is known
)

func (s *scan) reset(text string, word []byte) {
	s.text, s.word, s.votes, s.nwalks, s.nhits = text, word[:0], votes{}, 0, 0
	s.name = begun{}
	s.place = place{fresh: true, front: true, lead: 1, own: -2, dash: -1}
}

// pass goes over the text once and hands each piece to the function for it.
func (x *Reader) pass() {
	t := x.scan.text
	for i := 0; i < len(t); {
		switch k := kinds[t[i]]; k {
		case letter:
			i = x.letters(i)
		case digit:
			i = x.digits(i)
		case space, other, apostrophe:
			i++
		case high:
			i = x.beyond(i)
		default:
			i = x.sign(i, k, 1)
		}
	}
}

// beyond handles the rune beyond ASCII at i.
func (x *Reader) beyond(i int) int {
	r, n := utf8.DecodeRuneInString(x.scan.text[i:])
	if r == 'â' && i+2*n < len(x.scan.text) && x.scan.text[i+n:i+n+3] == "€" {
		_, m := utf8.DecodeRuneInString(x.scan.text[i+n+3:])
		return x.sign(i, quote, n+3+m) // a quotation mark that some export has read in the wrong code page
	}
	switch k := kindOf(r); k {
	case letter:
		return x.letters(i)
	case skip, space, other, apostrophe:
		return i + n
	case stop:
		if r == '…' {
			x.r.see(Cut, i, i+n)
		}
		return x.sign(i, k, n)
	default:
		return x.sign(i, k, n)
	}
}

// sign handles the n bytes at i that are no letters or digits.
func (x *Reader) sign(i int, k kind, n int) int {
	s := &x.scan
	switch k {
	case stop, line:
		x.stop(i)
	case dash:
		x.dash(i, n)
	case at:
		return x.handle(i)
	case hash:
		return x.tag(i)
	case emoji:
		x.r.see(Emoji, i, i+n)
	case money:
		x.r.see(Money, i, i+n)
	case percent:
		x.r.see(Percent, i, i+n)
	case quote:
		if !s.opened {
			x.r.see(Opening, i, i+n)
		}
		if s.words >= 2 && s.words <= 4 && s.capital == s.words && !x.r.Cues.Has(Quoted) && !x.r.Cues.Has(OwnFirst) {
			x.r.see(Speaker, 0, i)
		}
		x.r.see(Quoted, i, i+n)
		s.quoted = !closes(s.text[i:i+n]) && !(n == 1 && s.quoted)
	}
	return i + n
}

// stop ends a sentence at i.
func (x *Reader) stop(i int) {
	s := &x.scan
	switch s.text[i] {
	case '!':
		x.r.see(Exclaims, i, i+1)
	case '?':
		x.r.see(Asks, i, i+1)
		x.r.After = s.words
	case '.':
		if i+2 < len(s.text) && s.text[i+1] == '.' && s.text[i+2] == '.' {
			x.r.see(Cut, i, i+3)
		}
	case ':':
		x.colon(i)
	}
	s.fresh, s.nwalks, s.name = true, 0, begun{}
}

// colon looks at what stands before a colon: a name, a handle, or words. A colon with no blank behind it belongs to a
// time of day or a face.
func (x *Reader) colon(i int) {
	s := &x.scan
	if i+1 < len(s.text) && kinds[s.text[i+1]] != space && kinds[s.text[i+1]] != line && kinds[s.text[i+1]] != high {
		return
	}
	switch {
	case s.front && x.r.Cues.Has(At) && i-s.last <= 1:
		x.r.see(AtColon, 0, i+1)
	case s.words >= 1 && s.words <= 5 && s.capital == s.words && !x.r.Cues.Has(Retweet):
		x.r.see(Speaker, 0, i+1)
	}
	x.r.see(Colon, i, i+1)
}
