package main

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"listenratio/pipeline"
	"listenratio/pipeline/store"
	"listenratio/report"
	"listenratio/report/html"
	"listenratio/report/sheet"
)

// brands works on all brands, as many at once as there are cores. The brand with the most items is worth starting
// first, but which brand comes when never shows in the outcome.
func (n *night) brands(ctx context.Context, items collated, draft *store.Draft) error {
	brands := items.Brands()
	entries := make([]*report.Entry, len(brands))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	var mu sync.Mutex
	done := 0
	for b := range brands {
		g.Go(func() (err error) {
			if ctx.Err() != nil {
				return context.Cause(ctx)
			}
			entries[b], err = n.brand(items, b, draft)
			mu.Lock()
			defer mu.Unlock()
			done++
			n.teller.stage(fmt.Sprintf("brand %d of %d", done, len(brands)))
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	for _, e := range entries {
		if e != nil {
			n.outcome.entries = append(n.outcome.entries, *e)
		}
	}
	slices.SortFunc(n.outcome.entries, func(a, b report.Entry) int {
		return compare(strings.ToLower(a.Brand)+"\x00"+a.Slug, strings.ToLower(b.Brand)+"\x00"+b.Slug)
	})
	slices.Sort(n.outcome.failed)
	return nil
}

// brand stores brand number b's items, reads them back, and makes its report. A brand without items has none. What goes
// wrong with the brand's own analysis keeps its old report; what goes wrong with the disk ends the run.
func (n *night) brand(items collated, b int, draft *store.Draft) (*report.Entry, error) {
	brand := items.Brands()[b]
	seen := sightings{}
	parts, err := draft.Items(brand.Slug, n.sources, func(yield func([]pipeline.Item) error) error {
		return items.Items(b, func(run []pipeline.Item) error {
			seen.note(run)
			return yield(run)
		})
	})
	if err != nil {
		return nil, fmt.Errorf("store items of %s: %w", brand.Slug, err)
	}
	if len(parts) == 0 {
		return nil, nil
	}
	e, err := n.newEvening(brand, seen, draft)
	if err != nil {
		return nil, err
	}
	defer e.abandon()
	if err := e.work(parts); err != nil {
		return n.keepOld(brand, err)
	}
	if err := n.print(e.page); err != nil {
		return nil, err
	}
	entry := e.page.Entry()
	n.teller.log("brand done", slog.String("brand", brand.Slug), slog.Int64("items", entry.Items), slog.Int64("turns", entry.Turns))
	return &entry, nil
}

// sightings are the sources and platforms from which a brand's items come.
type sightings map[sighting]bool

type sighting struct {
	source   int32
	platform string
}

func (s sightings) note(run []pipeline.Item) {
	for i := range run {
		at := sighting{run[i].Source.Source, run[i].Platform}
		if !s[at] {
			at.platform = strings.Clone(at.platform)
			s[at] = true
		}
	}
}

// capabilities are what each platform's exports hold of the inbound side, and ends is until when they do.
func (s sightings) capabilities(sources []store.Input) (capabilities map[string]pipeline.Capability, ends map[string]int64) {
	capabilities, ends = map[string]pipeline.Capability{}, map[string]int64{}
	for at := range s {
		in := sources[at.source]
		capabilities[at.platform] = max(capabilities[at.platform], capabilityOf(in.Inbound))
		ends[at.platform] = max(ends[at.platform], in.Until)
	}
	return capabilities, ends
}

// inputs are the sources of the brand's items, by number.
func (s sightings) inputs() []int32 {
	numbers := map[int32]bool{}
	for at := range s {
		numbers[at.source] = true
	}
	return slices.Sorted(maps.Keys(numbers))
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
