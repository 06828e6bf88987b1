package metric

import (
	"fmt"

	"listenratio/report"
)

var askAndListen = Metric{Name: "ask_and_listen", Chapter: report.Pause, Unit: "share",
	Title: "When the brand asks, does it take up the answers?",
	Definition: "Genuine asks that somebody answered, and among them those where the brand responded to somebody within 72 h. Answers of the " +
		"last 72 h are left out.",
	Measure: func(t *Tally) report.Figure {
		f := share{one: "ask", several: "asks", counts: "threads", evidence: "channel=public&mark=taken-up",
			count: func(t *Tally) (n, of int64, cannot string) {
				n, of = t.threads.each((*talkThread).isAnswered, (*talkThread).takesUp)
				return n, of, inPublic.cannot(t)
			}}.measure(t)
		if f.Value != nil {
			heard, all := t.threads.answerersHeard()
			f.Says += fmt.Sprintf("; of those who answered, %s heard from it", percent(float64(heard)/float64(all)))
		}
		return f
	}}

// answerersHeard counts the people who spoke up after an ask, once for each ask: those answered within 72 h, and all.
func (h *threads) answerersHeard() (heard, all int64) {
	for _, yes := range h.answerers {
		all++
		if yes {
			heard++
		}
	}
	return heard, all
}
