package turn

import (
	"testing"
	"time"

	"github.com/apache/arrow/go/v15/arrow/memory"

	"listenratio/pipeline"
)

// TestSisterBrands lets a sister brand talk with the brand: nobody asks, and nothing is a reply.
func TestSisterBrands(t *testing.T) {
	builder := pipeline.NewBuilder(memory.NewGoAllocator())
	defer builder.Release()
	story := []line{
		{id: "1", who: "AcmeUK", text: "@acme what a day"},
		{id: "2", who: "acme", to: "1", text: "@AcmeUK indeed", after: time.Minute},
		{id: "3", who: "acme", text: "@acmeuk have a good one", after: time.Hour},
		{id: "4", who: "acme", to: "9", text: "well done", after: 2 * time.Hour, shape: func(it *pipeline.Item) { it.ParentAuthor = "acmeuk" }},
		{id: "5", who: "jo", text: "@acme it leaks", after: 3 * time.Hour},
		{id: "6", who: "acme", to: "5", text: "@jo sorry", after: 4 * time.Hour},
	}
	for _, l := range story {
		it := item(l)
		builder.Append(&it)
	}
	b := builder.Batch()
	defer b.Record.Release()
	var turns []Turn
	m := NewMatcher(Setup{Accounts: map[string]bool{"acme": true}, Sisters: map[string]bool{"acmeuk": true},
		AsOf: noon.AddDate(0, 0, 10).UnixMicro()}, func(u *Turn) { turns = append(turns, clone(*u)) })
	want := map[string]pipeline.Answers{"2": pipeline.Sister, "3": pipeline.Sister, "4": pipeline.Sister, "6": pipeline.Person}
	for i, l := range story {
		link := m.Item(b, i)
		if link.Ours {
			m.Said(l.traits)
		}
		if a, ok := want[l.id]; ok && link.Answers != a {
			t.Errorf("item %s answers %v, want %v", l.id, link.Answers, a)
		}
	}
	m.End()
	if len(turns) != 1 || turns[0].ID != "5" || turns[0].State != Answered {
		t.Errorf("turns are %+v", turns)
	}
}
