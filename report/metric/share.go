package metric

import (
	"fmt"

	"listenratio/report"
	"listenratio/report/metric/stat"
)

// share is a figure that is n of a whole, with Wilson's interval or, of what comes in bursts, one from a bootstrap by days. one
// and several are the words for its parts: "act", "acts".
type share struct {
	name, chapter, title, definition string
	one, several                     string
	counts, evidence                 string
	sample                           bool                                        // it may be counted on a sample of the texts
	least                            int64                                       // below it only counts are given; 0 = leastActs
	count                            func(t *Tally) (n, of int64, cannot string) // cannot is why it cannot be said; nil where days tell
	warn                             func(t *Tally) []string                     // what to mind; may be nil
	days                             func(t *Tally) []stat.Day                   // by day: the rest, and n, of what comes in bursts; nil where count tells
	cannot                           func(t *Tally) string                       // beside days: why it cannot be said; may be nil
}

func (s share) metric() Metric {
	return Metric{Name: s.name, Chapter: s.chapter, Title: s.title, Definition: s.definition, Unit: "share",
		Measure: s.measure}
}

func (s share) measure(t *Tally) report.Figure {
	n, of, cannot, days := s.counted(t)
	f := report.Figure{N: n, Of: of, CannotSay: cannot, Counts: s.counts, Evidence: s.evidence}
	if s.sample {
		f.Warnings = t.texts.partly()
	}
	if s.warn != nil {
		f.Warnings = s.warn(t)
	}
	least := s.least
	if least == 0 {
		least = leastActs
	}
	if cannot == "" && of < least {
		f.CannotSay = fmt.Sprintf("%s; a rate needs %d", plural(of, s.one, s.several), least)
	}
	if f.CannotSay == "" {
		low, high := stat.Wilson(n, of)
		if s.days != nil {
			e, _, brief := byDays(days)
			if e.Reached {
				low, high = e.Low, e.High
			}
			if brief {
				f.Warnings = append(f.Warnings, tooBrief(s.several))
			}
		}
		f.Value, f.Low, f.High = ref(float64(n)/float64(of)), ref(low), ref(high)
		f.Says = fmt.Sprintf("%s: %d of %s", percent(*f.Value), n, plural(of, s.one, s.several))
	}
	return f
}

// counted is n of how many, why that cannot be said, and by day what comes in bursts.
func (s share) counted(t *Tally) (n, of int64, cannot string, days []stat.Day) {
	if s.days == nil {
		n, of, cannot = s.count(t)
		return n, of, cannot, nil
	}
	days = s.days(t)
	for _, d := range days {
		n, of = n+d.Listen, of+d.Talk+d.Listen
	}
	if s.cannot != nil {
		cannot = s.cannot(t)
	}
	return n, of, cannot, days
}
