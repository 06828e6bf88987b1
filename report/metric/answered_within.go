package metric

import (
	"fmt"

	"listenratio/report"
)

var (
	answeredWithin15m = answeredWithin(inPublic, "15m", "15 minutes", 15*60)
	answeredWithin1h  = answeredWithin(inPublic, "1h", "an hour", 3600)
	answeredWithin6h  = answeredWithin(inPublic, "6h", "6 hours", 6*3600)
	answeredWithin24h = answeredWithin(inPublic, "24h", "a day", 24*3600)
	answeredWithin72h = answeredWithin(inPublic, "72h", "3 days", 72*3600)
	answeredWithin7d  = answeredWithin(inPublic, "7d", "a week", longestHorizon)

	needingAnsweredWithin1h  = answeredWithin(inNeed, "1h", "an hour", 3600)
	needingAnsweredWithin24h = answeredWithin(inNeed, "24h", "a day", 24*3600)
	needingAnsweredWithin7d  = answeredWithin(inNeed, "7d", "a week", longestHorizon)

	firstWithin24h   = answeredWithin(inFirst, "24h", "a day", 24*3600)
	furtherWithin24h = answeredWithin(inFurther, "24h", "a day", 24*3600)

	directAnsweredWithin24h = answeredWithin(inDirect, "24h", "a day", 24*3600)
)

// longestHorizon is the longest wait that a figure asks for, in seconds.
const longestHorizon = 7 * 24 * 3600

// answeredWithin is the share of turns answered within a wait: Kaplan and Meier's estimate over all turns, with
// Greenwood's interval on the log–log scale.
func answeredWithin(l lane, short, long string, seconds int64) Metric {
	return l.metric(Metric{Name: "answered_within_" + short, Unit: "share",
		Title: "Of 100 who speak to the brand, how many are answered within " + long + "?",
		Definition: "Estimated share of audience turns answered by a person within " + long + ", over all turns: those still " +
			"waiting are kept in for as long as they were observed (Kaplan–Meier).",
		Measure: func(t *Tally) report.Figure {
			f, c := l.figure(t, fmt.Sprintf("&state=answered&mark=timed&max_wait=%d", seconds))
			f.N = c.Waits.Within(seconds)
			share, low, high, watched := c.survival().At(seconds)
			switch {
			case f.CannotSay != "":
			case c.Rated < leastTurns:
				f.CannotSay = fmt.Sprintf("%s; a rate needs %d", plural(c.Rated, "turn", "turns"), leastTurns)
			case watched == 0 && share < 1:
				f.CannotSay = "no turn was observed for " + long
			default:
				f.Value, f.Low, f.High = ref(share), ref(low), ref(high)
				f.Says = fmt.Sprintf("%s within %s", percent(share), long)
			}
			f.Warnings = append(f.Warnings, t.imprecision()...)
			return f
		}})
}

// imprecision warns of turns that no clock could time.
func (t *Tally) imprecision() []string {
	if t.count.imprecise == 0 {
		return nil
	}
	return []string{plural(t.count.imprecise, "turn is", "turns are") + " dated by the day only and left out of waits"}
}
