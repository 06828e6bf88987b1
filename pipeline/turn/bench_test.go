package turn

import (
	"fmt"
	"testing"
	"time"

	"github.com/apache/arrow/go/v15/arrow/memory"

	"listenratio/pipeline"
)

// BenchmarkMatcher matches questions that are answered in half of all cases.
func BenchmarkMatcher(b *testing.B) {
	const n = 1 << 16
	builder := pipeline.NewBuilder(memory.DefaultAllocator)
	defer builder.Release()
	for i := range n {
		it := pipeline.Item{ID: fmt.Sprint("id-", i), Platform: "square", Account: fmt.Sprint("person-", i%5000),
			Inbound: pipeline.Inbound, Created: noon.Add(time.Duration(i) * time.Minute), Text: "@acme where is my parcel?"}
		if i%3 == 2 {
			it.Inbound, it.Account, it.Parent = pipeline.Outbound, "acme", fmt.Sprint("id-", i-2)
		}
		builder.Append(&it)
	}
	batch := builder.Batch()
	defer batch.Record.Release()
	b.ReportAllocs()
	turns := 0
	for b.Loop() {
		m := NewMatcher(Setup{Accounts: map[string]bool{"acme": true}, AsOf: noon.AddDate(1, 0, 0).UnixMicro(), Items: n},
			func(*Turn) { turns++ })
		for i := range n {
			if link := m.Item(batch, i); link.Ours {
				m.Said(Traits{})
			}
		}
		m.End()
	}
	b.ReportMetric(float64(b.N)*n/b.Elapsed().Seconds(), "items/s")
	if turns == 0 {
		b.Fatal("no turns")
	}
}
