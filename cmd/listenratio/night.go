package main

import (
	"context"
	"fmt"
	"log/slog"

	"listenratio/classify"
	"listenratio/classify/evaluate"
	"listenratio/classify/model"
	"listenratio/pipeline/export"
	"listenratio/pipeline/store"
	"listenratio/report"
	"listenratio/report/publish"
)

// night is one run over exports.
type night struct {
	settings    settings
	corrections map[string]classify.Class   // by item id; they win over the classifier
	samples     map[string][]evaluate.Drawn // people's labels, by file
	model       *model.Model
	exports     []string        // arguments
	formats     []export.Format // the user\'s own, by mapping files
	teller      *teller         // progress and logs

	store    *store.Store
	site     *publish.Site
	last     *store.Manifest // the newest run before this one, nil if none
	inputs   inputs          // what is read, and what the store holds of earlier nights
	sources  []store.Input   // one for each source number
	stamp    store.Stamp
	measured []result // the brands that have been measured
	asOf     int64    // "now", µs since 1970 UTC
	outcome  outcome
}

// outcome is what the run tells at its end.
type outcome struct {
	manifest  *store.Manifest
	entries   []report.Entry
	refused   []refusal // inputs that could not be read
	failed    []string  // brands whose update failed
	unchanged bool
}

// run is the whole night:
//
//	find      which exports there are, and which of them the store has read before
//	read      their records become items and faults
//	settle    whose every item is, which version of it stands
//	brands    for each brand: store its items, classify, match, measure, print its rows
//	beside    the brands are compared; their figures are stored, their pages printed
//	commit    the store's new manifest is linked: from here on the run counts
//	publish   the reports folder is swapped
//
// An error before commit leaves store and reports as they were.
func (n *night) run(ctx context.Context) (err error) {
	if n.store, err = store.Open(n.settings.Store); err != nil {
		return err
	}
	defer n.store.Close()
	if n.site, err = publish.Open(n.settings.Reports); err != nil {
		return err
	}
	defer n.site.Discard()

	if err := n.find(ctx); err != nil {
		return err
	}
	defer n.inputs.close()
	if n.nothingNew() {
		n.outcome.unchanged, n.outcome.manifest = true, n.last
		return nil
	}
	items, err := n.read(ctx)
	if err != nil {
		return err
	}
	defer items.Close()
	if err := n.settle(ctx, items); err != nil {
		return err
	}
	draft := n.store.Draft()
	defer draft.Discard()
	if err := n.brands(ctx, items, draft); err != nil {
		return err
	}
	if err := n.beside(ctx, draft); err != nil {
		return err
	}
	if err := n.commit(ctx, items, draft); err != nil {
		return err
	}
	return n.publish()
}

// commit links the manifest of the run, unless it says what the last one says.
func (n *night) commit(ctx context.Context, items collated, draft *store.Draft) error {
	if err := ctx.Err(); err != nil {
		return context.Cause(ctx)
	}
	if err := n.faults(items, draft); err != nil {
		return err
	}
	m := &store.Manifest{Stamp: n.stamp, Inputs: n.sources, Brands: storedBrands(items.Brands())}
	changed, err := draft.Commit(m)
	if err != nil {
		return fmt.Errorf("commit the run: %w", err)
	}
	n.outcome.manifest = m
	n.teller.log("committed", slog.Int("manifest", m.Number), slog.Bool("changed", changed))
	return n.store.Prune(n.settings.Keep)
}

// publish swaps the reports folder. After the commit a failure here is repaired by the next run.
func (n *night) publish() error {
	if err := n.front(); err != nil {
		return err
	}
	changed, err := n.site.Commit(n.settings.Keep)
	if err != nil {
		return err
	}
	n.outcome.unchanged = !changed
	n.teller.log("published", slog.Bool("changed", changed), slog.Int("brands", len(n.outcome.entries)))
	return nil
}
