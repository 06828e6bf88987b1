package collate

import (
	"context"
	"fmt"
	"testing"

	"listenratio/pipeline"
)

// BenchmarkCollate takes in the items of three brands, settles and hands them out.
func BenchmarkCollate(b *testing.B) {
	const n = 50_000
	items := make([]pipeline.Item, n)
	for i := range items {
		items[i] = said(fmt.Sprint("id-", i), fmt.Sprint("brand-", i%3), i, pipeline.Outbound)
		if i%2 == 1 {
			items[i].Account, items[i].Inbound, items[i].Parent = fmt.Sprint("person-", i%999), pipeline.Inbound, fmt.Sprint("id-", i-1)
		}
		items[i].Text = "thank you for telling us, we are looking into what happened to the parcel"
	}
	b.ReportAllocs()
	for b.Loop() {
		c, err := New(Setup{Sources: []Source{{Rank: "a"}}, Scratch: b.TempDir()})
		if err != nil {
			b.Fatal(err)
		}
		sink := c.Sink()
		for i := range items {
			it := items[i]
			if err := sink.Item(&it); err != nil {
				b.Fatal(err)
			}
		}
		if err := c.Settle(context.Background()); err != nil {
			b.Fatal(err)
		}
		for brand := range c.Brands() {
			if err := c.Items(brand, func([]pipeline.Item) error { return nil }); err != nil {
				b.Fatal(err)
			}
		}
		c.Close()
	}
	b.ReportMetric(float64(b.N)*n/b.Elapsed().Seconds(), "items/s")
}
