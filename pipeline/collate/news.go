package collate

// news is what one item tells of one id.
type news struct {
	key
	account uint32 // of the brand, unless heard
	since   uint32 // of answers: seconds since 1970
	tells   uint32 // answered, heard or spoken
}

// newsLen is how many news a shard gets at once.
const newsLen = 32

// outbox gathers one sink's news by shard. A shard takes many at once: one lock does for all, and the processor fetches
// their places side by side, where one by one it would wait for each. Half of what the index costs is that waiting.
type outbox struct {
	to   *index
	less func(a, b uint32) bool // orders accounts
	by   [256][]news
	seen uint64 // keeps the reads from being optimised away
}

func (o *outbox) add(n news) {
	i := n.hash >> 56
	if o.by[i] == nil {
		o.by[i] = make([]news, 0, newsLen)
	}
	if o.by[i] = append(o.by[i], n); len(o.by[i]) == newsLen {
		o.deliver(i)
	}
}

// deliver hands shard i its news.
func (o *outbox) deliver(i uint64) {
	list, s := o.by[i], &o.to.shards[i]
	o.by[i] = list[:0]
	s.Lock()
	defer s.Unlock()
	s.room(len(list))
	for _, n := range list {
		at := s.home(n.key)
		o.seen += s.hash[at] + uint64(s.entry[at].who)
	}
	for _, n := range list {
		s.learn(n, o.less)
	}
}

// flush hands out all news.
func (o *outbox) flush() {
	for i, list := range o.by {
		if len(list) > 0 {
			o.deliver(uint64(i))
		}
		o.by[i] = nil
	}
}

// learn takes news. In which order they come makes no difference.
func (s *shard) learn(n news, less func(a, b uint32) bool) {
	switch n.tells {
	case spoken:
		s.speak(n.key, n.account, less)
	case heard:
		s.hear(n.key)
	default:
		s.answer(n.key, n.account, n.since, less)
	}
}
