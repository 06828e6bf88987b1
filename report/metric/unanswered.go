package metric

import (
	"fmt"

	"listenratio/report"
)

var (
	unanswered24h = unanswered("24h", "a day", 24*3600)
	unanswered72h = unanswered("72h", "3 days", 72*3600)
	unanswered7d  = unanswered("7d", "a week", longestHorizon)
)

// unanswered is the complement of answeredWithin.
func unanswered(short, long string, seconds int64) Metric {
	answered := answeredWithin(inPublic, short, long, seconds)
	return inPublic.metric(Metric{Name: "unanswered_" + short, Unit: "share",
		Title: "Of 100 who speak to the brand, how many have no answer after " + long + "?",
		Definition: "Estimated share of audience turns without an answer by a person within " + long + ", over all turns (Kaplan–Meier). n counts " +
			"those that were seen to wait for longer.",
		Measure: func(t *Tally) report.Figure {
			f := answered.Measure(t)
			f.N = t.Public.Waits.Beyond(seconds)
			f.Evidence = fmt.Sprintf("side=in&channel=public&mark=timed&min_wait=%d", seconds+1)
			if f.Value != nil {
				low, high := 1-*f.High, 1-*f.Low
				f.Value, f.Low, f.High = ref(1-*f.Value), &low, &high
				f.Says = percent(*f.Value) + " have no answer after " + long
			}
			return f
		}})
}
