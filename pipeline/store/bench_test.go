package store

import (
	"testing"

	"github.com/apache/arrow/go/v15/arrow/memory"

	"listenratio/pipeline"
)

const benchItems = 50_000

func rate(b *testing.B) {
	b.ReportMetric(float64(b.N)*benchItems/b.Elapsed().Seconds(), "items/s")
}

// BenchmarkWrite writes items to a part of a draft.
func BenchmarkWrite(b *testing.B) {
	s, err := Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	items := world(benchItems)
	b.ReportAllocs()
	for b.Loop() {
		d := s.Draft()
		if err := d.Items("acme", inputs, func(yield func([]pipeline.Item) error) error { return inRuns(items, yield) }, ignore); err != nil {
			b.Fatal(err)
		}
		d.Discard()
	}
	rate(b)
}

func inRuns(items []pipeline.Item, yield func([]pipeline.Item) error) error {
	for len(items) > 0 {
		n := min(512, len(items))
		if err := yield(items[:n]); err != nil {
			return err
		}
		items = items[n:]
	}
	return nil
}

// BenchmarkRead reads them back as batches.
func BenchmarkRead(b *testing.B) {
	s, err := Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	d := s.Draft()
	defer d.Discard()
	var parts []Part
	keep := func(p Part) error { parts = append(parts, p); return nil }
	if err := d.Items("acme", inputs, func(yield func([]pipeline.Item) error) error { return yield(world(benchItems)) }, keep); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := d.Batches(parts, memory.DefaultAllocator, func(pipeline.Batch) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
	rate(b)
}
