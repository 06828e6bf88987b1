package rules

import (
	"strings"
	"sync"
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
