package turn

import (
	"time"

	"listenratio/pipeline"
)

// Spans of time in microseconds.
const (
	second = int64(time.Second / time.Microsecond)
	hour   = 3600 * second

	actGap     = 600 * second // longest silence inside an act
	sessionGap = 24 * hour    // mutual silence after which a new session starts
	promiseGap = 24 * hour    // how soon a direct message keeps the promise of a deflection
	atOnce     = 10 * second  // an answer faster than this suggests a machine
)

// Matcher reads one brand's items in the order of time. For every item call [Matcher.Item]; for an outbound one that
// is not left out, call [Matcher.Said] next, when its text has been judged; for an inbound one that joins a turn,
// [Matcher.Heard] may follow; after the last call [Matcher.End]. Turns
// are handed to the function given to [NewMatcher] as they end.
//
// It keeps about 40 bytes for each item, and more for each thread, person and unanswered turn.
type Matcher struct {
	setup Setup
	emit  func(*Turn)
	buf   []byte
	hash  hasher
	names arena
	ahead ahead

	nodeOf   table
	nodes    pages[node]
	threads  pages[thread]
	threadOf table            // threads by conversation or by the message at their root
	open     map[uint64]int32 // the newest open turn of a pair
	turns    pages[openTurn]
	spare    []int32 // free places in turns

	personOf table
	people   pages[person]

	early map[uint64]early // answers to what is not in the data so far, by the parent's hash
	held  []held           // deflected turns that wait for a direct message, by time; the first gone are done
	gone  int

	platforms []string
	file      string // the source named last, and its copy
	fileRef   ref
	last      said  // the outbound item that Item returned last
	heard     int32 // the turn that the inbound item is part of that Item returned last
	opened    int32 // the turn that the inbound item begins that Item returned last, −1 if none
	out       Turn  // the turn being handed out
}

// node is what is kept of one item.
type node struct {
	at       int64
	thread   int32
	who      int32 // person; ^n for the brand's account n
	to       int32 // ours: the person spoken to, −1 if none
	class    uint8
	coarse   pipeline.Precision
	withheld bool // inbound and not addressed to the brand
}

type thread struct {
	id        ref
	act       ref // first item of the current act
	last      int64
	lastOurs  bool
	addressed bool // somebody spoke to the brand in it, or the brand itself
	direct    bool
	speaker   int32 // the last person who spoke in it, −1 if none
}

type person struct {
	name    ref
	last    int64 // the last time that he spoke to the brand or was spoken to
	session int32
	held    int32 // deflected turns of his that wait for a direct message
	spoke   bool
}

// pair is a person in a thread, as one number.
func pair(person, thread int32) uint64 { return uint64(uint32(person))<<32 | uint64(uint32(thread)) }

// early is an answer that came before what it answers, as it seems.
type early struct {
	at     int64
	item   ref
	agent  ref
	coarse pipeline.Precision
}

// said is the outbound item in hand.
type said struct {
	node   int32
	parent int32  // node of what it answers, −1 if not in the data
	person int32  // whom it speaks to, −1 if nobody is known
	hash   uint64 // of the answered item, where it is not in the data
	id     ref
	agent  ref
	direct bool
	unseen bool // it answers something that is not in the data, by somebody outside
	exact  pipeline.Precision
}

// NewMatcher makes a Matcher. emit is called with each turn; the turn and its strings are valid during the call.
func NewMatcher(s Setup, emit func(*Turn)) *Matcher {
	m := &Matcher{setup: s, emit: emit, open: map[uint64]int32{}, early: map[uint64]early{}}
	m.nodeOf.reserve(s.Items)
	return m
}

// Item takes item i of b.
func (m *Matcher) Item(b pipeline.Batch, i int) Link {
	if b.Record != m.ahead.of.Record {
		m.prepare(b)
	}
	at := b.Created(i)
	m.flush(at)
	ours := !b.Inbound(i) || m.ours(b.Account(i))
	withdrawn := b.Deleted(i) && !ours && b.Edited(i) > at
	if b.Deleted(i) && !withdrawn || at > m.setup.AsOf {
		return Link{Ours: ours, Left: true}
	}
	if ours {
		return m.outbound(b, i)
	}
	return m.inbound(b, i)
}

