package metric

import (
	"fmt"

	"listenratio/report"
	"listenratio/report/metric/stat"
)

// dayPairs lists two counts of each day from the first to the last, days without items included.
func (t *Tally) dayPairs(of func(*day) (a, b int64)) []stat.Day {
	first, last, ok := t.daySpan()
	if !ok {
		return nil
	}
	days := make([]stat.Day, last-first+1)
	for i := range days {
		if d := t.days[first+Day(i)]; d != nil {
			days[i].Talk, days[i].Listen = of(d)
		}
	}
	return days
}

// byDays is the share b/(a+b) and the ratio a/b of counts by day, with intervals from a bootstrap by days. Of fewer days than
// it needs, brief, the interval is Wilson's.
func byDays(days []stat.Day) (share, ratio stat.Estimate, brief bool) {
	if brief = len(days) < fewestDays; brief {
		var all stat.Day
		for _, d := range days {
			all.Talk, all.Listen = all.Talk+d.Talk, all.Listen+d.Listen
		}
		days = []stat.Day{all}
	}
	share, ratio = stat.BootstrapRatio(days, rounds, seed)
	return share, ratio, brief
}

// setRatio puts the ratio of the days' counts of what into f.
func setRatio(f *report.Figure, days []stat.Day, what string) {
	_, r, brief := byDays(days)
	if brief {
		f.Warnings = append(f.Warnings, tooBrief(what))
	}
	f.Value, f.Low, f.High = bound(r.Value, r.Reached), bound(r.Low, r.LowReached), bound(r.High, r.HighReached)
}

// tooBrief is the warning on an interval of fewer days than a bootstrap by days needs.
func tooBrief(what string) string {
	return fmt.Sprintf("fewer than %d days: the interval is Wilson's, as if %s did not come in bursts", fewestDays, what)
}
