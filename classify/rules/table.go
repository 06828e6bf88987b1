package rules

type slot struct {
	hash uint64
	word uint32 // 0 = free
}

type hop struct {
	key  uint64
	node int32 // 0 = free
}

// freeze lays words and edges out in open-addressed tables at most a quarter full.
func (x *lexicon) freeze() {
	x.slots = make([]slot, power(4*len(x.words)))
	x.mask = uint64(len(x.slots) - 1)
	for w, id := range x.words {
		h := hashOf(w)
		i := h & x.mask
		for x.slots[i].word != 0 {
			i = (i + 1) & x.mask
		}
		x.slots[i] = slot{h, id}
	}
	x.hops = make([]hop, power(4*len(x.edges)))
	x.hmask = uint64(len(x.hops) - 1)
	for key, at := range x.edges {
		i := mix(key) & x.hmask
		for x.hops[i].node != 0 {
			i = (i + 1) & x.hmask
		}
		x.hops[i] = hop{key, at}
	}
	x.words, x.edges = nil, nil
}

// find is the word whose hash is h, 0 if there is none. The hash has 64 bits: a stranger's word that shares one with
// a listed word would at worst count as that word.
func (x *lexicon) find(h uint64) uint32 {
	for i := h & x.mask; x.slots[i].word != 0; i = (i + 1) & x.mask {
		if x.slots[i].hash == h {
			return x.slots[i].word
		}
	}
	return 0
}

// step is the node after at by way of word, 0 if there is none.
func (x *lexicon) step(at int32, word uint32) int32 {
	key := uint64(at)<<32 | uint64(word)
	for i := mix(key) & x.hmask; x.hops[i].node != 0; i = (i + 1) & x.hmask {
		if x.hops[i].key == key {
			return x.hops[i].node
		}
	}
	return 0
}

// The hash of a word is taken byte by byte, as the reader folds it.
const hashStart = 0xcbf29ce484222325

func hashByte(h uint64, c byte) uint64 { return (h ^ uint64(c)) * 0x100000001b3 }

func hashOf(s string) uint64 {
	h := uint64(hashStart)
	for i := 0; i < len(s); i++ {
		h = hashByte(h, s[i])
	}
	return mix(h)
}

// mix spreads all bits of h over the low ones.
func mix(h uint64) uint64 {
	h ^= h >> 32
	h *= 0x9e3779b97f4a7c15
	return h ^ h>>29
}

// power is the least power of two not below n.
func power(n int) int {
	p := 16
	for p < n {
		p *= 2
	}
	return p
}
