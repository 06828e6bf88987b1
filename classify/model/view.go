package model

import (
	"math/bits"

	"listenratio/classify"
)

// view is who and what a text speaks of, counted once for several features.
type view struct {
	all, opening concepts // concepts anywhere; where a sentence begins
	early        concepts // among the first five tokens
	words        int
	own, ownLink bool
	ownAt        int // token of the brand's first name
	names        int
	camels       int
	links        int
	mentions     int
	tags         int
	numbers      int
	pictures     int
	desk         bool
	marks        uint16 // question 1, exclamation 2, colon 4, quotation 8, percent 16, money 32, cut off 64, bar 128, sign-off 256
	passed       bool   // passes on somebody else's words
	passedMark   bool
	first        *token
}

func (s *Scratch) view(p *classify.Post) view {
	v := view{passed: p.Repost || p.Quote}
	for i := range s.tokens {
		v.add(&s.tokens[i], i)
	}
	for i := range min(len(s.tokens), 6) {
		if t := &s.tokens[i]; t.kind == word && t.shout && t.foldEnd-t.fold == 2 && s.folded[t.fold] == 'r' && s.folded[t.fold+1] == 't' {
			v.passedMark = true
		}
	}
	if len(s.tokens) > 0 {
		v.first = &s.tokens[0]
	}
	return v
}

func (v *view) add(t *token, i int) {
	v.all |= t.means
	if t.opens && !t.inside {
		v.opening |= t.means
	}
	if i < 5 {
		v.early |= t.means
	}
	if t.own && t.kind != link && !v.own {
		v.own, v.ownAt = true, i
	}
	switch t.kind {
	case word:
		v.words++
		if t.camel {
			v.camels++
		}
		if t.named {
			v.names++
		}
	case link:
		v.links++
		v.ownLink = v.ownLink || t.own
	case mention:
		v.mentions++
		v.desk = v.desk || t.desk
	case hashtag:
		v.tags++
	case number, year:
		v.numbers++
	case picture:
		v.pictures++
	case mark:
		v.marks |= markBit(t.hash)
	}
}

func markBit(r uint32) uint16 {
	switch r {
	case '?':
		return 1
	case '!':
		return 2
	case ':':
		return 4
	case '"':
		return 8
	case '%':
		return 16
	case '$', '€', '£':
		return 32
	case '…':
		return 64
	case '|':
		return 128
	case '^', '*':
		return 256
	}
	return 0
}

// asking tells which signs of wanting something from the reader, or of wanting nothing more, come together.
func (v *view) asking() uint32 {
	return pick(v.marks&1 != 0) | pick(v.all.has(conceptProblem))<<1 | pick(v.all.has(conceptRequest|conceptAskWord))<<2 |
		pick(v.all.has(conceptThanks|conceptPraise))<<3 | pick(v.first != nil && v.first.kind == mention)<<4
}

// ownPlace tells where the brand is named: not at all, first, early, late.
func (v *view) ownPlace() uint32 {
	switch {
	case !v.own:
		return 0
	case v.ownAt == 0:
		return 1
	case v.ownAt < 4:
		return 2
	}
	return 3
}

// first is the number of the lowest concept of a set that is not empty.
func (c concepts) first() int { return bits.TrailingZeros64(uint64(c)) }
