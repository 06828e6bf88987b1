package collate

import (
	"context"
	"encoding/binary"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"listenratio/pipeline"
)

// Settle decides which brands there are and whose every inbound item is: the brand of what it answers, else the brand
// that answered it first, else the first brand account that it names, else the export's owner, else the brand that spoke
// first in its conversation, else the only brand there is. Items that belong to no brand are counted as excluded.
func (c *Collator) Settle(ctx context.Context) error {
	if err := c.collectSinks(); err != nil {
		return err
	}
	byName := c.findBrands()
	if len(c.brands) == 0 {
		return ErrNoBrand
	}
	c.noteOurs()
	if err := c.decide(byName); err != nil {
		return err
	}
	if err := c.sortTheirs(ctx); err != nil {
		return err
	}
	c.listPiles()
	if err := c.excludeForeign(); err != nil {
		return err
	}
	for i := range c.index.shards {
		c.index.shards[i].hash, c.index.shards[i].entry = nil, nil
	}
	if err := c.balance(ctx); err != nil {
		return err
	}
	c.tidySeen()
	return nil
}

// findBrands gives every account its brand and returns the brands by account hash.
func (c *Collator) findBrands() map[uint64]int {
	if len(c.declared) > 0 {
		c.brands = slices.Clone(c.setup.Brands)
	} else {
		c.inferBrands()
	}
	var k keys
	byName := map[uint64]int{}
	platforms := map[string]bool{}
	for i := range c.accounts {
		a := &c.accounts[i]
		platforms[a.platform] = true
		if len(c.declared) > 0 {
			a.brand = c.accountBrand(a)
		}
		if a.brand >= 0 {
			byName[a.hash] = a.brand
		}
	}
	for _, d := range c.declared {
		for p := range platforms {
			if d.platform == "" || d.platform == p {
				byName[k.account(p, d.name)] = d.brand
			}
		}
	}
	for _, s := range c.setup.Sources {
		c.aliases(s.Owner, byName)
	}
	return byName
}

// accountBrand is the declared brand of an account: by its own name, or by another name of the export's owner.
func (c *Collator) accountBrand(a *account) int {
	if b := c.declaredBrand(a.platform, a.name); b >= 0 {
		return b
	}
	for _, s := range c.setup.Sources {
		if !owns(s.Owner, a) {
			continue
		}
		for _, name := range s.Owner.Names {
			if b := c.declaredBrand(s.Owner.Platform, name); b >= 0 {
				return b
			}
		}
	}
	return -1
}

func owns(o pipeline.Owner, a *account) bool {
	return o.Platform == a.platform && slices.ContainsFunc(o.Names, func(n string) bool { return strings.EqualFold(n, a.name) })
}

// aliases lets every name of an export's owner stand for the owner's brand.
func (c *Collator) aliases(o pipeline.Owner, byName map[uint64]int) {
	var k keys
	for i := range c.accounts {
		if a := &c.accounts[i]; a.brand >= 0 && owns(o, a) {
			for _, name := range o.Names {
				byName[k.account(o.Platform, name)] = a.brand
			}
		}
	}
}

// inferBrands makes one brand per outbound author, named after the export's owner where that is known.
func (c *Collator) inferBrands() {
	order := make([]int, len(c.accounts))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &c.accounts[i], &c.accounts[j]
		return strings.Compare(a.name+"\x00"+a.platform, b.name+"\x00"+b.platform)
	})
	var platforms []string
	owner := map[string]int{}
	for _, i := range order {
		a := &c.accounts[i]
		key := strings.ToLower(a.platform + "\x00" + a.name)
		name := a.name
		for _, s := range c.setup.Sources {
			if owns(s.Owner, a) {
				key = strings.ToLower(s.Owner.Platform + "\x00" + s.Owner.Names[0])
				if s.Owner.Display != "" {
					name = s.Owner.Display
				}
			}
		}
		b, ok := owner[key]
		if !ok {
			b = len(c.brands)
			owner[key] = b
			c.brands = append(c.brands, pipeline.Brand{Name: name})
			platforms = append(platforms, a.platform)
		}
		a.brand = b
		c.brands[b].Accounts = append(c.brands[b].Accounts, a.platform+":"+a.name)
	}
	slugs(c.brands, platforms)
}

// pending is an inbound item that answers another one whose brand is not decided yet.
type pending struct {
	self, parent, talk key
	named              [questionNames]uint64
}

// decide settles every inbound id. An item waits for the item that it answers; what is left over in the end answers
// itself in a circle and is decided without its parent.
func (c *Collator) decide(byName map[uint64]int) error {
	waiting, err := c.firstRound(byName)
	if err != nil {
		return err
	}
	for {
		left := waiting[:0]
		for _, q := range waiting {
			if !c.try(q, byName, false) {
				left = append(left, q)
			}
		}
		if len(left) == len(waiting) {
			break
		}
		waiting = left
	}
	for _, q := range waiting {
		c.try(q, byName, true)
	}
	return nil
}

