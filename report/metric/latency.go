package metric

import (
	"fmt"

	"listenratio/report"
	"listenratio/report/metric/stat"
)

var (
	latencyMedian        = medianOf(inPublic)
	needingLatencyMedian = medianOf(inNeed)
	firstMedian          = medianOf(inFirst)
	furtherMedian        = medianOf(inFurther)
	directLatencyMedian  = medianOf(inDirect)
)

// medianOf is the median wait over all turns, with Brookmeyer and Crowley's interval.
func medianOf(l lane) Metric {
	return l.metric(Metric{Name: "latency_median", Unit: "seconds",
		Title: "How long does half of those who speak to the brand wait?",
		Definition: "The wait by which half of all audience turns were answered, those still waiting kept in " +
			"(Kaplan–Meier). Not reached where fewer than half are answered.",
		Measure: func(t *Tally) report.Figure {
			f, c := l.figure(t, "&state=answered&mark=timed")
			f.N = c.Waits.Events()
			if f.CannotSay == "" && c.Waits.Events() < leastEvents {
				f.CannotSay = fmt.Sprintf("%s; a median needs %d", plural(f.N, "answer", "answers"), leastEvents)
			}
			if f.CannotSay != "" {
				return f
			}
			setMedian(&f, c.survival().Median())
			if f.Value == nil {
				f.Says = "not reached: under half are answered"
			}
			return f
		}})
}

// setMedian puts a median into f; what was not reached stays nil.
func setMedian(f *report.Figure, e stat.Estimate) {
	f.Value, f.Low, f.High = bound(e.Value, e.Reached), bound(e.Low, e.LowReached), bound(e.High, e.HighReached)
	if e.Reached {
		f.Says = "half wait longer than " + duration(e.Value)
	}
}

var latencyMedianAnswered = inPublic.metric(Metric{
	Name: "latency_median_answered", Unit: "seconds",
	Title: "What would a vendor's dashboard call the response time?",
	Definition: "Median wait of the answered turns only, as vendors compute it. It says nothing of those who were never " +
		"answered.",
	Measure: func(t *Tally) report.Figure {
		f, c := inPublic.figure(t, "&state=answered&mark=timed")
		f.N = c.Waits.Events()
		f.Of = c.Rated
		setAnswered(&f, &c.Waits)
		f.Warnings = append(f.Warnings, "as vendors compute it: the unanswered are left out")
		return f
	},
})

var latencyMedianFromIDs = inPublic.metric(Metric{
	Name: "latency_median_from_ids", Unit: "seconds",
	Title: "How old were the messages that the brand answered?",
	Definition: "Median age of answered messages that the data does not hold, from the creation time that their ids " +
		"carry. Answered only; it feeds no answer rate.",
	Measure: func(t *Tally) report.Figure {
		f := report.Figure{N: t.fromIDs.Events(), Of: t.fromIDs.Events(), Evidence: "side=out&channel=public&mark=age-from-id"}
		if f.N == 0 {
			f.CannotSay = "no answer names a message whose id carries a time"
			return f
		}
		setAnswered(&f, &t.fromIDs)
		f.Warnings = append(f.Warnings, "answered only, from ids")
		return f
	},
})

// setAnswered puts the median of the answered waits into f, with an interval that assumes no distribution.
func setAnswered(f *report.Figure, w *stat.Waits) {
	if f.CannotSay == "" && w.Events() < leastEvents {
		f.CannotSay = fmt.Sprintf("%s; a median needs %d", plural(w.Events(), "answer", "answers"), leastEvents)
	}
	if f.CannotSay == "" {
		setMedian(f, w.AnsweredInterval(0.5))
		f.Says = duration(*f.Value) + ", over answered turns only"
	}
}
