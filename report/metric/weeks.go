package metric

import (
	"time"

	"listenratio/classify"
	"listenratio/report"
	"listenratio/report/metric/stat"
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
	setApart(weeks)
	return weeks
}

// setApart marks the mature weeks of which clearly more or fewer turns were answered than of the other mature weeks: a
// two-sided test of two proportions for each, all together by the procedure of Benjamini and Hochberg.
func setApart(weeks []report.Week) {
	var turns, heard int64
	for _, w := range weeks {
		if w.Mature {
			turns, heard = turns+w.Turns, heard+w.Heard
		}
	}
	var doubts []float64
	for _, w := range weeks {
		if w.Mature {
			doubts = append(doubts, stat.TwoProportions(w.Heard, w.Turns, heard-w.Heard, turns-w.Turns))
		}
	}
	odd := stat.BenjaminiHochberg(doubts, falseChanges)
	for i := range weeks {
		w := &weeks[i]
		if !w.Mature {
			continue
		}
		if odd[0] {
			w.Odd = report.Below
			if w.Heard*(turns-w.Turns) > (heard-w.Heard)*w.Turns {
				w.Odd = report.Above
			}
		}
		odd = odd[1:]
	}
}

// Months are the calendar months from the first item to the last, oldest first, months without items included.
func (t *Tally) Months() []report.Month {
	first, last, ok := t.daySpan()
	if !ok {
		return nil
	}
	listened := t.listened()
	var months []report.Month
	for d := first; d <= last; d++ {
		name := d.time().Format("2006-01")
		if n := len(months); n == 0 || months[n-1].Month != name {
			next := d.time().AddDate(0, 1, 1-d.time().Day())
			months = append(months, report.Month{Month: name, Mature: t.mature(Day(next.Unix() / 86400))})
		}
		m := &months[len(months)-1]
		m.Listened += listened[d]
		if day := t.days[d]; day != nil {
			addMix(&m.Acts, &day.acts)
			m.Turns, m.Heard = m.Turns+day.turns, m.Heard+day.heard
		}
	}
	return months
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
