package report

import (
	"testing"
	"time"
)

func TestFilterChooses(t *testing.T) {
	monday := time.Date(2026, 3, 2, 0, 30, 0, 0, time.UTC)
	turn := Evidence{Side: "in", Item: "7", Time: monday, State: "answered", Wait: 3600, Channel: "public", Flags: "deflect promise", Source: "a,b&c.csv"}
	act := Evidence{Side: "out", Item: "9", Act: "9", Class: "broadcast", Flags: "promo", Rule: "price", Channel: "public", Confidence: 800,
		Thread: "8", Marks: "talked-over over noise"}
	part := act
	part.Item = "10"
	cases := []struct {
		filter string
		row    Evidence
		want   bool
	}{
		{"", turn, true},
		{"side=in&channel=public&state=answered&max_wait=3600", turn, true},
		{"side=in&max_wait=3599", turn, false},
		{"min_wait=3600", turn, true},
		{"min_wait=3600.5", turn, false},
		{"state=waiting,answered", turn, true},
		{"state=waiting", turn, false},
		{"flag=promise", turn, true},
		{"flag=prom", turn, false},
		{"flag=canned,deflect", turn, true},
		{"source=a%2Cb%26c.csv", turn, true},
		{"week=2026-03-02", turn, true},
		{"week=2026-02-23", turn, false},
		{"side=out&act=1&class=broadcast", act, true},
		{"side=out&act=1&class=broadcast", part, false},
		{"act=0", part, true},
		{"class=&flag=&side=", part, true},
		{"item=10", part, true},
		{"item=9", part, false},
		{"class=reply,broadcast&rule=price", act, true},
		{"rule=advice", act, false},
		{"thread=8&mark=noise,other", act, true},
		{"mark=over", act, true},
		{"mark=talked", act, false},
		{"mark=talked-over over", act, false},
		{"mark=", act, true},
		{"thread=9", act, false},
		{"min_confidence=800&max_confidence=800", act, true},
		{"min_confidence=801", act, false},
		{"max_confidence=799", act, false},
		{"max_confidence=1000", turn, false},
		{"min_confidence=-1", turn, false},
		{"min_confidence=0&max_confidence=0", turn, true},
	}
	for _, c := range cases {
		f, err := ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Match(&c.row, time.UTC); got != c.want {
			t.Errorf("%q on item %s: got %v", c.filter, c.row.Item, got)
		}
		again, err := ParseFilter(f.String())
		if err != nil || again.String() != f.String() {
			t.Errorf("%q does not come back: %q, %v", c.filter, f.String(), err)
		}
	}
}

func TestFilterWeekIsLocal(t *testing.T) {
	west, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Skip(err)
	}
	row := Evidence{Time: time.Date(2026, 3, 2, 0, 30, 0, 0, time.UTC)}
	f := Filter{Week: "2026-02-23"}
	if !f.Match(&row, west) {
		t.Error("half past midnight UTC on Monday is Sunday in New York")
	}
}

func TestFilterRefuses(t *testing.T) {
	for _, bad := range []string{"klass=reply", "max_wait=soon", "min_confidence=0.5", "act=perhaps", "%zz=1"} {
		if _, err := ParseFilter(bad); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}

func FuzzParseFilter(f *testing.F) {
	for _, s := range []string{"side=in&max_wait=3600", "class=a,b&flag=,", "%zz", "act=1&week=2026-03-02", "a=b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		filter, err := ParseFilter(s)
		if err != nil {
			return
		}
		again, err := ParseFilter(filter.String())
		if err != nil || again.String() != filter.String() {
			t.Errorf("%q comes back as %q, %v", filter.String(), again.String(), err)
		}
		filter.Match(&Evidence{}, time.UTC)
	})
}
