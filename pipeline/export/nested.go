package export

import (
	"bytes"
	"slices"
	"strings"
)

// nested cuts out the elements of all the arrays that stand at a path through objects and lists of objects, such as the
// messages of each chat of a list of chats. What stands between them is structure.
//
// After an element whose brackets or quotes do not match, cutting starts anew at the next comma and object that begins
// with the same key as the elements before, or as the objects around them.
type nested struct {
	path []level // from the outside to the array of the elements
	at   int     // the level that is open; −1 in front of the outermost and behind it
	seen bool    // the array of the elements was reached, or a list on the way to it that is empty
	none bool    // nothing stood in the list opened last so far
	over bool    // the outermost level was closed, or is not there

	passing bool // over a value that does not lie on the path
	value   value

	around []byte // the beginning of the object that the elements lie in, up to their array
	whole  bool   // around goes up to there
	first  []byte // the first key of the elements, quotes included
	outer  []byte // the first key of the objects around them

	stray                   bool // what stands here does not belong here, and nothing was recognised behind it so far
	recovered, long, absent bool // as in array; absent is lost there
}

// level is an object of which some keys are followed, or, without keys, a list.
type level struct{ keys []string }

// newNested makes a splitter for a path such as "a|b.list[].messages".
func newNested(path string) *nested {
	s := &nested{at: -1}
	for key := range strings.SplitSeq(path, ".") {
		name, list := strings.CutSuffix(key, "[]")
		s.path = append(s.path, level{strings.Split(name, "|")})
		if list {
			s.path = append(s.path, level{})
		}
	}
	s.path = append(s.path, level{})
	return s
}

// head is the level of the objects around the elements, last that of the elements' array.
func (s *nested) head() int { return len(s.path) - 2 }
func (s *nested) last() int { return len(s.path) - 1 }

// place is the beginning of the object that the record last found lies in: the same bytes for all records in it.
func (s *nested) place() []byte { return s.around }

func (s *nested) next(b []byte, end bool) (piece, bool) {
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

// progress is what became of a step.
type progress uint8

const (
	stepped progress = iota
	wanting          // more bytes are needed
	astray           // what stands there does not belong there
	element          // an element begins there
)

// step takes one token.
func (s *nested) step(b []byte) (n int, state progress) {
	if s.passing {
		n, done := s.value.scan(b, false)
		s.note(b[:n])
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
	for n < len(b) && (isSpace(b[n]) || b[n] == ',' && s.at >= 0) {
		n++
	}
	if n == len(b) {
		s.note(b[:n])
		return n, wanting
	}
	size, state := s.token(b[n:])
	s.note(b[:n+size])
	return n + size, state
}

// token takes what stands at the beginning of b.
func (s *nested) token(b []byte) (n int, state progress) {
	switch c := b[0]; {
	case s.at < 0 && c == '{':
		s.at = 0
		return 1, stepped
	case s.at < 0:
		s.over, s.absent = true, true
		return 0, stepped
	case c == s.closing():
		s.seen = s.seen || s.none && c == ']'
		s.none = false
		if s.at--; s.at < 0 {
			s.over = true
		}
		return 1, stepped
	case c == ']' || c == '}':
		return 0, astray
	case s.at == s.last():
		return 0, element
	case s.path[s.at].keys == nil && c == '{':
		s.open()
		return 1, stepped
	case s.path[s.at].keys == nil:
		s.none = false
		s.passing, s.value = true, value{}
		return 0, stepped
	case c != '"':
		return 0, astray
	}
	return s.key(b)
}

func (s *nested) closing() byte {
	if s.path[s.at].keys == nil {
		return ']'
	}
	return '}'
}

// open enters the next level.
func (s *nested) open() {
	s.at++
	s.none = s.path[s.at].keys == nil
	switch s.at {
	case s.head():
		s.around, s.whole = nil, false
	case s.last():
		s.around = bytes.TrimLeft(s.around, ", \t\r\n")
		s.seen, s.whole, s.outer = true, true, firstKey(s.around)
	}
}

// note keeps what stands in front of the elements in the object around them.
func (s *nested) note(b []byte) {
	if s.at == s.head() && !s.whole && len(s.around) < maxPrefix {
		s.around = append(s.around, b...)
	}
}

// key takes a key, its colon, and the bracket behind it where that leads on.
func (s *nested) key(b []byte) (n int, state progress) {
	end := bytes.IndexByte(b[1:], '"')
	if end < 0 || end > maxPrefix {
		return 0, lacking(len(b))
	}
	n = end + 2
	for n < len(b) && isSpace(b[n]) {
		n++
	}
	switch {
	case n == len(b) || n > maxPrefix:
		return 0, lacking(len(b))
	case b[n] != ':':
		return 0, astray
	}
	for n++; n < len(b) && isSpace(b[n]); n++ {
	}
	if n == len(b) || n > 2*maxPrefix {
		return 0, lacking(len(b))
	}
	opening := byte('{')
	if s.path[s.at+1].keys == nil {
		opening = '['
	}
	if b[n] == opening && slices.Contains(s.path[s.at].keys, string(b[1:end+1])) {
		s.open()
		return n + 1, stepped
	}
	s.passing, s.value = true, value{}
	return n, stepped
}

// lacking is the state of a key that has not ended within n bytes.
func lacking(n int) progress {
	if n > maxPrefix {
		return astray
	}
	return wanting
}
