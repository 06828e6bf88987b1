package model

import (
	"math/bits"

	"listenratio/classify"
)

func (c concepts) first() int { return bits.TrailingZeros64(uint64(c)) }

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

// concepts emits what the text speaks of, alone and together with who is spoken of.
func (s *Scratch) concepts(v *view) {
	self := v.own || v.all.has(conceptWe|conceptOur)
	you := v.all.has(conceptYou | conceptYour)
	to := pick(v.first != nil && v.first.kind == mention) | pick(v.desk)<<1
	for left := v.all; left != 0; left &= left - 1 {
		n := left.first()
		bit := concepts(1) << n
		s.emit(Concept, uint32(n), n)
		if v.opening.has(bit) {
			s.emit(Place, uint32(n), n)
		}
		if v.early.has(bit) {
			s.emit(Place, uint32(n)+64, n)
		}
		s.emit(Cross, uint32(n)+64*pick(self), n)
		s.emit(Cross, uint32(n)+256+64*pick(you), n)
		if to != 0 {
			s.emit(Cross, uint32(n)+1024+64*to, n)
		}
		if v.passed || v.passedMark {
			s.emit(Cross, uint32(n)+512+64*pick(v.own), n)
		}
	}
}

func pick(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// Numbers of the shape features, for explanations.
const (
	shapeSelf = iota
	shapeOwnPlace
	shapeSpeaker
	shapePassed
	shapeLinks
	shapeMentions
	shapeTags
	shapeNumbers
	shapePictures
	shapeNames
	shapeLength
	shapeOwnLink
	shapeFirst
	shapeProducts
	shapeDesk
	shapeAsking
	shapeMark // plus the mark's bit number
)

// markBits is how many marks are told apart.
const markBits = 9

// shape emits the form of the text.
func (s *Scratch) shape(v *view) {
	put := func(what int, value uint32) { s.emit(Shape, uint32(what)<<8|value, what) }
	we, you, i := v.all.has(conceptWe|conceptOur), v.all.has(conceptYou|conceptYour), v.all.has(conceptI)
	put(shapeSelf, pick(v.own || we))
	put(shapeOwnPlace, v.ownPlace())
	put(shapeSpeaker, pick(we)|pick(you)<<1|pick(i)<<2)
	put(shapePassed, pick(v.passed || v.passedMark)|pick(v.own)<<1)
	put(shapeLinks, uint32(min(v.links, 2)))
	put(shapeMentions, uint32(min(v.mentions, 4)))
	put(shapeTags, uint32(min(v.tags, 3)))
	put(shapeNumbers, uint32(min(v.numbers, 3)))
	put(shapePictures, uint32(min(v.pictures, 2)))
	put(shapeNames, uint32(min(v.names, 6)))
	put(shapeLength, uint32(min(v.words/5, 8)))
	if v.ownLink {
		put(shapeOwnLink, 1)
	}
	if v.first != nil {
		put(shapeFirst, v.first.look())
	}
	put(shapeDesk, pick(v.desk))
	put(shapeAsking, v.asking())
	put(shapeProducts, uint32(min(v.camels, 2)))
	for b := range markBits {
		if v.marks>>b&1 == 1 {
			put(shapeMark+b, 1)
		}
	}
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

// look tells what a text begins with.
func (t *token) look() uint32 {
	y := t.symbol()
	if y >= symbolName && y < symbolConcept {
		return y - symbolName
	}
	if t.kind == mark {
		return 32 + t.hash&31
	}
	return 64 + pick(t.means != 0) + pick(t.capital)<<1
}
