package main

import (
	"context"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"listenratio/pipeline/store"
	"listenratio/report"
	"listenratio/report/metric"
)

// beside compares the brands with each other, and then stores their figures and prints their pages.
func (n *night) beside(ctx context.Context, draft *store.Draft) error {
	peers := make([]metric.Peer, len(n.measured))
	for i, r := range n.measured {
		peers[i] = metric.Peer{Capability: r.page.Coverage.Capability, Figures: r.page.Figures, Profile: r.profile}
	}
	metric.Compare(peers)
	for _, r := range n.measured {
		r.page.Findings = metric.Findings(r.page.Figures, r.longest)
	}
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for _, r := range n.measured {
		g.Go(func() error {
			if err := ctx.Err(); err != nil {
				return context.Cause(ctx)
			}
			if err := storeFigures(draft, r.page.Slug, r.page.Figures); err != nil {
				return err
			}
			return n.print(r.page)
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	for _, r := range n.measured {
		n.warnOfLabels(r.page)
		n.outcome.entries = append(n.outcome.entries, r.page.Entry())
	}
	slices.SortFunc(n.outcome.entries, func(a, b report.Entry) int {
		return compare(strings.ToLower(a.Brand)+"\x00"+a.Slug, strings.ToLower(b.Brand)+"\x00"+b.Slug)
	})
	return nil
}
