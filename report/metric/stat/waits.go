package stat

import "slices"

// Waits accumulates waits in whole seconds: events (the wait ended with an answer) and right-censored ones (observation
// ended first), apart. It holds integers only, so accumulators merged in any order give the same figures. The zero
// value is empty and ready. Reading does not change it; it must not be read while it is added to.
//
// Its memory is bounded whatever it counts: 4 bytes a wait for the first few thousand, which suits the many weeks and
// tables that hold a handful, then a table by bin that ends at the longest wait, 0.9 MiB for waits of a year.
type Waits struct {
	few      []mark  // while there are fewer than [several]
	many     []tally // by bin, after that; few is then nil
	events   int64
	censored int64
}

// several is how many waits are listed one by one before they are tabulated.
const several = 4096

// mark is one wait: its bin, shifted left by one, and 1 for an event.
type mark uint32

// tally counts one bin.
type tally struct{ events, censored int64 }

// Add counts one wait. Fractions of a second are the caller's to round up, so that a wait of 3600.2 s is not within an
// hour; a negative wait is the caller's to clamp or to quarantine, and counts as 0 here.
func (w *Waits) Add(seconds int64, event bool) {
	m := mark(bin(seconds)) << 1
	if event {
		m |= 1
	}
	w.put(m)
}

func (w *Waits) put(m mark) {
	event := int64(m & 1)
	w.events += event
	w.censored += 1 - event
	if w.many != nil {
		w.tabulate(m)
		return
	}
	w.few = append(w.few, m)
	if len(w.few) == several {
		w.spread()
	}
}

// tabulate counts a mark in the table.
func (w *Waits) tabulate(m mark) {
	t := w.room(int(m >> 1))
	t.events += int64(m & 1)
	t.censored += int64(^m & 1)
}

// room is the tally of a bin; the table grows to hold it.
func (w *Waits) room(bin int) *tally {
	if bin >= len(w.many) {
		w.many = append(w.many, make([]tally, bin+1-len(w.many))...)
	}
	return &w.many[bin]
}

// spread turns the list into a table.
func (w *Waits) spread() {
	list := w.few
	w.few, w.many = nil, make([]tally, slices.Max(append(list, 0))>>1+1)
	for _, m := range list {
		w.tabulate(m)
	}
}

// Merge adds all waits of o, which stays as it is. The order of merges does not matter.
func (w *Waits) Merge(o *Waits) {
	if o.many == nil {
		for _, m := range o.few {
			w.put(m)
		}
		return
	}
	if w.many == nil {
		w.spread()
	}
	w.room(len(o.many) - 1)
	for i, t := range o.many {
		w.many[i].events += t.events
		w.many[i].censored += t.censored
	}
	w.events, w.censored = w.events+o.events, w.censored+o.censored
}

// Events is how many waits ended with an answer.
func (w *Waits) Events() int64 { return w.events }

// Censored is how many waits were still going on when observation ended.
func (w *Waits) Censored() int64 { return w.censored }

// N is how many waits there are.
func (w *Waits) N() int64 { return w.events + w.censored }

// Within is how many events took at most that many seconds. It is exact at the upper edges of bins; in between it
// leaves out the bin that the wait falls into.
func (w *Waits) Within(seconds int64) int64 {
	var n int64
	for _, b := range w.occupied() {
		if b.upper > seconds {
			break
		}
		n += b.events
	}
	return n
}

// Beyond is how many waits, events and censored ones, took more than that many seconds. It is exact at the upper edges of
// bins; in between it counts the bin that the wait falls into.
func (w *Waits) Beyond(seconds int64) int64 {
	n := w.N()
	for _, b := range w.occupied() {
		if b.upper > seconds {
			break
		}
		n -= b.events + b.censored
	}
	return n
}

// count is an occupied bin.
type count struct {
	upper int64 // seconds
	tally
}

// occupied lists the bins that hold a wait, shortest first; the caller owns it.
func (w *Waits) occupied() []count {
	if w.many == nil {
		return counts(slices.Sorted(slices.Values(w.few)))
	}
	var list []count
	for i, t := range w.many {
		if t != (tally{}) {
			list = append(list, count{edge(i), t})
		}
	}
	return list
}

// counts tallies sorted marks.
func counts(sorted []mark) []count {
	var list []count
	for i, m := range sorted {
		if i == 0 || m>>1 != sorted[i-1]>>1 {
			list = append(list, count{upper: edge(int(m >> 1))})
		}
		last := &list[len(list)-1]
		last.events += int64(m & 1)
		last.censored += int64(^m & 1)
	}
	return list
}
