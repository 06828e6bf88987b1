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
	days: func(t *Tally) []stat.Day {
		listened := t.listened()
		return t.pairsWith(listened, func(d *day) (rest, n int64) { return d.acts[classify.Broadcast], d.acts[classify.ValueShare] })
	}}.metric()

var giveTake = Metric{Name: "give_take", Chapter: report.Why, Unit: "ratio",
	Title: "How much does the brand give for what it asks?",
	Definition: "(V + L) : (promo + beg): value-shares and people answered, for each public act that sells or begs or both. The interval is " +
		"from a bootstrap by days.",
	Measure: func(t *Tally) report.Figure {
		days := t.pairsWith(t.listened(), func(d *day) (takes, gives int64) { return d.takes, d.acts[classify.ValueShare] })
		for i, d := range days {
			days[i] = stat.Day{Talk: d.Listen, Listen: d.Talk}
		}
		return ratioOf(days, "given for each act that sells or begs", "no act sells or begs", "channel=public&mark=given")
	}}

var partnerRatio = Metric{Name: "partner_ratio", Chapter: report.Partners, Unit: "ratio",
	Title: "Does the brand lift others more than it sells?",
	Definition: "Public acts that pass on others' words with credit, or thank somebody outside by name in a post of the brand's own : public acts " +
		"that sell. The interval is from a bootstrap by days.",
	Measure: func(t *Tally) report.Figure {
		days := t.dayPairs(func(d *day) (a, b int64) { return d.lifts, d.promo })
		return ratioOf(days, "acts that lift others for each act that sells", "no act sells", "side=out&channel=public&act=1&mark=lifts-others")
	}}

// ratioOf is a figure of one count to another, by day. without says what is wrong where the other is 0.
func ratioOf(days []stat.Day, what, without, evidence string) report.Figure {
	f := report.Figure{Evidence: evidence}
	for _, d := range days {
		f.N, f.Of = f.N+d.Talk, f.Of+d.Talk+d.Listen
	}
	switch {
	case f.Of < leastActs:
		f.CannotSay = fmt.Sprintf("%s; a ratio needs %d", plural(f.Of, "act", "acts"), leastActs)
	case f.N == f.Of:
		f.CannotSay = "nothing to compare with: " + without
	default:
		setRatio(&f, days, "acts")
		f.Says = number(*f.Value) + " " + what
	}
	return f
}
