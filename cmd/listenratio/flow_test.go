package main

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/apache/arrow/go/v15/arrow/memory"

	"listenratio/classify/model"
	"listenratio/pipeline"
	"listenratio/pipeline/collate"
	"listenratio/pipeline/store"
)

// anEvening is the work on a brand of n items, whose parts are written.
func anEvening(t *testing.T, n int) (*evening, []store.Part) {
	t.Helper()
	s, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	draft := s.Draft()
	t.Cleanup(func() { draft.Discard(); s.Close() })
	noon := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	items := make([]pipeline.Item, n)
	for i := range items {
		it := &items[i]
		it.Reset()
		it.ID, it.Platform, it.Account, it.Created = fmt.Sprint("id-", i), "square", "acme", noon.Add(time.Duration(i)*time.Minute)
		it.Inbound, it.Text = pipeline.Outbound, "how to descale a kettle"
		if i%2 == 0 {
			it.Inbound, it.Account, it.Text = pipeline.Inbound, fmt.Sprint("person-", i%99), "@acme where is my parcel?"
		}
	}
	brand := pipeline.Brand{Slug: "acme", Name: "Acme", Accounts: []string{"acme"}}
	sources := []store.Input{{Ledger: pipeline.Ledger{File: "a.jsonl"}, SHA256: "0123456789abcdef", Inbound: "all"}}
	var parts []store.Part
	err = draft.Items(brand.Slug, sources, func(yield func([]pipeline.Item) error) error { return yield(items) },
		func(p store.Part) error { parts = append(parts, p); return nil })
	if err != nil {
		t.Fatal(err)
	}
	night := &night{sources: sources, model: model.Default(), asOf: noon.AddDate(1, 0, 0).UnixMicro()}
	e, err := night.newEvening(brand, sightings{collate.Sighting{Platform: "square"}}, int64(n), draft)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(e.abandon)
	return e, parts
}

func TestFlowGivesBackEveryByte(t *testing.T) {
	boom := errors.New("boom")
	cases := map[string]struct {
		spoil func(e *evening, stop context.CancelCauseFunc)
		fails bool
	}{
		"to the end":          {func(*evening, context.CancelCauseFunc) {}, false},
		"stopped before":      {func(_ *evening, stop context.CancelCauseFunc) { stop(boom) }, true},
		"a stage panics":      {func(e *evening, _ context.CancelCauseFunc) { e.tally = nil }, true},
		"a reader panics":     {func(e *evening, _ context.CancelCauseFunc) { e.model = nil }, true},
		"a table cannot grow": {func(e *evening, _ context.CancelCauseFunc) { e.tables.verdicts = nil }, true},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			e, parts := anEvening(t, 20_000)
			mem := memory.NewCheckedAllocator(memory.NewGoAllocator())
			defer mem.AssertSize(t, 0)
			e.mem = mem
			ctx, stop := context.WithCancelCause(context.Background())
			defer stop(nil)
			verdicts := e.tables.verdicts
			c.spoil(e, stop)
			later := make(chan store.Part)
			close(later)
			if err := e.flow(ctx, parts[0], later); (err != nil) != c.fails {
				t.Errorf("flow ended with %v", err)
			}
			e.tables.verdicts = verdicts
		})
	}
}
