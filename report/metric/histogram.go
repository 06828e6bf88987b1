package metric

import (
	"math"

	"listenratio/report"
)

// barsToAWeek is how many bars a histogram has from one minute to a week.
const barsToAWeek = 24

// Waits are the answered public turns by their wait: those under a minute, then bars that are equally wide on a
// logarithmic axis, up to the longest wait. It is empty where no turn was answered or answers cannot be said.
func (t *Tally) Waits() []report.Bin {
	if inPublic.cannot(t) != "" || t.Public.Waits.Events() == 0 {
		return nil
	}
	longest, _ := t.Public.Waits.AnsweredQuantile(1)
	edges := []int64{0, 60}
	for i := 1; edges[len(edges)-1] <= longest || i <= barsToAWeek; i++ {
		edges = append(edges, int64(math.Round(60*math.Pow(float64(longestHorizon)/60, float64(i)/barsToAWeek))))
	}
	bins := make([]report.Bin, len(edges)-1)
	for i, n := range t.Public.Waits.Histogram(edges) {
		bins[i] = report.Bin{From: float64(edges[i]), To: float64(edges[i+1]), Count: n}
	}
	return bins
}
