package collate

import "sync"

// index knows every id that was seen or answered: 20 bytes each, in shards of their own lock. Of an outbound item it
// keeps who wrote it; of an inbound one, and of an id that was only answered so far, it keeps the earliest brand
// account that answered it.
type index struct {
	shards [256]shard
}

type shard struct {
	sync.Mutex
	hash      []uint64
	entry     []entry
	used      int
	contested map[key]struct{} // ids that came more than once
}

// entry is what the index knows of one id.
type entry struct {
	check uint32
	who   uint32 // state in the top three bits, account number below
	since uint32 // seconds since 1970 of the earliest answer, for claims
}

// The states of an entry.
const (
	free     = iota
	answered // not seen itself; who answered it first
	heard    // seen, inbound; nobody answered it yet
	claimed  // seen, inbound; who answered it first
	spoken   // seen, outbound; who wrote it
	settled  // seen, inbound; whose brand it was decided to be
	orphan   // seen, inbound; decided to belong to no brand
)

const whoBits = 29

func (e entry) state() uint32   { return e.who >> whoBits }
func (e entry) account() uint32 { return e.who & (1<<whoBits - 1) }

func state(s, account uint32) uint32 { return s<<whoBits | account }

func (x *index) shard(k key) *shard { return &x.shards[k.hash>>56] }

// slot returns the place of k, making room for it first.
func (s *shard) slot(k key) *entry {
	if s.used*10 >= len(s.hash)*8 {
		s.grow()
	}
	i := s.find(k)
	if s.entry[i].who == free {
		s.hash[i], s.entry[i].check = k.hash, k.check
		s.used++
	}
	return &s.entry[i]
}

// find returns the place where k is or would be.
func (s *shard) find(k key) int {
	n := uint64(len(s.hash))
	for i := (k.hash << 8 >> 32) * n >> 32; ; i++ {
		if i == n {
			i = 0
		}
		if s.entry[i].who == free || s.hash[i] == k.hash && s.entry[i].check == k.check {
			return int(i)
		}
	}
}

func (s *shard) grow() {
	hash, entries := s.hash, s.entry
	n := len(hash)*4/3 + 64
	s.hash, s.entry = make([]uint64, n), make([]entry, n)
	for i, e := range entries {
		if e.who != free {
			j := s.find(key{hash[i], e.check})
			s.hash[j], s.entry[j] = hash[i], e
		}
	}
}

// get returns what is known of k.
func (x *index) get(k key) entry {
	s := x.shard(k)
	if len(s.hash) == 0 {
		return entry{}
	}
	return s.entry[s.find(k)]
}

// speak records that brand account a wrote k; less orders accounts where an id comes with two authors.
func (x *index) speak(k key, a uint32, less func(a, b uint32) bool) {
	s := x.shard(k)
	s.Lock()
	defer s.Unlock()
	e := s.slot(k)
	if e.state() > answered {
		s.contest(k)
	}
	if e.state() != spoken || less(a, e.account()) {
		e.who = state(spoken, a)
	}
}

// hear records that k was said to a brand.
func (x *index) hear(k key) {
	s := x.shard(k)
	s.Lock()
	defer s.Unlock()
	switch e := s.slot(k); e.state() {
	case free:
		e.who = state(heard, 0)
	case answered:
		e.who = state(claimed, e.account())
	default:
		s.contest(k)
	}
}

func (s *shard) contest(k key) {
	if s.contested == nil {
		s.contested = map[key]struct{}{}
	}
	s.contested[k] = struct{}{}
}

// answer records that brand account a answered k at a time; less orders accounts where two answered in one second.
func (x *index) answer(k key, a, seconds uint32, less func(a, b uint32) bool) {
	s := x.shard(k)
	s.Lock()
	defer s.Unlock()
	e := s.slot(k)
	switch e.state() {
	case free:
		*e = entry{k.check, state(answered, a), seconds}
	case heard:
		*e = entry{k.check, state(claimed, a), seconds}
	case answered, claimed:
		if seconds < e.since || seconds == e.since && less(a, e.account()) {
			*e = entry{k.check, state(e.state(), a), seconds}
		}
	}
}

// settle decides whose k is. It is called by one goroutine, after all items have come.
func (x *index) settle(k key, account uint32, ok bool) {
	s := x.shard(k)
	e := &s.entry[s.find(k)]
	if !ok {
		e.who = state(orphan, 0)
	} else {
		e.who = state(settled, account)
	}
}

// contested reports whether more than one version of k came.
func (x *index) contested(k key) bool {
	s := x.shard(k)
	if s.contested == nil {
		return false
	}
	_, ok := s.contested[k]
	return ok
}
