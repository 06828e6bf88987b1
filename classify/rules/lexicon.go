package rules

import (
	"strings"
	"sync"
)

// entry is the phrases of one cue in one language, separated by "|". A phrase is words as Fold gives them, apart by
// blanks; "@" stands for any handle, "#" for any number, "~" for any link; a leading "^" binds it to the start of a
// sentence.
type entry struct {
	cue     Cue
	phrases string
}

// list is what one language has: the small words that tell the language, and its phrases.
type list struct {
	language Language
	function string
	entries  []entry
}

var lists = []list{english, spanish, french, german, portuguese, italian, dutch, catalan, foreign}

// signs are the words that stand for a handle, a number and a link.
const (
	handleSign = "@"
	numberSign = "#"
	linkSign   = "~"
)

// lexicon is all lists as a table of words and a tree of phrases over them, searched once per word.
type lexicon struct {
	words map[string]uint32 // only while it is built
	slots []slot
	mask  uint64

	votes []tally // by word: the languages it speaks for
	first []int32 // by word: the node of phrases that begin with it, 0 if none
	nodes []node
	edges map[uint64]int32 // node<<32|word → node; only while it is built
	hops  []hop
	hmask uint64

	link, handle, number uint32 // the words of the signs
	us                   uint32 // the word "us", which in capitals is a country
}

// words is the one lexicon, made when it is first asked for and never changed.
var words = sync.OnceValue(newLexicon)

type slot struct {
	hash uint64
	word uint32 // 0 = free
}

type hop struct {
	key  uint64
	node int32 // 0 = free
}

type tally struct{ speaks uint16 }

type node struct {
	ends []end
	more bool // longer phrases go on from here
}

type end struct {
	cue      Cue
	speaks   uint16 // one bit per Language
	anchored bool
}

func newLexicon() *lexicon {
	x := &lexicon{words: map[string]uint32{}, edges: map[uint64]int32{}, votes: make([]tally, 1), first: make([]int32, 1),
		nodes: make([]node, 1)}
	x.handle, x.number, x.link, x.us = x.word(handleSign), x.word(numberSign), x.word(linkSign), x.word("us")
	for _, l := range lists {
		for _, w := range strings.Fields(l.function) {
			x.votes[x.word(w)].speaks |= 1 << l.language
		}
		for _, e := range l.entries {
			for phrase := range strings.SplitSeq(e.phrases, "|") {
				x.add(Fold(phrase), end{cue: e.cue, speaks: 1 << l.language})
			}
		}
	}
	x.freeze()
	return x
}

// word is the number of w, from 1.
func (x *lexicon) word(w string) uint32 {
	id, ok := x.words[w]
	if !ok {
		id = uint32(len(x.votes))
		x.words[w] = id
		x.votes = append(x.votes, tally{})
		x.first = append(x.first, 0)
	}
	return id
}

// add enters a phrase with what it shows.
func (x *lexicon) add(phrase string, e end) {
	phrase, e.anchored = strings.CutPrefix(strings.TrimSpace(phrase), "^")
	at := int32(0)
	for i, w := range strings.Fields(phrase) {
		id := x.word(w)
		if i == 0 {
			if x.first[id] == 0 {
				x.first[id] = x.grow()
			}
			at = x.first[id]
			continue
		}
		key := uint64(at)<<32 | uint64(id)
		if x.edges[key] == 0 {
			x.edges[key] = x.grow()
			x.nodes[at].more = true
		}
		at = x.edges[key]
	}
	if at != 0 {
		x.end(at, e)
	}
}

// end adds e to the node at, joined with an equal one of another language.
func (x *lexicon) end(at int32, e end) {
	for i, old := range x.nodes[at].ends {
		if old.cue == e.cue && old.anchored == e.anchored {
			x.nodes[at].ends[i].speaks |= e.speaks
			return
		}
	}
	x.nodes[at].ends = append(x.nodes[at].ends, e)
}

func (x *lexicon) grow() int32 {
	x.nodes = append(x.nodes, node{})
	return int32(len(x.nodes) - 1)
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