func (c *Collator) firstRound(byName map[uint64]int) (waiting []pending, err error) {
	var buf []byte
	for _, ch := range c.scratch.held[pile{side: asked}] {
		buf = slices.Grow(buf[:0], ch.len)[:ch.len]
		if _, err := c.scratch.file.ReadAt(buf, ch.at); err != nil {
			return nil, err
		}
		for b := buf; len(b) > 0; b = b[questionLen:] {
			q := readQuestion(b)
			if !c.try(q, byName, false) {
				waiting = append(waiting, q)
			}
		}
	}
	return waiting, nil
}

func readQuestion(b []byte) (q pending) {
	le := binary.LittleEndian
	q.self = key{le.Uint64(b), le.Uint32(b[8:])}
	q.parent = key{le.Uint64(b[12:]), le.Uint32(b[20:])}
	q.talk = key{le.Uint64(b[24:]), le.Uint32(b[32:])}
	for i := range q.named {
		q.named[i] = le.Uint64(b[36+8*i:])
	}
	return q
}

// try settles q and reports whether it could: not while the item it answers is undecided, unless alone.
func (c *Collator) try(q pending, byName map[uint64]int, alone bool) bool {
	if q.parent != (key{}) && !alone {
		switch p := c.index.get(q.parent); p.state() {
		case spoken:
			if b := c.accounts[p.account()].brand; b >= 0 {
				c.index.settle(q.self, uint32(b), true)
				return true
			}
		case settled:
			c.index.settle(q.self, p.account(), true)
			return true
		case answered: // it is not in the data, but a brand answered it, or speaks in the same conversation
			if b := c.accounts[p.account()].brand; b >= 0 {
				c.index.settle(q.self, uint32(b), true)
				return true
			}
		case heard, claimed:
			return false
		}
	}
	b, ok := c.unaided(q, byName)
	c.index.settle(q.self, uint32(b), ok)
	return true
}

// unaided finds q's brand without its parent.
func (c *Collator) unaided(q pending, byName map[uint64]int) (int, bool) {
	if e := c.index.get(q.self); e.state() == claimed && c.accounts[e.account()].brand >= 0 {
		return c.accounts[e.account()].brand, true
	} else if e.state() == settled {
		return int(e.account()), true
	}
	for _, h := range q.named {
		if b, ok := byName[h]; ok && h != 0 {
			return b, true
		}
	}
	if e := c.index.get(q.talk); q.talk != (key{}) && e.state() == answered && c.accounts[e.account()].brand >= 0 {
		return c.accounts[e.account()].brand, true
	}
	return 0, len(c.brands) == 1 && q.named[questionNames-1] != mustName
}

// sortTheirs moves the inbound rows to the piles of their brands.
func (c *Collator) sortTheirs(ctx context.Context) error {
	chunks := c.scratch.held[pile{side: theirs}]
	work := make(chan chunk)
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(work)
		for _, ch := range chunks {
			select {
			case work <- ch:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	var mu sync.Mutex
	for range runtime.GOMAXPROCS(0) {
		g.Go(func() error {
			excluded, heard := make([]int64, len(c.ledgers)), make([]seen, len(c.brands))
			err := c.sortChunks(work, excluded, heard)
			mu.Lock()
			defer mu.Unlock()
			for i, n := range excluded {
				c.ledgers[i].Excluded += n
			}
			for b := range heard {
				c.seen[b].merge(&heard[b])
			}
			return err
		})
	}
	return g.Wait()
}

func (c *Collator) sortChunks(work <-chan chunk, excluded []int64, heard []seen) error {
	out := c.scratch.spool(c.setup.Buffer / 2)
	var buf []byte
	for ch := range work {
		buf = slices.Grow(buf[:0], ch.len)[:ch.len]
		if _, err := c.scratch.file.ReadAt(buf, ch.at); err != nil {
			return err
		}
		for rest := buf; len(rest) > 0; {
			n := binary.LittleEndian.Uint32(rest)
			r := row(rest[:n])
			rest = rest[n:]
			if c.refused[r.source()] {
				continue
			}
			e := c.index.get(r.key())
			if e.state() != settled && e.state() != spoken {
				excluded[r.source()]++
				continue
			}
			b := e.account()
			if e.state() == spoken {
				b = uint32(max(c.accounts[b].brand, 0))
			}
			heard[b].note(r.source(), r.platform())
			i, dst := out.room(pile{mine, b, monthOf(microTime(r.created()))}, len(r))
			if err := out.put(i, append(dst, r...)); err != nil {
				return err
			}
		}
	}
	return out.flush()
}
