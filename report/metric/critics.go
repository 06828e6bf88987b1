package metric

import (
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
	"listenratio/report/metric/stat"
)

// critics counts turns that complain and turns that praise: those answered within a day, and all.
type critics struct{ complaint, praise [2]int64 }

func (c *critics) turn(u *turn.Turn, rated bool) {
	if !rated || u.Direct || u.Exact == pipeline.Days {
		return
	}
	soon := u.State == turn.Answered && seconds(u.Stop-u.Start) <= 24*3600
	switch {
	case u.Mark&turn.Complains != 0:
		count(&c.complaint, soon)
	case u.Mark&turn.Praises != 0:
		count(&c.praise, soon)
	}
}

func (c *critics) merge(o *critics) {
	for i := range c.complaint {
		c.complaint[i] += o.complaint[i]
		c.praise[i] += o.praise[i]
	}
}

var criticGap = Metric{Name: "critic_gap", Chapter: report.Partners, Unit: "share",
	Title: "Are critics answered as often as admirers?",
	Definition: "Public turns that complain and were answered within a day, minus turns that praise and were (Newcombe's interval). What " +
		"complains and what praises is read by the trained model, which mistakes about one in three.",
	Measure: func(t *Tally) report.Figure {
		a, b := t.critics.complaint, t.critics.praise
		f := report.Figure{N: a[0] + b[0], Of: a[1] + b[1], CannotSay: inPublic.cannot(t),
			Evidence: "side=in&channel=public&state=answered&flag=complaint,praise&mark=timed&max_wait=86400"}
		if f.CannotSay == "" && (a[1] < leastTurns || b[1] < leastTurns) {
			f.CannotSay = plural(a[1], "complaint", "complaints") + " and " + plural(b[1], "turn of praise", "turns of praise") + "; each needs 30"
		}
		if f.CannotSay == "" {
			d, low, high := stat.NewcombeDifference(a[0], a[1], b[0], b[1])
			f.Value, f.Low, f.High = &d, &low, &high
			f.Says = percent(float64(a[0])/float64(a[1])) + " of complaints and " + percent(float64(b[0])/float64(b[1])) +
				" of praise are answered within a day"
		}
		return f
	}}
