package evidence

import (
	"slices"
	"strings"
	"time"

	"github.com/zeebo/xxh3"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
)

// Rows collects a brand's rows. It holds the newest report.MaxEvidence and the report.MaxWaiting longest waits; older
// rows are counted and dropped.
type Rows struct {
	people  People
	ring    []report.Evidence // oldest at next once it is full
	next    int
	total   int64
	open    map[uint64]int // rows of turns that have not ended, by the hash of platform and first message
	waiting []report.Evidence
	files   map[string]string
	buf     []byte
}

// New makes an empty Rows.
func New(p People) *Rows {
	return &Rows{people: p, open: map[uint64]int{}, files: map[string]string{}}
}

// Said adds item i of b, which the brand said.
func (r *Rows) Said(b pipeline.Batch, i int, link turn.Link, v classify.Verdict) {
	e := r.row(b, i)
	e.Side, e.Class, e.Rule, e.Words = "out", v.Class.String(), v.Rule, strings.Clone(v.Words)
	e.Flags = strings.Join(v.Flags.Names(), " ")
	e.Text, e.Who = cut(b.Text(i), ourText), b.Account(i)
	e.Act, e.Answer = link.Act, b.Parent(i)
	r.put(e)
}

// Heard adds item i of b, which begins a turn.
func (r *Rows) Heard(b pipeline.Batch, i int) {
	e := r.row(b, i)
	e.Side, e.Who, e.Text = "in", b.Account(i), r.people.Text(b.Text(i))
	r.open[r.hash(b.Platform(i), b.ID(i))] = r.put(e)
}

// row is what both sides have in common. Its strings point into b until put.
func (r *Rows) row(b pipeline.Batch, i int) report.Evidence {
	e := report.Evidence{Item: b.ID(i), Time: time.UnixMicro(b.Created(i)).UTC(), URL: b.URL(i), Channel: "public",
		Source: r.file(b.Source(i)), Record: b.Number(i)}
	if b.Private(i) {
		e.Channel = "direct"
	}
	return e
}

// put takes a copy of e into the ring and returns its place.
func (r *Rows) put(e report.Evidence) int {
	r.own(&e)
	r.total++
	if len(r.ring) < report.MaxEvidence {
		r.ring = append(r.ring, e)
		return len(r.ring) - 1
	}
	at := r.next
	r.ring[at] = e
	r.next = (at + 1) % len(r.ring)
	return at
}

// own gives e one allocation of its own for all its texts.
func (r *Rows) own(e *report.Evidence) {
	texts := [...]*string{&e.Item, &e.Who, &e.Text, &e.URL, &e.Act, &e.Answer}
	r.buf = r.buf[:0]
	for _, t := range texts {
		r.buf = append(r.buf, *t...)
	}
	all := string(r.buf)
	for _, t := range texts {
		n := len(*t)
		*t, all = all[:n], all[n:]
	}
}

// file is the one copy of a file's name.
func (r *Rows) file(name string) string {
	if own, ok := r.files[name]; ok {
		return own
	}
	own := strings.Clone(name)
	r.files[own] = own
	return own
}

func (r *Rows) hash(platform, id string) uint64 {
	r.buf = append(append(append(r.buf[:0], platform...), 0), id...)
	return xxh3.Hash(r.buf)
}

// Turn completes the row of a turn that has ended.
func (r *Rows) Turn(u *turn.Turn) {
	h := r.hash(u.Platform, u.ID)
	at, ok := r.open[h]
	delete(r.open, h)
	if ok && r.ring[at].Side == "in" && r.ring[at].Item == u.ID {
		e := &r.ring[at]
		e.State, e.Wait, e.Answer = u.State.String(), wait(u), strings.Clone(u.Answer)
		e.Flags = strings.Join(u.Mark.Names(), " ")
		e.Who = r.people.Name(u.Platform, u.Person)
	}
	if u.State == turn.Waiting && u.Mark&turn.Withdrawn == 0 && len(r.waiting) < report.MaxWaiting {
		e := report.Evidence{Side: "in", Item: u.ID, Time: time.UnixMicro(u.Start).UTC(), Who: u.Person, State: u.State.String(),
			Wait: wait(u), Channel: channel(u), Source: r.file(u.Source), Record: u.Record}
		e.Who = r.people.Name(u.Platform, u.Person)
		e.Flags = strings.Join(u.Mark.Names(), " ")
		r.own(&e)
		r.waiting = append(r.waiting, e)
	}
}

func channel(u *turn.Turn) string {
	if u.Direct {
		return "direct"
	}
	return "public"
}

// wait is the turn's wait in seconds, rounded up as in the figures; negative where the answer came first.
func wait(u *turn.Turn) float64 {
	const second = int64(time.Second / time.Microsecond)
	span := u.Stop - u.Start
	if span < 0 {
		return float64(span) / float64(second)
	}
	return float64((span + second - 1) / second)
}

// Missing are the ids of the waiting turns whose text is not known, because their rows are no longer held. Complete
// fills them in.
func (r *Rows) Missing() map[string]bool {
	held := map[string]int{}
	for i := range r.ring {
		if r.ring[i].Side == "in" && r.ring[i].State == "waiting" {
			held[r.ring[i].Item] = i
		}
	}
	missing := map[string]bool{}
	for i := range r.waiting {
		if at, ok := held[r.waiting[i].Item]; ok {
			r.waiting[i].Text, r.waiting[i].URL = r.ring[at].Text, r.ring[at].URL
		} else {
			missing[r.waiting[i].Item] = true
		}
	}
	return missing
}

// Complete gives the waiting turns in b their texts and takes them out of missing.
func (r *Rows) Complete(b pipeline.Batch, missing map[string]bool) {
	for i := range b.Len() {
		if !missing[b.ID(i)] {
			continue
		}
		for j := range r.waiting {
			if r.waiting[j].Item == b.ID(i) {
				r.waiting[j].Text, r.waiting[j].URL = strings.Clone(r.people.Text(b.Text(i))), strings.Clone(b.URL(i))
			}
		}
		delete(missing, b.ID(i))
	}
}

// Page puts the rows into p, newest first.
func (r *Rows) Page(p *report.Page) {
	rows := slices.Concat(r.ring[r.next:], r.ring[:r.next])
	slices.Reverse(rows)
	p.Evidence, p.Rows, p.Waiting, p.People = rows, r.total, r.waiting, r.people.Show
}
