package metric

import (
	"time"

	"listenratio/classify"
	"listenratio/report"
)

// daySpan is the first and the last local day with items; ok is false if there is none.
func (t *Tally) daySpan() (first, last Day, ok bool) {
	for n, d := range t.days {
		if d.items == 0 {
			continue
		}
		if !ok {
			first, last, ok = n, n, true
		}
		first, last = min(first, n), max(last, n)
	}
	return first, last, ok
}

// Weeks are the ISO weeks from the first item to the last, oldest first, weeks without items included.
func (t *Tally) Weeks() []report.Week {
	first, last, ok := t.daySpan()
	if !ok {
		return nil
	}
	listened := t.listened()
	weeks := make([]report.Week, 0, (last-first)/7+2)
	for monday := first.Monday(); monday <= last; monday += 7 {
		w := report.Week{Monday: monday.String(), Mature: t.mature(monday + 7)}
		for n := monday; n < monday+7; n++ {
			w.Listened += listened[n]
			if d := t.days[n]; d != nil {
				addMix(&w.Acts, &d.acts)
				addMix(&w.Items, &d.count)
				w.Turns, w.Heard = w.Turns+d.turns, w.Heard+d.heard
			}
		}
		weeks = append(weeks, w)
	}
	return weeks
}

// mature reports whether the day before d is older than the longest horizon at AsOf.
func (t *Tally) mature(d Day) bool {
	const second = int64(time.Second / time.Microsecond)
	return t.calendar.firstInstant(d)+longestHorizon*second <= t.setting.AsOf
}

func addMix(m *report.Mix, by *[4]int64) {
	m.Broadcast += by[classify.Broadcast]
	m.Reply += by[classify.Reply]
	m.ValueShare += by[classify.ValueShare]
	m.Unclassified += by[classify.Unclassified]
}

// Curve is the cumulative answered curve of public turns. It stops where fewer than ten turns are still
// watched, and leaves out steps nearer than 1 % to the one before.
func (t *Tally) Curve() []report.Step {
	const fewest = 10
	var curve []report.Step
	if inPublic.cannot(t) != "" {
		return curve
	}
	next := int64(0)
	for _, s := range t.Public.survival().Steps() {
		if s.AtRisk < fewest {
			break
		}
		if s.Seconds < next {
			continue
		}
		next = s.Seconds + s.Seconds/100
		curve = append(curve, report.Step{Wait: float64(s.Seconds), Share: s.Answered, Low: s.Low, High: s.High, Waiting: s.AtRisk})
	}
	return curve
}
