package rules

import "math/bits"

// settle decides the language and turns the phrases seen in it into cues, then adds what only the whole text shows.
func (x *Reader) settle(tag string) {
	s := &x.scan
	l, said := Tagged(tag)
	x.listen()
	if said && l != Unknown && s.votes[l] == 0 {
		if w := s.votes.winner(s.words, s.foreign); s.votes[w] >= contradicts {
			l = w
		}
	}
	if !said {
		l = s.votes.winner(s.words, s.foreign)
		if l == English && s.votes[English] == 0 && x.setup.Language != Unknown {
			l = x.setup.Language
		}
	}
	x.r.Language, x.r.Supported, x.r.Words = l, l != Unknown, s.words
	bit := uint16(1) << l
	for _, h := range s.hits[:s.nhits] {
		if h.speaks&bit != 0 {
			x.r.see(h.cue, int(h.from), int(h.to))
		}
	}
	x.r.After = s.words - x.r.After
	x.signature()
	x.shape()
}

// contradicts is how many votes for one language, against none for the platform's tag, show that the tag is wrong, as
// where an account's setting tags all its posts: three small words.
const contradicts = 6

// listen lets the phrases seen vote for their language too, where they belong to one alone; small words weigh double.
func (x *Reader) listen() {
	s := &x.scan
	for l := range s.votes {
		s.votes[l] *= 2
	}
	for _, h := range s.hits[:s.nhits] {
		if h.speaks&(h.speaks-1) == 0 && h.to-h.from > 3 {
			s.votes[bits.TrailingZeros16(h.speaks)]++
		}
	}
}

// Cues of the brand itself, of others who tell something, and of advice to the reader.
var (
	itself  = Of(OwnName, OwnTag, OwnAt, OwnLink, We, Our, I, WeFirst)
	reports = Of(Said, Research, Speaker, Fact, Story)
	selling = Of(Product, Buy, Sells, Offer, Event, Contest, Jobs, Merit)
	lively  = Of(You, Exclaims, Emoji, Proud, Praises, Admire, Greeting, Thanks, Teaser, Event, Calls, Announce, Award, Partner, Works, Doing)
	lessons = Of(Advice, HowTo, Warning)
)

// shape adds the cues of the text's length and form, and those that rest on several others.
func (x *Reader) shape() {
	s, r := &x.scan, &x.r
	if s.words <= 6 {
		r.see(Short, 0, 0)
	}
	if s.words >= 40 {
		r.see(Long, 0, 0)
	}
	if s.words >= 4 && s.capital*10 >= s.words*7 {
		r.see(Title, 0, 0)
	}
	if r.Cues.Has(Priced) && (r.Cues.Has(Money) || r.Cues.Has(Currency)) {
		at := r.Span(Priced)
		r.see(Price, int(at.From), int(at.To))
	}
	if balance(promo, r) >= 0 {
		at := r.pitched()
		r.see(Pitch, int(at.From), int(at.To))
	}
	if wonders(r) {
		at := r.Span(Asks)
		r.see(Wonders, int(at.From), int(at.To))
	}
	if r.Cues.Any(&itself) {
		return
	}
	r.see(Selfless, 0, 0)
	if !r.Cues.Any(&lively) && s.words > 6 {
		r.see(Plain, 0, 0)
	}
	if r.Cues.Any(&reports) {
		r.see(TheyTell, 0, 0)
	}
	if r.Cues.Any(&lessons) && !r.Cues.Any(&selling) {
		r.see(YouLearn, 0, 0)
	}
}

// pitched is where the plainest word of a pitch stands.
func (r *Reading) pitched() Span {
	for _, c := range [...]Cue{Sells, Price, Offer, Buy, Calls, Merit, Product} {
		if r.Cues.Has(c) {
			return r.spans[c]
		}
	}
	return Span{}
}
