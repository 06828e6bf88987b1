package repeat

import "slices"

// Print is what a text is recognised by.
type Print struct {
	Words int // words that are not masked; a print without any is like no other

	exact uint64   // hash of all words in order
	pairs []uint32 // hashes of its word pairs, each once; at most [most], the smallest
	limit uint32   // pairs holds all hashes up to this one
	keys  [bands]uint32
}

// most is how many word pairs a print keeps. Of longer texts it keeps those with the smallest hashes, which are a fair
// sample of the set (Broder's bottom-k sketch); their similarity is then an estimate.
const most = 256

// MinHash with bands of rows: two texts of similarity s become candidates with the probability 1 − (1 − s^rows)^bands,
// which is 0.998 at 0.8, 0.99995 at 0.9 and 0.01 at 0.04. Three rows would need more bands, and so more hashing, for the same.
const (
	bands = 6
	rows  = 2
)

// multipliers make the hash functions of MinHash: odd numbers, by Steele's SplitMix.
var multipliers = func() (m [bands * rows]uint64) {
	for i := range m {
		m[i] = mix(uint64(i+1)*0x9e3779b97f4a7c15) | 1
	}
	return m
}()

// mix spreads a number over all 64 bits; the finaliser of MurmurHash3 by Appleby.
func mix(x uint64) uint64 {
	x = (x ^ x>>33) * 0xff51afd7ed558ccd
	x = (x ^ x>>33) * 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

// Reader turns texts into prints. It is not for use by several goroutines at once.
type Reader struct {
	words words
	print Print
	seen  marks
}

// NewReader makes a reader that leaves out what the mask names.
func NewReader(mask Mask) *Reader { return &Reader{words: words{mask: mask}} }

// Read makes the print of a text, which is read only during the call. The print belongs to the reader and holds until the
// next Read.
func (r *Reader) Read(text string) *Print {
	r.words.read(text)
	p := &r.print
	p.Words, p.limit, p.pairs = r.words.plain, ^uint32(0), p.pairs[:0]
	if p.Words == 0 {
		return p
	}
	r.pair(r.words.list)
	if len(p.pairs) > most {
		slices.Sort(p.pairs)
		if p.pairs = slices.Compact(p.pairs); len(p.pairs) > most {
			p.pairs, p.limit = p.pairs[:most], p.pairs[most-1]
		}
	}
	p.pairs = r.seen.once(p.pairs)
	p.sign()
	return p
}

// pair hashes the words and each two neighbours among them, the text's ends included.
func (r *Reader) pair(list []uint64) {
	p := &r.print
	p.exact = offset
	last := uint64(textStart)
	for _, word := range list {
		p.exact = (p.exact ^ word) * prime
		p.exact ^= p.exact >> 32
		p.pairs = append(p.pairs, uint32(mix(last*prime+word)>>32))
		last = word
	}
	p.pairs = append(p.pairs, uint32(mix(last*prime+textEnd)>>32))
}

// sign computes the keys of the bands.
func (p *Print) sign() {
	for b := range p.keys {
		key := uint64(b)
		for _, m := range multipliers[b*rows : b*rows+rows] {
			least := ^uint64(0)
			for _, pair := range p.pairs {
				least = min(least, uint64(pair)*m)
			}
			key = (key ^ least>>32) * prime
		}
		p.keys[b] = uint32(mix(key))
	}
}

// marks is a set of hashes with room for [most], emptied by counting up.
type marks struct {
	slots [4 * most]struct{ hash, round uint32 }
	round uint32
}

// once empties the set, fills it with the hashes, and returns them without doubles in the same place.
func (m *marks) once(hashes []uint32) []uint32 {
	if m.round++; m.round == 0 {
		*m = marks{round: 1}
	}
	kept := hashes[:0]
	for _, h := range hashes {
		if s := m.find(h); s >= 0 {
			m.slots[s].hash, m.slots[s].round = h, m.round
			kept = append(kept, h)
		}
	}
	return kept
}

// find is the free slot for a hash, or −1 where it is in the set.
func (m *marks) find(h uint32) int {
	for s := h % uint32(len(m.slots)); ; s = (s + 1) % uint32(len(m.slots)) {
		if m.slots[s].round != m.round {
			return int(s)
		}
		if m.slots[s].hash == h {
			return -1
		}
	}
}

// has reports whether a hash is in the set.
func (m *marks) has(h uint32) bool { return m.find(h) < 0 }
