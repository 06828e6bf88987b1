package metric

import (
	"time"

	"github.com/zeebo/xxh3"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report/metric/hours"
	"listenratio/report/metric/lexis"
	"listenratio/report/metric/stat"
)

// Setting is what has to be known of a brand besides its items.
type Setting struct {
	Zone         *time.Location                 // of its days and weeks
	AsOf         int64                          // "now", µs since 1970 UTC
	Capabilities map[string]pipeline.Capability // by platform: which part of what people said the data holds
	Names        []string                       // of the brand, its accounts and its products, lower case
	Items        int64                          // about how many items there are, 0 if not known
	Hours        *hours.Schedule                // when the brand answers; nil where it does not say
}

// Tally is what is counted of a brand. The zero Tally is not ready; use [New].
type Tally struct {
	setting  Setting
	calendar calendar

	Public  Channel
	Needing Channel // those of Public that need an answer
	First   Channel // those of Public that open a session
	Further Channel // and those that follow in one
	Direct  Channel
	days    map[Day]*day

	outside map[uint64]Day // on platforms without inbound side: the answered messages, and the day of the first answer
	fromIDs stat.Waits     // waits known from time-bearing ids alone: answered only

	marks     marks
	people    people
	threads   threads
	runs      runs
	overlaps  overlaps
	repeats   *repeats
	templates templates
	texts     texts
	critics   gap
	reactions reactions
	rows      rows
	hours     weekHours
	business  business
	labels    labels

	balanced *balance // computed once, when the counting is over

	first, last int64 // instants of the first and the last item, µs since 1970 UTC
	count       counts
	sources     map[string]*source
}

// counts are plain numbers of items and turns.
type counts struct{ items, inbound, publicInbound, direct, deleted, skewed, imprecise int64 }

// New makes an empty Tally.
func New(s Setting) *Tally {
	return &Tally{setting: s, calendar: calendar{zone: s.Zone}, days: map[Day]*day{},
		outside: map[uint64]Day{}, sources: map[string]*source{}, repeats: newRepeats(), templates: newTemplates(), texts: newTexts(s),
		runs:      runs{flood: map[int64]int64{}, asked: map[string][]asking{}},
		reactions: reactions{of: map[string]*platformReactions{}}}
}

// Item counts item i of b, whichever side it is of. left means that it is in no figure: deleted, or after AsOf.
func (t *Tally) Item(b pipeline.Batch, i int, link turn.Link) {
	if b.Deleted(i) {
		t.count.deleted++
	}
	if link.Left {
		return
	}
	at := b.Created(i)
	t.spread(at, at)
	t.count.items++
	private := b.Private(i)
	if private {
		t.count.direct++
	}
	if !link.Ours {
		t.count.inbound++
		if !private {
			t.count.publicInbound++
		}
	}
	t.day(at).items++
	t.source(b.Source(i), at)
}

// Heard counts an inbound item that is in the figures, and reports whether it thanks for an answer.
func (t *Tally) Heard(h *Heard) (thanks bool) {
	if h.Direct {
		return false
	}
	t.threads.heard(h, t.whole(h.Platform))
	t.heardWords(h)
	return t.people.heard(h)
}

// Said counts an outbound item. It returns the flags that only show in a row of acts: Repeat for an act that says again what
// was said within a day, Canned for a reply that is the fifth of its kind or a later one.
func (t *Tally) Said(s *Said) (flags classify.Flags) {
	s.lift = s.lifts() || s.First && (s.Class == classify.Broadcast || s.Class == classify.ValueShare) && t.texts.reader.Thanks(s.Text)
	t.rows.said(s)
	if s.Direct {
		return 0
	}
	s.words = lexis.Count(s.Text)
	d := t.day(s.At)
	repeated := t.repeats.said(s)
	if repeated {
		flags |= classify.Repeat
	}
	if t.templates.said(s) {
		flags |= classify.Canned
	}
	t.saidWords(s)
	t.marks.said(s, d)
	t.threads.said(s, t.whole(s.Platform))
	if t.runs.said(s, &t.threads, t.whole(s.Platform)) {
		d.engaged++
	}
	t.overlaps.said(s)
	t.reactions.said(s, repeated, t.setting.AsOf)
	t.listens(s)
	return flags
}

// listens counts the item by class, and whom it answers.
func (t *Tally) listens(s *Said) {
	d := t.day(s.At)
	d.count[s.Class]++
	if s.First {
		d.acts[s.Class]++
		t.labels.said(s)
	}
	if s.Parent == "" || !s.answersPerson() {
		return
	}
	if s.tellsAge() {
		s.mark(fromID)
		t.fromIDs.Add(seconds(s.At-s.ParentTime), true)
	}
	if t.setting.Capabilities[s.Platform] < pipeline.ParentsOnly && t.answered(xxh3.HashStringSeed(s.Parent, xxh3.HashString(s.Platform)), t.calendar.dayOf(s.At)) {
		s.mark(listened | given)
	}
}

// answered notes an answer to a message that the data does not hold, and reports whether it is the first.
func (t *Tally) answered(parent uint64, on Day) (first bool) {
	was, ok := t.outside[parent]
	if !ok || on < was {
		t.outside[parent] = on
	}
	return !ok
}

// spread widens the span of the items.
func (t *Tally) spread(first, last int64) {
	if t.count.items == 0 || first < t.first {
		t.first = first
	}
	t.last = max(t.last, last)
}

// Turn counts an audience turn, whose Note is the number of its evidence row, and reports whether it has an off-hours
// reply: one with no opening hours between the first message and the answer, of a brand that says when it is open.
func (t *Tally) Turn(u *turn.Turn) (offHours bool) {
	t.listensTo(u)
	return t.turn(u)
}

// listensTo counts the answer to a turn as listening, on the day of the answer.
func (t *Tally) listensTo(u *turn.Turn) {
	if !u.Direct && u.State == turn.Answered {
		t.day(u.Stop).listen++
	}
}

// turn counts the rest of a turn.
func (t *Tally) turn(u *turn.Turn) (offHours bool) {
	if u.State == turn.Skewed {
		t.count.skewed++
		return false
	}
	if t.inBusiness(u) {
		offHours = t.business.turn(u, t.setting.Hours)
	}
	rated := u.Direct || t.whole(u.Platform)
	if !u.Direct {
		t.people.turn(u, rated, t.setting.AsOf)
		if rated {
			t.talks(u)
		}
	}
	t.threads.turn(u, rated, t.setting.AsOf)
	t.overlaps.turn(u)
	t.hours.turn(u, t.setting.Zone)
	c := &t.Public
	if u.Direct {
		c = &t.Direct
	}
	c.count(u, rated)
	t.turnRow(u, rated)
	t.complains(u, rated)
	if !u.Direct && u.Mark&turn.NeedsReply != 0 {
		t.Needing.count(u, rated)
	}
	switch {
	case u.Direct:
	case u.Opens:
		t.First.count(u, rated)
	default:
		t.Further.count(u, rated)
	}
	if u.Exact == pipeline.Days {
		t.count.imprecise++
	}
	if u.Direct {
		return false
	}
	d := t.day(u.Start)
	d.turns++
	if u.State == turn.Answered {
		d.heard++
	}
	return offHours
}
