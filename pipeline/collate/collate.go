package collate

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"listenratio/pipeline"
)

// Setup is what has to be known before the first item comes.
type Setup struct {
	Brands  []pipeline.Brand // declared brands; none = every author of an outbound item is one
	Sources []Source         // by the number that items carry in Source.Source
	Scratch string           // folder for the scratch file, on a disk with room for the items' texts
	Buffer  int              // bytes that each sink holds before it writes; 0 = 16 MiB
}

// Source is what is known of one input file.
type Source struct {
	Owner pipeline.Owner
	Until int64  // the instant up to which it is complete, µs since 1970 UTC; 0 = its newest item
	Rank  string // orders sources where versions of an item are otherwise equal; the input's hash and name
}

// ErrSide is returned by [Sink.Item] for an item that does not say who speaks, out of an export
// that does not say whose it is, in a run that declares no brand.
var ErrSide = errors.New("the export does not say which items are the brand's own")

// Collator collects items and hands them out in order. Its life has two halves: items come in through sinks, then
// [Collator.Settle] decides, then [Collator.Items] hands out. Close it when done.
type Collator struct {
	setup    Setup
	declared []declared
	scratch  *scratch
	index    *index

	mu       sync.Mutex
	sinks    []*Sink
	number   map[string]uint32 // platform, NUL, account → account number
	accounts []account

	brands  []pipeline.Brand
	months  [][]int32          // by brand, rising
	piles   []map[int32][]pile // by brand and month
	seen    []seen             // by brand
	until   []int64            // by source
	ledgers []pipeline.Ledger  // by source: Stored, Duplicate, Revised and Excluded
	faults  []pipeline.Fault
	tied    bool   // some id came more than once
	refused []bool // by source
	most    int64  // bytes of rows that are sorted at once
}

// account is one author of outbound items.
type account struct {
	platform, name string
	hash           uint64
	brand          int // −1: of no declared brand
}

// New makes a Collator.
func New(s Setup) (*Collator, error) {
	if s.Buffer == 0 {
		s.Buffer = 16 << 20
	}
	scratch, err := newScratch(s.Scratch)
	if err != nil {
		return nil, err
	}
	c := &Collator{most: mostHeld, setup: s, scratch: scratch, index: new(index), number: map[string]uint32{}}
	for i, b := range s.Brands {
		for _, a := range b.Accounts {
			c.declared = append(c.declared, declare(a, i))
		}
	}
	c.until = make([]int64, len(s.Sources))
	c.ledgers = make([]pipeline.Ledger, len(s.Sources))
	c.refused = make([]bool, len(s.Sources))
	return c, nil
}

// Close gives the scratch file back.
func (c *Collator) Close() error { return c.scratch.close() }

// declared is one account of a declared brand.
type declared struct {
	platform, name string // lower case; an empty platform stands for all
	brand          int
}

func declare(account string, brand int) declared {
	account = strings.ToLower(account)
	platform, name, ok := strings.Cut(account, ":")
	if !ok || strings.HasPrefix(name, "//") {
		platform, name = "", account
	}
	return declared{platform, strings.TrimPrefix(name, "@"), brand}
}

// declaredBrand is the declared brand of an account, −1 if none.
func (c *Collator) declaredBrand(platform, name string) int {
	name = strings.TrimPrefix(name, "@")
	for _, d := range c.declared {
		if (d.platform == "" || d.platform == platform) && strings.EqualFold(d.name, name) {
			return d.brand
		}
	}
	return -1
}

// Rank replaces the rank of source s, which may not be known before the source was read. Call it before Settle.
func (c *Collator) Rank(s int32, rank string) { c.setup.Sources[s].Rank = rank }

// Refuse drops everything that came from source s. Its items are in no ledger. Call it before Settle.
func (c *Collator) Refuse(s int32) { c.refused[s] = true }

// Brands are the brands of the run, ordered by slug. Valid after Settle.
func (c *Collator) Brands() []pipeline.Brand { return c.brands }

// Until is the instant up to which source s is complete, in µs since 1970 UTC: what the export declares, else its
// newest item; 0 if it has none. Valid after Settle.
func (c *Collator) Until(s int) int64 { return c.until[s] }

// Faults are the unreadable records of the run, by source and record. Valid after Settle.
func (c *Collator) Faults() []pipeline.Fault { return c.faults }

// Ledger is what became of source s's items: the counts Stored, Duplicate, Revised and Excluded. Valid after Settle.
func (c *Collator) Ledger(s int) pipeline.Ledger { return c.ledgers[s] }

// intern returns the number of an outbound author.
func (c *Collator) intern(k *keys, platform, name string) uint32 {
	id := platform + "\x00" + name
	c.mu.Lock()
	defer c.mu.Unlock()
	n, ok := c.number[id]
	if !ok {
		n = uint32(len(c.accounts))
		c.number[id] = n
		c.accounts = append(c.accounts, account{platform: platform, name: name, hash: k.account(platform, name)})
	}
	return n
}

// before orders accounts by their hash, which does not depend on who came first.
func (c *Collator) before(a, b uint32) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.accounts[a].hash < c.accounts[b].hash
}

func (c *Collator) collectSinks() error {
	for _, s := range c.sinks {
		if err := s.spool.flush(); err != nil {
			return err
		}
		s.spool = nil
		for i, until := range s.until {
			c.until[i] = max(c.until[i], until)
			c.ledgers[i].Read += s.taken[i]
		}
		c.faults = append(c.faults, s.faults...)
	}
	for i, s := range c.setup.Sources {
		if s.Until != 0 {
			c.until[i] = s.Until
		}
		if c.refused[i] {
			c.until[i] = 0
		}
	}
	c.faults = slices.DeleteFunc(c.faults, func(f pipeline.Fault) bool { return c.refused[f.At.Source] })
	slices.SortFunc(c.faults, func(a, b pipeline.Fault) int {
		if a.At.Source != b.At.Source {
			return strings.Compare(c.setup.Sources[a.At.Source].Rank, c.setup.Sources[b.At.Source].Rank)
		}
		return int(a.At.Record - b.At.Record)
	})
	for i := range c.index.shards {
		c.tied = c.tied || c.index.shards[i].contested != nil
	}
	return nil
}

// ErrNoBrand is what Settle returns when not one outbound item came.
var ErrNoBrand = errors.New("no item of any brand was found")

// slugs gives every brand without a slug one of its own.
func slugs(brands []pipeline.Brand, platforms []string) {
	taken := map[string]bool{}
	for _, b := range brands {
		taken[b.Slug] = true
	}
	for i := range brands {
		if brands[i].Slug != "" {
			continue
		}
		slug := Slug(brands[i].Name)
		if taken[slug] {
			slug += "-" + Slug(platforms[i])
		}
		for n, base := 2, slug; taken[slug]; n++ {
			slug = fmt.Sprintf("%s-%d", base, n)
		}
		taken[slug] = true
		brands[i].Slug = slug
	}
}

// Slug makes a name fit for paths and for the store: [a-z][a-z0-9-]*.
func Slug(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	slug := strings.TrimSuffix(b.String(), "-")
	if len(slug) > 60 {
		slug = strings.TrimSuffix(slug[:60], "-")
	}
	if slug == "" || slug[0] < 'a' {
		slug = "brand-" + slug
	}
	return strings.TrimSuffix(slug, "-")
}
