package turn

import "github.com/zeebo/xxh3"

// table maps 64-bit hashes to small numbers: open addressing, 12 bytes an entry. Two of 30 million different names
// meet with a chance of 2 in 100,000.
type table struct {
	hash  []uint64
	value []int32 // number + 1; 0 = free
	used  int
}

// slot returns the place of h's number, which is 0 where h is new and number + 1 otherwise. The caller fills a new one
// at once.
func (t *table) slot(h uint64) *int32 {
	if t.used*4 >= len(t.hash)*3 {
		t.grow()
	}
	i := t.find(h)
	if t.value[i] == 0 {
		t.hash[i] = h
		t.used++
	}
	return &t.value[i]
}

// get returns h's number; ok is false where h is new.
func (t *table) get(h uint64) (n int32, ok bool) {
	if len(t.hash) == 0 {
		return 0, false
	}
	v := t.value[t.find(h)]
	return v - 1, v != 0
}

func (t *table) find(h uint64) uint64 {
	n := uint64(len(t.hash))
	for i := (h >> 32) * n >> 32; ; i++ {
		if i == n {
			i = 0
		}
		if t.value[i] == 0 || t.hash[i] == h {
			return i
		}
	}
}

// reserve makes room for n hashes, at most for most.
func (t *table) reserve(n int64) {
	const most = 1 << 26
	if n > 0 {
		t.resize(int(min(n, most))*4/3 + 256)
	}
}

func (t *table) grow() { t.resize(len(t.hash)*3/2 + 256) }

func (t *table) resize(n int) {
	hash, value := t.hash, t.value
	t.hash, t.value = make([]uint64, n), make([]int32, n)
	for i, v := range value {
		if v != 0 {
			j := t.find(hash[i])
			t.hash[j], t.value[j] = hash[i], v
		}
	}
}

// pages is a list that grows without being copied. Pointers into it stay valid.
type pages[T any] struct {
	list []*[pageLen]T
	n    int32
}

const (
	pageBits = 12
	pageLen  = 1 << pageBits
)

func (p *pages[T]) at(i int32) *T { return &p.list[i>>pageBits][i&(pageLen-1)] }

// add appends v and returns its place.
func (p *pages[T]) add(v T) int32 {
	if int(p.n>>pageBits) == len(p.list) {
		p.list = append(p.list, new([pageLen]T))
	}
	p.n++
	*p.at(p.n - 1) = v
	return p.n - 1
}

// arena keeps strings in pages, without a pointer each. Page 0 begins with an unused byte, so that the zero ref is the
// empty string.
type arena struct{ pages [][]byte }

// ref is a string in an arena.
type ref struct{ page, at, len uint32 }

const pageSize = 1 << 20

func (a *arena) add(s string) ref {
	if s == "" {
		return ref{}
	}
	last := len(a.pages) - 1
	if last < 0 || len(a.pages[last])+len(s) > cap(a.pages[last]) {
		a.pages = append(a.pages, make([]byte, 0, max(pageSize, len(s))))
		last++
	}
	at := len(a.pages[last])
	a.pages[last] = append(a.pages[last], s...)
	return ref{uint32(last), uint32(at), uint32(len(s))}
}

func (a *arena) get(r ref) string {
	if r.len == 0 {
		return ""
	}
	return view(a.pages[r.page][r.at : r.at+r.len])
}

// hasher makes hashes of platform and name without allocating.
type hasher struct{ buf []byte }

func (h *hasher) of(kind byte, platform, name string) uint64 {
	h.buf = append(append(append(append(h.buf[:0], kind), platform...), 0), name...)
	return xxh3.Hash(h.buf)
}

// folded is of for an account name: without regard to case and without a leading "@".
func (h *hasher) folded(platform, name string) uint64 {
	h.buf = append(append(append(h.buf[:0], 'p'), platform...), 0)
	h.buf = fold(h.buf, name)
	return xxh3.Hash(h.buf)
}

// fold appends name in lower case, without a leading "@".
func fold(dst []byte, name string) []byte {
	if name != "" && name[0] == '@' {
		name = name[1:]
	}
	for i := range len(name) {
		c := name[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}
