package export

import "bytes"

// element cuts out the element at the beginning of b.
func (s *nested) element(skip int, b []byte, end bool) (piece, bool) {
	var v value
	n, done := v.scan(b, end)
	switch {
	case v.bad:
		s.stray = true
		return s.again(skip, b, end)
	case !done && !end:
		return piece{skip: skip}, false
	case !done:
		if at, _ := s.recognise(b); at >= 0 {
			return s.again(skip, b, end)
		}
		s.over = true
		return piece{skip: skip, size: len(b), reason: reasonCut}, true
	case v.deep:
		return piece{skip: skip, size: n, reason: errDeep.Error()}, true
	case s.first == nil:
		s.first = bytes.Clone(firstKey(b))
	}
	return piece{skip: skip, size: n}, true
}

// again makes a fault of everything up to where an element, or an object around elements, can be recognised.
func (s *nested) again(skip int, b []byte, end bool) (piece, bool) {
	s.recovered = true
	n, at := s.recognise(b)
	switch {
	case n < 0 && !end:
		return piece{skip: skip}, false
	case n < 0:
		n, s.over = len(b), true
	default:
		s.at, s.over = at, false
	}
	s.stray = false
	return piece{skip: skip, size: n, reason: reasonBroken}, true
}

// recognise finds a comma, an opening brace and the key by which elements, or the objects around them, begin. It returns
// the place of the comma, −1 if there is none, and the level at which it stands.
func (s *nested) recognise(b []byte) (n, at int) {
	n, at = -1, s.last()
	if key := s.first; s.whole {
		if key == nil {
			key = firstKey(b)
		}
		if key != nil {
			n = (&array{key: key}).again(b)
		}
	}
	if s.outer != nil && !bytes.Equal(s.outer, s.first) {
		if m := (&array{key: s.outer}).again(b); m >= 0 && (n < 0 || m < n) {
			n, at = m, s.head()-1
		}
	}
	return n, at
}

// cutOff is the end of a file in which levels are open; left bytes of it belong to nothing.
func (s *nested) cutOff(skip, left int) (piece, bool) {
	s.over, s.absent = true, !s.seen
	if s.absent {
		return piece{skip: skip, reason: reasonNoArray, over: true}, true
	}
	return piece{skip: skip, size: left, reason: reasonUnclosed}, true
}

// behind is what follows the outermost level: structure, unless something can be recognised in it because the bracket
// that was taken for its end was a broken element's.
func (s *nested) behind(skip int, b []byte, end bool) (piece, bool) {
	switch {
	case s.absent || !s.seen:
		s.absent = true
		return piece{skip: skip, reason: reasonNoArray, over: true}, true
	case !s.recovered:
		return piece{skip: skip + len(b)}, false
	}
	if n, _ := s.recognise(b); n >= 0 {
		return s.again(skip, b, end)
	}
	keep := min(len(b), max(len(s.first), len(s.outer))+64)
	if end {
		keep = 0
	}
	return piece{skip: skip + len(b) - keep}, false
}

func (s *nested) discard(b []byte, end bool) (n int, done bool) {
	if s.absent {
		return len(b), end
	}
	if !s.stray {
		if !s.long {
			s.long, s.value = true, value{}
		}
		n, done = s.value.scan(b, end)
		s.stray = s.value.bad
	}
	if s.stray {
		s.recovered = true
		at := 0
		if n, at = s.recognise(b); n < 0 {
			n = max(0, len(b)-max(len(s.first), len(s.outer))-64)
			if end {
				n = len(b)
			}
			s.long = !end
			return n, end
		}
		s.at, s.stray, done = at, false, true
	}
	s.long = !done
	return n, done || end
}
