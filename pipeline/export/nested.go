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
	walk
	path []level // from the outside to the array of the elements
	at   int     // the level that is open; −1 in front of the outermost and behind it
	seen bool    // the array of the elements was reached, or a list on the way to it that is empty
	none bool    // nothing stood in the list opened last so far

	around []byte // the beginning of the object that the elements lie in, up to their array
	whole  bool   // around goes up to there
	first  []byte // the first key of the elements, quotes included
	outer  []byte // the first key of the objects around them
}

// level is an object of which some keys are followed, or, without keys, a list.
type level struct{ keys []string }

// newNested makes a splitter for a path such as "a|b.list[].messages".
func newNested(path string) *nested {
	s := &nested{at: -1}
	s.walker = s
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

func (s *nested) reached() bool { return s.seen }

// step takes one token.
func (s *nested) step(b []byte) (n int, state progress) {
	if s.passing {
		n, state = s.passed(b)
		s.note(b[:n])
		return n, state
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
		s.pass()
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
	s.pass()
	return n, stepped
}

// took learns by which key the elements begin.
func (s *nested) took(b []byte, deep bool) {
	if b != nil && !deep && s.first == nil {
		s.first = bytes.Clone(firstKey(b))
	}
}

// recognise finds a comma, an opening brace and the key by which elements, or the objects around them, begin.
func (s *nested) recognise(b []byte) (n int, goOn func()) {
	n, at := -1, s.last()
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
	return n, func() { s.at = at }
}

func (s *nested) tail() int { return max(len(s.first), len(s.outer)) + 64 }
