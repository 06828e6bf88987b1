package main

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"

	"listenratio/pipeline"
	"listenratio/pipeline/collate"
	"listenratio/pipeline/store"
	"listenratio/report"
	"listenratio/report/html"
	"listenratio/report/metric"
	"listenratio/report/sheet"
)

// workshop is where the brands of a run are worked on: their items are stored one brand after the other, and what is
// stored is read back and analysed meanwhile.
type workshop struct {
	*night
	items collated
	draft *store.Draft

	storing   *semaphore.Weighted // brands whose items are being stored
	analysing *semaphore.Weighted // items of brands that are being analysed

	mu   sync.Mutex
	done int
}

// atOnce is how many items may be in analysis for each core. What the analysis keeps in memory goes with the items; a
// brand that has more than all cores' share has the cores for itself.
const atOnce = 250_000

// brands works on all brands, the largest first. Which brand comes when never shows in the outcome.
func (n *night) brands(ctx context.Context, items collated, draft *store.Draft) error {
	brands := items.Brands()
	cores := runtime.GOMAXPROCS(0)
	w := &workshop{night: n, items: items, draft: draft, storing: semaphore.NewWeighted(int64(max(1, cores/2))),
		analysing: semaphore.NewWeighted(int64(cores) * atOnce)}
	order := make([]int, len(brands))
	for b := range order {
		order[b] = b
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(items.Size(b), items.Size(a)) })
	results := make([]result, len(brands))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(cores + 1)
	for _, b := range order {
		g.Go(func() (err error) {
			if ctx.Err() == nil {
				results[b], err = w.brand(ctx, b)
			}
			if ctx.Err() != nil {
				return context.Cause(ctx)
			}
			w.tell(len(brands))
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	for _, r := range results {
		switch {
		case r.kept != nil:
			n.outcome.entries = append(n.outcome.entries, *r.kept)
		case r.page != nil:
			n.measured = append(n.measured, r)
		}
	}
	slices.Sort(n.outcome.failed)
	return nil
}

// result is what became of a brand: its page without the rows, or the line of an old report that is kept, or neither where it
// has no items.
type result struct {
	page    *report.Page
	profile *metric.Profile
	longest int64 // how long somebody has been waiting, in seconds
	kept    *report.Entry
}

func (w *workshop) tell(of int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.done++
	w.teller.stage(fmt.Sprintf("brand %d of %d", w.done, of))
}

// brand stores brand number b's items, reads them back, measures it and prints its rows. What goes wrong with the brand's own
// analysis keeps its old report; what goes wrong with the disk ends the run.
func (w *workshop) brand(ctx context.Context, b int) (r result, err error) {
	brand := w.items.Brands()[b]
	parts, stop, stored := make(chan store.Part, 64), make(chan struct{}), make(chan error, 1)
	go func() {
		defer close(parts)
		stored <- w.store(ctx, b, func(p store.Part) error {
			select {
			case parts <- p:
			case <-stop:
			}
			return nil
		})
	}()
	r, err = w.analyse(ctx, b, parts)
	close(stop)
	switch trouble := <-stored; {
	case ctx.Err() != nil:
		return r, context.Cause(ctx)
	case trouble != nil:
		return r, fmt.Errorf("store items of %s: %w", brand.Slug, trouble)
	case err != nil:
		w.mu.Lock()
		defer w.mu.Unlock()
		r.page = nil
		r.kept, err = w.keepOld(brand, err)
		return r, err
	case r.page == nil:
		return r, nil
	}
	if err := w.printRows(r.page); err != nil {
		return r, err
	}
	entry := r.page.Entry()
	w.teller.log("brand done", slog.String("brand", brand.Slug), slog.Int64("items", entry.Items), slog.Int64("turns", entry.Turns))
	return r, nil
}

// store writes the brand's items.
func (w *workshop) store(ctx context.Context, b int, wrote func(store.Part) error) error {
	if err := w.storing.Acquire(ctx, 1); err != nil {
		return err
	}
	defer w.storing.Release(1)
	next := func(yield func([]pipeline.Item) error) error {
		return w.items.Items(b, func(run []pipeline.Item) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return yield(run)
		})
	}
	return w.draft.Items(w.items.Brands()[b].Slug, w.sources, next, wrote)
}

// analyse makes the brand's page. It begins when the first part has come, so that whoever waits for parts holds up
// nobody. Without a part there is no page.
func (w *workshop) analyse(ctx context.Context, b int, parts <-chan store.Part) (r result, err error) {
	first, ok := <-parts
	if !ok {
		return r, nil
	}
	share := min(max(w.items.Size(b), 1), int64(runtime.GOMAXPROCS(0))*atOnce)
	if err := w.analysing.Acquire(ctx, share); err != nil {
		return r, err
	}
	defer w.analysing.Release(share)
	e, err := w.newEvening(w.items.Brands()[b], w.items.Seen(b), w.items.Size(b), w.draft)
	if err != nil {
		return r, err
	}
	defer e.abandon()
	err = e.work(ctx, first, parts)
	return e.result, err
}

// sightings are the sources and platforms from which a brand's items come.
type sightings []collate.Sighting

// capabilities are what each platform's exports hold of the inbound side, and ends is until when they do.
func (s sightings) capabilities(sources []store.Input) (capabilities map[string]pipeline.Capability, ends map[string]int64) {
	capabilities, ends = map[string]pipeline.Capability{}, map[string]int64{}
	for _, at := range s {
		in := sources[at.Source]
		capabilities[at.Platform] = max(capabilities[at.Platform], capabilityOf(in.Inbound))
		ends[at.Platform] = max(ends[at.Platform], in.Until)
	}
	return capabilities, ends
}

// inputs are the sources of the brand's items, by number.
func (s sightings) inputs() []int32 {
	var numbers []int32
	for _, at := range s {
		if !slices.Contains(numbers, at.Source) {
			numbers = append(numbers, at.Source)
		}
	}
	slices.Sort(numbers)
	return numbers
}

// keepOld takes the report of an earlier night over for a brand whose analysis failed, with a banner that says so.
func (n *night) keepOld(brand pipeline.Brand, cause error) (*report.Entry, error) {
	if storeTrouble(cause) {
		return nil, cause
	}
	n.teller.warn(fmt.Sprintf("brand %s failed: %v", brand.Slug, cause))
	n.outcome.failed = append(n.outcome.failed, brand.Slug)
	const banner = "This report is not of last night: the update failed."
	kept, err := n.site.Keep(brand.Slug, func(file string, old []byte) []byte {
		if strings.HasSuffix(file, ".html") {
			return html.Banner(old, banner)
		}
		return old
	})
	if err != nil || !kept {
		return nil, err
	}
	r, err := n.site.Read(brand.Slug + "/figures.json")
	if err != nil {
		return nil, err
	}
	defer r.Close()
	entry, err := sheet.ReadEntry(r)
	entry.Failed = banner
	return &entry, err
}

func storedBrands(brands []pipeline.Brand) []store.Brand {
	stored := make([]store.Brand, len(brands))
	for i, b := range brands {
		stored[i] = store.Brand{Slug: b.Slug, Name: b.Name, Accounts: b.Accounts, Zone: b.Zone}
	}
	return stored
}
