package export

import "bytes"

// value passes over one JSON value of any length, piece by piece. It knows strings, escapes and brackets and nothing
// else: whether the value is good JSON is the decoder's to say.
type value struct {
	depth   int
	objects uint64 // bit d: what was opened at depth d is an object; for the first maxDepth levels
	begun   bool
	scalar  bool // a number or a word, which ends where something else begins
	quoted  bool // inside a string
	shut    bool // a string ended with the last byte seen
	deep    bool // it was nested too deep
	bad     bool // brackets or quotes do not match
}

// structural marks the bytes that matter outside strings.
var structural = [256]bool{'{': true, '}': true, '[': true, ']': true, '"': true}

// follows marks what may stand behind a string. Anything else means that a quote is missing somewhere, and that what
// looks like strings and what looks like the rest have changed places.
var follows = [256]bool{',': true, ':': true, '}': true, ']': true, ' ': true, '\t': true, '\r': true, '\n': true}

// scan passes over as much of the value as b holds; n is how many bytes that is. done says that the value ended, or
// that it is bad, and then n is where.
func (v *value) scan(b []byte, end bool) (n int, done bool) {
	if !v.begun {
		if len(b) == 0 {
			return 0, end
		}
		v.begun, v.scalar = true, !structural[b[0]]
	}
	if v.scalar {
		for n < len(b) && !isSpace(b[n]) && b[n] != ',' && b[n] != ']' && b[n] != '}' {
			n++
		}
		return n, n < len(b) || end
	}
	for n < len(b) {
		if v.shut {
			if v.shut = false; !follows[b[n]] {
				v.bad = true
				return n, true
			}
		}
		if v.quoted {
			size, ok := v.string(b[n:])
			if n += size; v.bad || !ok {
				return n, v.bad
			}
		} else if structural[b[n]] {
			v.turn(b[n])
			n++
		} else {
			n++
			continue
		}
		if v.bad || v.depth == 0 && !v.quoted {
			return n, true
		}
	}
	return n, false
}

// string passes over the rest of a string; ok says that its closing quote was found. A line feed inside a string
// means that a quote is missing.
func (v *value) string(b []byte) (n int, ok bool) {
	for at := 0; ; {
		q := bytes.IndexByte(b[at:], '"')
		stop := q
		if q < 0 {
			stop = len(b) - at
		}
		if lf := bytes.IndexByte(b[at:at+stop], '\n'); lf >= 0 {
			v.bad = true
			return at + lf, false
		}
		slashes := 0
		for slashes < at+stop && b[at+stop-slashes-1] == '\\' {
			slashes++
		}
		if q < 0 {
			return len(b) - slashes%2, false
		}
		at += q + 1
		if slashes%2 == 0 {
			v.quoted, v.shut = false, v.depth > 0
			return at, true
		}
	}
}

// turn takes a structural byte outside strings.
func (v *value) turn(c byte) {
	switch c {
	case '"':
		v.quoted = true
	case '{', '[':
		if v.depth < maxDepth {
			v.objects &^= 1 << v.depth
			if c == '{' {
				v.objects |= 1 << v.depth
			}
		} else {
			v.deep = true
		}
		v.depth++
	default:
		v.depth--
		if v.depth < 0 || v.depth < maxDepth && (v.objects>>v.depth&1 == 1) != (c == '}') {
			v.bad = true
		}
	}
}
