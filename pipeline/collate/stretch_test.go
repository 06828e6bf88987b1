package collate

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"listenratio/pipeline"
)

// TestBigMonthsComeInStretches: a month that does not fit is handed out in parts, and no item, version or order changes.
func TestBigMonthsComeInStretches(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	var items []pipeline.Item
	for i := range 3000 {
		it := said(fmt.Sprint("i", i%2900), "acme", random.IntN(45*24*60)-3*24*60, pipeline.Outbound) // some came twice
		it.Text = fmt.Sprint("text ", i)
		items = append(items, it)
	}
	handed := func(most int64) (ids []string, ledger pipeline.Ledger) {
		c, err := New(Setup{Sources: []Source{{Rank: "a"}}, Scratch: t.TempDir(), Buffer: 300})
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		c.most = most
		sink := c.Sink()
		for _, it := range items {
			if err := sink.Item(&it); err != nil {
				t.Fatal(err)
			}
		}
		if err := c.Settle(context.Background()); err != nil {
			t.Fatal(err)
		}
		err = c.Items(0, func(run []pipeline.Item) error {
			for _, it := range run {
				ids = append(ids, it.ID+it.Text)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return ids, c.Ledger(0)
	}
	want, ledger := handed(mostHeld)
	for _, most := range []int64{1, 5_000, 100_000} {
		if got, l := handed(most); !slices.Equal(got, want) || l != ledger {
			t.Errorf("at most %d bytes: %d items, %+v; at once %d, %+v", most, len(got), l, len(want), ledger)
		}
	}
}

func TestCut(t *testing.T) {
	got := cut(map[int64]int64{5: 40, 2: 40, -1: 30, 9: 200, 10: 1}, 100)
	if want := []stretch{{-hour, 5 * hour}, {5 * hour, 9 * hour}, {9 * hour, 10 * hour}, {10 * hour, always.to}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
