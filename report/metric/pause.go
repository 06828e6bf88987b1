package metric

import (
	"fmt"

	"listenratio/report"
	"listenratio/report/metric/stat"
)

var pauseAfterAsking = Metric{Name: "pause_after_asking", Chapter: report.Pause, Unit: "seconds",
	Title: "After a question of its own, how long does the brand keep quiet?",
	Definition: "Median time from a genuine ask to the brand's next broadcast on the same network, asks that no broadcast has followed yet kept in " +
		"(Kaplan–Meier).",
	Measure: func(t *Tally) report.Figure {
		r := &t.runs
		f := report.Figure{N: r.pauses.Events(), Of: r.pauses.Events(), Evidence: "side=out&channel=public&act=1&mark=pause-ended"}
		var w stat.Waits
		w.Merge(&r.pauses)
		for _, asks := range r.asked {
			for _, a := range asks {
				f.Of++
				w.Add(seconds(t.setting.AsOf-a.at), false)
			}
		}
		if f.N < leastEvents {
			f.CannotSay = fmt.Sprintf("%s; a median needs %d", plural(f.N, "ask", "asks"), leastEvents)
			return f
		}
		curve := w.Survival()
		setMedian(&f, curve.Median())
		f.Says = "not reached: most asks have the last word"
		if f.Value != nil {
			f.Says = duration(*f.Value)
		}
		if r.hasty[1] == f.N {
			f.Says += "; within an hour, or before anybody had answered, " + percent(float64(r.hasty[0])/float64(f.N))
		} else {
			f.Says += "; within an hour " + percent(float64(r.pauses.Within(3600))/float64(f.N))
		}
		return f
	}}