// place finds the thread of item i and makes a node for it. parent is the node of what it answers, −1 if absent.
func (m *Matcher) place(b pipeline.Batch, i int) (self, parent int32, key uint64) {
	parent = -1
	if h := m.ahead.parent[i]; h != 0 {
		if n, ok := m.nodeOf.get(h); ok {
			parent = n
		}
	}
	key = m.ahead.self[i]
	self = m.nodes.add(node{at: b.Created(i), thread: m.thread(b, i, parent), to: -1, coarse: b.Precision(i)})
	if v := m.nodeOf.slot(key); *v == 0 {
		*v = self + 1
	}
	return self, parent, key
}

// thread is the thread of item i: a direct message's conversation, the platform's own thread, the parent's thread, or
// a new one. Public and direct messages are never in one thread, whatever they answer.
func (m *Matcher) thread(b pipeline.Batch, i int, parent int32) int32 {
	platform := b.Platform(i)
	private := b.Private(i)
	joins := parent >= 0 && m.threads.at(m.nodes.at(parent).thread).direct == private
	var h uint64
	first := b.ID(i)
	switch {
	case private && b.Conversation(i) != "":
		h = m.hash.of('d', platform, b.Conversation(i))
	case private && !joins:
		h = m.hash.folded(platform+" dm", m.partner(b, i, parent))
	case b.Conversation(i) != "":
		h = m.hash.of('c', platform, b.Conversation(i))
	case joins:
		return m.nodes.at(parent).thread
	case b.Parent(i) != "":
		h, first = m.ahead.parent[i]^awaited, b.Parent(i)
	default:
		return m.newThread(b, i, first)
	}
	v := m.threadOf.slot(h)
	if *v == 0 {
		*v = m.newThread(b, i, first) + 1
	}
	return *v - 1
}

// awaited, put upon the hash of an item, is the key of the thread of answers to it that came before it.
const awaited = 0x9e3779b97f4a7c15

// newThread is a thread that begins with item i or, by the id of first, with the one that it answers. Where public answers
// to i are dated before it, it is theirs.
func (m *Matcher) newThread(b pipeline.Batch, i int, first string) int32 {
	private := b.Private(i)
	if !private && first == b.ID(i) {
		if n, ok := m.threadOf.get(m.ahead.self[i] ^ awaited); ok {
			return n
		}
	}
	return m.threads.add(thread{id: m.names.add(first), direct: private, speaker: -1})
}

// partner is the other side of a direct message without a conversation.
func (m *Matcher) partner(b pipeline.Batch, i int, parent int32) string {
	if b.Inbound(i) {
		return b.Account(i)
	}
	if parent >= 0 && m.nodes.at(parent).who >= 0 && b.ParentAuthor(i) == "" {
		return m.names.get(m.people.at(m.nodes.at(parent).who).name)
	}
	return b.ParentAuthor(i)
}

// author is the number of the author of item i.
func (m *Matcher) author(b pipeline.Batch, i int) int32 {
	return m.hashed(m.ahead.whose[i], b.Account(i))
}

// person returns the number of an account.
func (m *Matcher) person(platform, name string) int32 {
	return m.hashed(m.hash.folded(platform, name), name)
}

func (m *Matcher) hashed(h uint64, name string) int32 {
	v := m.personOf.slot(h)
	if *v == 0 {
		*v = m.people.add(person{name: m.names.add(name)}) + 1
	}
	return *v - 1
}

// known returns the number of an account that has spoken or been spoken to before, −1 if it has not.
func (m *Matcher) known(platform, name string) int32 {
	if n, ok := m.personOf.get(m.hash.folded(platform, name)); ok {
		return n
	}
	return -1
}

// meet notes that p and the brand were in touch at a time, and begins a new session after a long silence.
func (m *Matcher) meet(p int32, at int64) {
	q := m.people.at(p)
	if !q.spoke || at-q.last > sessionGap {
		q.session++
	}
	q.last, q.spoke = max(q.last, at), true
}

// end is the end of observation on a platform.
func (m *Matcher) end(platform string) int64 {
	if e, ok := m.setup.Ends[platform]; ok {
		return min(e, m.setup.AsOf)
	}
	return m.setup.AsOf
}
