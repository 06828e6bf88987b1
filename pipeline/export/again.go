package export

import (
	"bytes"
)

// learn remembers by which key elements begin.
func (a *array) learn(element []byte) {
	if a.key == nil {
		a.key = bytes.Clone(firstKey(element))
	}
}

// firstKey is the first key of an object, quotes included; nil if there is none.
func firstKey(object []byte) []byte {
	if len(object) == 0 || object[0] != '{' {
		return nil
	}
	at := 1
	for at < len(object) && isSpace(object[at]) {
		at++
	}
	if at == len(object) || object[at] != '"' {
		return nil
	}
	n := bytes.IndexByte(object[at+1:], '"')
	if n <= 0 {
		return nil
	}
	return object[at : at+n+2]
}

// broken makes a fault of everything up to where an element can be recognised again.
func (a *array) broken(skip int, rest []byte, end bool) (piece, bool) {
	a.recovered = true
	n := a.again(rest)
	switch {
	case n < 0 && !end:
		return piece{skip: skip}, false
	case n < 0:
		a.phase = after
		n = len(rest)
	}
	return piece{skip: skip, size: n, reason: reasonBroken}, true
}

func (a *array) recoverable(rest []byte) bool { return a.again(rest) >= 0 }

// again finds a comma, an opening brace and the key by which elements begin, behind the first byte of b. It returns
// the place of the comma, −1 if there is none. Where no element was good, the key is that of b itself, else any.
func (a *array) again(b []byte) int {
	key := a.key
	if key == nil {
		key = firstKey(b)
	}
	if key == nil {
		key = []byte{'"'}
	}
	for at := 1; at < len(b); {
		k := bytes.Index(b[at:], key)
		if k < 0 {
			return -1
		}
		if c := commaBefore(b, at+k); c > 0 {
			return c
		}
		at += k + len(key)
	}
	return -1
}

// commaBefore finds the comma in `, {` in front of a place; −1 if that is not what stands there.
func commaBefore(b []byte, at int) int {
	for _, want := range []byte("{,") {
		at--
		for at >= 0 && isSpace(b[at]) {
			at--
		}
		if at < 0 || b[at] != want {
			return -1
		}
	}
	return at
}

// behind is what follows the array: structure, unless elements can be recognised in it because the bracket that was
// taken for the array's end was a broken element's.
func (a *array) behind(b []byte, end bool) (piece, bool) {
	if !a.recovered {
		return piece{skip: len(b)}, false
	}
	if n := a.again(b); n >= 0 {
		a.phase = inside
		return piece{size: n, reason: reasonBroken}, true
	}
	keep := min(len(b), len(a.key)+64)
	if end {
		keep = 0
	}
	return piece{skip: len(b) - keep}, false
}
