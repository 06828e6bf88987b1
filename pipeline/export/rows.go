package export

import "bytes"

// rows cuts CSV. A quoted field may hold line breaks, but only so many: a stray quote must not swallow the file. Where
// a field that opens with a quote is not closed in time, or goes on behind its closing quote, the lines up to the one
// with the opening quote are one fault and cutting starts anew behind them.
type rows struct {
	comma byte
	head  int  // rows in front of the first record that are still to come
	sound bool // no quote is stray
}

// Limits of one CSV record.
const (
	maxQuotedLines = 200
	maxField       = 1 << 20
)

const (
	reasonOpenQuote = "a quote is opened and not closed"
)

func (r *rows) next(b []byte, end bool) (piece, bool) {
	skip, ok := r.titles(b, end)
	if !ok {
		return piece{skip: skip}, false
	}
	p, ok := r.row(b[skip:], end)
	p.skip += skip
	return p, ok
}

// titles passes over the rows in front of the first record; ok is false where they do not end in b.
func (r *rows) titles(b []byte, end bool) (skip int, ok bool) {
	for ; r.head > 0; r.head-- {
		p, ok := r.row(b[skip:], end)
		if !ok {
			return skip, false
		}
		skip += p.skip + p.size
	}
	return skip, true
}

func (r *rows) row(b []byte, end bool) (piece, bool) {
	skip := 0
	for skip < len(b) && (b[skip] == '\n' || b[skip] == '\r') {
		skip++
	}
	rest := b[skip:]
	size, reason := r.end(rest, end)
	if size < 0 {
		return piece{skip: skip}, false
	}
	for size > 0 && (rest[size-1] == '\n' || rest[size-1] == '\r') {
		size--
	}
	return piece{skip: skip, size: size, reason: reason}, size > 0
}

// end returns where the row at the start of b ends, −1 if more bytes are needed to know.
func (r *rows) end(b []byte, end bool) (int, string) {
	for at := 0; ; {
		line := bytes.IndexByte(b[at:], '\n')
		if line < 0 {
			line = len(b) - at
		}
		quote := r.opening(b[at:at+line], at == 0)
		switch {
		case quote >= 0:
			n, state := r.quoted(b[at+quote+1:], end)
			switch {
			case state == more && !end:
				return -1, ""
			case state == stray || state == more:
				return r.lineEnd(b, at+quote, end), reasonOpenQuote
			}
			at += quote + 1 + n
		case at+line < len(b) || end:
			return at + line, ""
		default:
			return -1, ""
		}
	}
}

// lineEnd is the end of the line at or behind from, −1 if more bytes are needed.
func (r *rows) lineEnd(b []byte, from int, end bool) int {
	n := bytes.IndexByte(b[from:], '\n')
	if n >= 0 {
		return from + n
	}
	if end {
		return len(b)
	}
	return -1
}

// opening finds the first quote in a line that opens a field; start says that the line begins with a field.
func (r *rows) opening(line []byte, start bool) int {
	for from := 0; ; {
		q := bytes.IndexByte(line[from:], '"')
		if q < 0 {
			return -1
		}
		q += from
		if q == 0 && start || q > 0 && line[q-1] == r.comma {
			return q
		}
		from = q + 1
	}
}

type quotedState uint8

const (
	closed quotedState = iota
	more               // the closing quote is not in sight
	stray              // too long, or something stands behind the closing quote
)

// quoted passes over the rest of a quoted field and its closing quote; end says that b ends with the file.
func (r *rows) quoted(b []byte, end bool) (int, quotedState) {
	whole := len(b) <= maxField || r.sound
	if !whole {
		b = b[:maxField+1]
	}
	for at := 0; ; {
		q := bytes.IndexByte(b[at:], '"')
		if q < 0 {
			if !whole || r.tooFar(b) {
				return 0, stray
			}
			return 0, more
		}
		at += q + 1
		switch {
		case at == len(b) && !whole:
			return 0, stray
		case at == len(b) && !end:
			return 0, more
		case at == len(b) || b[at] == r.comma || b[at] == '\n' || b[at] == '\r':
			if r.tooFar(b[:at]) {
				return 0, stray
			}
			return at, closed
		case b[at] != '"':
			return 0, stray
		}
		at++
	}
}

// tooFar reports whether a quoted field goes over too many lines.
func (r *rows) tooFar(b []byte) bool {
	return !r.sound && bytes.Count(b, []byte{'\n'}) > maxQuotedLines
}

func (*rows) discard(b []byte, end bool) (int, bool) { return lines{}.discard(b, end) }
