package metric

import (
	"fmt"

	"listenratio/report"
)

var (
	waiting        = waitingIn(inPublic)
	needingWaiting = waitingIn(inNeed)
	directWaiting  = waitingIn(inDirect)
)

// waitingIn is the backlog: turns without an answer at the end of observation.
func waitingIn(l lane) Metric {
	return l.metric(Metric{Name: "waiting", Unit: "turns",
		Title: "Who is still waiting?",
		Definition: "Audience turns without an answer when observation ended, of people who were not answered later in the " +
			"same thread either.",
		Measure: func(t *Tally) report.Figure {
			f, c := l.figure(t, "&state=waiting&mark=backlog")
			f.N, f.Of = c.Waiting, c.Turns
			if f.CannotSay != "" {
				return f
			}
			f.Value = ref(float64(c.Waiting))
			median, _ := c.Waited.AnsweredQuantile(0.5)
			longest, _ := c.Waited.AnsweredQuantile(1)
			switch c.Waiting {
			case 0:
				f.Says = "nobody is waiting"
			case 1:
				f.Says = "1 turn is waiting, for " + duration(float64(longest))
			default:
				f.Says = fmt.Sprintf("%s, half of them for longer than %s; the longest wait is %s",
					plural(c.Waiting, "turn is waiting", "turns are waiting"), duration(float64(median)), duration(float64(longest)))
			}
			return f
		}})
}
