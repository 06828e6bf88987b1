package metric

import (
	"fmt"
	"strings"
	"time"

	"listenratio/classify"
	"listenratio/report"
	"listenratio/report/metric/stat"
)

// runs counts what depends on the order in which the brand's public acts came: it is told them in the order of time.
type runs struct {
	talk, promo run
	flood       map[int64]int64     // promo acts by hour since 1970 UTC
	lastListen  int64               // when the brand last answered somebody, µs; 0 = never
	asked       map[string][]asking // by platform: the asks that no broadcast followed yet
	pauses      stat.Waits          // from an ask to the next broadcast on the network
	hasty       [2]int64            // where it is held who answered: pauses of an hour at most, or that nobody had answered in, and all
}

// asking is when an ask was published, µs, its evidence row, and its thread.
type asking struct {
	at, row int64
	thread  int32
}

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

// said takes an item, and reports whether it is an act of the brand's own within a day after an answer.
func (r *runs) said(s *Said, h *threads, whole bool) (engages bool) {
	if s.Direct {
		return false
	}
	if s.Class == classify.Reply {
		if s.answersPerson() {
			r.talk.now, r.lastListen = 0, s.At
		}
		return false
	}
	if !s.First {
		return false
	}
	if s.Class == classify.Broadcast || s.Class == classify.ValueShare {
		engages = r.lastListen != 0 && s.At-r.lastListen <= dayLength
		s.mark(when(engages, engaged))
	}
	if s.Class == classify.Broadcast {
		r.talk.add(s.At, s.Row)
		r.resume(s, h, whole)
	}
	if s.Flags&classify.Promo != 0 {
		r.promo.add(s.At, s.Row)
		r.flood[s.At/(dayLength/24)]++
	} else {
		r.promo.now = 0
	}
	if s.Flags&classify.Ask != 0 {
		r.asked[strings.Clone(s.Platform)] = append(r.asked[s.Platform], asking{s.At, s.Row, s.Thread})
	}
	return engages
}

// resume ends the pauses after asks.
func (r *runs) resume(s *Said, h *threads, whole bool) {
	asks := r.asked[s.Platform]
	rest := asks[:0]
	for _, a := range asks {
		if s.At == a.at {
			rest = append(rest, a)
			continue
		}
		pause := seconds(s.At - a.at)
		r.pauses.Add(pause, true)
		s.rows.mark(a.row, paused)
		if whole {
			count(&r.hasty, pause <= 3600 || !h.thread(a.thread).has(theirs))
		}
	}
	if len(asks) > 0 {
		r.asked[s.Platform] = rest
	}
}

var engageBeforePublish = share{name: "engage_before_publish", chapter: report.About, one: "act", several: "acts",
	title:      "Does the brand answer people before it publishes?",
	definition: "Share of public broadcast and value-share acts that come within a day after the brand answered somebody.",
	evidence:   "side=out&channel=public&act=1&mark=engaged-before",
	days: func(t *Tally) []stat.Day {
		return t.dayPairs(func(d *day) (rest, n int64) {
			return d.acts[classify.Broadcast] + d.acts[classify.ValueShare] - d.engaged, d.engaged
		})
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
