package export

import (
	"strings"
)

// array cuts out the elements of one JSON array. It stands at the beginning of the file, behind a prefix such as
// "window.YTD.tweets.part0 =", or at a path of keys. What stands in front of it and behind it is structure.
//
// After an element whose brackets or quotes do not match, cutting starts anew at the next comma and object that
// begins with the same key as the elements before.
type array struct {
	path    []string // keys that are still to be found
	named   bool     // there was a path
	opened  bool     // the object that has the next key was entered
	passing bool     // over the value of another key
	value   value

	phase     phase
	key       []byte // the first key of the elements, quotes included
	recovered bool   // an element was broken
	long      bool   // inside a record that is too long
	lost      bool   // the array is not there: the rest of the file is one fault
}

type phase uint8

const (
	seeking phase = iota
	inside
	after
)

const (
	reasonNoArray  = "the list of records that should be in this file is not there"
	reasonUnclosed = "the list of records is not closed: the file is cut off"
	reasonCut      = "the file ends in the middle of this record"
	reasonBroken   = "brackets or quotes do not match; reading went on at the next record that could be recognised"
)

func newArray(key string) *array {
	a := &array{}
	if key != "" {
		a.path, a.named = strings.Split(key, "."), true
	}
	return a
}

func (a *array) next(b []byte, end bool) (piece, bool) {
	skip := 0
	if a.phase == seeking {
		n, state := a.seek(b)
		if state == absent || state == unsure && end {
			a.phase, a.lost = after, true
			return piece{skip: n, reason: reasonNoArray, over: true}, true
		}
		if skip = n; state == unsure {
			return piece{skip: n}, false
		}
		a.phase = inside
	}
	p, ok := piece{}, false
	if a.phase == inside {
		p, ok = a.element(b[skip:], end)
	}
	if a.phase == after && !ok {
		p2, ok2 := a.behind(b[skip+p.skip:], end)
		p2.skip += p.skip
		p, ok = p2, ok2
	}
	p.skip += skip
	return p, ok
}

// element cuts the next element, or finds the end of the array.
func (a *array) element(b []byte, end bool) (piece, bool) {
	skip := 0
	for skip < len(b) && (isSpace(b[skip]) || b[skip] == ',') {
		skip++
	}
	rest := b[skip:]
	switch {
	case len(rest) == 0 && !end:
		return piece{skip: skip}, false
	case len(rest) == 0:
		a.phase = after
		return piece{skip: skip, reason: reasonUnclosed}, true
	case rest[0] == ']':
		a.phase = after
		return piece{skip: skip + 1}, false
	case rest[0] == '}':
		return a.broken(skip, rest, end)
	}
	var v value
	n, done := v.scan(rest, end)
	switch {
	case v.bad:
		return a.broken(skip, rest, end)
	case !done && !end:
		return piece{skip: skip}, false
	case !done:
		if a.recoverable(rest) {
			return a.broken(skip, rest, end)
		}
		a.phase = after
		return piece{skip: skip, size: len(rest), reason: reasonCut}, true
	case v.deep:
		return piece{skip: skip, size: n, reason: errDeep.Error()}, true
	}
	a.learn(rest[:n])
	return piece{skip: skip, size: n}, true
}

func (a *array) discard(b []byte, end bool) (int, bool) {
	if a.lost {
		return len(b), end
	}
	if !a.long {
		a.long, a.value = true, value{}
	}
	n, done := 0, false
	if !a.value.bad {
		n, done = a.value.scan(b, end)
	}
	if a.value.bad {
		a.recovered = true
		if n = a.again(b); n < 0 {
			n = max(0, len(b)-len(a.key)-64)
			if end {
				n = len(b)
			}
			return n, end
		}
		done = true
	}
	a.long = !done
	return n, done || end
}
