package export

import "bytes"

// entries cuts the list of a page of HTML: a record is what stands behind <li>, up to </li> or, where that is left out,
// to the next <li>.
type entries struct{}

var (
	entryOpens = []byte("<li>")
	entryEnds  = []byte("</li>")
)

func (e entries) next(b []byte, end bool) (piece, bool) {
	skip := bytes.Index(b, entryOpens)
	if skip < 0 {
		return piece{skip: max(0, len(b)-len(entryOpens)+1)}, false
	}
	size, done := e.discard(b[skip:], end)
	p := piece{skip: skip + len(entryOpens), size: size - len(entryOpens)}
	if !done {
		return piece{skip: skip}, false
	}
	if skip+size == len(b) { // no mark ends it
		p.reason = reasonCut
	}
	return p, true
}

func (entries) discard(b []byte, end bool) (int, bool) {
	from := 0
	if bytes.HasPrefix(b, entryOpens) {
		from = len(entryOpens) // of the entry itself
	}
	stop := len(b)
	for _, mark := range [][]byte{entryEnds, entryOpens} {
		if n := bytes.Index(b[from:stop], mark); n >= 0 {
			stop = from + n
		}
	}
	if stop < len(b) || end {
		return stop, true
	}
	return max(0, stop-len(entryEnds)+1), false // the rest may be the beginning of a mark
}
