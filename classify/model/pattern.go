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
