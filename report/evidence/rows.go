package evidence

import (
	"strings"
	"time"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
)

// Rows collects a brand's rows. It holds the newest report.MaxEvidence and the report.MaxWaiting longest waits; older
// rows are counted and dropped. Only what is shown in the end is decoded, and only its people get pseudonyms.
type Rows struct {
	people  People
	ring    ring
	waiting []report.Evidence
	names   names
	ahead   turn.Turn // the last turn that ended before its row was added, because its answer is dated before it
	buf     packer
}

// New makes an empty Rows.
func New(p People) *Rows { return &Rows{people: p, names: names{number: map[string]int64{}}} }

// Next is the number of the row that the next call of Said or Heard adds.
func (r *Rows) Next() int64 { return r.ring.total + 1 }

// Said adds item i of b, which the brand said.
func (r *Rows) Said(b pipeline.Batch, i int, link turn.Link, v classify.Verdict) {
	r.begin(b, i, out)
	r.buf.number(int64(v.Class))
	r.buf.number(int64(v.Flags))
	r.buf.number(int64(v.Confidence))
	r.buf.number(r.names.of(v.Rule))
	r.buf.text(v.Words)
	r.buf.text(cut(b.Text(i), ourText))
	r.buf.text(link.Act)
	r.buf.text(b.Parent(i))
	r.buf.thread(link.Thread, b.ID(i))
	r.ring.put(r.buf)
}

// Heard adds item i of b, which begins a turn, and returns the row's number, which is above 0. The turn must carry it
// as its Note.
func (r *Rows) Heard(b pipeline.Batch, i int, link turn.Link) int64 {
	r.begin(b, i, in)
	r.buf.text(r.people.Text(b.Text(i)))
	r.buf.thread(link.Thread, b.ID(i))
	n := r.ring.put(r.buf)
	if r.ahead.Note == n {
		r.ring.end(n, &r.ahead)
		r.ahead = turn.Turn{}
	}
	return n
}

// begin packs what both sides have in common.
func (r *Rows) begin(b pipeline.Batch, i int, side int64) {
	r.buf = r.buf[:0]
	r.buf.number(side)
	r.buf.number(r.names.of(channel(b.Private(i))))
	r.buf.number(r.names.of(b.Platform(i)))
	r.buf.number(r.names.of(b.Source(i)))
	r.buf.number(b.Created(i))
	r.buf.number(b.Number(i))
	r.buf.text(b.ID(i))
	r.buf.text(b.Account(i))
	r.buf.text(b.URL(i))
}

// The two sides of a row.
const (
	out int64 = iota
	in
)

// Turn completes the row of a turn that has ended. Its Note is the number that Heard returned, or Next where that row is
// still to come.
func (r *Rows) Turn(u *turn.Turn) {
	switch {
	case u.Note > r.ring.total:
		r.ahead = turn.Turn{Note: u.Note, State: u.State, Mark: u.Mark, Direct: u.Direct, Start: u.Start, Stop: u.Stop,
			Answer: strings.Clone(u.Answer)}
	case r.ring.holds(u.Note):
		r.ring.end(u.Note, u)
	}
	if u.State == turn.Waiting && u.Mark&turn.Withdrawn == 0 && len(r.waiting) < report.MaxWaiting {
		r.waiting = append(r.waiting, report.Evidence{Side: "in", Item: strings.Clone(u.ID), Time: instant(u.Start),
			Who: strings.Clone(r.people.Name(u.Platform, u.Person)), State: u.State.String(), Wait: wait(u),
			Flags: strings.Join(u.Mark.Names(), " "), Channel: channel(u.Direct), Source: strings.Clone(u.Source),
			Record: u.Record})
	}
}

func channel(direct bool) string {
	if direct {
		return "direct"
	}
	return "public"
}

func instant(µs int64) time.Time { return time.UnixMicro(µs).UTC() }

// wait is the turn's wait in seconds, rounded up as in the figures; negative where the answer came first.
func wait(u *turn.Turn) float64 {
	const second = int64(time.Second / time.Microsecond)
	span := u.Stop - u.Start
	if span < 0 {
		return float64(span) / float64(second)
	}
	return float64((span + second - 1) / second)
}

// names numbers the few names that rows repeat: platforms, files, rules.
type names struct {
	number map[string]int64
	list   []string
}

func (n *names) of(name string) int64 {
	if i, ok := n.number[name]; ok {
		return i
	}
	own := strings.Clone(name)
	n.number[own] = int64(len(n.list))
	n.list = append(n.list, own)
	return n.number[own]
}
