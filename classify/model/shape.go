package model

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
