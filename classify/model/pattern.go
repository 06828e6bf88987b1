package model

// patterns emits the masked text in twos and threes, its opening and its end.
func (s *Scratch) patterns() {
	for i := range s.tokens {
		y := s.tokens[i].symbol()
		if n := len(s.masked); y == symbolName && n > 0 && s.masked[n-1] == symbolName {
			continue
		}
		s.masked = append(s.masked, y)
		s.places = append(s.places, int32(i))
	}
	m := s.masked
	for i := 1; i < len(m); i++ {
		two := joinHash(m[i-1], m[i])
		s.emit(Pattern, two, int(s.places[i]))
		if i > 1 {
			s.emit(Pattern, joinHash(two+1, m[i-2]), int(s.places[i]))
		}
	}
	for i := range min(len(m), 6) {
		s.emit(Opening, m[i], int(s.places[i]))
	}
	var start uint32
	for i := range min(len(m), 3) {
		start = joinHash(start, m[i])
		s.emit(Opening, start+uint32(i)+1, int(s.places[i]))
	}
	if n := len(m); n > 1 {
		s.emit(Closing, joinHash(m[n-2], m[n-1]), int(s.places[n-1]))
	}
}

// course emits the order of concepts, names and marks.
func (s *Scratch) course() {
	for i := range s.tokens {
		if y := s.tokens[i].step(); y != 0 {
			if n := len(s.skeleton); n == 0 || s.skeleton[n-1] != y {
				s.skeleton = append(s.skeleton, y)
				s.steps = append(s.steps, int32(i))
			}
		}
	}
	k := s.skeleton
	for i := range k {
		at := int(s.steps[i])
		if i < 3 {
			s.emit(Course, joinHash(k[i], uint32(i)+77), at)
		}
		if i > 0 {
			two := joinHash(k[i-1], k[i])
			s.emit(Course, two, at)
			if i > 1 {
				s.emit(Course, joinHash(two+1, k[i-2]), at)
			}
			if i == 1 {
				s.emit(Course, two+2, at)
			}
		}
	}
}

// step returns the token's place in the course of the text; 0 for what does not count there.
func (t *token) step() uint32 {
	if t.inside {
		return 0
	}
	if t.means != 0 && !t.own {
		return symbolConcept + uint32(t.means.first())
	}
	y := t.symbol()
	if y > symbolName-1 && y < symbolConcept {
		return y
	}
	switch t.hash {
	case '?', '!', ':', '"', '%', '$':
		if t.kind == mark {
			return t.hash
		}
	}
	return 0
}
