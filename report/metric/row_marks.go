package metric

import (
	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
)

// mark puts marks on the item's row. Whoever counts an item for a figure that no other filter expresses says so here, at
// the place where it is counted.
func (s *Said) mark(m Mark) {
	if m != 0 {
		s.rows.mark(s.Row, m)
	}
}

// said keeps what the row of an outbound item is.
func (r *rows) said(s *Said) {
	s.rows = r
	w := r.of(s.Row)
	if w == nil || s.Direct {
		return
	}
	w.at, w.thread, w.is = s.At, s.Thread, publicItem
	if !s.First {
		return
	}
	if s.Class == classify.Broadcast {
		w.is |= talkAct
	}
	if s.Flags&classify.Promo != 0 && s.Class != classify.Reply {
		w.is |= promoAct
	}
	if s.Class == classify.ValueShare {
		w.marks |= given
	}
	if s.lift {
		w.marks |= lifts
	}
}

// turnRow keeps what the row of a turn is. Its Note is the row's number.
func (t *Tally) turnRow(u *turn.Turn, rated bool) {
	w := t.rows.of(u.Note)
	if w == nil {
		return
	}
	w.at = u.Start
	if rated && u.Exact != pipeline.Days {
		w.marks |= timed
	}
	if u.State == turn.Waiting && u.Mark&turn.Withdrawn == 0 {
		w.marks |= backlog
	}
	if t.inBusiness(u) {
		w.marks |= businessMarks(u, t.setting.Hours)
	}
	if u.Direct {
		return
	}
	w.marks |= when(promised(u, t.setting.AsOf) && u.Mark&turn.Promise != 0, kept)
	w.thread, w.person, w.is = u.ThreadNumber, u.PersonNumber, publicTurn
	if u.State == turn.Answered {
		w.is |= answered
		w.marks |= listened | given
	}
	if rated && u.Exact != pipeline.Days {
		w.marks |= when(u.Opens, session) | when(!u.Opens, follows)
	}
}

// Marks tells which marks the evidence row of a number carries, as space-separated words. It must be called when the counting is over; the
// function that it returns lives as long as the Tally.
func (t *Tally) Marks() func(row int64) string {
	late := t.lateMarks()
	words := map[Mark]string{}
	return func(n int64) string {
		w := t.rows.of(n)
		if w == nil {
			return ""
		}
		m := w.marks
		for _, of := range late {
			m |= of(n, w)
		}
		if m&templated != 0 { // as may show after the row was made
			m &^= ownWords
		}
		s, ok := words[m]
		if !ok {
			s = m.names()
			words[m] = s
		}
		return s
	}
}

// lateMarks are the marks that are known only when everything has been counted.
func (t *Tally) lateMarks() []func(n int64, w *row) Mark {
	return []func(n int64, w *row) Mark{t.runMarks(), t.threadMarks, t.personMarks(), t.dayMarks(), t.noticedMarks()}
}

// when is m if yes.
func when(yes bool, m Mark) Mark {
	if yes {
		return m
	}
	return 0
}

func (t *Tally) runMarks() func(n int64, w *row) Mark {
	waiting := t.overlaps.waiting()
	return func(n int64, w *row) (m Mark) {
		if w.is&talkAct != 0 {
			m |= when(t.runs.talk.holds(n), monologue) | when(waiting.at(w.at), talkedOver)
		}
		if w.is&promoAct != 0 {
			m |= when(t.runs.promo.holds(n), promoRun) | when(t.runs.flood[w.at/(dayLength/24)] > floodLimit, flood)
		}
		return m
	}
}

func (t *Tally) threadMarks(n int64, w *row) (m Mark) {
	if w.is&(publicItem|publicTurn) == 0 || int(w.thread) >= len(t.threads.of) {
		return 0
	}
	h := &t.threads.of[w.thread]
	m = when(h.endsDead(), deadEnd) | when(h.answered > 0, twoWay) | when(h.takesUp(), takenUp)
	if h.bothSides() {
		m |= twoSided | when(h.has(posted), begun) | when(h.has(lastOurs), lastWord) | when(h.words != [2]uint16{}, voiced)
	}
	return m
}

func (t *Tally) personMarks() func(n int64, w *row) Mark {
	top := map[int32]bool{}
	for _, p := range t.people.top() {
		top[p] = true
	}
	return func(n int64, w *row) Mark {
		if w.is&publicTurn == 0 || int(w.person) >= len(t.people.of) {
			return 0
		}
		p := &t.people.of[w.person]
		return when(p.sessions > 1, returning) | when(p.quiet(), quiet) | when(w.is&answered != 0 && top[w.person], mostHeard)
	}
}

func (t *Tally) dayMarks() func(n int64, w *row) Mark {
	listened := t.listened()
	return func(n int64, w *row) Mark {
		if w.is&(talkAct|publicTurn) == 0 {
			return 0
		}
		day := t.calendar.dayOf(w.at)
		d := t.days[day]
		return when(d != nil && d.oneLane() && listened[day] == 0, oneLane)
	}
}

func (t *Tally) noticedMarks() func(n int64, w *row) Mark {
	least := make([]int, len(t.reactions.of))
	for _, p := range t.reactions.of {
		least[p.number] = max(p.median(), 1)
	}
	return func(n int64, w *row) Mark {
		return when(w.is&judged != 0 && int(w.reactions) >= least[w.platform], noticed)
	}
}
