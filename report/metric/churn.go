package metric

import (
	"listenratio/pipeline/turn"
	"listenratio/report"
)

// period is the length of the two periods that are compared: the last four weeks, and the four before.
const period = 28 * dayLength

// talks notes when the person talked with the brand, for the churn.
func (t *Tally) talks(u *turn.Turn) {
	p := &t.people.of[u.PersonNumber]
	switch {
	case u.Start > t.setting.AsOf-period:
		p.is |= talkedNow
	case u.Start > t.setting.AsOf-2*period:
		if u.State == turn.Answered {
			p.is |= conversed
		}
		if u.Start >= p.lastBefore {
			p.lastBefore = u.Start
			p.is &^= heardLast
			if u.State == turn.Answered {
				p.is |= heardLast
			}
		}
	}
}

// quiet reports whether the person was in conversation in the weeks before the last and has not spoken in the last.
func (p *talker) quiet() bool { return p.is&conversed != 0 && p.is&talkedNow == 0 }

var churn = Metric{Name: "churn", Chapter: report.Partners, Unit: "share",
	Title: "How many of those who were in conversation have gone quiet?",
	Definition: "People whom the brand answered in public in the four weeks before the last four, and who did not speak to it in the last four. " +
		"Split by whether the last thing that they said then was answered.",
	Measure: func(t *Tally) report.Figure {
		var gone, all [2]int64 // by whether they were answered last time
		for i := range t.people.of {
			p := &t.people.of[i]
			if p.is&conversed == 0 {
				continue
			}
			k := 0
			if p.is&heardLast != 0 {
				k = 1
			}
			all[k]++
			if p.quiet() {
				gone[k]++
			}
		}
		f := share{one: "person", several: "people", least: leastTurns, counts: "people",
			evidence: "side=in&channel=public&mark=gone-quiet", count: func(t *Tally) (n, of int64, cannot string) {
				if cannot = inPublic.cannot(t); cannot == "" && t.last <= t.setting.AsOf-period {
					cannot = "the data ends before the last four weeks"
				}
				return gone[0] + gone[1], all[0] + all[1], cannot
			}}.measure(t)
		if f.Value != nil && all[0] > 0 && all[1] > 0 {
			f.Says += "; " + percent(float64(gone[1])/float64(all[1])) + " of those answered last time, " +
				percent(float64(gone[0])/float64(all[0])) + " of those who were not"
		}
		return f
	}}
