package evidence

import (
	"encoding/binary"
	"math"

	"listenratio/pipeline/turn"
	"listenratio/report"
)

// ring holds the newest report.MaxEvidence rows as bytes in pages, so that millions of rows can pass through it without
// an allocation or a pointer each. Rows are numbered from 1. A page is used again when all its rows have left.
type ring struct {
	slots []slot // row n is at (n−1) modulo their number
	total int64
	first uint32 // number of pages[0]
	pages [][]byte
	spare [][]byte
}

// slot is where a row lies, and what became of the turn that it begins.
type slot struct {
	row, answer place
	wait        float64 // seconds
	ended       bool
	direct      bool
	state       turn.State
	mark        turn.Mark
}

// place is a run of bytes in a page.
type place struct{ page, at, len uint32 }

const pageSize = 256 << 10

// put takes a copy of b and returns the row's number.
func (r *ring) put(b []byte) int64 {
	r.total++
	s := slot{row: r.keep(b)}
	if len(r.slots) < report.MaxEvidence {
		r.slots = append(r.slots, s)
		return r.total
	}
	*r.slot(r.total) = s
	oldest := r.slot(r.total - report.MaxEvidence + 1).row.page
	for r.first < oldest {
		r.spare = append(r.spare, r.pages[0][:0])
		r.pages = append(r.pages[:0], r.pages[1:]...)
		r.first++
	}
	return r.total
}

// keep copies b to the newest page.
func (r *ring) keep(b []byte) place {
	last := len(r.pages) - 1
	if last < 0 || len(r.pages[last])+len(b) > cap(r.pages[last]) {
		r.pages = append(r.pages, r.page(len(b)))
		last++
	}
	at := len(r.pages[last])
	r.pages[last] = append(r.pages[last], b...)
	return place{r.first + uint32(last), uint32(at), uint32(len(b))}
}

func (r *ring) page(need int) []byte {
	if n := len(r.spare); n > 0 && need <= cap(r.spare[n-1]) {
		p := r.spare[n-1]
		r.spare = r.spare[:n-1]
		return p
	}
	return make([]byte, 0, max(pageSize, need))
}

// holds reports whether row n is among the newest.
func (r *ring) holds(n int64) bool { return n > 0 && r.total-n < report.MaxEvidence }

// slot is the slot of row n, which must be held.
func (r *ring) slot(n int64) *slot { return &r.slots[(n-1)%int64(len(r.slots))] }

func (r *ring) bytes(p place) []byte {
	if p.len == 0 {
		return nil
	}
	return r.pages[p.page-r.first][p.at : p.at+p.len]
}

// end notes what became of the turn that row n begins.
func (r *ring) end(n int64, u *turn.Turn) {
	s := r.slot(n)
	s.ended, s.direct, s.state, s.mark, s.wait, s.answer = true, u.Direct, u.State, u.Mark, wait(u), r.keep([]byte(u.Answer))
}

// packer appends a row's fields, unpacker takes them off in the same order.
type packer []byte

func (p *packer) number(n int64) { *p = binary.AppendVarint(*p, n) }
func (p *packer) text(s string)  { *p = append(binary.AppendUvarint(*p, uint64(len(s))), s...) }

// thread packs a thread's id, which often is that of the item itself.
func (p *packer) thread(id, item string) {
	if id == item {
		id = ""
	}
	p.text(id)
}

type unpacker string

func (u *unpacker) number() int64 {
	n, size := binary.Varint([]byte((*u)[:min(len(*u), binary.MaxVarintLen64)]))
	*u = (*u)[size:]
	return n
}

func (u *unpacker) text() string {
	n, size := binary.Uvarint([]byte((*u)[:min(len(*u), binary.MaxVarintLen64)]))
	s := (*u)[size : size+int(min(n, math.MaxInt32))]
	*u = (*u)[size+len(s):]
	return string(s)
}
