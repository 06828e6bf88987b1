package stat

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

func TestHorizonsAreBinEdges(t *testing.T) {
	for _, s := range []int64{0, 1, 900, 3600, 8192, 6 * 3600, 24 * 3600, 72 * 3600, 7 * 24 * 3600} {
		if got := edge(bin(s)); got != s {
			t.Errorf("%d s: upper edge %d", s, got)
		}
		if bin(s+1) != bin(s)+1 {
			t.Errorf("%d s and one more fall into bins %d and %d", s, bin(s), bin(s+1))
		}
	}
}

func TestBinsAreNarrowAndInOrder(t *testing.T) {
	last := bin(longest)
	below := int64(-1)
	for b := range last + 1 {
		upper := edge(b)
		if bin(upper) != b || bin(below+1) != b || upper <= below {
			t.Fatalf("bin %d is (%d, %d] but its ends fall into %d and %d", b, below, upper, bin(below+1), bin(upper))
		}
		if width := upper - below; upper <= 8192 && width != 1 || upper > 8192 && width*4096 > upper {
			t.Fatalf("bin %d up to %d s is %d s wide", b, upper, width)
		}
		below = upper
	}
	if bin(longest+1) != last || bin(1<<62) != last || bin(-5) != 0 {
		t.Error("waits out of range are not clamped")
	}
}

// draw makes n waits of all lengths.
func draw(r *rand.Rand, n int) (w *Waits, seconds []int64, events []bool) {
	w = new(Waits)
	for range n {
		s := r.Int64N(int64(1) << (1 + r.IntN(25)))
		e := r.IntN(3) > 0
		seconds, events = append(seconds, s), append(events, e)
		w.Add(s, e)
	}
	return w, seconds, events
}

func TestWithinCountsExactly(t *testing.T) {
	for _, n := range []int{0, 50, several - 1, several, 3 * several} {
		w, seconds, events := draw(rand.New(rand.NewPCG(1, uint64(n))), n)
		for _, h := range []int64{-1, 0, 900, 3600, 21600, 86400, 259200, 604800} {
			var want int64
			for i, s := range seconds {
				if events[i] && s <= h {
					want++
				}
			}
			if got := w.Within(h); got != want {
				t.Errorf("%d waits: %d within %d s, want %d", n, got, h, want)
			}
		}
		if w.N() != int64(n) || w.Events()+w.Censored() != w.N() {
			t.Errorf("%d waits: %d events and %d censored", n, w.Events(), w.Censored())
		}
	}
}

// However the waits are split and in whatever order the parts are merged, the answers are the same.
func TestMergeInAnyOrderIsAddingAtOnce(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 0))
	for round := range 60 {
		n := r.IntN(3 * several)
		whole, seconds, events := draw(r, n)
		parts := make([]*Waits, 1+r.IntN(6))
		for i := range parts {
			parts[i] = new(Waits)
		}
		skew := 1 + r.IntN(len(parts))
		for i := range n {
			parts[r.IntN(skew)].Add(seconds[i], events[i])
		}
		r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		for len(parts) > 1 {
			parts[len(parts)-2].Merge(parts[len(parts)-1])
			parts = parts[:len(parts)-1]
		}
		same(t, round, parts[0], whole)
	}
}

func same(t *testing.T, round int, got, want *Waits) {
	t.Helper()
	if got.Events() != want.Events() || got.Censored() != want.Censored() || !slices.Equal(got.occupied(), want.occupied()) {
		t.Fatalf("round %d: the counts differ", round)
	}
	if !reflect.DeepEqual(got.Survival(), want.Survival()) || got.Survival().Median() != want.Survival().Median() {
		t.Fatalf("round %d: the curves differ", round)
	}
	if got.AnsweredInterval(0.5) != want.AnsweredInterval(0.5) {
		t.Fatalf("round %d: the answered medians differ", round)
	}
}

func TestMergeLeavesTheOtherAloneAndDoublesItself(t *testing.T) {
	for _, n := range []int{7, several - 1, 2 * several} {
		w, _, _ := draw(rand.New(rand.NewPCG(3, 0)), n)
		before := w.occupied()
		new(Waits).Merge(w)
		if !slices.Equal(before, w.occupied()) {
			t.Errorf("%d waits: a merge changed its argument", n)
		}
		events, censored := w.Events(), w.Censored()
		w.Merge(w)
		if w.Events() != 2*events || w.Censored() != 2*censored || w.Within(longest) != 2*events {
			t.Errorf("%d waits merged with themselves: %d events and %d censored", n, w.Events(), w.Censored())
		}
	}
}

