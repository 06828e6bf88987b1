package rules

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

var others = Of(Speaker, AtColon, Retweet, Passes)

// theirs reports whether the words at hand are not the brand's own.
func (x *Reader) theirs() bool { return x.scan.quoted || x.r.Cues.Any(&others) }
