package metric

import (
	"fmt"

	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
	"listenratio/report/metric/hours"
)

// business counts public turns by the clock of the brand's opening hours. What was answered with no such hours between
// message and answer has no business time; it is counted apart, so that an answer at night never looks like one at once.
type business struct {
	open     Channel // of the turns that have a business time: opening time until the answer, or until observation ended
	answered int64   // under the schedule, off-hours replies among them
	offHours int64
	unruled  int64 // turns from before the first opening hours: in none of the above
}

// turn counts a turn whose wait is known, and reports whether it has an off-hours reply. An answer at the very instant of
// opening, and one in the same instant as the message while the brand is open, took no business time, but is none.
func (b *business) turn(u *turn.Turn, s *hours.Schedule) (offHours bool) {
	if !s.Covers(u.Start, u.Stop) {
		b.unruled++
		return false
	}
	open := s.Overlap(u.Start, u.Stop)
	answered := u.State == turn.Answered
	if answered {
		b.answered++
	}
	if answered && open == 0 && !s.Open(u.Stop) {
		b.offHours++
		return true
	}
	b.open.Rated++
	b.open.Waits.Add(seconds(open.Microseconds()), answered)
	return false
}

// businessMarks are the marks of the row of a turn that is counted in business time.
func businessMarks(u *turn.Turn, s *hours.Schedule) Mark {
	open := s.Overlap(u.Start, u.Stop)
	if u.State != turn.Answered || !s.Covers(u.Start, u.Stop) || open == 0 && !s.Open(u.Stop) {
		return 0
	}
	took := seconds(open.Microseconds())
	return openAnswer | when(took <= 3600, open1h) | when(took <= 8*3600, open8h)
}

func (b *business) merge(o *business) {
	b.open.merge(&o.open)
	b.answered, b.offHours, b.unruled = b.answered+o.answered, b.offHours+o.offHours, b.unruled+o.unruled
}

// inBusiness reports whether a turn counts in business time: a public one whose wait is known, of a brand with hours.
func (t *Tally) inBusiness(u *turn.Turn) bool {
	return t.setting.Hours != nil && !u.Direct && u.Exact != pipeline.Days && t.whole(u.Platform)
}

// noBusiness is why figures in business time cannot be said; empty if they can.
func (t *Tally) noBusiness() string {
	if t.setting.Hours == nil {
		return noHours
	}
	return inPublic.cannot(t)
}

// figure begins a figure that counts n of the turns that have a business time, those with a mark, and says why it cannot be said, if so.
func (b *business) figure(t *Tally, n int64, m Mark) report.Figure {
	f := report.Figure{N: n, Of: b.open.Rated, CannotSay: t.noBusiness(), Evidence: "side=in&channel=public&mark=" + m.names()}
	if b.offHours > 0 {
		f.Warnings = append(f.Warnings, plural(b.offHours, "off-hours reply is", "off-hours replies are")+" left out and counted apart")
	}
	f.Warnings = append(f.Warnings, b.ruled()...)
	return f
}

// ruled warns of turns for which no hours are configured.
func (b *business) ruled() []string {
	if b.unruled == 0 {
		return nil
	}
	return []string{plural(b.unruled, "turn is", "turns are") + " from before the first opening hours that are configured, and left out"}
}

var (
	businessAnsweredWithin1h = businessAnsweredWithin("1h", "an hour", 3600, open1h)
	businessAnsweredWithin8h = businessAnsweredWithin("8h", "8 hours", 8*3600, open8h)
)

// businessAnsweredWithin is the share of turns answered within so much opening time.
func businessAnsweredWithin(short, long string, seconds int64, m Mark) Metric {
	return Metric{Name: "business_answered_within_" + short, Unit: "share", Chapter: report.Lanes,
		Title: "In opening hours: of 100 who speak to the brand, how many are answered within " + long + "?",
		Definition: "Estimated share of public audience turns answered within " + long + " of opening time, which runs only while the " +
			"brand is open by its own clock; those still waiting are kept in (Kaplan–Meier). Off-hours replies are left out.",
		Measure: func(t *Tally) report.Figure {
			b := &t.business
			f := b.figure(t, b.open.Waits.Within(seconds), m)
			share, low, high, watched := b.open.survival().At(seconds)
			switch {
			case f.CannotSay != "":
			case f.Of < leastTurns:
				f.CannotSay = fmt.Sprintf("%s; a rate needs %d", plural(f.Of, "turn", "turns"), leastTurns)
			case watched == 0 && share < 1:
				f.CannotSay = "no turn was observed for " + long + " of opening time"
			default:
				f.Value, f.Low, f.High = ref(share), ref(low), ref(high)
				f.Says = fmt.Sprintf("%s within %s of opening time", percent(share), long)
			}
			return f
		}}
}

var businessLatencyMedian = Metric{Name: "business_latency_median", Unit: "seconds", Chapter: report.Lanes,
	Title: "In opening hours: how long does half of those who speak to the brand wait?",
	Definition: "The opening time by which half of all public audience turns were answered, those still waiting kept in " +
		"(Kaplan–Meier). Off-hours replies are left out. Not reached where fewer than half are answered.",
	Measure: func(t *Tally) report.Figure {
		b := &t.business
		f := b.figure(t, b.open.Waits.Events(), openAnswer)
		if f.CannotSay == "" && f.N < leastEvents {
			f.CannotSay = fmt.Sprintf("%s; a median needs %d", plural(f.N, "answer", "answers"), leastEvents)
		}
		if f.CannotSay != "" {
			return f
		}
		setMedian(&f, b.open.survival().Median())
		f.Says = "not reached: under half are answered in opening hours"
		if f.Value != nil {
			f.Says = "half wait longer than " + duration(*f.Value) + " of opening time"
		}
		return f
	}}

var offHoursReplies = share{name: "off_hours_replies", chapter: report.Lanes, one: "answered turn", several: "answered turns",
	least:    leastTurns,
	evidence: "side=in&channel=public&state=answered&flag=off-hours",
	title:    "How many answers come before the brand opens?",
	definition: "Share of answered public audience turns with no opening hours between the first message and the answer. They have " +
		"no business time, and never count as 0 in it.",
	count: func(t *Tally) (n, of int64, cannot string) {
		return t.business.offHours, t.business.answered, t.noBusiness()
	},
	warn: func(t *Tally) []string { return t.business.ruled() }}.metric()