// 10, 20, 30, 40: the median by linear interpolation is 25, the lower quartile 10 + 0.75·10 = 17.5, shown as 18.
func TestAnsweredQuantile(t *testing.T) {
	w := waits([]int64{40, 10, 30, 20}, []int64{1, 2, 3, 1000})
	for q, want := range map[float64]int64{0: 10, 0.25: 18, 0.5: 25, 1: 40} {
		if got, ok := w.AnsweredQuantile(q); !ok || got != want {
			t.Errorf("quantile %v: %d %v, want %d", q, got, ok, want)
		}
	}
	for _, q := range []float64{-0.1, 1.1} {
		if _, ok := w.AnsweredQuantile(q); ok {
			t.Errorf("quantile %v is one", q)
		}
	}
	if _, ok := waits(nil, []int64{5}).AnsweredQuantile(0.5); ok {
		t.Error("a quantile of no events")
	}
}

// The ranks that bound a median, as every table of the sign test's interval prints them. By hand for 10: P(B ≤ 1) = 11/1024
// = 0.0107, P(B ≤ 2) = 56/1024 = 0.0547, so the lower rank is 2.
func TestRanksOfTheMedianInterval(t *testing.T) {
	for _, want := range [][3]int64{{5, 0, 6}, {6, 1, 6}, {8, 1, 8}, {9, 2, 8}, {10, 2, 9}, {15, 4, 12}, {20, 6, 15}, {25, 8, 18}} {
		if low, high := ranks(want[0], 0.5); low != want[1] || high != want[2] {
			t.Errorf("n = %d: ranks %d and %d, want %d and %d", want[0], low, high, want[1], want[2])
		}
	}
	if low, high := ranks(1_000_000, 0.5); low != 499020 || high != 500981 {
		t.Errorf("a million: ranks %d and %d", low, high) // 500000 ∓ 1.96·500
	}
}

func TestAnsweredIntervalNeedsSixEventsForAMedian(t *testing.T) {
	if e := waits([]int64{1, 2, 3, 4, 5}, nil).AnsweredInterval(0.5); e != (Estimate{Value: 3, Reached: true}) {
		t.Errorf("five events: %+v", e)
	}
	if e := waits([]int64{1, 2, 3, 4, 5, 6}, nil).AnsweredInterval(0.5); e != known(4, 1, 6) { // 3.5, shown as 4
		t.Errorf("six events: %+v", e)
	}
}

func FuzzWaits(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9})
	f.Fuzz(func(t *testing.T, script []byte) {
		w, other := new(Waits), new(Waits)
		for len(script) >= 3 {
			s := int64(script[0]) << (script[1] % 64)
			switch script[2] % 8 {
			case 0:
				w.Merge(other)
			case 1:
				w, other = other, w
			case 2:
				for range several {
					w.Add(s, true)
				}
			default:
				w.Add(s, script[2]%2 == 1)
			}
			script = script[3:]
		}
		lawful(t, w)
	})
}

// lawful fails where a curve or an estimate breaks its bounds.
func lawful(t *testing.T, w *Waits) {
	t.Helper()
	last := 0.0
	c := w.Survival()
	for i := range c.points {
		s := c.step(i)
		if !(0 <= s.Low && s.Low <= s.Answered && s.Answered <= s.High && s.High <= 1) || s.Answered < last {
			t.Fatalf("step %+v after %v", s, last)
		}
		last = s.Answered
	}
	for _, e := range []Estimate{w.Survival().Median(), w.AnsweredInterval(0.5), w.AnsweredInterval(0.9)} {
		if e.LowReached && e.Reached && e.Low > e.Value || e.HighReached && (!e.Reached || e.High < e.Value) {
			t.Fatalf("estimate %+v", e)
		}
	}
}

func BenchmarkAdd(b *testing.B) {
	r := rand.New(rand.NewPCG(4, 0))
	_, seconds, events := draw(r, 1<<16)
	w := new(Waits)
	for i := 0; b.Loop(); i++ {
		w.Add(seconds[i&0xffff], events[i&0xffff])
	}
}

func BenchmarkSurvival(b *testing.B) {
	w, _, _ := draw(rand.New(rand.NewPCG(4, 0)), 1<<17)
	for b.Loop() {
		w.Survival()
	}
}
