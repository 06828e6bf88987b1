package metric

import (
	"listenratio/report"
)

// thanks follows people who have just been answered: what do they say next?
type thanks struct {
	answered int64 // turns answered, except those sent elsewhere
	next     int64 // of these, followed by another turn of the person
	thanked  int64 // of these, one that opens with thanks
}

// heard takes a message that opens a turn, and reports whether it thanks for an answer.
func (k *thanks) heard(h *Heard, p *talker) bool {
	if p.is&justAnswered == 0 {
		return false
	}
	p.is &^= justAnswered
	k.next++
	if h.Grateful {
		k.thanked++
	}
	return h.Grateful
}

var thankedRate = Metric{Name: "thanked_rate", Chapter: report.Pause, Unit: "share",
	Title: "How many answers are thanked for?",
	Definition: "Public turns answered, other than by sending the person elsewhere, after which the person's next turn opens with thanks, praise " +
		"or \"solved\", as the trained model reads it.",
	Measure: func(t *Tally) report.Figure {
		k := &t.people.thanks
		f := share{one: "answered turn", several: "answered turns", least: leastTurns, evidence: "side=in&channel=public&flag=thanks",
			count: func(t *Tally) (n, of int64, cannot string) { return k.thanked, k.answered, inPublic.cannot(t) }}.measure(t)
		if f.Value != nil {
			f.Says += "; after " + percent(float64(k.answered-k.next)/float64(k.answered)) + " no further word"
		}
		return f
	}}
