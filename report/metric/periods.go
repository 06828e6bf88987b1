package metric

import (
	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
	"listenratio/report/metric/stat"
)

// Periods counts a brand's whole history, and its last four weeks and the four before apart, so that each figure can say
// what has changed. The zero Periods is not ready; use [NewPeriods]. What it shows besides figures is the whole history's.
type Periods struct {
	*Tally
	recent, before *fourWeeks
}

// fourWeeks is one of the two periods: from up to but not including to, µs since 1970 UTC. Items belong to it by their creation,
// turns by their start, however late the answer came; but what the brand answered in it counts as its listening, whenever it was
// asked.
type fourWeeks struct {
	*Tally
	from, to        int64
	persons, others numbers // of people and of threads, numbered anew, so that memory goes with the period
}

// numbers deals out small numbers in the order of first use.
type numbers map[int32]int32

func (n numbers) of(number int32) int32 {
	small, ok := n[number]
	if !ok {
		small = int32(len(n))
		n[number] = small
	}
	return small
}

// NewPeriods makes empty Periods. The last four weeks end at s.AsOf.
func NewPeriods(s Setting) *Periods {
	return &Periods{Tally: New(s), recent: newFourWeeks(s, s.AsOf+1), before: newFourWeeks(s, s.AsOf+1-period)}
}

func newFourWeeks(s Setting, to int64) *fourWeeks {
	s.AsOf = to - 1
	return &fourWeeks{Tally: New(s), from: to - period, to: to, persons: numbers{}, others: numbers{}}
}

// within is the period that an instant belongs to, nil if neither.
func (p *Periods) within(at int64) *fourWeeks {
	for _, q := range [...]*fourWeeks{p.recent, p.before} {
		if at >= q.from && at < q.to {
			return q
		}
	}
	return nil
}

// Item counts item i of b, as [Tally.Item] does.
func (p *Periods) Item(b pipeline.Batch, i int, link turn.Link) {
	p.Tally.Item(b, i, link)
	if q := p.within(b.Created(i)); q != nil {
		q.Tally.Item(b, i, link)
	}
}

// Heard counts an inbound item, as [Tally.Heard] does.
func (p *Periods) Heard(h *Heard) (thanks bool) {
	if q := p.within(h.At); q != nil {
		own := *h
		own.Thread, own.Person = q.others.of(h.Thread), q.persons.of(h.Person)
		q.Tally.Heard(&own)
	}
	return p.Tally.Heard(h)
}

// Said counts an outbound item, as [Tally.Said] does.
func (p *Periods) Said(s *Said) classify.Flags {
	if q := p.within(s.At); q != nil {
		own := *s
		own.Thread, own.Row = q.others.of(s.Thread), 0
		q.Tally.Said(&own)
	}
	return p.Tally.Said(s)
}

// Turn counts an audience turn, as [Tally.Turn] does.
func (p *Periods) Turn(u *turn.Turn) (offHours bool) {
	if q := p.within(u.Start); q != nil {
		own := *u
		own.Note, own.ThreadNumber, own.PersonNumber = 0, q.others.of(u.ThreadNumber), q.persons.of(u.PersonNumber)
		q.Tally.turn(&own)
	}
	if u.State == turn.Answered {
		if q := p.within(u.Stop); q != nil {
			q.listensTo(u)
		}
	}
	return p.Tally.Turn(u)
}

// falseChanges is the share of all changes told of a brand that may be no change.
const falseChanges = 0.05

// Figures measures all Metrics over the whole history, with their values in the two periods. A change is told where the
// interval of the difference leaves out 0, and among all the figures by the procedure of Benjamini and Hochberg.
func (p *Periods) Figures() []report.Figure {
	figures, now, then := p.Tally.Figures(), p.recent.Figures(), p.before.Figures()
	changes := make([]change, len(figures))
	var doubts []float64
	for i := range figures {
		f := &figures[i]
		f.Recent, f.Previous = now[i].Value, then[i].Value
		if changes[i] = compare(&now[i], &then[i]); changes[i].known {
			doubts = append(doubts, changes[i].doubt)
		}
	}
	sure := stat.BenjaminiHochberg(doubts, falseChanges)
	for i, c := range changes {
		if !c.known {
			continue
		}
		figures[i].Change = report.Unclear
		if sure[0] && c.parted {
			figures[i].Change = c.word
		}
		sure = sure[1:]
	}
	return figures
}

// change is what two values of a figure tell together.
type change struct {
	known  bool    // both have values and intervals
	parted bool    // the interval of the difference leaves out 0
	word   string  // report.Rose or report.Fell
	doubt  float64 // p-value of no change
}

func compare(now, then *report.Figure) (c change) {
	d := stat.Difference(estimate(now), estimate(then))
	if !d.Reached || !d.LowReached || !d.HighReached {
		return c
	}
	c = change{known: true, word: report.Rose, parted: d.Low > 0 || d.High < 0, doubt: stat.Doubt(d)}
	if d.Value < 0 {
		c.word = report.Fell
	}
	return c
}

func estimate(f *report.Figure) (e stat.Estimate) {
	e.Value, e.Reached = unbound(f.Value)
	e.Low, e.LowReached = unbound(f.Low)
	e.High, e.HighReached = unbound(f.High)
	return e
}

// unbound is the inverse of bound.
func unbound(v *float64) (float64, bool) {
	if v == nil {
		return 0, false
	}
	return *v, true
}
