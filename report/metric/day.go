package metric

import (
	"strings"

	"listenratio/classify"
)

// day counts one local day.
type day struct {
	items  int64
	acts   [4]int64 // public, by class
	count  [4]int64 // public items by class
	listen int64    // public turns answered on the day
	turns  int64    // public turns begun
	heard  int64    // of these, answered

	engaged int64 // acts of its own within a day after it answered somebody
	lifts   int64 // acts that lift others
	promo   int64 // broadcasts and value-shares that sell
	takes   int64 // that sell or beg

	// Words, of the texts that are read.
	self, you    int64 // in broadcasts: of the brand, and to the reader
	i, we        int64 // in replies
	echo, chance int64 // words of messages that the replies to them take up, and that other replies would have
}

// day is the count of the local day of an instant.
func (t *Tally) day(at int64) *day {
	n := t.calendar.dayOf(at)
	d, ok := t.days[n]
	if !ok {
		d = new(day)
		t.days[n] = d
	}
	return d
}

// oneLane reports whether the brand spoke of itself on the day and somebody spoke to it: there was somebody to answer.
func (d *day) oneLane() bool { return d.acts[classify.Broadcast] > 0 && d.turns > 0 }

func (d *day) merge(o *day) {
	for c := range d.acts {
		d.acts[c] += o.acts[c]
		d.count[c] += o.count[c]
	}
	d.items, d.listen = d.items+o.items, d.listen+o.listen
	d.turns, d.heard = d.turns+o.turns, d.heard+o.heard
	d.engaged, d.lifts, d.promo, d.takes = d.engaged+o.engaged, d.lifts+o.lifts, d.promo+o.promo, d.takes+o.takes
	d.self, d.you, d.i, d.we = d.self+o.self, d.you+o.you, d.i+o.i, d.we+o.we
	d.echo, d.chance = d.echo+o.echo, d.chance+o.chance
}

// source counts the items of one input.
type source struct {
	first, last int64
	items       int64
}

// source counts an item of an input.
func (t *Tally) source(name string, at int64) {
	s, ok := t.sources[name]
	if !ok {
		s = &source{first: at}
		t.sources[strings.Clone(name)] = s
	}
	s.add(&source{first: at, last: at, items: 1})
}

func (s *source) add(o *source) {
	s.items += o.items
	s.first, s.last = min(s.first, o.first), max(s.last, o.last)
}
