package metric

import (
	"slices"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
	"listenratio/report/metric/lexis"
	"listenratio/report/metric/stat"
)

// threads follows public threads in which the brand speaks or is raised to.
type threads struct {
	of        []talkThread      // by the Matcher's number
	answerers map[[2]int32]bool // by thread and person: who spoke up after an ask, and whether he was answered within 72 h
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
type threadMark uint16

const (
	posted   threadMark = 1 << iota // the brand opened it
	asked                           // by a genuine ask
	ours                            // the brand spoke in it
	theirs                          // somebody outside did
	lastOurs                        // the brand spoke last
	held                            // the data holds all that people said in it
	raised                          // somebody spoke to the brand and could be answered within 72 h before observation ended
	in72h                           // and was
	needy                           // somebody needed an answer and could be answered within 7 days
	in7d                            // somebody was answered within 7 days
)

func (t *talkThread) has(m threadMark) bool { return t.is&m == m }

// bothSides reports whether the brand and somebody outside speak in the thread, and all that was said to the brand is held.
func (t *talkThread) bothSides() bool { return t.has(ours | theirs | held) }

// calls reports whether the brand opened the thread and somebody needed an answer in it.
func (t *talkThread) calls() bool { return t.has(posted | held | needy) }

// endsDead reports whether, besides, nobody was answered within a week.
func (t *talkThread) endsDead() bool { return t.calls() && !t.has(in7d) }

// isAnswered reports whether the thread opens with an ask and somebody spoke up.
func (t *talkThread) isAnswered() bool { return t.has(asked | held | raised) }

// takesUp reports whether, besides, somebody was answered within 72 h.
func (t *talkThread) takesUp() bool { return t.isAnswered() && t.has(in72h) }

func bump(n *uint16) {
	if *n < 1<<16-1 {
		*n++
	}
}

func (h *threads) thread(n int32) *talkThread {
	h.of = reach(h.of, n)
	return &h.of[n]
}

func (t *talkThread) speaks(side threadMark, n int) {
	words := &t.words[0]
	if side&theirs != 0 {
		words = &t.words[1]
	}
	*words = uint16(min(int(*words)+n, 1<<16-1))
	if t.items > 0 && (side&ours != 0) != t.has(lastOurs) {
		bump(&t.changes)
	}
	t.is = t.is&^lastOurs | side
	if side&ours != 0 {
		t.is |= lastOurs
	}
	bump(&t.items)
	t.changes = min(t.changes, t.items-1)
}

func (h *threads) said(s *Said, whole bool) {
	if s.Direct {
		return
	}
	t := h.thread(s.Thread)
	if t.items == 0 && s.Answers != pipeline.Person && s.Answers != pipeline.Unseen {
		t.is |= posted
		if s.Flags&classify.Ask != 0 {
			t.is |= asked
		}
	}
	t.speaks(ours|keep(whole), s.words)
}

func (h *threads) heard(s *Heard, whole bool) {
	h.thread(s.Thread).speaks(theirs|keep(whole), lexis.Count(s.Text))
}

func keep(whole bool) threadMark {
	if whole {
		return held
	}
	return 0
}

func (h *threads) turn(u *turn.Turn, rated bool, asOf int64) {
	if u.Direct || !rated {
		return
	}
	t := h.thread(u.ThreadNumber)
	bump(&t.turns)
	answered := u.State == turn.Answered
	if answered {
		bump(&t.answered)
	}
	if answered && u.Stop-u.Start <= 7*dayLength {
		t.is |= in7d
	}
	if u.Mark&turn.NeedsReply != 0 && watched(u, 7*dayLength, asOf) {
		t.is |= needy
	}
	if t.has(asked) && watched(u, 3*dayLength, asOf) {
		t.is |= raised
		heard := answered && u.Stop-u.Start <= 3*dayLength
		if heard {
			t.is |= in72h
		}
		h.answerer(u, heard)
	}
}

// answerer notes somebody who spoke up after an ask, and whether he was answered within 72 h.
func (h *threads) answerer(u *turn.Turn, heard bool) {
	if h.answerers == nil {
		h.answerers = map[[2]int32]bool{}
	}
	who := [2]int32{u.ThreadNumber, u.PersonNumber}
	h.answerers[who] = h.answerers[who] || heard
}

// watched reports whether a turn began so long before the end of observation that an answer within a span would have been
// seen. Turns that began later are left out of shares that ask for it, answered or not: among them only the answered show.
func watched(u *turn.Turn, span, asOf int64) bool {
	return u.Start <= asOf-span && (u.State == turn.Answered || u.Stop-u.Start >= span)
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

var deadEndRate = share{name: "dead_end_rate", chapter: report.Lanes, one: "post", several: "posts",
	title: "How many of the brand's posts end at the first person who speaks up?",
	definition: "Threads opened by the brand in which somebody said something that needs an answer, as the trained model reads it, and " +
		"nobody was answered within 7 days. What was said in the last 7 days is left out.",
	counts: "threads", evidence: "channel=public&mark=dead-end",
	count: func(t *Tally) (n, of int64, cannot string) {
		n, of = t.threads.each((*talkThread).calls, (*talkThread).endsDead)
		return n, of, inPublic.cannot(t)
	}}.metric()

var twoSidedThreads = share{name: "two_sided_threads", chapter: report.Pause, one: "thread", several: "threads",
	title:      "How many threads are conversations?",
	definition: "Share of the public threads in which the brand or somebody to the brand spoke that have a turn on each side.",
	counts:     "threads", evidence: "channel=public&mark=two-sided",
	count: func(t *Tally) (n, of int64, cannot string) {
		n, of = t.threads.each(func(h *talkThread) bool { return h.has(held) && (h.has(ours) || h.turns > 0) }, (*talkThread).bothSides)
		return n, of, inPublic.cannot(t)
	}}.metric()

var threadDepth = Metric{Name: "thread_depth", Chapter: report.Lanes, Unit: "turns",
	Title:      "How deep do conversations go?",
	Definition: "Median number of audience turns in the public threads that have a turn on each side.",
	Measure: func(t *Tally) report.Figure {
		f := report.Figure{CannotSay: inPublic.cannot(t), Counts: "threads", Evidence: "channel=public&mark=two-way"}
		var turns []uint16
		var depth stat.Waits // turns in place of seconds
		for _, h := range t.threads.of {
			if h.answered > 0 {
				turns = append(turns, h.turns)
				depth.Add(int64(h.turns), true)
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
			e := depth.AnsweredInterval(0.5)
			f.Low, f.High = bound(min(e.Low, *f.Value), e.LowReached), bound(max(e.High, *f.Value), e.HighReached)
			f.Says = number(*f.Value) + " turns in half of " + plural(f.N, "conversation", "conversations")
		}
		return f
	}}

var alternation = Metric{Name: "alternation", Chapter: report.Pause, Unit: "share",
	Title:      "Do both sides take turns?",
	Definition: "In public threads with both sides: changes of the side that speaks, among the changes that were possible.",
	Measure: func(t *Tally) report.Figure {
		f := report.Figure{CannotSay: inPublic.cannot(t), Counts: "changes", Evidence: "channel=public&mark=two-sided"}
		var changes stat.Clusters
		for _, h := range t.threads.of {
			if h.bothSides() {
				f.N += int64(h.changes)
				f.Of += int64(h.items - 1)
				changes.Add(int64(h.changes), int64(h.items-1))
			}
		}
		if f.CannotSay == "" && f.Of < leastTurns {
			f.CannotSay = plural(f.Of, "possible change", "possible changes") + "; a rate needs 30"
		}
		if f.CannotSay == "" {
			e := changes.Share()
			f.Value, f.Low, f.High = ref(e.Value), ref(e.Low), ref(e.High)
			f.Says = percent(*f.Value) + " of the possible changes"
		}
		return f
	}}
