package metric

import (
	"listenratio/pipeline/turn"
	"listenratio/report"
	"listenratio/report/metric/stat"
)

// gap compares the waits of two kinds of turns, those still waiting kept in.
type gap struct{ one, other stat.Waits }

// add counts a turn of the one kind or the other.
func (g *gap) add(one bool, u *turn.Turn) {
	w := &g.other
	if one {
		w = &g.one
	}
	w.Add(seconds(u.Stop-u.Start), u.State == turn.Answered)
}

func (g *gap) merge(o *gap) {
	g.one.Merge(&o.one)
	g.other.Merge(&o.other)
}

// figure is the share of the one kind that is answered within a day minus that of the other. kinds are both in words,
// for one and for several.
func (g *gap) figure(t *Tally, evidence string, one, other [2]string) report.Figure {
	const aDay = 24 * 3600
	f := report.Figure{N: g.one.Within(aDay) + g.other.Within(aDay), Of: g.one.N() + g.other.N(), CannotSay: inPublic.cannot(t), Evidence: evidence}
	if f.CannotSay == "" && (g.one.N() < leastTurns || g.other.N() < leastTurns) {
		f.CannotSay = plural(g.one.N(), one[0], one[1]) + " and " + plural(g.other.N(), other[0], other[1]) + "; each needs 30"
	}
	if f.CannotSay != "" {
		return f
	}
	a, known := answeredBy(&g.one, aDay)
	b, too := answeredBy(&g.other, aDay)
	if !known || !too {
		f.CannotSay = "no turn was observed for a day"
		return f
	}
	d := stat.Difference(a, b)
	f.Value, f.Low, f.High = ref(d.Value), ref(max(d.Low, -1)), ref(min(d.High, 1))
	f.Says = percent(a.Value) + " of " + one[1] + " and " + percent(b.Value) + " of " + other[1] + " are answered within a day"
	return f
}

// answeredBy is the share answered within so many seconds; ok is false where nobody was watched for so long.
func answeredBy(w *stat.Waits, seconds int64) (e stat.Estimate, ok bool) {
	curve := w.Survival()
	share, low, high, watched := curve.At(seconds)
	return stat.Estimate{Value: share, Low: low, High: high, Reached: true, LowReached: true, HighReached: true}, watched > 0 || share >= 1
}
