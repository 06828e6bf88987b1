package rules

// settle decides the language and turns the phrases seen in it into cues, then adds what only the whole text shows.
func (x *Reader) settle(tag string) {
	s := &x.scan
	l, said := Tagged(tag)
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
	x.shape()
}

// shape adds the cues of the text's length and form.
func (x *Reader) shape() {
	s := &x.scan
	if s.words <= 6 {
		x.r.see(Short, 0, 0)
	}
	if s.words >= 40 {
		x.r.see(Long, 0, 0)
	}
	if s.words >= 4 && s.capital*10 >= s.words*7 {
		x.r.see(Title, 0, 0)
	}
}
