package export

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
)

// branches cuts out the elements of several arrays of one JSON object, each at a path of keys of its own; where there is
// an object at the end of a path, the object itself is the record. What stands elsewhere is structure, and so is a list
// that is null. A decoder is told the keys.
//
// After an element whose brackets or quotes do not match, cutting starts anew at the next object in the same list, at the
// next list beside it, or at a key that leads to one of the arrays.
type branches struct {
	walk
	paths [][]string
	keys  *regexp.Regexp // the last key of each path and the bracket behind it

	begun  bool
	open   []string // keys of the objects that are entered
	list   bool     // inside an array of the elements
	single bool     // in front of an object that is a record
	where  []byte   // path of the record found last
	last   resume   // of the list that was entered last
	first  []byte   // the first key of the elements, quotes included
}

// resume is where cutting goes on.
type resume struct {
	open []string
	list bool
	star bool // the list is one of several side by side, whose keys are anything
}

// newBranches makes a splitter for paths such as "a.b.list|c.d.*", of which * is any key.
func newBranches(paths string) *branches {
	s := &branches{}
	s.walker = s
	var names []string
	for path := range strings.SplitSeq(paths, "|") {
		keys := strings.Split(path, ".")
		s.paths = append(s.paths, keys)
		if name := lastName(keys); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for i := range names {
		names[i] = regexp.QuoteMeta(names[i])
	}
	s.keys = regexp.MustCompile(`"(` + strings.Join(names, "|") + `)"\s*:\s*[\[{]`)
	return s
}

// place is the path of the record last found, keys as they are written, with NUL between them.
func (s *branches) place() []byte { return s.where }

func (s *branches) reached() bool { return s.begun }

// step takes one token.
func (s *branches) step(b []byte) (n int, state progress) {
	if s.passing {
		return s.passed(b)
	}
	for n < len(b) && (isSpace(b[n]) || b[n] == ',' && s.begun) {
		n++
	}
	if n == len(b) {
		return n, wanting
	}
	size, state := s.token(b[n:])
	return n + size, state
}

// token takes what stands at the beginning of b.
func (s *branches) token(b []byte) (n int, state progress) {
	switch c := b[0]; {
	case !s.begun && c == '{':
		s.begun = true
		return 1, stepped
	case !s.begun:
		s.over, s.absent = true, true
		return 0, stepped
	case s.single, s.list && c != ']' && c != '}':
		return 0, element
	case s.list && c == ']':
		s.list = false
		return 1, stepped
	case !s.list && c == '}':
		if s.over = len(s.open) == 0; !s.over {
			s.open = s.open[:len(s.open)-1]
		}
		return 1, stepped
	case s.list || c != '"':
		return 0, astray
	}
	return s.key(b)
}

// key takes a key, its colon, and the bracket behind it where that leads on.
func (s *branches) key(b []byte) (n int, state progress) {
	end := quoteEnd(b)
	if end < 0 {
		return 0, lacking(len(b))
	}
	for n = end + 1; n < len(b) && isSpace(b[n]); n++ {
	}
	if n < len(b) && b[n] != ':' {
		return 0, astray
	}
	for n++; n < len(b) && isSpace(b[n]); n++ {
	}
	if n >= len(b) {
		return 0, lacking(len(b))
	}
	key := string(b[1:end])
	leaf, branch, star := s.leads(key)
	switch {
	case leaf && b[n] == '[':
		s.list, s.last = true, resume{slices.Clone(s.open), true, star}
		s.where = s.path(key)
		return n + 1, stepped
	case branch && b[n] == '{':
		s.open = append(s.open, key)
		return n + 1, stepped
	case leaf && b[n] == '{':
		s.single, s.where = true, s.path(key)
		return n, stepped
	}
	s.pass()
	return n, stepped
}

// took learns by which key the elements begin.
func (s *branches) took(b []byte, _ bool) {
	if b != nil && !s.single {
		s.first = bytes.Clone(firstKey(b))
	}
	s.single = false
}

func (s *branches) resume(at resume) {
	s.open, s.list, s.single, s.passing = slices.Clone(at.open), at.list, false, false
}

// nextList is the end of one list and the beginning of another one beside it.
var nextList = regexp.MustCompile(`\]\s*,\s*"(?:[^"\\]|\\.)*"\s*:\s*\[`)

// recognise finds the first place at which cutting can go on, −1 if there is none.
func (s *branches) recognise(b []byte) (n int, goOn func()) {
	n, at := -1, resume{}
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
	return n, func() { s.resume(at) }
}

func (s *branches) tail() int { return maxPrefix }

// above is the object that a key at the end of a path stands in.
func (s *branches) above(key string) resume {
	for _, p := range s.paths {
		if lastName(p) == key {
			return resume{open: p[:slices.Index(p, key)]}
		}
	}
	return resume{}
}
