package metric

import (
	"slices"

	"github.com/zeebo/xxh3"

	"listenratio/classify"
	"listenratio/pipeline/turn"
	"listenratio/report"
)

// threads follows public threads in which somebody speaks to the brand.
type threads struct {
	of map[uint64]*talkThread
}

// talkThread is one thread.
type talkThread struct {
	posted   int64 // when the brand opened it, µs; 0 if somebody else did
	ask      bool  // by a genuine ask
	lastOurs int8  // whose the last item was: 1 the brand's, −1 another's, 0 none yet
	items    int32
	changes  int32 // of the side that speaks
	turns    int32
	answered int32
	soon     int32 // answered within 7 days
	in72h    int32 // answered within 72 h
	ours     bool
	theirs   bool
}

func (h *threads) thread(platform, id string) *talkThread {
	key := xxh3.HashString(platform + "\x00" + id)
	t, ok := h.of[key]
	if !ok {
		t = new(talkThread)
		h.of[key] = t
	}
	return t
}

func (t *talkThread) speaks(ours bool) {
	side := int8(-1)
	if ours {
		side, t.ours = 1, true
	} else {
		t.theirs = true
	}
	if t.items > 0 && side != t.lastOurs {
		t.changes++
	}
	t.lastOurs = side
	t.items++
}

func (h *threads) said(s *Said) {
	if s.Direct || s.Thread == "" {
		return
	}
	t := h.thread(s.Platform, s.Thread)
	if t.items == 0 {
		t.posted, t.ask = s.At, s.Flags&classify.Ask != 0
	}
	t.speaks(true)
}

func (h *threads) heard(s *Heard) {
	if !s.Direct {
		h.thread(s.Platform, s.Thread).speaks(false)
	}
}

func (h *threads) turn(u *turn.Turn) {
	if u.Direct || u.State == turn.Skewed {
		return
	}
	t := h.thread(u.Platform, u.Thread)
	t.turns++
	if u.State != turn.Answered {
		return
	}
	t.answered++
	if wait := u.Stop - u.Start; wait <= 7*dayLength {
		t.soon++
		if wait <= 3*dayLength {
			t.in72h++
		}
	}
}

// each counts the threads that pass, and among them those that also pass a second test.
func (h *threads) each(of, n func(*talkThread) bool) (count, all int64) {
	for _, t := range h.of {
		if of(t) {
			all++
			if n(t) {
				count++
			}
		}
	}
	return count, all
}

var deadEndRate = share{name: "dead_end_rate", chapter: report.Lanes, one: "post", several: "posts", least: 20,
	title:      "How many of the brand's posts end at the first person who speaks up?",
	definition: "Threads opened by the brand in which somebody spoke to it, and nobody was answered within 7 days.",
	evidence:   "side=in&channel=public&state=waiting,lapsed",
	count: func(t *Tally) (n, of int64, cannot string) {
		n, of = t.threads.each(func(h *talkThread) bool { return h.posted != 0 && h.turns > 0 },
			func(h *talkThread) bool { return h.soon == 0 })
		return n, of, inPublic.cannot(t)
	}}.metric()

var twoSidedThreads = share{name: "two_sided_threads", chapter: report.Pause, one: "thread", several: "threads",
	title:      "How many threads are conversations?",
	definition: "Share of the public threads in which the brand or somebody to the brand spoke that have a turn on each side.",
	evidence:   "side=in&channel=public&state=answered",
	count: func(t *Tally) (n, of int64, cannot string) {
		n, of = t.threads.each(func(h *talkThread) bool { return h.items > 0 }, func(h *talkThread) bool { return h.ours && h.theirs })
		return n, of, t.cannotHear()
	}}.metric()

var askAndListen = share{name: "ask_and_listen", chapter: report.Pause, one: "ask", several: "asks", least: 20,
	title:      "When the brand asks, does it take up the answers?",
	definition: "Genuine asks that somebody answered, and among them those where the brand responded to somebody within 72 h.",
	evidence:   "side=out&channel=public&act=1&flag=ask",
	count: func(t *Tally) (n, of int64, cannot string) {
		n, of = t.threads.each(func(h *talkThread) bool { return h.ask && h.turns > 0 }, func(h *talkThread) bool { return h.in72h > 0 })
		return n, of, inPublic.cannot(t)
	}}.metric()

var threadDepth = Metric{Name: "thread_depth", Chapter: report.Lanes, Unit: "turns",
	Title:      "How deep do conversations go?",
	Definition: "Median number of audience turns in the public threads that have a turn on each side.",
	Measure: func(t *Tally) report.Figure {
		f := report.Figure{CannotSay: t.cannotHear(), Evidence: "side=in&channel=public"}
		var turns []int32
		for _, h := range t.threads.of {
			if h.answered > 0 {
				turns = append(turns, h.turns)
				f.Of += int64(h.turns)
			}
		}
		f.N = int64(len(turns))
		if f.CannotSay == "" && f.N < leastEvents {
			f.CannotSay = plural(f.N, "two-way thread", "two-way threads") + "; a median needs 20"
		}
		if f.CannotSay == "" {
			slices.Sort(turns)
			f.Value = ref(float64(turns[(len(turns)-1)/2]+turns[len(turns)/2]) / 2)
			f.Says = number(*f.Value) + " turns in half of " + plural(f.N, "conversation", "conversations")
		}
		return f
	}}

var alternation = Metric{Name: "alternation", Chapter: report.Pause, Unit: "share",
	Title:      "Do both sides take turns?",
	Definition: "In public threads with both sides: changes of the side that speaks, among the changes that were possible.",
	Measure: func(t *Tally) report.Figure {
		f := report.Figure{CannotSay: t.cannotHear(), Evidence: "side=in&channel=public"}
		for _, h := range t.threads.of {
			if h.ours && h.theirs {
				f.N += int64(h.changes)
				f.Of += int64(h.items - 1)
			}
		}
		if f.CannotSay == "" && f.Of < leastTurns {
			f.CannotSay = plural(f.Of, "possible change", "possible changes") + "; a rate needs 30"
		}
		if f.CannotSay == "" {
			f.Value = ref(float64(f.N) / float64(f.Of))
			f.Says = percent(*f.Value) + " of the possible changes"
		}
		return f
	}}
