package export

// walk cuts out elements that stand at some place in a JSON file that is not one array from end to end. It keeps count of
// what is being read; what a place is, and where cutting can go on after something broken, its walker knows.
type walk struct {
	walker

	passing bool // over a value that does not lie on the way
	value   value

	over      bool // the outermost level was closed, or is not there
	stray     bool // what stands here does not belong here, and nothing was recognised behind it so far
	recovered bool // something was broken
	long      bool // inside a record that is too long
	absent    bool // what should be read is not there: the rest of the file is one fault
}

// walker finds the elements.
type walker interface {
	// step takes one token and says what became of it.
	step(b []byte) (n int, state progress)
	// reached reports whether elements were found, or a place where they might be.
	reached() bool
	// took tells of an element that was cut out; b is nil where it was too long to be held.
	took(b []byte, deep bool)
	// recognise finds the first place in b at which cutting can go on, −1 if there is none, and how to go on there.
	recognise(b []byte) (n int, goOn func())
	// tail is how many bytes recognise must see together.
	tail() int
}

// progress is what became of a step.
type progress uint8

const (
	stepped progress = iota
	wanting          // more bytes are needed
	astray           // what stands there does not belong there
	element          // an element begins there
)

// lacking is the state of a key that has not ended within n bytes.
func lacking(n int) progress {
	if n > maxPrefix {
		return astray
	}
	return wanting
}

func (s *walk) next(b []byte, end bool) (piece, bool) {
	for skip := 0; ; {
		switch {
		case s.stray:
			return s.again(skip, b[skip:], end)
		case s.over:
			return s.behind(skip, b[skip:], end)
		}
		n, state := s.step(b[skip:])
		skip += n
		switch {
		case state == element:
			return s.element(skip, b[skip:], end)
		case state == wanting && !end:
			return piece{skip: skip}, false
		case state == wanting:
			return s.cutOff(skip, len(b)-skip)
		}
		s.stray = state == astray
	}
}

// pass begins to pass over a value.
func (s *walk) pass() { s.passing, s.value = true, value{} }

// passed goes on passing over it.
func (s *walk) passed(b []byte) (n int, state progress) {
	n, done := s.value.scan(b, false)
	switch {
	case s.value.bad:
		s.passing = false
		return n, astray
	case !done:
		return n, wanting
	}
	s.passing = false
	return n, stepped
}

// element cuts out the element at the beginning of b.
func (s *walk) element(skip int, b []byte, end bool) (piece, bool) {
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
	if s.took(b, v.deep); v.deep {
		return piece{skip: skip, size: n, reason: errDeep.Error()}, true
	}
	return piece{skip: skip, size: n}, true
}

// again makes a fault of everything up to where something can be recognised.
func (s *walk) again(skip int, b []byte, end bool) (piece, bool) {
	s.recovered = true
	n, goOn := s.recognise(b)
	switch {
	case n < 0 && !end:
		return piece{skip: skip}, false
	case n < 0:
		n, s.over = len(b), true
	default:
		s.over = false
		goOn()
	}
	s.stray = false
	return piece{skip: skip, size: n, reason: reasonBroken}, true
}

// cutOff is the end of a file in which something is open; left bytes of it belong to nothing.
func (s *walk) cutOff(skip, left int) (piece, bool) {
	s.over, s.absent = true, !s.reached()
	if s.absent {
		return piece{skip: skip, reason: reasonNoArray, over: true}, true
	}
	return piece{skip: skip, size: left, reason: reasonUnclosed}, true
}

// behind is what follows the outermost level: structure, unless something can be recognised in it because the bracket
// that was taken for its end was a broken element's.
func (s *walk) behind(skip int, b []byte, end bool) (piece, bool) {
	switch {
	case s.absent || !s.reached():
		s.absent = true
		return piece{skip: skip, reason: reasonNoArray, over: true}, true
	case !s.recovered:
		return piece{skip: skip + len(b)}, false
	}
	if n, _ := s.recognise(b); n >= 0 {
		return s.again(skip, b, end)
	}
	keep := min(len(b), s.tail())
	if end {
		keep = 0
	}
	return piece{skip: skip + len(b) - keep}, false
}

func (s *walk) discard(b []byte, end bool) (n int, done bool) {
	if s.absent {
		return len(b), end
	}
	if !s.stray {
		if !s.long {
			s.long, s.value = true, value{}
		}
		if n, done = s.value.scan(b, end); done {
			s.took(nil, false)
		}
		s.stray = s.value.bad
	}
	if s.stray {
		s.recovered = true
		var goOn func()
		if n, goOn = s.recognise(b); n < 0 {
			n = max(0, len(b)-s.tail())
			if end {
				n = len(b)
			}
			s.long = !end
			return n, end
		}
		goOn()
		s.over, s.stray, done = false, false, true
	}
	s.long = !done
	return n, done || end
}
