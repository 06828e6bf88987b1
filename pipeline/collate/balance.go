package collate

import (
	"context"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"

	"listenratio/pipeline"
)

// balance completes the ledgers: what was taken of each source is stored, a duplicate, revised or excluded. Where no id
// came twice nothing needs to be looked at again.
func (c *Collator) balance(ctx context.Context) error {
	if c.tied {
		if err := c.countVersions(ctx); err != nil {
			return err
		}
	}
	for i := range c.ledgers {
		l := &c.ledgers[i]
		l.Stored = l.Read - l.Duplicate - l.Revised - l.Excluded
		if l.Read = 0; c.refused[i] {
			*l = pipeline.Ledger{}
		}
	}
	return nil
}

// countVersions counts the versions that do not stand.
func (c *Collator) countVersions(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	var mu sync.Mutex
	for b := range c.brands {
		g.Go(func() error {
			counted := make([]pipeline.Ledger, len(c.ledgers))
			c.seen[b] = seen{}
			err := c.countBrand(ctx, b, counted)
			mu.Lock()
			defer mu.Unlock()
			for i := range counted {
				c.ledgers[i].Add(counted[i])
			}
			return err
		})
	}
	return g.Wait()
}

func (c *Collator) countBrand(ctx context.Context, b int, counted []pipeline.Ledger) error {
	best, err := c.best(b)
	if err != nil {
		return err
	}
	err = c.eachRow(b, func(r row) {
		switch c.stands(r, best) {
		case stands:
			c.seen[b].note(r.source(), r.platform())
		case duplicate:
			counted[r.source()].Duplicate++
		case revised:
			counted[r.source()].Revised++
		}
	})
	if err != nil {
		return err
	}
	return ctx.Err()
}
