package export

import (
	"bytes"
	"regexp"
	"slices"
)

// element cuts out the element at the beginning of b.
func (s *branches) element(skip int, b []byte, end bool) (piece, bool) {
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
	}
	if !s.single {
		s.first = bytes.Clone(firstKey(b))
	}
	if s.single = false; v.deep {
		return piece{skip: skip, size: n, reason: errDeep.Error()}, true
	}
	return piece{skip: skip, size: n}, true
}

// again makes a fault of everything up to where something can be recognised.
func (s *branches) again(skip int, b []byte, end bool) (piece, bool) {
	s.recovered = true
	n, at := s.recognise(b)
	switch {
	case n < 0 && !end:
		return piece{skip: skip}, false
	case n < 0:
		n, s.over = len(b), true
	default:
		s.resume(at)
	}
	s.stray = false
	return piece{skip: skip, size: n, reason: reasonBroken}, true
}

func (s *branches) resume(at resume) {
	s.open, s.list, s.single, s.passing, s.over = slices.Clone(at.open), at.list, false, false, false
}

// nextList is the end of one list and the beginning of another one beside it.
var nextList = regexp.MustCompile(`\]\s*,\s*"(?:[^"\\]|\\.)*"\s*:\s*\[`)

// recognise finds the first place at which cutting can go on, −1 if there is none.
func (s *branches) recognise(b []byte) (n int, at resume) {
	n = -1
	if s.first != nil && s.last.list {
		n, at = (&array{key: s.first}).again(b), s.last
	}
	if s.last.star {
		if m := nextList.FindIndex(b); m != nil && (n < 0 || m[0] < n) {
			n, at = m[0]+bytes.IndexByte(b[m[0]:], '"'), resume{open: s.last.open}
		}
	}
	if m := s.keys.FindSubmatchIndex(b); m != nil && (n < 0 || m[0] < n) {
		n, at = m[0], s.above(string(b[m[2]:m[3]]))
	}
	return n, at
}

// above is the object that a key at the end of a path stands in.
func (s *branches) above(key string) resume {
	for _, p := range s.paths {
		if lastName(p) == key {
			return resume{open: p[:slices.Index(p, key)]}
		}
	}
	return resume{}
}

// cutOff is the end of a file in which something is open; left bytes of it belong to nothing.
func (s *branches) cutOff(skip, left int) (piece, bool) {
	if s.over = true; !s.begun {
		s.absent = true
		return piece{skip: skip, reason: reasonNoArray, over: true}, true
	}
	return piece{skip: skip, size: left, reason: reasonUnclosed}, true
}

// behind is what follows the outermost object: structure, unless something can be recognised in it because the bracket
// that was taken for its end was a broken element's.
func (s *branches) behind(skip int, b []byte, end bool) (piece, bool) {
	switch {
	case s.absent:
		return piece{skip: skip, reason: reasonNoArray, over: true}, true
	case !s.recovered:
		return piece{skip: skip + len(b)}, false
	}
	if n, _ := s.recognise(b); n >= 0 {
		return s.again(skip, b, end)
	}
	keep := min(len(b), maxPrefix)
	if end {
		keep = 0
	}
	return piece{skip: skip + len(b) - keep}, false
}

func (s *branches) discard(b []byte, end bool) (n int, done bool) {
	if s.absent {
		return len(b), end
	}
	if !s.stray {
		if !s.long {
			s.long, s.value = true, value{}
		}
		n, done = s.value.scan(b, end)
		s.stray = s.value.bad
		s.single = s.single && !done
	}
	if s.stray {
		s.recovered = true
		var at resume
		if n, at = s.recognise(b); n < 0 {
			n = max(0, len(b)-maxPrefix)
			if end {
				n = len(b)
			}
			s.long = !end
			return n, end
		}
		s.resume(at)
		s.stray, done = false, true
	}
	s.long = !done
	return n, done || end
}
