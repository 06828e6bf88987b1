package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"slices"

	"github.com/apache/arrow/go/v15/arrow/memory"

	"listenratio/pipeline"
	"listenratio/pipeline/collate"
	"listenratio/pipeline/export"
	"listenratio/pipeline/store"
)

// collated is the run's items, settled and in order.
type collated = *collate.Collator

// read hands the items of the store and of the fresh files to a Collator.
func (n *night) read(ctx context.Context) (_ collated, err error) {
	n.listSources()
	items, err := collate.New(collate.Setup{Brands: n.settings.pipelineBrands(), Sources: n.collateSources(), Scratch: n.store.Scratch()})
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			items.Close()
		}
	}()
	sinks := make([]export.Sink, runtime.GOMAXPROCS(0))
	for i := range sinks {
		sinks[i] = items.Sink()
	}
	if err := n.reread(sinks[0]); err != nil {
		return nil, err
	}
	files := make([]export.File, len(n.inputs.fresh))
	for i, f := range n.inputs.fresh {
		files[i] = f.file
	}
	first := len(n.inputs.earlier)
	unsure := &sideless{of: map[int32]bool{}}
	for i, s := range sinks {
		sinks[i] = sider{s, unsure}
	}
	outcomes, err := export.Read(ctx, files, sinks, export.Options{First: int32(first), Progress: n.teller.bytes})
	if err != nil {
		return nil, readError(ctx, err)
	}
	unsure.mark(outcomes, first)
	for i, o := range outcomes {
		n.took(first+i, &o, items)
	}
	switch nothing := n.readable(outcomes) == 0 && first == 0; {
	case nothing && len(unsure.of) > 0:
		return nil, usage("listenratio run --brand 'NAME=ACCOUNT,…' EXPORT", "%w", collate.ErrSide)
	case nothing && len(n.outcome.refused) > 0:
		return nil, n.noInput()
	}
	return items, nil
}

// readError explains the errors with which a reading ends early.
func readError(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

// listSources numbers the sources: earlier inputs first, then fresh files.
func (n *night) listSources() {
	n.sources = slices.Clone(n.inputs.earlier)
	for _, f := range n.inputs.fresh {
		n.sources = append(n.sources, store.Input{
			Ledger:  pipeline.Ledger{File: f.file.Member.Path, Format: f.export.Format},
			Inbound: f.export.Inbound.String(), Until: f.export.Until, Owner: f.export.Owner, Notes: f.export.Notes})
	}
}

func (n *night) collateSources() []collate.Source {
	sources := make([]collate.Source, len(n.sources))
	for i, in := range n.sources {
		sources[i] = collate.Source{Owner: in.Owner, Until: in.Until, Rank: in.SHA256 + " " + in.File}
	}
	return sources
}

// reread hands on what the store holds of the earlier inputs.
func (n *night) reread(sink export.Sink) error {
	if n.last == nil || len(n.inputs.earlier) == 0 {
		return nil
	}
	number := map[string]int32{}
	for i, in := range n.inputs.earlier {
		number[in.Short()+" "+in.File] = int32(i)
	}
	var it pipeline.Item
	for _, p := range n.last.Parts {
		if p.Table() != "items" {
			continue
		}
		err := n.store.Batches(p, memory.DefaultAllocator, func(b pipeline.Batch) error {
			for i := range b.Len() {
				source, ok := number[b.Input(i)+" "+b.Source(i)]
				if !ok {
					continue
				}
				b.Item(i, &it)
				it.Source.Source = source
				if err := sink.Item(&it); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return n.rereadFaults(number, sink)
}

// took notes the outcome of reading source s. A file that was refused as a whole gives no items.
func (n *night) took(s int, o *export.Outcome, items collated) {
	in := &n.sources[s]
	in.Ledger, in.SHA256, in.Size = o.Ledger, o.SHA256, o.Size
	in.Notes = append(in.Notes, o.Notes...)
	items.Rank(int32(s), in.SHA256+" "+in.File)
	if o.Err != nil {
		n.refuse(in.File, o.Err)
		items.Refuse(int32(s))
		in.Ledger = pipeline.Ledger{File: in.File, Format: in.Format}
	}
	n.teller.log("read", slog.String("path", in.File), slog.String("format", in.Format), slog.Int64("records", o.Ledger.Read),
		slog.Int64("faults", o.Ledger.Faults), slog.Int64("bytes", o.Ledger.Bytes))
}

func (n *night) readable(outcomes []export.Outcome) (readable int) {
	for _, o := range outcomes {
		if o.Err == nil {
			readable++
		}
	}
	return readable
}

// account balances the ledger of source s. What became of an earlier input's records is added to what became of them
// before.
func (n *night) account(s int, now pipeline.Ledger) {
	l := &n.sources[s].Ledger
	l.Stored = now.Stored
	l.Duplicate, l.Revised, l.Excluded = l.Duplicate+now.Duplicate, l.Revised+now.Revised, l.Excluded+now.Excluded
}

// taken is how many items there are, of brands and of others.
func (n *night) taken(items collated) (sum int64) {
	for s := range n.sources {
		sum += items.Ledger(s).Read
	}
	return sum
}

// settle decides whose the items are, and what "now" is.
func (n *night) settle(ctx context.Context, items collated) error {
	n.teller.stage("settling")
	if err := items.Settle(ctx); err != nil {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if errors.Is(err, collate.ErrNoBrand) {
			n.tellFaults(items.Faults())
			if n.taken(items) == 0 {
				return &failure{statusNoInput, errors.New("not one item is in the exports; store and reports are as they were"), "listenratio formats"}
			}
			return &failure{statusNoInput, err, "listenratio run --brand 'NAME=ACCOUNT,…' EXPORT"}
		}
		return fmt.Errorf("settle items: %w", err)
	}
	n.asOf, _ = n.settings.asOf()
	for s := range n.sources {
		n.account(s, items.Ledger(s))
		n.sources[s].Until = items.Until(s)
		if n.settings.AsOf == "" {
			n.asOf = max(n.asOf, items.Until(s))
		}
	}
	return nil
}
