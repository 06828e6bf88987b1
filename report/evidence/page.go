package evidence

import (
	"cmp"
	"strings"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/report"
)

// Missing are the ids of the waiting turns whose text is not known, because their rows are no longer held. Complete
// fills them in.
func (r *Rows) Missing() map[string]bool {
	want := map[string]int{}
	for i := range r.waiting {
		want[r.waiting[i].Item] = i
	}
	missing := map[string]bool{}
	for id := range want {
		missing[id] = true
	}
	for n := max(1, r.ring.total-report.MaxEvidence+1); n <= r.ring.total && len(missing) > 0; n++ {
		if s := r.ring.slot(n); !s.ended || s.state.String() != "waiting" {
			continue
		}
		e := r.row(n)
		if i, ok := want[e.Item]; ok {
			r.waiting[i].Text, r.waiting[i].URL = e.Text, e.URL
			delete(missing, e.Item)
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

// Page puts the rows into p, newest first. marks tells a row's marks by its number.
func (r *Rows) Page(p *report.Page, marks func(row int64) string) {
	p.Evidence = make([]report.Evidence, 0, len(r.ring.slots))
	for n := r.ring.total; r.ring.holds(n); n-- {
		e := r.row(n)
		e.Marks = marks(n)
		p.Evidence = append(p.Evidence, e)
	}
	p.Rows, p.Waiting, p.People = r.ring.total, r.waiting, r.people.Show
}

// row decodes row n. Its texts have one allocation of their own.
func (r *Rows) row(n int64) (e report.Evidence) {
	s := r.ring.slot(n)
	p := unpacker(r.ring.bytes(s.row))
	side := p.number()
	e.Channel = r.names.list[p.number()]
	platform := r.names.list[p.number()]
	e.Source = r.names.list[p.number()]
	e.Time, e.Record = instant(p.number()), p.number()
	e.Item, e.Who, e.URL = p.text(), p.text(), p.text()
	if side == out {
		e.Side, e.Class = "out", classify.Class(p.number()).String()
		e.Flags = strings.Join(classify.Flags(p.number()).Names(), " ")
		e.Confidence = int(p.number())
		e.Rule = r.names.list[p.number()]
		e.Words, e.Text, e.Act, e.Answer = p.text(), p.text(), p.text(), p.text()
		e.Thread = cmp.Or(p.text(), e.Item)
		return e
	}
	e.Side, e.Text, e.Who = "in", p.text(), r.people.Name(platform, e.Who)
	e.Thread = cmp.Or(p.text(), e.Item)
	if s.ended {
		e.State, e.Wait, e.Answer = s.state.String(), s.wait, string(r.ring.bytes(s.answer))
		e.Flags, e.Channel = strings.Join(s.mark.Names(), " "), channel(s.direct)
	}
	return e
}
