package collate

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"time"

	"github.com/zeebo/xxh3"

	"listenratio/pipeline"
)

func microTime(µs int64) time.Time { return time.UnixMicro(µs).UTC() }

// listPiles finds which piles make up each brand's months.
func (c *Collator) listPiles() {
	c.piles = make([]map[int32][]pile, len(c.brands))
	c.months = make([][]int32, len(c.brands))
	for i := range c.piles {
		c.piles[i] = map[int32][]pile{}
	}
	for p := range c.scratch.held {
		b := -1
		switch p.side {
		case ours:
			b = c.accounts[p.account].brand
		case mine:
			b = int(p.account)
		}
		if b >= 0 {
			c.piles[b][p.month] = append(c.piles[b][p.month], p)
		}
	}
	for b, months := range c.piles {
		for m := range months {
			c.months[b] = append(c.months[b], m)
		}
		slices.Sort(c.months[b])
	}
}

// excludeForeign counts the outbound rows of accounts that no declared brand has.
func (c *Collator) excludeForeign() error {
	for p := range c.scratch.held {
		if p.side != ours || c.accounts[p.account].brand >= 0 {
			continue
		}
		err := c.scratch.each(p, func(r row) {
			if !c.refused[r.source()] {
				c.ledgers[r.source()].Excluded++
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// rows walks the rows in buf.
func rows(buf []byte) func(yield func(row) bool) {
	return func(yield func(row) bool) {
		for len(buf) > 0 {
			n := binary.LittleEndian.Uint32(buf)
			if !yield(row(buf[:n])) {
				return
			}
			buf = buf[n:]
		}
	}
}

// run is how many items Items hands out at once.
const run = 512

// Items calls yield with the items of brand number b, by creation and then id, each id once, a run of them at a time.
// The items and their strings are valid during the call only. Different brands may be handed out at the same time.
func (c *Collator) Items(b int, yield func([]pipeline.Item) error) error {
	best, err := c.best(b)
	if err != nil {
		return err
	}
	var buf []byte
	var order []place
	items := make([]pipeline.Item, 0, run)
	for _, m := range c.months[b] {
		parts, err := c.stretches(b, m)
		if err != nil {
			return err
		}
		for _, part := range parts {
			if buf, err = c.gather(b, m, part, buf[:0]); err != nil {
				return err
			}
			order = sorted(buf, order[:0])
			if err := c.handOut(buf, order, best, items, yield); err != nil {
				return err
			}
		}
	}
	return nil
}

// handOut calls yield with the items of sorted rows that stand. items is empty and has room for a run.
func (c *Collator) handOut(buf []byte, order []place, best map[key]version, items []pipeline.Item, yield func([]pipeline.Item) error) error {
	for _, p := range order {
		r := row(buf[p.at:])
		r = r[:binary.LittleEndian.Uint32(r)]
		if c.stands(r, best) != stands {
			continue
		}
		items = items[:len(items)+1]
		r.item(&items[len(items)-1])
		if len(items) == run {
			if err := yield(items); err != nil {
				return err
			}
			items = items[:0]
		}
	}
	if len(items) == 0 {
		return nil
	}
	return yield(items)
}

// place is where in a buffer the row of an instant lies.
type place struct {
	created int64
	at      int
}

func sorted(buf []byte, order []place) []place {
	at := 0
	for r := range rows(buf) {
		order = append(order, place{r.created(), at})
		at += len(r)
	}
	slices.SortFunc(order, func(p, q place) int {
		if p.created != q.created {
			return cmp.Compare(p.created, q.created)
		}
		a, b := row(buf[p.at:]), row(buf[q.at:])
		return cmp.Or(bytes.Compare(a.id(), b.id()), cmp.Compare(a.key().hash, b.key().hash), cmp.Compare(p.at, q.at))
	})
	return order
}

// version is one of several versions of an item, and where it stands among them.
type version struct {
	edited, until int64
	whole         bool
	content       uint64
	source        int32
	record        int64
}

// best finds the version that stands of every item of brand b that came more than once.
func (c *Collator) best(b int) (map[key]version, error) {
	if !c.tied {
		return nil, nil
	}
	best := map[key]version{}
	err := c.eachRow(b, func(r row) {
		k := r.key()
		if !c.index.contested(k) || c.refused[r.source()] {
			return
		}
		v := c.version(r)
		if was, ok := best[k]; !ok || c.newer(v, was) {
			best[k] = v
		}
	})
	return best, err
}

func (c *Collator) version(r row) version {
	flags := binary.LittleEndian.Uint32(r[rowFlags:])
	return version{edited: r.edited(), until: c.until[r.source()], whole: flags&(1<<20) == 0,
		content: xxh3.HashSeed(r.content(), uint64(flags)^uint64(r.created())<<24), source: r.source(), record: r.record()}
}

// newer reports whether v stands against w: the later edit, then the export that reaches further, then the whole text;
// whatever is left is settled by content and place, so that the order of reading never matters.
func (c *Collator) newer(v, w version) bool {
	if n := cmp.Or(cmp.Compare(v.edited, w.edited), cmp.Compare(v.until, w.until)); n != 0 {
		return n > 0
	}
	if v.whole != w.whole {
		return v.whole
	}
	rank := cmp.Compare(c.setup.Sources[v.source].Rank, c.setup.Sources[w.source].Rank)
	return cmp.Or(cmp.Compare(v.content, w.content), rank, cmp.Compare(v.record, w.record)) < 0
}

// standing is what becomes of one version of an item.
type standing uint8

const (
	stands    standing = iota
	duplicate          // of the version that stands
	revised            // by the version that stands
	dropped            // its source was refused
)

// stands decides about r. The version that stands is taken out of best when it comes by.
func (c *Collator) stands(r row, best map[key]version) standing {
	if c.refused[r.source()] {
		return dropped
	}
	if best == nil {
		return stands
	}
	k := r.key()
	w, ok := best[k]
	if !ok {
		return stands
	}
	v := c.version(r)
	switch {
	case v == w:
		w.source = -1 // a second copy of the same record does not stand again
		best[k] = w
		return stands
	case v.content == w.content:
		return duplicate
	}
	return revised
}
