package evidence

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow/go/v15/arrow/memory"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
)

// made is a batch of n messages, one a second, to or by the brand in turn.
func made(t testing.TB, n int) pipeline.Batch {
	t.Helper()
	mem := memory.NewCheckedAllocator(memory.DefaultAllocator)
	b := pipeline.NewBuilder(mem)
	for i := range n {
		it := pipeline.Item{ID: fmt.Sprint("id-", i), Platform: "x", Account: fmt.Sprint("@Person", i%7), Inbound: pipeline.Inbound,
			Created: time.Unix(int64(1_700_000_000+i), 0).UTC(), Text: fmt.Sprint("where is parcel number ", i, "?")}
		if i%2 == 1 {
			it.Inbound, it.Account, it.Parent = pipeline.Outbound, "acme", fmt.Sprint("id-", i-1)
		}
		b.Append(&it)
	}
	batch := b.Batch()
	b.Release()
	t.Cleanup(func() {
		batch.Record.Release()
		mem.AssertSize(t, 0)
	})
	return batch
}

func fill(r *Rows, b pipeline.Batch) (notes []int64) {
	for i := range b.Len() {
		if b.Inbound(i) {
			notes = append(notes, r.Heard(b, i, turn.Link{Thread: b.ID(i)}))
		} else {
			r.Said(b, i, turn.Link{Act: b.ID(i), Thread: b.Parent(i)}, classify.Verdict{Class: classify.Reply, Rule: "parent", Words: "a|b", Confidence: 990})
		}
	}
	return notes
}

func marks(row int64) string { return fmt.Sprint("row-", row) }

func TestRowsKeepTheNewest(t *testing.T) {
	b := made(t, 4096)
	r := New(People{Show: "pseudonym", Key: "k", Brand: "acme"})
	const rounds = report.MaxEvidence/4096 + 3
	var last []int64
	for range rounds {
		last = fill(r, b)
	}
	for k, n := range last {
		u := &turn.Turn{ID: b.ID(2 * k), Platform: "x", State: turn.Answered, Note: n, Start: b.Created(2 * k),
			Stop: b.Created(2*k) + 1_500_000, Answer: b.ID(2*k + 1)}
		r.Turn(u)
	}
	r.Turn(&turn.Turn{ID: "gone", Note: 1, State: turn.Answered})
	var p report.Page
	r.Page(&p, marks)
	if p.Rows != rounds*4096 || len(p.Evidence) != report.MaxEvidence {
		t.Fatalf("%d rows, %d held", p.Rows, len(p.Evidence))
	}
	said, heard := p.Evidence[0], p.Evidence[1]
	if said.Item != "id-4095" || said.Class != "reply" || said.Words != "a|b" || said.Rule != "parent" || said.Answer != "id-4094" || said.Confidence != 990 ||
		said.Thread != "id-4094" || said.Marks != marks(p.Rows) {
		t.Errorf("newest row is %+v", said)
	}
	if heard.State != "answered" || heard.Wait != 2 || heard.Answer != "id-4095" || !strings.HasPrefix(heard.Who, "person ") || heard.Thread != "id-4094" {
		t.Errorf("its turn is %+v", heard)
	}
	if e := p.Evidence[len(p.Evidence)-1]; e.Text == "" || e.Source != "" {
		t.Errorf("oldest row is %+v", e)
	}
}

func TestNobodyIsNamed(t *testing.T) {
	b := made(t, 3)
	r := New(People{Show: "pseudonym", Key: "k", Brand: "acme"})
	r.Turn(&turn.Turn{ID: "id-2", Platform: "x", Note: 3, State: turn.Skewed, Start: 5, Stop: 2, Person: "@Person2"})
	fill(r, b)
	var p report.Page
	r.Page(&p, marks)
	for _, e := range p.Evidence {
		if e.Side == "in" && !strings.HasPrefix(e.Who, "person ") {
			t.Errorf("%s is shown as %q", e.Item, e.Who)
		}
	}
	if p.Evidence[0].State != "skewed" {
		t.Errorf("answered before it was asked, but %+v", p.Evidence[0])
	}
}

func TestWaitingRowsGetTheirTexts(t *testing.T) {
	b := made(t, 4)
	r := New(People{Show: "full"})
	notes := fill(r, b)
	r.Turn(&turn.Turn{ID: "id-0", Note: notes[0], State: turn.Waiting, Person: "@Person0"})
	r.Turn(&turn.Turn{ID: "id-old", State: turn.Waiting})
	if missing := r.Missing(); len(missing) != 1 || !missing["id-old"] {
		t.Fatalf("missing %v", missing)
	}
	if r.waiting[0].Text != b.Text(0) || r.waiting[0].Who != "@Person0" {
		t.Errorf("waiting row is %+v", r.waiting[0])
	}
}

func BenchmarkRows(b *testing.B) {
	batch := made(b, 4096)
	r := New(People{Show: "pseudonym", Key: "k", Brand: "acme"})
	b.ReportAllocs()
	for b.Loop() {
		for _, n := range fill(r, batch) {
			r.Turn(&turn.Turn{Note: n, State: turn.Answered})
		}
	}
	b.ReportMetric(float64(b.N)*4096/b.Elapsed().Seconds(), "items/s")
}
