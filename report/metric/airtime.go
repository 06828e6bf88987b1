package metric

import (
	"listenratio/report"
	"listenratio/report/metric/stat"
)

var airtime = Metric{Name: "airtime", Chapter: report.Pause, Unit: "share",
	Title:      "How much of a conversation is the brand's?",
	Definition: "The brand's words among all words of a public thread with both sides: the median over those threads.",
	Measure: func(t *Tally) report.Figure {
		f := report.Figure{CannotSay: inPublic.cannot(t), Counts: "threads", Evidence: "channel=public&mark=voiced"}
		var shares stat.Waits // per mille in place of seconds
		for _, h := range t.threads.of {
			if all := int64(h.words[0]) + int64(h.words[1]); h.bothSides() && all > 0 {
				shares.Add((int64(h.words[0])*1000+all/2)/all, true)
			}
		}
		f.N, f.Of = shares.N(), shares.N()
		if f.CannotSay == "" && f.N < leastEvents {
			f.CannotSay = plural(f.N, "two-sided thread", "two-sided threads") + "; a median needs 20"
		}
		if f.CannotSay == "" {
			e := shares.AnsweredInterval(0.5)
			f.Value, f.Low, f.High = bound(e.Value/1000, e.Reached), bound(e.Low/1000, e.LowReached), bound(e.High/1000, e.HighReached)
			f.Says = percent(*f.Value) + " of the words in half of " + plural(f.N, "conversation", "conversations")
		}
		return f
	}}

var threadsStarted = threadsBy("threads_started", "Who starts the conversations?",
	"Share of the public threads with both sides that the brand opened.", posted, begun)

var threadsEnded = threadsBy("threads_ended", "Who has the last word?",
	"Share of the public threads with both sides in which the brand spoke last.", lastOurs, lastWord)

// threadsBy is the share of two-sided threads with a mark.
func threadsBy(name, title, definition string, m threadMark, shown Mark) Metric {
	return share{name: name, chapter: report.Pause, one: "conversation", several: "conversations", title: title, definition: definition,
		counts: "threads", evidence: "channel=public&mark=" + shown.names(),
		count: func(t *Tally) (n, of int64, cannot string) {
			n, of = t.threads.each((*talkThread).bothSides, func(h *talkThread) bool { return h.has(m) })
			return n, of, inPublic.cannot(t)
		}}.metric()
}
