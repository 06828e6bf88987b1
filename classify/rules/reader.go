package rules

import (
	"unicode/utf8"

	"listenratio/classify"
)

// Setup is what the brand says of itself, for all its posts. All of it may be empty.
type Setup struct {
	Names     []string // its names, handles and products, beside those of each post
	Domains   []string // its own sites: "example.org"; subdomains are its own too
	Campaigns []string // its campaign tags, without "#"
	Language  Language // what an untagged text is taken for where its own words do not tell; Unknown means English
}

// Reader reads posts, one at a time; it is not safe for concurrent use. It allocates nothing once it has seen a text
// of the usual length, and its time is linear in the text.
type Reader struct {
	lexicon *lexicon
	setup   Setup
	domains []string
	tags    []string
	names   names

	r    Reading
	scan scan
}

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
	wordMax = 40 // longer words are looked at by their first bytes
	walkMax = 8
	hitMax  = 128 // phrases remembered of one text; later ones repeat what is known
)

// NewReader makes a Reader for a brand. Setup's slices are not kept.
func NewReader(s Setup) *Reader {
	x := &Reader{lexicon: words(), setup: s}
	x.setup.Names = append([]string(nil), s.Names...)
	for _, d := range s.Domains {
		x.domains = append(x.domains, Fold(d))
	}
	for _, t := range s.Campaigns {
		x.tags = append(x.tags, glue(t))
	}
	x.scan.word = make([]byte, 0, 2*wordMax)
	return x
}

// Read reads p's text. The reading is the Reader's own and holds until the next call.
func (x *Reader) Read(p *classify.Post) *Reading {
	x.names.set(x.setup.Names, p.Names)
	x.r.Cues, x.r.Words, x.r.Added, x.r.After, x.r.marks = Of(nothing), 0, -1, 0, 0
	word := x.scan.word
	x.scan.reset(p.Text, word)
	x.pass()
	x.settle(p.Language)
	x.scan.text = ""
	return &x.r
}

func (s *scan) reset(text string, word []byte) {
	s.text, s.word, s.votes, s.nwalks, s.nhits = text, word[:0], votes{}, 0, 0
	s.name = begun{}
	s.fresh, s.opened, s.front, s.rt, s.quoted = true, false, true, false, false
	s.lead, s.own, s.words, s.capital, s.foreign, s.tags, s.links, s.last, s.tail, s.dash = 1, -2, 0, 0, 0, 0, 0, 0, 0, -1
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

// colon looks at what stands before a colon: a name, a handle, or words.
func (x *Reader) colon(i int) {
	s := &x.scan
	switch {
	case s.front && x.r.Cues.Has(At):
		x.r.see(AtColon, 0, i+1)
	case s.words >= 1 && s.words <= 5 && s.capital == s.words && !x.r.Cues.Has(Retweet):
		x.r.see(Speaker, 0, i+1)
	}
	x.r.see(Colon, i, i+1)
}

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
	if id != 0 {
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

// advance carries the phrases under way on by one word, and begins those that start with it.
func (x *Reader) advance(id uint32, from, to int) {
	s := &x.scan
	if id == 0 {
		s.nwalks = 0
		return
	}
	kept := 0
	for _, w := range s.walks[:s.nwalks] {
		if next := x.lexicon.step(w.node, id); next != 0 {
			w.node = next
			kept = x.arrive(w, to, kept)
		}
	}
	if first := x.lexicon.first[id]; first != 0 {
		kept = x.arrive(walk{first, int32(from), int32(s.words), s.fresh}, to, kept)
	}
	s.nwalks = kept
}

// arrive notes the phrases that end at w and keeps w where longer ones may follow.
func (x *Reader) arrive(w walk, to, kept int) int {
	s := &x.scan
	n := &x.lexicon.nodes[w.node]
	for _, e := range n.ends {
		if (!e.anchored || w.anchored) && s.nhits < hitMax {
			cue := e.cue
			if (cue == We || cue == Our) && x.theirs() {
				cue = TheirWe
			}
			s.hits[s.nhits] = hit{cue, e.speaks, w.from, int32(to)}
			s.nhits++
			if e.cue == Acts && int(w.word) == s.own+1 {
				x.r.see(OwnActs, int(w.from), to)
			}
			if int(w.word) == s.lead && tells.Has(cue) && x.r.Cues.Has(AtFirst) {
				x.r.see(AtVerb, int(w.from), to)
			}
			if cue == We && w.anchored {
				x.r.see(WeFirst, int(w.from), to)
			}
		}
	}
	if n.more && kept < walkMax {
		s.walks[kept] = w
		kept++
	}
	return kept
}

// closes reports whether the quotation mark s ends a quotation.
func closes(s string) bool { return s == "”" || s == "»" }

// leads looks at the word behind the handle that opens the text: a verb that tells about the handle's owner, or a word
// such as "recently" behind which the verb may stand.
func (x *Reader) leads(from, to int, capital bool) {
	s := &x.scan
	n := len(s.word)
	switch {
	case !capital && telling(s.word):
		x.r.see(AtVerb, from, to)
	case s.lead == 1 && (n > 4 && string(s.word[n-2:]) == "ly" || string(s.word) == "has" || string(s.word) == "just"):
		s.lead = 2
	}
}

// tells are the cues of verbs that tell about a handle's owner, where they follow the handle.
var tells = Of(Announce, Said, Story)

// telling reports whether the folded word has the form of an English verb in the third person or the past, and is none
// of the words with which people are spoken to.
func telling(w []byte) bool {
	n := len(w)
	if n < 5 || w[n-1] != 's' && (w[n-1] != 'd' || w[n-2] != 'e') || w[n-2] == 's' || w[n-2] == 'u' {
		return false
	}
	switch string(w) {
	case "thanks", "cheers", "looks", "sounds", "seems", "apologies", "congrats", "agreed", "noted", "always", "yours", "needs", "means",
		"indeed", "kudos", "hours", "details", "orders", "loved", "tickets", "excited", "delighted", "pleased", "thats", "heres", "whats", "there",
		"perhaps", "steps", "buenos", "buenas", "gracias", "merci", "saludos", "estamos", "podemos", "besos", "adieus", "alles", "depuis",
		"groetjes", "bonjours", "ciaos", "unfortunates", "hallos", "followed", "related", "based", "confirmed", "resolved", "fixed":
		return false
	}
	return true
}

var others = Of(Speaker, AtColon, Retweet, Passes)

// theirs reports whether the words at hand are not the brand's own.
func (x *Reader) theirs() bool { return x.scan.quoted || x.r.Cues.Any(&others) }
