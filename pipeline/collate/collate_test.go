package collate

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"listenratio/pipeline"
)

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

// said makes an item of a made-up platform; minutes count from noon.
func said(id, account string, minutes int, side pipeline.Side) pipeline.Item {
	var it pipeline.Item
	it.Reset()
	it.ID, it.Platform, it.Account, it.Inbound = id, "square", account, side
	it.Created = noon.Add(time.Duration(minutes) * time.Minute)
	return it
}

// collate runs items through a Collator with one sink per worker and returns what each brand was handed.
func collate(t *testing.T, s Setup, workers int, items []pipeline.Item) (map[string][]string, *Collator) {
	t.Helper()
	if s.Sources == nil {
		s.Sources = []Source{{Rank: "a"}, {Rank: "b"}}
	}
	s.Scratch, s.Buffer = t.TempDir(), 300
	c, err := New(s)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	var wg sync.WaitGroup
	for w := range workers {
		sink := c.Sink()
		wg.Go(func() {
			for i := w; i < len(items); i += workers {
				it := items[i]
				if err := sink.Item(&it); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if err := c.Settle(context.Background()); err != nil {
		t.Fatal(err)
	}
	got := map[string][]string{}
	for b, brand := range c.Brands() {
		var handed seen
		err := c.Items(b, func(items []pipeline.Item) error {
			for _, it := range items {
				handed.note(it.Source.Source, it.Platform)
				got[brand.Slug] = append(got[brand.Slug], it.ID+" "+it.Text)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		known := len(handed.at) == len(c.Seen(b)) && c.Size(b) == handed.items
		for _, at := range handed.at {
			known = known && slices.Contains(c.Seen(b), at)
		}
		if !known {
			t.Errorf("%s: Settle announced %d items of %v, %d of %v came", brand.Slug, c.Size(b), c.Seen(b), handed.items, handed.at)
		}
	}
	return got, c
}

func TestBrandOfInbound(t *testing.T) {
	reply := func(it pipeline.Item, parent string) pipeline.Item { it.Parent = parent; return it }
	text := func(it pipeline.Item, s string) pipeline.Item { it.Text = s; return it }
	items := []pipeline.Item{
		said("1", "Acme", 0, pipeline.Outbound),
		said("2", "Birch", 0, pipeline.Outbound),
		reply(said("3", "jo", 1, pipeline.Inbound), "1"),                                                         // parent is Acme's
		reply(said("4", "al", 2, pipeline.Inbound), "3"),                                                         // parent's brand is Acme
		text(said("5", "di", 3, pipeline.Inbound), "hey @nobody and @birch, hello"),                              // named
		said("6", "ed", 4, pipeline.Inbound),                                                                     // answered by Birch below
		reply(said("7", "Birch", 9, pipeline.Outbound), "6"),                                                     //
		text(reply(said("8", "fi", 5, pipeline.Inbound), "1"), "@birch is better"),                               // the parent wins
		said("9", "gus", 6, pipeline.Inbound),                                                                    // nobody's
		reply(said("10", "hal", 7, pipeline.Inbound), "11"), reply(said("11", "ida", 8, pipeline.Inbound), "10"), // a circle
	}
	got, c := collate(t, Setup{}, 2, items)
	want := map[string][]string{
		"acme":  {"1 ", "3 ", "4 ", "8 @birch is better"},
		"birch": {"2 ", "5 hey @nobody and @birch, hello", "6 ", "7 "},
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if n := c.Ledger(0).Excluded; n != 3 {
		t.Errorf("excluded %d items, want 3", n)
	}
}

func TestVersions(t *testing.T) {
	edited := said("1", "Acme", 0, pipeline.Outbound)
	edited.Text, edited.Edited = "corrected", noon.Add(time.Hour)
	original := said("1", "Acme", 0, pipeline.Outbound)
	original.Text, original.Source.Source = "first words", 1
	same := said("2", "Acme", 1, pipeline.Outbound)
	copied := same
	copied.Source = pipeline.Position{Source: 1, Record: 7}
	moved := said("3", "Acme", 40*24*60, pipeline.Outbound) // the same id, dated a month later
	early := said("3", "Acme", 2, pipeline.Outbound)
	early.Edited = noon.Add(2 * time.Hour)
	items := []pipeline.Item{edited, original, same, copied, same, moved, early}
	for range 20 {
		rand.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
		got, c := collate(t, Setup{}, 1+rand.IntN(3), items)
		if want := []string{"1 corrected", "2 ", "3 "}; !slices.Equal(got["acme"], want) {
			t.Fatalf("got %q, want %q", got["acme"], want)
		}
		a, b := c.Ledger(0), c.Ledger(1)
		a.Add(b)
		if want := (pipeline.Ledger{Stored: 3, Duplicate: 2, Revised: 2}); a != want {
			t.Fatalf("ledger %+v, want %+v", a, want)
		}
		if b.Revised != 1 || b.Duplicate != 1 && b.Stored != 1 {
			t.Fatalf("second source's ledger %+v", b)
		}
	}
}

func TestDeclaredBrands(t *testing.T) {
	setup := Setup{
		Brands:  []pipeline.Brand{{Slug: "acme", Name: "Acme", Accounts: []string{"square:ACME", "@acmehelp"}}},
		Sources: []Source{{Rank: "a"}},
	}
	unknown := func(id, account string) pipeline.Item { return said(id, account, 0, pipeline.SideUnknown) }
	ask := unknown("4", "jo")
	ask.Text = "@AcmeHelp where is it?"
	got, c := collate(t, setup, 1, []pipeline.Item{unknown("1", "Acme"), unknown("2", "acmehelp"),
		said("3", "birch", 0, pipeline.Outbound), ask})
	if want := []string{"1 ", "2 ", "4 @AcmeHelp where is it?"}; !slices.Equal(got["acme"], want) {
		t.Errorf("got %q, want %q", got["acme"], want)
	}
	if n := c.Ledger(0).Excluded; n != 1 {
		t.Errorf("excluded %d, want birch's one item", n)
	}
}

func TestOwnerNames(t *testing.T) {
	setup := Setup{Sources: []Source{
		{Rank: "a", Owner: pipeline.Owner{Platform: "square", Names: []string{"acme", "1001"}, Display: "Acme & Sons"}},
		{Rank: "b", Owner: pipeline.Owner{Platform: "square", Names: []string{"birch", "2002"}}},
	}}
	dm := said("2", "77", 1, pipeline.Inbound)
	other := said("3", "78", 1, pipeline.Inbound)
	other.ParentAuthor = "2002"
	birch := said("4", "birch", 1, pipeline.Outbound)
	birch.Source.Source = 1
	got, _ := collate(t, setup, 1, []pipeline.Item{said("1", "acme", 0, pipeline.Outbound), dm, other, birch})
	want := map[string][]string{"acme-sons": {"1 ", "2 "}, "birch": {"3 ", "4 "}}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestSideMustBeKnown(t *testing.T) {
	c, err := New(Setup{Sources: []Source{{}}, Scratch: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	it := said("1", "acme", 0, pipeline.SideUnknown)
	if err := c.Sink().Item(&it); err != ErrSide {
		t.Errorf("got %v, want ErrSide", err)
	}
}

func TestRowBoomerang(t *testing.T) {
	it := said("id-1", "acme", 5, pipeline.Inbound)
	it.Text, it.URL, it.Likes, it.Edited = "hello", "https://example.com/1", 0, noon
	it.ParentTime, it.ParentOrigin, it.Visibility, it.Kind = noon.Add(-time.Second), pipeline.OriginID, pipeline.Hidden, pipeline.Direct
	it.Source = pipeline.Position{Source: 3, Record: 9, Offset: 812}
	it.Truncated, it.Deleted, it.Precision = true, true, pipeline.Days
	var k keys
	r := row(appendRow(nil, &it, k.of(it.Platform, it.ID)))
	var back pipeline.Item
	r.item(&back)
	if back != it {
		t.Errorf("got  %+v\nwant %+v", back, it)
	}
	if r.edited() != noon.UnixMicro() || r.key() != k.of("square", "id-1") {
		t.Errorf("head disagrees: edited %d key %v", r.edited(), r.key())
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{"Tern & Tide Coffee": "tern-tide-coffee", "115722": "brand-115722",
		"@acme": "acme", "Ünïversal": "n-versal", "": "brand"} {
		if got := Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestUnsureItemsMustNameTheBrand has an export that does not say who speaks, as a search result does: what neither names
// nor answers the only brand is not its business.
func TestUnsureItemsMustNameTheBrand(t *testing.T) {
	setup := Setup{Brands: []pipeline.Brand{{Slug: "acme", Name: "Acme", Accounts: []string{"acme"}}}, Sources: []Source{{Rank: "a"}}}
	about := said("1", "jo", 0, pipeline.SideUnknown)
	about.Text = "have you seen @acme lately?"
	other := said("2", "al", 1, pipeline.SideUnknown)
	other.Text = "what a day"
	got, c := collate(t, setup, 1, []pipeline.Item{about, other, said("3", "acme", 2, pipeline.SideUnknown)})
	if want := []string{"1 have you seen @acme lately?", "3 "}; !slices.Equal(got["acme"], want) {
		t.Errorf("got %q, want %q", got["acme"], want)
	}
	if n := c.Ledger(0).Excluded; n != 1 {
		t.Errorf("excluded %d items, want 1", n)
	}
}

// TestUnsureItemsOfAnOwner has an export whose owner speaks in groups: what others say there is his business only where it
// names or answers him, and needs no configuration.
func TestUnsureItemsOfAnOwner(t *testing.T) {
	setup := Setup{Sources: []Source{{Rank: "a", Owner: pipeline.Owner{Platform: "square", Names: []string{"acme"}}}}}
	about := said("2", "jo", 1, pipeline.SideUnknown)
	about.Parent = "1"
	got, c := collate(t, setup, 1, []pipeline.Item{said("1", "acme", 0, pipeline.Outbound), about, said("3", "al", 2, pipeline.SideUnknown)})
	if want := []string{"1 ", "2 "}; !slices.Equal(got["acme"], want) {
		t.Errorf("got %q, want %q", got["acme"], want)
	}
	if n := c.Ledger(0).Excluded; n != 1 {
		t.Errorf("excluded %d items, want 1", n)
	}
}

// TestConversationTellsTheBrand has a direct message that names nobody, in a conversation in which a brand speaks.
func TestConversationTellsTheBrand(t *testing.T) {
	private := func(it pipeline.Item, conversation string) pipeline.Item {
		it.Kind, it.Conversation = pipeline.Direct, conversation
		return it
	}
	got, _ := collate(t, Setup{}, 2, []pipeline.Item{said("1", "Acme", 0, pipeline.Outbound), said("2", "Birch", 0, pipeline.Outbound),
		private(said("3", "jo", 1, pipeline.Inbound), "c"), private(said("4", "Birch", 2, pipeline.Outbound), "c"),
		private(said("5", "jo", 3, pipeline.Inbound), "c")})
	if want := []string{"2 ", "3 ", "4 ", "5 "}; !slices.Equal(got["birch"], want) {
		t.Errorf("got %q, want %q", got["birch"], want)
	}
}

// TestPublicConversationTellsTheBrand has what people said in public, of which a help desk keeps only the case that it
// belongs to: a case tells the brand, but what an item names counts for more, and a thread in which a brand once spoke
// makes nothing its business that the export does not claim to be.
func TestPublicConversationTellsTheBrand(t *testing.T) {
	in := func(it pipeline.Item, conversation string) pipeline.Item {
		it.Conversation = conversation
		return it
	}
	names := in(said("5", "jo", 4, pipeline.Inbound), "c")
	names.Text = "and @acme?"
	items := []pipeline.Item{said("1", "Acme", 0, pipeline.Outbound), said("2", "Birch", 0, pipeline.Outbound),
		in(said("3", "jo", 1, pipeline.Inbound), "c"), in(said("4", "Birch", 2, pipeline.Outbound), "c"),
		names, in(said("6", "Acme", 5, pipeline.Outbound), "c"), in(said("7", "jo", 6, pipeline.Inbound), "c"),
		in(said("8", "al", 7, pipeline.Inbound), "d")}
	got, c := collate(t, Setup{}, 2, items)
	if want := []string{"2 ", "3 ", "4 ", "7 "}; !slices.Equal(got["birch"], want) {
		t.Errorf("got %q, want %q", got["birch"], want)
	}
	if n := c.Ledger(0).Excluded; n != 1 {
		t.Errorf("excluded %d items, want the one of a conversation in which no brand speaks", n)
	}
	setup := Setup{Brands: []pipeline.Brand{{Name: "Acme", Slug: "acme", Accounts: []string{"acme"}}, {Name: "Birch", Slug: "birch", Accounts: []string{"birch"}}}}
	for i := range items {
		items[i].Inbound = pipeline.SideUnknown
	}
	if _, c = collate(t, setup, 1, items); c.Ledger(0).Excluded != 3 {
		t.Errorf("excluded %d items of unknown side, want 3", c.Ledger(0).Excluded)
	}
}
