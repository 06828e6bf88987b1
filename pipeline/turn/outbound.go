package turn

import "listenratio/pipeline"

// outbound takes what an account of the brand said. Whether it answers anybody is decided by Said.
func (m *Matcher) outbound(b pipeline.Batch, i int) Link {
	self, parent, _ := m.place(b, i)
	at := b.Created(i)
	n := m.nodes.at(self)
	n.who = ^m.author(b, i)
	t := m.threads.at(n.thread)
	link := Link{Ours: true, Thread: m.names.get(t.id), Number: n.thread}
	m.last = said{node: self, parent: parent, person: -1, id: m.names.add(b.ID(i)),
		agent: m.people.at(^n.who).name, direct: b.Private(i), exact: b.Precision(i)}
	link.Answers = m.answers(b, i, parent)
	m.act(t, at, &link)
	if parent >= 0 {
		link.Parent = m.nodes.at(parent).at
	} else if pt := b.ParentTime(i); pt != 0 {
		link.Parent, link.Origin = pt, b.ParentOrigin(i)
	}
	if parent >= 0 && m.nodes.at(parent).who < 0 {
		link.Continued = m.nodes.at(parent).class
	}
	link.Cold = link.Answers == pipeline.Person && parent >= 0 && m.nodes.at(parent).withheld && !t.addressed
	if link.Answers == pipeline.Nobody {
		t.addressed = true
	}
	n.to = m.last.person
	return link
}

// act decides whether the item goes on with its thread's current act or opens one.
func (m *Matcher) act(t *thread, at int64, link *Link) {
	if !t.lastOurs || at-t.last > actGap || t.act == (ref{}) {
		t.act = m.last.id
		link.First = true
	}
	t.last, t.lastOurs = at, true
	link.Act = m.names.get(t.act)
}

// answers tells whom item i speaks to and sets m.last.person where that is somebody outside.
func (m *Matcher) answers(b pipeline.Batch, i int, parent int32) pipeline.Answers {
	if b.RepostOf(i) != "" && b.Parent(i) == "" {
		return pipeline.Nobody
	}
	author := b.ParentAuthor(i)
	switch {
	case m.toSister(b, i, parent):
		return pipeline.Sister
	case parent >= 0 && m.nodes.at(parent).who >= 0:
		m.last.person = m.nodes.at(parent).who
		return pipeline.Person
	case parent >= 0:
		m.last.person = m.nodes.at(parent).to
		return m.self(m.nodes.at(parent).who == m.nodes.at(m.last.node).who)
	case author != "" && m.ours(author):
		return m.self(sameName(author, b.Account(i)))
	case m.last.direct:
		return m.directAnswer(b, i)
	case author != "":
		m.last.person = m.person(b.Platform(i), author)
		m.unseen(b, i)
		return pipeline.Person
	case b.Parent(i) != "":
		m.unseen(b, i)
		m.last.person = m.known(b.Platform(i), leadingName(b.Text(i)))
		return pipeline.Unseen
	}
	if name := leadingName(b.Text(i)); name != "" && !m.ours(name) {
		m.last.person = m.known(b.Platform(i), name)
	}
	return pipeline.Nobody
}

// toSister reports whether item i speaks to an account of a sister brand: it answers one, or answers nothing on record and
// begins with its name.
func (m *Matcher) toSister(b pipeline.Batch, i int, parent int32) bool {
	switch {
	case len(m.setup.Sisters) == 0:
		return false
	case parent >= 0:
		who := m.nodes.at(parent).who
		return who >= 0 && m.sister(m.names.get(m.people.at(who).name))
	case b.ParentAuthor(i) != "":
		return m.sister(b.ParentAuthor(i))
	case b.Parent(i) != "":
		return false
	}
	return m.sister(leadingName(b.Text(i)))
}

// unseen notes that the item in hand answers something that is not in the data so far.
func (m *Matcher) unseen(b pipeline.Batch, i int) {
	if b.Parent(i) != "" {
		m.last.unseen, m.last.hash = true, m.ahead.parent[i]
	}
}

// self tells the brand's talk with itself apart by whether it is the same account.
func (m *Matcher) self(same bool) pipeline.Answers {
	if same {
		return pipeline.Itself
	}
	return pipeline.Sister
}

// directAnswer is whom a direct message without a known parent speaks to: the last speaker of its conversation.
func (m *Matcher) directAnswer(b pipeline.Batch, i int) pipeline.Answers {
	m.last.person = m.threads.at(m.nodes.at(m.last.node).thread).speaker
	if m.last.person < 0 {
		if author := b.ParentAuthor(i); author != "" {
			m.last.person = m.person(b.Platform(i), author)
		}
		return pipeline.Nobody
	}
	return pipeline.Person
}

func sameName(a, b string) bool {
	return string(fold(nil, a)) == string(fold(nil, b))
}

// Said completes the outbound item that Item returned last: tr is what a reading of its text tells. A qualifying
// answer ends the turns of the person spoken to in its thread.
func (m *Matcher) Said(tr Traits) {
	l := &m.last
	n := m.nodes.at(l.node)
	n.class = tr.Class
	if l.unseen && !tr.Empty && !tr.Automated {
		m.remember(n.at)
	}
	if l.person < 0 {
		return
	}
	if l.direct {
		m.keepPromise(l.person, n.at)
	}
	o, ok := m.open[pair(l.person, n.thread)]
	if !ok {
		m.touch(n.at)
		return
	}
	if tr.Automated {
		m.turns.at(o).mark |= Machine
		return
	}
	if tr.Empty {
		return
	}
	m.touch(n.at)
	m.answer(o, tr)
}

// touch notes that the person was spoken to; it keeps a session alive but opens none.
func (m *Matcher) touch(at int64) {
	if q := m.people.at(m.last.person); q.spoke && at-q.last <= sessionGap {
		q.last = max(q.last, at)
	}
}

// remember keeps the answer in case what it answers turns up later in time.
func (m *Matcher) remember(at int64) {
	h := m.last.hash
	if _, ok := m.early[h]; !ok {
		m.early[h] = early{at: at, item: m.last.id, agent: m.last.agent, coarse: m.last.exact}
	}
}

// answer ends open turn o, the newest of its person and thread, and what stands open before it: a turn that holds or
// follows the answered message is answered too, an earlier one has lapsed.
func (m *Matcher) answer(o int32, tr Traits) {
	n := *m.nodes.at(m.last.node)
	u := *m.turns.at(o)
	delete(m.open, pair(u.person, u.thread))
	parent := int64(1<<63 - 1)
	if m.last.parent >= 0 && m.nodes.at(m.last.parent).who >= 0 {
		parent = m.nodes.at(m.last.parent).at
	}
	for next := int64(1<<63 - 1); o >= 0; {
		u := m.turns.at(o)
		older := u.older
		if next == 1<<63-1 || parent < next {
			u.state, u.stop, u.answer, u.agent = Answered, n.at, m.last.id, m.last.agent
			u.exact = coarser(u.exact, m.last.exact)
			if tr.Deflects {
				u.mark |= Deflected
			}
			if n.at-u.start < atOnce && grain(u.exact) <= second {
				u.mark |= Suspected
			}
		} else {
			u.state, u.stop = Lapsed, m.end(m.platforms[u.platform])
		}
		next = u.start
		m.finish(o)
		o = older
	}
}
