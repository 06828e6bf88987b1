package metric

import (
	"fmt"

	"listenratio/classify"
	"listenratio/report"
	"listenratio/report/metric/stat"
)

var giveShare = share{name: "give_share", chapter: report.About, one: "act", several: "acts",
	title: "How much of it is for others?",
	definition: "(V + L) / (T + V + L): value-shares and people answered, among them and the broadcasts. T, V and L as in the " +
		"talk-to-listen ratio.",
	evidence: "channel=public&mark=given",
	count: func(t *Tally) (n, of int64, cannot string) {
		b := t.balance()
		return b.value + b.listen, b.talk + b.value + b.listen, ""
	}}.metric()

// giveTake is a ratio of counts of events; its interval is that of a rate ratio over the same time.
var giveTake = Metric{Name: "give_take", Chapter: report.Why, Unit: "ratio",
	Title:      "How much does the brand give for what it asks?",
	Definition: "(V + L) : (promo + beg): value-shares and people answered, for each public act that sells or begs.",
	Measure: func(t *Tally) report.Figure {
		b := t.balance()
		promo, _ := t.marks.with(classify.Promo, classify.Broadcast, classify.ValueShare)
		beg, _ := t.marks.with(classify.Beg, classify.Broadcast, classify.ValueShare)
		return ratioOf(b.value+b.listen, promo+beg, "given for each act that sells or begs", "channel=public&mark=given")
	}}

var partnerRatio = Metric{Name: "partner_ratio", Chapter: report.Partners, Unit: "ratio",
	Title:      "Does the brand lift others more than it sells?",
	Definition: "Public acts that pass on others' words with credit : public acts that sell.",
	Measure: func(t *Tally) report.Figure {
		promo, _ := t.marks.with(classify.Promo, classify.Broadcast, classify.ValueShare)
		return ratioOf(t.marks.lifts, promo, "acts that lift others for each act that sells", "side=out&channel=public&act=1&mark=lifts-others")
	}}

// ratioOf is a figure of n to m.
func ratioOf(n, m int64, what, evidence string) report.Figure {
	f := report.Figure{N: n, Of: n + m, Evidence: evidence}
	switch {
	case n+m < leastActs:
		f.CannotSay = fmt.Sprintf("%s; a ratio needs %d", plural(n+m, "act", "acts"), leastActs)
	case m == 0:
		f.CannotSay = "nothing to compare with: no act sells or begs"
	default:
		e := stat.RateRatio(n, 1, m, 1)
		f.Value, f.Low, f.High = bound(e.Value, e.Reached), bound(e.Low, e.LowReached), bound(e.High, e.HighReached)
		f.Says = number(float64(n)/float64(m)) + " " + what
	}
	return f
}
