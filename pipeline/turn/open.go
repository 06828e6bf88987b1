package turn

import (
	"cmp"
	"slices"
	"strings"

	"listenratio/pipeline"
)

// openTurn is a turn that is not handed out yet.
type openTurn struct {
	id, source, answer, agent       ref
	start, last, stop, record       int64
	note                            int64 // the caller's
	withdrawn                       int64 // when the asker deleted it, 0 if he did not
	person, thread, older, messages int32
	session                         int32
	platform                        int32
	mark                            Mark
	state                           State
	exact                           pipeline.Precision
	opens                           bool
}

// held is an answered turn that may yet be followed by a promised direct message.
type held struct {
	turn  int32
	until int64
}

func (m *Matcher) newTurn(b pipeline.Batch, i int, self int32) int32 {
	n := *m.nodes.at(self)
	u := openTurn{id: m.names.add(b.ID(i)), source: m.source(b.Source(i)), start: n.at, last: n.at, record: b.Number(i),
		person: n.who, thread: n.thread, older: -1, messages: 1, session: m.people.at(n.who).session,
		platform: m.platform(b.Platform(i)), exact: b.Precision(i)}
	if k := len(m.spare); k > 0 {
		o := m.spare[k-1]
		m.spare = m.spare[:k-1]
		*m.turns.at(o) = u
		return o
	}
	return m.turns.add(u)
}

// platform is the number of a platform's name; there are few.
func (m *Matcher) platform(name string) int32 {
	i := slices.Index(m.platforms, name)
	if i < 0 {
		i = len(m.platforms)
		m.platforms = append(m.platforms, strings.Clone(name))
	}
	return int32(i)
}

// source is the copy of a file's name; the items of one file mostly come together.
func (m *Matcher) source(name string) ref {
	if name != m.file {
		m.file = strings.Clone(name)
		m.fileRef = m.names.add(name)
	}
	return m.fileRef
}

// finish hands a turn out, unless it may still become a kept promise.
func (m *Matcher) finish(o int32) {
	u := m.turns.at(o)
	if u.state == Answered && u.mark&Deflected != 0 && !m.threads.at(u.thread).direct {
		m.held = append(m.held, held{o, u.stop + promiseGap})
		m.people.at(u.person).held++
		return
	}
	m.handOut(o)
}

// keepPromise marks the held turns of a person to whom the brand has just sent a direct message.
func (m *Matcher) keepPromise(p int32, at int64) {
	if m.people.at(p).held == 0 {
		return
	}
	for _, h := range m.held[m.gone:] {
		if m.turns.at(h.turn).person == p && at <= h.until {
			m.turns.at(h.turn).mark |= Promise
		}
	}
}

// flush hands out the held turns whose time has passed.
func (m *Matcher) flush(now int64) {
	for m.gone < len(m.held) && m.held[m.gone].until < now {
		o := m.held[m.gone].turn
		m.people.at(m.turns.at(o).person).held--
		m.handOut(o)
		m.gone++
	}
	if m.gone > 1000 && m.gone*2 > len(m.held) {
		m.held = append(m.held[:0], m.held[m.gone:]...)
		m.gone = 0
	}
}

func (m *Matcher) handOut(o int32) {
	u := m.turns.at(o)
	t := m.threads.at(u.thread)
	m.out = Turn{ID: m.names.get(u.id), Person: m.names.get(m.people.at(u.person).name),
		Platform: m.platforms[u.platform], Thread: m.names.get(t.id), Direct: t.direct,
		Start: u.start, Messages: u.messages, State: u.state, Stop: u.stop,
		Answer: m.names.get(u.answer), Agent: m.names.get(u.agent), Session: u.session, Opens: u.opens,
		Mark: u.mark, Exact: u.exact, PersonNumber: u.person, ThreadNumber: u.thread,
		Source: m.names.get(u.source), Record: u.record, Note: u.note}
	m.emit(&m.out)
	m.spare = append(m.spare, o)
}

// End hands out what is left: turns without an answer, censored where observation ends.
func (m *Matcher) End() {
	m.flush(1<<63 - 1)
	left := make([]int32, 0, len(m.open))
	for _, o := range m.open {
		for ; o >= 0; o = m.turns.at(o).older {
			left = append(left, o)
		}
	}
	slices.SortFunc(left, m.order)
	for _, o := range left {
		u := m.turns.at(o)
		u.stop = max(m.end(m.platforms[u.platform]), u.start)
		if u.withdrawn != 0 {
			u.stop = min(u.stop, u.withdrawn)
		}
		m.handOut(o)
	}
	clear(m.open)
}

func (m *Matcher) order(a, b int32) int {
	u, v := m.turns.at(a), m.turns.at(b)
	return cmp.Or(cmp.Compare(u.start, v.start), strings.Compare(m.names.get(u.id), m.names.get(v.id)))
}
