package metric

import (
	"cmp"
	"slices"

	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
	"listenratio/report/metric/stat"
)

// people counts public turns by person, and the answers to newcomers and to those who return.
type people struct {
	of       []talker // by the Matcher's number
	newcomer gap      // turns that open a person's first session, and those that open a later one
	promises [2]int64 // turns sent elsewhere: those with a direct message within a day, and all
	thanks   thanks
}

// talker is one person outside the brand.
type talker struct {
	answered   int32
	last       int32  // the session of the last answered turn
	sessions   uint16 // two-way ones; more count as the largest number
	is         talkerMark
	lastBefore int64 // the start of the last turn in the four weeks before the last four, µs
}

// talkerMark is what else is known of a person, one bit each.
type talkerMark uint8

const (
	justAnswered talkerMark = 1 << iota // and has not said anything since
	talkedNow                           // spoke in the last four weeks
	conversed                           // was answered in the four weeks before them
	heardLast                           // the last turn of those weeks was answered
)

// heard takes what somebody says, and reports whether it thanks for an answer.
func (p *people) heard(h *Heard) (thanks bool) {
	if !h.Opens || !h.Addressed || int(h.Person) >= len(p.of) {
		return false
	}
	return p.thanks.heard(h, &p.of[h.Person])
}

// turn counts a public turn; rated says that unanswered turns of its platform are held, too.
func (p *people) turn(u *turn.Turn, rated bool, asOf int64) {
	p.of = reach(p.of, u.PersonNumber)
	t := &p.of[u.PersonNumber]
	if u.State == turn.Answered {
		t.answered++
		if rated && u.Mark&turn.Deflected == 0 {
			t.is |= justAnswered
			p.thanks.answered++
		}
		if u.Session != t.last {
			bump(&t.sessions)
			t.last = u.Session
		}
	}
	if promised(u, asOf) {
		count(&p.promises, u.Mark&turn.Promise != 0)
	}
	if u.Opens && rated && u.Exact != pipeline.Days {
		p.newcomer.add(u.Session == 1, u)
	}
}

// promised reports whether a turn was sent elsewhere so long before the end of observation that a direct message within a day
// would have been seen.
func promised(u *turn.Turn, asOf int64) bool {
	return u.Mark&turn.Deflected != 0 && u.Stop <= asOf-dayLength
}

// reach makes the list long enough for number n.
func reach[T any](list []T, n int32) []T {
	if more := int(n) + 1 - len(list); more > 0 {
		return append(list, make([]T, more)...)
	}
	return list
}

func count(pair *[2]int64, yes bool) {
	pair[1]++
	if yes {
		pair[0]++
	}
}

var returningTalkers = share{name: "returning_talkers", chapter: report.Partners, one: "person", several: "people", least: leastTurns,
	title: "How many of those who got into a conversation come back?",
	definition: "People with at least two two-way sessions, among those with at least one. A session ends after a day of " +
		"mutual silence; it is two-way if the brand answered in it.",
	counts: "people", evidence: "side=in&channel=public&mark=returning",
	count: func(t *Tally) (n, of int64, cannot string) {
		for _, p := range t.people.of {
			if p.sessions > 0 {
				of++
			}
			if p.sessions > 1 {
				n++
			}
		}
		return n, of, t.cannotHear()
	}}.metric()

var newcomerGap = Metric{Name: "newcomer_gap", Chapter: report.Partners, Unit: "share",
	Title: "Are newcomers answered as often as those who return?",
	Definition: "Estimated share of the turns that open a session which are answered within a day: of people's first sessions minus of their " +
		"later ones, those still waiting kept in (Kaplan–Meier).",
	Measure: func(t *Tally) report.Figure {
		return t.people.newcomer.figure(t, "side=in&channel=public&state=answered&mark=opens-session&max_wait=86400",
			[2]string{"newcomer", "newcomers"}, [2]string{"returning session", "returning sessions"})
	}}

// top are the 5 % of the people with answers who have the most of them, at equal numbers those who spoke first.
func (p *people) top() (numbers []int32) {
	for i := range p.of {
		if p.of[i].answered > 0 {
			numbers = append(numbers, int32(i))
		}
	}
	slices.SortFunc(numbers, func(a, b int32) int {
		return cmp.Or(cmp.Compare(p.of[b].answered, p.of[a].answered), cmp.Compare(a, b))
	})
	return numbers[:(len(numbers)+19)/20]
}

var responderConcentration = Metric{Name: "responder_concentration", Chapter: report.Partners, Unit: "share",
	Title:      "Does the brand always answer the same few?",
	Definition: "Share of the answered turns that belong to the 5 % of people with the most of them.",
	Measure: func(t *Tally) report.Figure {
		f := report.Figure{CannotSay: t.cannotHear(), Evidence: "side=in&channel=public&mark=most-answered"}
		var counts []int64
		for _, p := range t.people.of {
			if p.answered > 0 {
				counts = append(counts, int64(p.answered))
				f.Of += int64(p.answered)
			}
		}
		top := t.people.top()
		for _, p := range top {
			f.N += int64(t.people.of[p].answered)
		}
		if f.CannotSay == "" && f.Of < leastTurns {
			f.CannotSay = plural(f.Of, "answered turn", "answered turns") + "; a share needs 30"
		}
		if f.CannotSay == "" {
			e := stat.TopShare(counts, 0.05)
			f.Value, f.Low, f.High = ref(e.Value), ref(e.Low), ref(e.High)
			f.Says = plural(int64(len(top)), "person has ", "people have ") + percent(*f.Value) + " of the answers; Gini " + number(stat.Gini(counts))
		}
		return f
	}}

var keptPromises = share{name: "kept_promises", chapter: report.Lanes, one: "promise", several: "promises",
	title: "How many who are sent to direct messages are met there?",
	definition: "Turns answered by sending the person elsewhere that were followed by a direct message to the person within a day. " +
		"Those of the last day are left out.",
	evidence: "side=in&channel=public&mark=met-there",
	count: func(t *Tally) (n, of int64, cannot string) {
		if inDirect.cannot(t) != "" {
			return t.people.promises[0], t.people.promises[1], inDirect.cannot(t)
		}
		return t.people.promises[0], t.people.promises[1], ""
	}}.metric()

// cannotHear is why figures of people cannot be said; empty if they can.
func (t *Tally) cannotHear() string {
	if !t.holds(pipeline.ParentsOnly) {
		return noInbound
	}
	return ""
}
