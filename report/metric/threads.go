package metric

import (
	"slices"

	"listenratio/classify"
	"listenratio/pipeline/turn"
	"listenratio/report"
	"listenratio/report/metric/lexis"
)

// threads follows public threads in which the brand speaks or is spoken to.
type threads struct {
	of []talkThread // by the Matcher's number
}

// talkThread is one thread. Counts stop at their type's largest number.
type talkThread struct {
	items    uint16
	changes  uint16 // of the side that speaks
	turns    uint16
	answered uint16
	words    [2]uint16 // said by the brand, and by others
	is       threadMark
}

// threadMark is what else is known of a thread, one bit each.
type threadMark uint8

const (
	posted   threadMark = 1 << iota // the brand opened it
	asked                           // by a genuine ask
	ours                            // the brand spoke in it
	theirs                          // somebody outside did
	lastOurs                        // the brand spoke last
	in72h                           // a turn was answered within 72 h
	in7d                            // within 7 days
)

func (t *talkThread) has(m threadMark) bool { return t.is&m == m }

// endsDead reports whether the brand opened the thread, somebody spoke to it, and nobody was answered within a week.
func (t *talkThread) endsDead() bool { return t.has(posted) && t.turns > 0 && !t.has(in7d) }

// takesUp reports whether the thread opens with an ask and somebody who spoke up was answered within 72 h.
func (t *talkThread) takesUp() bool { return t.has(asked) && t.turns > 0 && t.has(in72h) }

func bump(n *uint16) {
	if *n < 1<<16-1 {
		*n++
	}
}

func (h *threads) thread(n int32) *talkThread {
	h.of = reach(h.of, n)
	return &h.of[n]
}

func (t *talkThread) speaks(side threadMark, text string) {
	words := &t.words[0]
	if side == theirs {
		words = &t.words[1]
	}
	*words = uint16(min(int(*words)+lexis.Count(text), 1<<16-1))
	if t.items > 0 && (side == ours) != t.has(lastOurs) {
		bump(&t.changes)
	}
	t.is = t.is&^lastOurs | side
	if side == ours {
		t.is |= lastOurs
	}
	bump(&t.items)
}

func (h *threads) said(s *Said) {
	if s.Direct {
		return
	}
	t := h.thread(s.Thread)
	if t.items == 0 {
		t.is |= posted
		if s.Flags&classify.Ask != 0 {
			t.is |= asked
		}
	}
	t.speaks(ours, s.Text)
}

func (h *threads) heard(s *Heard) {
	h.thread(s.Thread).speaks(theirs, s.Text)
}

func (h *threads) turn(u *turn.Turn) {
	if u.Direct || u.State == turn.Skewed {
		return
	}
	t := h.thread(u.ThreadNumber)
	bump(&t.turns)
	if u.State != turn.Answered {
		return
	}
	bump(&t.answered)
	if u.Stop-u.Start <= 7*dayLength {
		t.is |= in7d
	}
	if u.Stop-u.Start <= 3*dayLength {
		t.is |= in72h
	}
}

// each counts the threads that pass, and among them those that also pass a second test.
func (h *threads) each(of, n func(*talkThread) bool) (count, all int64) {
	for i := range h.of {
		t := &h.of[i]
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
	counts:     "threads", evidence: "channel=public&mark=dead-end",
	count: func(t *Tally) (n, of int64, cannot string) {
		n, of = t.threads.each(func(h *talkThread) bool { return h.has(posted) && h.turns > 0 }, (*talkThread).endsDead)
		return n, of, inPublic.cannot(t)
	}}.metric()

var twoSidedThreads = share{name: "two_sided_threads", chapter: report.Pause, one: "thread", several: "threads",
	title:      "How many threads are conversations?",
	definition: "Share of the public threads in which the brand or somebody to the brand spoke that have a turn on each side.",
	counts:     "threads", evidence: "channel=public&mark=two-sided",
	count: func(t *Tally) (n, of int64, cannot string) {
		n, of = t.threads.each(func(h *talkThread) bool { return h.items > 0 }, func(h *talkThread) bool { return h.has(ours | theirs) })
		return n, of, t.cannotHear()
	}}.metric()

var askAndListen = share{name: "ask_and_listen", chapter: report.Pause, one: "ask", several: "asks", least: 20,
	title:      "When the brand asks, does it take up the answers?",
	definition: "Genuine asks that somebody answered, and among them those where the brand responded to somebody within 72 h.",
	counts:     "threads", evidence: "channel=public&mark=taken-up",
	count: func(t *Tally) (n, of int64, cannot string) {
		n, of = t.threads.each(func(h *talkThread) bool { return h.has(asked) && h.turns > 0 }, (*talkThread).takesUp)
		return n, of, inPublic.cannot(t)
	}}.metric()

var threadDepth = Metric{Name: "thread_depth", Chapter: report.Lanes, Unit: "turns",
	Title:      "How deep do conversations go?",
	Definition: "Median number of audience turns in the public threads that have a turn on each side.",
	Measure: func(t *Tally) report.Figure {
		f := report.Figure{CannotSay: t.cannotHear(), Counts: "threads", Evidence: "channel=public&mark=two-way"}
		var turns []uint16
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
			f.Value = ref((float64(turns[(len(turns)-1)/2]) + float64(turns[len(turns)/2])) / 2)
			f.Says = number(*f.Value) + " turns in half of " + plural(f.N, "conversation", "conversations")
		}
		return f
	}}

var alternation = Metric{Name: "alternation", Chapter: report.Pause, Unit: "share",
	Title:      "Do both sides take turns?",
	Definition: "In public threads with both sides: changes of the side that speaks, among the changes that were possible.",
	Measure: func(t *Tally) report.Figure {
		f := report.Figure{CannotSay: t.cannotHear(), Counts: "changes", Evidence: "channel=public&mark=two-sided"}
		for _, h := range t.threads.of {
			if h.has(ours | theirs) {
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
