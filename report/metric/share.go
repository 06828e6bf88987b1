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
	count                            func(t *Tally) (n, of int64, cannot string) // cannot is why it cannot be said
	warn                             func(t *Tally) []string                     // what to mind; may be nil
	days                             func(t *Tally) []stat.Day                   // by day: the rest, and n, of what comes in bursts; may be nil
}

func (s share) metric() Metric {
	return Metric{Name: s.name, Chapter: s.chapter, Title: s.title, Definition: s.definition, Unit: "share",
		Measure: s.measure}
}

func (s share) measure(t *Tally) report.Figure {
	n, of, cannot := s.count(t)
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
			e, _, brief := byDays(s.days(t))
			if e.Reached {
				low, high = e.Low, e.High
			}
			if brief {
				f.Warnings = append(f.Warnings, fmt.Sprintf("fewer than %d days: the interval is Wilson's, as if %s did not come in bursts", fewestDays, s.several))
			}
		}
		f.Value, f.Low, f.High = ref(float64(n)/float64(of)), ref(low), ref(high)
		f.Says = fmt.Sprintf("%s: %d of %s", percent(*f.Value), n, plural(of, s.one, s.several))
	}
	return f
}
