package export

import "bytes"

type sought uint8

const (
	unsure sought = iota // more bytes are needed
	reached
	absent
)

// maxPrefix is how long a prefix and a key may be.
const maxPrefix = 4096

// seek passes over what stands in front of the array, its bracket included; n is how many bytes that is.
func (a *array) seek(b []byte) (n int, state sought) {
	for {
		if a.passing {
			size, done := a.value.scan(b[n:], false)
			n += size
			if a.value.bad {
				return n, absent
			}
			if !done {
				return n, unsure
			}
			a.passing = false
		}
		for n < len(b) && (isSpace(b[n]) || b[n] == ',' && a.opened) {
			n++
		}
		if n == len(b) {
			return n, unsure
		}
		size, state := a.step(b[n:])
		n += size
		if state != unsure || size == 0 && !a.passing {
			return n, state
		}
	}
}

// step takes one token in front of the array.
func (a *array) step(b []byte) (n int, state sought) {
	switch {
	case len(a.path) == 0 && b[0] == '[':
		return 1, reached
	case len(a.path) == 0 && a.named:
		return 0, absent
	case len(a.path) == 0:
		if n = bytes.IndexByte(b, '='); n < 0 && len(b) < maxPrefix {
			return 0, unsure
		} else if n < 0 || n > maxPrefix {
			return 0, absent
		}
		return n + 1, unsure
	case !a.opened && b[0] == '{':
		a.opened = true
		return 1, unsure
	case !a.opened || b[0] != '"':
		return 0, absent
	}
	return a.keyStep(b)
}

// keyStep takes a key and its colon.
func (a *array) keyStep(b []byte) (n int, state sought) {
	end := bytes.IndexByte(b[1:], '"')
	colon := -1
	if end >= 0 {
		colon = bytes.IndexByte(b[end+2:], ':')
	}
	switch {
	case colon < 0 && len(b) < maxPrefix:
		return 0, unsure
	case colon < 0 || colon > maxPrefix:
		return 0, absent
	}
	key := string(b[1 : end+1])
	n = end + 2 + colon + 1
	for n < len(b) && isSpace(b[n]) {
		n++
	}
	if n == len(b) {
		return 0, unsure
	}
	if key == a.path[0] {
		a.path, a.opened = a.path[1:], false
	} else {
		a.passing, a.value = true, value{}
	}
	return n, unsure
}
