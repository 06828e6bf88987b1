package metric

import (
	"fmt"
	"time"

	"listenratio/classify"
	"listenratio/report"
	"listenratio/report/metric/stat"
)

// runs counts what depends on the order in which the brand's public acts came: it is told them in the order of time.
type runs struct {
	talk, promo run
	flood       map[int64]int64   // promo acts by hour since 1970 UTC
	lastListen  int64             // when the brand last answered somebody, µs; 0 = never
	published   [2]int64          // T + V acts: those within a day after an answer, and all
	asked       map[string]asking // by platform: the ask that no broadcast followed yet
	pauses      stat.Waits        // from an ask to the next broadcast on the network
}

// asking is when an ask was published, µs, and its evidence row.
type asking struct{ at, row int64 }

// run is acts of one kind in a row.
type run struct {
	now, longest     int64
	since, sinceRow  int64 // the first act of the run, µs, and its evidence row
	from, to         int64 // of the longest run, µs
	fromRow, lastRow int64 // likewise
}

func (r *run) add(at, row int64) {
	if r.now == 0 {
		r.since, r.sinceRow = at, row
	}
	if r.now++; r.now > r.longest {
		r.longest, r.from, r.to = r.now, r.since, at
		r.fromRow, r.lastRow = r.sinceRow, row
	}
}

// holds reports whether an act with that evidence row is in the longest run.
func (r *run) holds(row int64) bool { return r.longest > 0 && row >= r.fromRow && row <= r.lastRow }

// dayLength is 24 hours in µs.
const dayLength = int64(24 * time.Hour / time.Microsecond)

func (r *runs) said(s *Said) {
	if s.Direct {
		return
	}
	if s.Class == classify.Reply {
		if s.answersPerson() {
			r.talk.now, r.lastListen = 0, s.At
		}
		return
	}
	if !s.First {
		return
	}
	if s.Class == classify.Broadcast || s.Class == classify.ValueShare {
		after := r.lastListen != 0 && s.At-r.lastListen <= dayLength
		count(&r.published, after)
		s.mark(when(after, engaged))
	}
	if s.Class == classify.Broadcast {
		r.talk.add(s.At, s.Row)
		r.resume(s)
	}
	if s.Flags&classify.Promo != 0 {
		r.promo.add(s.At, s.Row)
		r.flood[s.At/(dayLength/24)]++
	} else {
		r.promo.now = 0
	}
	if s.Flags&classify.Ask != 0 {
		r.asked[s.Platform] = asking{s.At, s.Row}
	}
}

// resume ends the pause after an ask.
func (r *runs) resume(s *Said) {
	if a, ok := r.asked[s.Platform]; ok && s.At > a.at {
		r.pauses.Add(seconds(s.At-a.at), true)
		s.rows.mark(a.row, paused)
		delete(r.asked, s.Platform)
	}
}

var engageBeforePublish = share{name: "engage_before_publish", chapter: report.About, one: "act", several: "acts",
	title:      "Does the brand answer people before it publishes?",
	definition: "Share of public broadcast and value-share acts that come within a day after the brand answered somebody.",
	evidence:   "side=out&channel=public&act=1&mark=engaged-before",
	count: func(t *Tally) (n, of int64, cannot string) {
		return t.runs.published[0], t.runs.published[1], ""
	}}.metric()

var longestMonologue = longest("longest_monologue", report.Pause, "What is the longest the brand talked without answering anybody?",
	"Public broadcast acts in a row with no answer to anybody in between.", "monologue", func(r *runs) run { return r.talk })

var longestPromoRun = longest("longest_promo_run", report.Why, "How long can it go on selling?",
	"Public acts in a row that sell, replies aside.", "promo-run", func(r *runs) run { return r.promo })

func longest(name, chapter, title, definition, mark string, of func(*runs) run) Metric {
	return Metric{Name: name, Chapter: chapter, Unit: "acts", Title: title, Definition: definition,
		Measure: func(t *Tally) report.Figure {
			r := of(&t.runs)
			f := report.Figure{N: r.longest, Of: r.longest, Value: ref(float64(r.longest)), Says: "none",
				Evidence: "side=out&channel=public&act=1&mark=" + mark}
			if r.longest > 0 {
				f.Says = fmt.Sprintf("%s over %s, from %s", plural(r.longest, "act", "acts"), duration(float64(seconds(r.to-r.from))),
					instant(r.from).In(t.setting.Zone).Format("2 Jan 2006"))
			}
			return f
		}}
}

// floodLimit is how many promo acts an hour may have before it counts as flooded.
const floodLimit = 3

var floodHours = Metric{Name: "flood_hours", Chapter: report.Why, Unit: "hours",
	Title:      "In how many hours did the brand flood people with offers?",
	Definition: "Hours with more than three public acts that sell.",
	Measure: func(t *Tally) report.Figure {
		f := report.Figure{Of: int64(len(t.runs.flood)), Counts: "hours", Evidence: "side=out&channel=public&act=1&mark=flood"}
		for _, n := range t.runs.flood {
			if n > floodLimit {
				f.N++
			}
		}
		f.Value = ref(float64(f.N))
		f.Says = fmt.Sprintf("%d of %s with offers", f.N, plural(f.Of, "hour", "hours"))
		return f
	}}

var pauseAfterAsking = Metric{Name: "pause_after_asking", Chapter: report.Pause, Unit: "seconds",
	Title:      "After a question of its own, how long does the brand keep quiet?",
	Definition: "Median time from a genuine ask to the brand's next broadcast on the same network.",
	Measure: func(t *Tally) report.Figure {
		w := &t.runs.pauses
		f := report.Figure{N: w.Events(), Of: w.Events(), Evidence: "side=out&channel=public&act=1&mark=pause-ended"}
		if f.N < leastEvents {
			f.CannotSay = fmt.Sprintf("%s; a median needs %d", plural(f.N, "ask", "asks"), leastEvents)
			return f
		}
		setMedian(&f, w.AnsweredInterval(0.5))
		f.Says = duration(*f.Value) + "; within an hour " + percent(float64(w.Within(3600))/float64(f.N))
		return f
	}}
