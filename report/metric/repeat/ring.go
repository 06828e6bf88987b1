package repeat

// set makes p a copy of q that keeps its own memory.
func (p *Print) set(q *Print) {
	pairs := append(p.pairs[:0], q.pairs...)
	*p = *q
	p.pairs = pairs
}

// slot is the place of a key in a list's heads.
func (f *Finder) slot(key uint32) uint32 { return key % uint32(len(f.heads[0])) }

// at is the entry that a list names.
func (f *Finder) at(n uint32) *entry { return &f.ring[(n-1)%uint32(len(f.ring))] }

// held reports whether the entry that a list names is there and has not been overwritten. Lists go from newer to older
// entries, so where one is gone, so is the rest.
func (f *Finder) held(n uint32) bool { return n != 0 && f.next-(n-1) <= uint32(len(f.ring)) }

// room makes room for one entry and returns it, for enter. It is the oldest one's place if that is out of the window; a text
// that was seen again after it came in comes in anew; where all are in use the ring grows up to its capacity.
func (f *Finder) room() *entry {
	for {
		e := &f.ring[f.next%uint32(len(f.ring))]
		switch {
		case e.family == nil || f.now-e.last > f.window:
			return e
		case e.last > e.added:
			added := e.last
			f.enter(e)
			e.added = added
		case len(f.ring) < f.most:
			f.resize(2 * len(f.ring))
		default:
			f.lost++
			return e
		}
	}
}

// enter makes e, the place of the next entry, the newest of all lists.
func (f *Finder) enter(e *entry) {
	e.added = f.now
	f.next++
	for b := range lists {
		head := &f.heads[b][f.slot(e.key(b))]
		e.older[b], *head = *head, f.next
	}
}

// key is by what an entry hangs in a list.
func (e *entry) key(list int) uint32 {
	if list == exactly {
		return uint32(e.print.exact)
	}
	return e.print.keys[list]
}

// resize gives the ring a new size, which is a power of two, and enters what it holds in its order.
func (f *Finder) resize(size int) {
	old, next := f.ring, f.next
	f.ring, f.next = make([]entry, size), 0
	for b := range f.heads {
		f.heads[b] = make([]uint32, 2*size)
	}
	for i := range old {
		e := &old[(next+uint32(i))%uint32(len(old))]
		if e.family == nil {
			continue
		}
		to := &f.ring[f.next]
		*to = *e
		f.enter(to)
		to.added = e.added
	}
}
