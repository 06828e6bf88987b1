package repeat

import "time"

// Finder remembers the prints of a time window and finds the like of a new one among them. Feed it one brand's texts of one
// kind, oldest first. It keeps a limited number of distinct texts; where more fall into the window, the oldest are
// forgotten and [Finder.Forgotten] counts them. The zero value is not ready: use [NewFinder].
type Finder struct {
	window int64 // µs
	most   int   // distinct texts that are kept
	now    int64 // µs since 1970 UTC, of the last print
	ring   []entry
	next   uint32          // number of the next entry; entry n is ring[n % len(ring)]
	heads  [lists][]uint32 // by key: number + 1 of the newest entry
	seen   marks           // the pairs of the print that is looked for
	lost   int64
	count  int64
}

// Many and Few are how many distinct texts a Finder may keep: about 20 MiB where they are as long as posts, at most 80 MiB;
// and a quarter of it.
const (
	Many = 1 << 16
	Few  = Many / 4
)

// An entry hangs in one list for each band, and in one for its exact hash.
const (
	exactly = bands
	lists   = bands + 1
	reach   = 8 // entries of a list that are looked at, newest first
)

// entry is a distinct text of the window. It is two cache lines long, and what is looked at of most is in the second: the keys, with
// which Print ends, and what follows.
type entry struct {
	family *family
	added  int64 // µs since 1970 UTC, when it came into the ring
	print  Print
	last   int64 // when it was seen last
	older  [lists]uint32
}

// family is texts linked by similarity: each is a near-duplicate of an earlier one.
type family struct {
	first, size int64
	early       [Cluster - 1]int64 // the notes of its first texts
}

// Cluster is how many texts of a family make it a template.
const Cluster = 5

// Match is what a Finder tells of a text. The first text of its family is not a repeat of anything. A Finder of 30 days
// also serves windows of 24 hours and 7 days: by the Gap.
type Match struct {
	Found  bool          // a near-duplicate was seen within the window
	Gap    time.Duration // since the last one; never negative
	Family int64         // number of the family's first text, counting all that were added from 0
	Size   int64         // texts of the family so far, this one included
	Early  []int64       // the notes of the texts before, where this one makes the family a [Cluster]; nil otherwise
}

// NewFinder makes a finder that looks back over a window and keeps at most so many texts, a power of two from 64 on.
func NewFinder(window time.Duration, most int) *Finder {
	f := &Finder{window: window.Microseconds(), most: most}
	f.resize(64)
	return f
}

// Forgotten is how many texts had to make room although they were still within the window: where it is not 0, repeats may
// have been missed.
func (f *Finder) Forgotten() int64 { return f.lost }

// Add looks for the like of a print and remembers it. at is the text's time in µs since 1970 UTC; one that is earlier than
// the last counts as at the same time. The print stays the caller's. A print without words has no like. The note is the
// caller's own and comes back in Match.Early.
func (f *Finder) Add(at int64, p *Print, note int64) Match {
	f.now = max(f.now, at)
	number := f.count
	f.count++
	if p.Words == 0 {
		return Match{Family: number, Size: 1}
	}
	same := f.same(p)
	like := f.like(p, same)
	match, kin := f.match(like), (*family)(nil)
	if like != nil {
		kin = like.family
	} else {
		kin = &family{first: number}
	}
	if kin.size++; kin.size < Cluster {
		kin.early[kin.size-1] = note
	}
	if match.Family, match.Size = kin.first, kin.size; kin.size == Cluster {
		match.Early = kin.early[:]
	}
	f.remember(p, same, kin)
	return match
}

// Look looks for the like of a print, as Add does, and remembers nothing; Size does not include the print. With one finder
// for each network it tells whether a text was on another one.
func (f *Finder) Look(at int64, p *Print) Match {
	f.now = max(f.now, at)
	if p.Words == 0 {
		return Match{}
	}
	return f.match(f.like(p, f.same(p)))
}

// match tells of a near-duplicate; like may be nil.
func (f *Finder) match(like *entry) Match {
	if like == nil {
		return Match{}
	}
	gap := time.Duration(f.now-like.last) * time.Microsecond
	return Match{Found: true, Gap: gap, Family: like.family.first, Size: like.family.size}
}

// remember puts the print into the ring, or renews the entry that is the same text.
func (f *Finder) remember(p *Print, same *entry, kin *family) {
	if same == nil {
		same = f.room()
		same.print.set(p)
		f.enter(same)
	}
	same.last, same.family = f.now, kin
}

// same is the entry of the same text, or nil; it may be older than the window.
func (f *Finder) same(p *Print) *entry {
	for n, left := f.heads[exactly][f.slot(uint32(p.exact))], reach; left > 0 && f.held(n); left-- {
		e := f.at(n)
		if e.print.exact == p.exact {
			return e
		}
		n = e.older[exactly]
	}
	return nil
}

// like is the near-duplicate of the window that was seen last, or nil; same is the entry of the same text.
func (f *Finder) like(p *Print, same *entry) (best *entry) {
	if same != nil && f.now-same.last <= f.window {
		best = same
	}
	f.seen.once(p.pairs)
	for b := range bands {
		n := f.heads[b][f.slot(p.keys[b])]
		for left := reach; left > 0 && f.held(n); left-- {
			e := f.at(n)
			n = e.older[b]
			if e.print.keys[b] != p.keys[b] || f.now-e.last > f.window || best != nil && e.last <= best.last {
				continue
			}
			if f.near(p, &e.print) {
				best = e
			}
		}
	}
	return best
}

// near reports whether the Jaccard similarity of two prints is at least 4/5; the first one's pairs are in f.seen.
func (f *Finder) near(p, q *Print) bool {
	limit := min(p.limit, q.limit)
	n, m := within(p.pairs, limit), within(q.pairs, limit)
	if 5*min(n, m) < 4*max(n, m) {
		return false
	}
	spare := m - (4*(n+m)+8)/9 // pairs of q that may be missing: both/(n+m−both) ≥ 4/5
	for _, pair := range q.pairs {
		if pair <= limit && !f.seen.has(pair) {
			if spare--; spare < 0 {
				return false
			}
		}
	}
	return spare >= 0
}

// within counts the pairs up to a limit.
func within(pairs []uint32, limit uint32) (n int) {
	if limit == ^uint32(0) {
		return len(pairs)
	}
	for _, pair := range pairs {
		if pair <= limit {
			n++
		}
	}
	return n
}
