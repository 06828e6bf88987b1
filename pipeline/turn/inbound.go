package turn

import "listenratio/pipeline"

// inbound takes what somebody outside said.
func (m *Matcher) inbound(b pipeline.Batch, i int) Link {
	self, parent, key := m.place(b, i)
	at := b.Created(i)
	p := m.author(b, i)
	n := m.nodes.at(self)
	n.who = p
	t := m.threads.at(n.thread)
	link := Link{Thread: m.names.get(t.id), Number: n.thread, Person: p}
	if parent >= 0 {
		link.Parent = m.nodes.at(parent).at
	}
	m.opened = -1
	mark, addressed := m.addressed(b, i, parent)
	n.withheld = !addressed
	m.bystand(parent, n.thread)
	t.lastOurs, t.last, t.speaker = false, at, p
	if e, ok := m.early[key]; ok {
		delete(m.early, key)
		m.skewed(b, i, self, e)
		link.Opens = true
		return link
	}
	if !addressed {
		return link
	}
	t.addressed = true
	link.Opens, link.Joins = m.speak(b, i, self, mark), true
	return link
}

// Heard tells what the inbound item says that Item returned last, which must join a turn. A turn needs an answer, or
// complains, if any of its messages does.
func (m *Matcher) Heard(h Hearing) {
	mark := &m.turns.at(m.heard).mark
	for _, told := range [...]struct {
		is   bool
		mark Mark
	}{{h.NeedsReply, NeedsReply}, {h.Complains, Complains}, {h.Praises, Praises}, {h.Thanks, Thanks}} {
		if told.is {
			*mark |= told.mark
		}
	}
	if *mark&Complains != 0 {
		*mark &^= Praises
	}
}

// Note attaches the caller's number to the turn that the inbound item begins which Item returned last. It comes back as
// Turn.Note. A turn that ended at once, because its answer is dated before it, has no note.
func (m *Matcher) Note(n int64) {
	if m.opened >= 0 {
		m.turns.at(m.opened).note = n
	}
}

// addressed reports whether item i speaks to the brand, and how. What an export hands over as said to the brand is
// believed, except where it answers somebody else outside and names no account of the brand.
func (m *Matcher) addressed(b pipeline.Batch, i int, parent int32) (Mark, bool) {
	if m.sister(b.Account(i)) {
		return 0, false
	}
	if b.Private(i) {
		return Leading, true
	}
	leading, anywhere := m.mentioned(b.Text(i))
	switch {
	case parent >= 0 && m.nodes.at(parent).who < 0, parent < 0 && m.ours(b.ParentAuthor(i)), leading:
		return Leading, true
	case anywhere:
		return Elsewhere, true
	case parent >= 0:
		q := *m.nodes.at(parent)
		return Leading, q.who == m.nodes.at(m.nodes.n-1).who && !q.withheld
	case b.ParentAuthor(i) != "":
		return 0, false
	}
	return Leading, true
}

// bystand marks the open turns that a message of somebody outside answers.
func (m *Matcher) bystand(parent, thread int32) {
	if parent < 0 || m.nodes.at(parent).who < 0 {
		return
	}
	if o, ok := m.open[pair(m.nodes.at(parent).who, thread)]; ok {
		m.turns.at(o).mark |= Bystander
	}
}

// speak adds item i to the open turn of its author in its thread, or opens a turn and reports so.
func (m *Matcher) speak(b pipeline.Batch, i int, self int32, mark Mark) (opened bool) {
	n := *m.nodes.at(self)
	key := pair(n.who, n.thread)
	o, ok := m.open[key]
	opened = !ok || n.at-m.turns.at(o).last > sessionGap
	if !opened {
		m.turns.at(o).messages++
		m.turns.at(o).last = n.at
		m.people.at(n.who).last = max(m.people.at(n.who).last, n.at)
	} else {
		session := m.people.at(n.who).session
		m.meet(n.who, n.at)
		older := int32(-1)
		if ok {
			older = o
		}
		o = m.newTurn(b, i, self)
		u := m.turns.at(o)
		u.mark, u.older, u.opens = mark, older, m.people.at(n.who).session != session
		m.open[key], m.opened = o, o
	}
	m.heard = o
	u := m.turns.at(o)
	if b.Visibility(i) == pipeline.Hidden {
		u.mark |= Concealed
	}
	if b.Deleted(i) {
		u.mark |= Withdrawn
		u.withdrawn = b.Edited(i)
	}
	return opened
}

// skewed emits the turn of a message whose answer is dated before it. An answer that is early by less than the clocks
// can tell counts as immediate.
func (m *Matcher) skewed(b pipeline.Batch, i int, self int32, e early) {
	n := *m.nodes.at(self)
	m.meet(n.who, n.at)
	o := m.newTurn(b, i, self)
	u := m.turns.at(o)
	u.mark, u.stop, u.answer, u.agent, u.opens = Leading, n.at, e.item, e.agent, true
	u.exact = coarser(u.exact, e.coarse)
	u.state = Answered
	if n.at-e.at >= grain(u.exact) {
		u.state, u.stop = Skewed, e.at
	}
	m.finish(o)
}

// grain is what a clock of a precision cannot tell apart, in µs.
func grain(p pipeline.Precision) int64 {
	switch p {
	case pipeline.Milliseconds:
		return second / 1000
	case pipeline.Minutes:
		return 60 * second
	case pipeline.Days:
		return 24 * hour
	}
	return second
}

// coarser is the less exact of two precisions.
func coarser(p, q pipeline.Precision) pipeline.Precision {
	if grain(p) >= grain(q) {
		return p
	}
	return q
}
