package main

import "listenratio/pipeline/turn"

// match finds out whom each item of l answers, and what the brand's own are for.
func (e *evening) match(l *load) (err error) {
	defer e.survive(&err)
	e.next = l
	b := l.batch
	for i := range b.Len() {
		s := step{link: e.matcher.Item(b, i), early: len(l.turns)}
		switch {
		case s.link.Left:
		case s.link.Ours:
			e.judged(b, i, &s)
			e.row++
		default:
			e.asked(l.heeds[i], s.link)
		}
		s.late = len(l.turns)
		l.steps = append(l.steps, s)
	}
	return nil
}

// asked tells the matcher what a message of somebody outside is. The number of its row is known before count makes it.
func (e *evening) asked(h heed, link turn.Link) {
	if link.Joins {
		e.matcher.Heard(turn.Hearing{NeedsReply: h.needsReply, Complains: h.complains, Praises: h.praises})
	}
	if link.Opens {
		e.row++
		e.matcher.Note(e.row)
	}
}

// ended takes a turn that has ended. The matcher keeps its strings for as long as it lives.
func (e *evening) ended(u *turn.Turn) {
	e.next.turns = append(e.next.turns, *u)
	if e.next.batch.Record == nil && len(e.next.turns) >= turnRows {
		e.matched <- e.next
		e.next = e.fresh()
	}
}
