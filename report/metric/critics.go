package metric

import (
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
)

// complains counts the waits of turns that complain and of turns that praise.
func (t *Tally) complains(u *turn.Turn, rated bool) {
	if rated && !u.Direct && u.Exact != pipeline.Days && u.Mark&(turn.Complains|turn.Praises) != 0 {
		t.critics.add(u.Mark&turn.Complains != 0, u)
	}
}

var criticGap = Metric{Name: "critic_gap", Chapter: report.Partners, Unit: "share",
	Title: "Are critics answered as often as admirers?",
	Definition: "Estimated share of public turns that are answered within a day: of those that complain minus of those that praise, those still " +
		"waiting kept in (Kaplan–Meier). What complains and what praises is read by the trained model, which mistakes about one in three.",
	Measure: func(t *Tally) report.Figure {
		return t.critics.figure(t, "side=in&channel=public&state=answered&flag=complaint,praise&mark=timed&max_wait=86400",
			[2]string{"complaint", "complaints"}, [2]string{"turn of praise", "turns of praise"})
	}}
