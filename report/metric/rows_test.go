package metric

import (
	"math/bits"
	"math/rand/v2"
	"strings"
	"testing"

	"listenratio/report"
)

func TestMarksHaveNames(t *testing.T) {
	if n := bits.Len64(uint64(kept)); n != len(markNames) {
		t.Errorf("%d marks, %d names", n, len(markNames))
	}
	seen := map[string]bool{}
	for _, name := range markNames {
		if seen[name] || strings.ContainsAny(name, " ,&") {
			t.Errorf("%q is no name of its own", name)
		}
		seen[name] = true
	}
	if got := (given | noise).names(); got != "given noise" {
		t.Errorf("named %q", got)
	}
}

// TestOldRowsAreLetGo marks more rows than are kept, not all of them and not in order.
func TestOldRowsAreLetGo(t *testing.T) {
	var r rows
	r.mark(3, noise)
	r.mark(1, given)
	r.mark(0, given)
	if r.of(1).marks != given || r.of(2).marks != 0 || r.of(3).marks != noise {
		t.Error("rows are mixed up")
	}
	r.mark(report.MaxEvidence+2, engaged)
	if r.of(1) != nil || r.of(2) != nil || r.of(3).marks != noise || r.of(report.MaxEvidence+1).marks != 0 || len(r.ring) != report.MaxEvidence {
		t.Error("old rows are not let go")
	}
	r.mark(3*report.MaxEvidence, engaged)
	for n := int64(2*report.MaxEvidence + 1); n < 3*report.MaxEvidence; n++ {
		if r.of(n).marks != 0 {
			t.Fatalf("row %d has the marks of an older one", n)
		}
	}
}

// TestSpells compares with a look at every wait.
func TestSpells(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	for range 200 {
		var o overlaps
		for range random.IntN(12) {
			from := random.Int64N(60)
			o.waits = append(o.waits, [2]int64{from, from + random.Int64N(9)})
		}
		all := append([][2]int64{}, o.waits...)
		spells := o.waiting()
		for at := range int64(75) {
			want := false
			for _, w := range all {
				want = want || w[0] <= at && at < w[1]
			}
			if got := spells.at(at); got != want {
				t.Fatalf("at %d: %v, %v in %v", at, got, want, all)
			}
		}
	}
}
