package metric

import (
	"fmt"

	"listenratio/classify"
	"listenratio/report"
	"listenratio/report/metric/stat"
)

var (
	mixBroadcast = mix(classify.Broadcast, "mix_broadcast", "How much of what the brand says is about itself?",
		"Share of public acts that are broadcasts: the brand talks about itself, its products, offers, people or moods.")
	mixReply = mix(classify.Reply, "mix_reply", "How much of what the brand says answers somebody?",
		"Share of public acts that are replies to a person outside the brand.")
	mixValueShare = mix(classify.ValueShare, "mix_value_share", "How much of what the brand says is useful to people who will never buy?",
		"Share of public acts that are value-shares: how-to, tip, warning, fact, or somebody else's words passed on with credit.")
	mixUnclassified = mix(classify.Unclassified, "mix_unclassified", "How much could not be classified?",
		"Share of public acts in a language without rules, where no structure decides either. They are never counted as broadcasts.")
)

// mix is the share of one class among public acts. Consecutive items of the brand in one thread, each within ten minutes
// of the one before, are one act. The interval is Wilson's.
func mix(c classify.Class, name, title, definition string) Metric {
	return Metric{Name: name, Chapter: report.About, Title: title, Unit: "share",
		Definition: definition + " A thread storm is one act.",
		Measure: func(t *Tally) report.Figure {
			n, of := t.acts(c)
			f := report.Figure{N: n, Of: of, Evidence: "side=out&channel=public&act=1&class=" + c.String()}
			if of == 0 {
				f.CannotSay = nothing
				return f
			}
			low, high := stat.Wilson(n, of)
			f.Value, f.Low, f.High = ref(float64(n)/float64(of)), ref(low), ref(high)
			items, ofItems := t.items(c)
			f.Says = fmt.Sprintf("%s of %s (%d of %s)", percent(*f.Value), plural(of, "act", "acts"), items,
				plural(ofItems, "item", "items"))
			if of < leastActs {
				f.Warnings = append(f.Warnings, fmt.Sprintf("fewer than %d acts", leastActs))
			}
			return f
		}}
}

// acts counts the public acts of a class, and of all classes.
func (t *Tally) acts(c classify.Class) (n, of int64) {
	for _, d := range t.days {
		n += d.acts[c]
		for _, k := range d.acts {
			of += k
		}
	}
	return n, of
}

// items counts the public items of a class, and of all classes.
func (t *Tally) items(c classify.Class) (n, of int64) {
	for _, d := range t.days {
		n += d.count[c]
		for _, k := range d.count {
			of += k
		}
	}
	return n, of
}
