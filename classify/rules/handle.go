package rules

// handle reads the "@name" at i and returns where it ends.
func (x *Reader) handle(i int) int {
	s := &x.scan
	if i > 0 && kinds[s.text[i-1]] == letter && s.last == i || i+1 >= len(s.text) {
		return i + 1 // an address, or a sign alone
	}
	end := x.spell(i + 1)
	if end == i+1 {
		return end
	}
	for end+1 < len(s.text) && (s.text[end] == '@' || s.text[end] == '.' || s.text[end] == '-') && kinds[s.text[end+1]] == letter {
		end = x.hostEnd(end + 1)
	}
	x.r.marks++
	x.r.see(At, i, end)
	x.place(i, end)
	if own := s.word; x.names.whole(own) || x.names.whole(plain(own)) {
		x.r.see(OwnAt, i, end)
		s.own = s.words
	}
	x.advance(x.lexicon.handle, i, end)
	s.fresh, s.last, s.name = s.front, end, begun{}
	return end
}

// hostEnd is where the part of a handle's host that begins at i ends.
func (x *Reader) hostEnd(i int) int {
	for i < len(x.scan.text) && (kinds[x.scan.text[i]] == letter || kinds[x.scan.text[i]] == digit) {
		i++
	}
	return i
}

// plain drops the underscores of a handle, in place.
func plain(b []byte) []byte {
	n := 0
	for _, c := range b {
		if c != '_' {
			b[n] = c
			n++
		}
	}
	return b[:n]
}

// tag reads the "#tag" at i and returns where it ends.
func (x *Reader) tag(i int) int {
	s := &x.scan
	end := x.spell(i + 1)
	if end == i+1 {
		return end
	}
	x.r.see(Tag, i, end)
	if s.tags++; s.tags >= 3 {
		x.r.see(Tags, i, end)
	}
	b := plain(s.word)
	if x.names.whole(b) || x.campaign(b) {
		x.r.see(OwnTag, i, end)
		if s.fresh && s.words == 0 {
			x.r.see(OwnFirst, i, end)
		}
		s.own = s.words
	}
	if id := x.lexicon.find(s.h); id != x.lexicon.us { // #US is the country
		x.advance(id, i, end)
	}
	s.fresh, s.last, s.name = false, end, begun{}
	return end
}

func (x *Reader) campaign(b []byte) bool {
	for _, t := range x.tags {
		if string(b) == t {
			return true
		}
	}
	return false
}
