package stat

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
	"testing"
)

// The bits of many results, which must be the same on every machine that runs this test: on some a product and a following
// sum would be fused if the code allowed it.
func TestTheSameBitsEverywhere(t *testing.T) {
	sum := fnv.New64a()
	put := func(values ...float64) {
		for _, v := range values {
			var b [8]byte
			for i := range b {
				b[i] = byte(math.Float64bits(v) >> (8 * i))
			}
			sum.Write(b[:])
		}
	}
	estimate := func(e Estimate) { put(e.Value, e.Low, e.High) }
	r := rand.New(rand.NewPCG(21, 0))
	w, _, _ := draw(r, 500)
	for _, s := range w.Survival().Steps() {
		put(s.Answered, s.Low, s.High)
	}
	estimate(w.Survival().Median())
	estimate(w.AnsweredInterval(0.9))
	var counts []int64
	var days []Day
	for i := range int64(60) {
		n := 20 + r.Int64N(200)
		low, high := Wilson(r.Int64N(n), n)
		diff, from, to := NewcombeDifference(r.Int64N(n), n, r.Int64N(99), 99)
		put(low, high, diff, from, to, TwoProportions(i, n+i, 17, 99))
		estimate(RateRatio(i, 7, 1+r.Int64N(50), 5))
		counts, days = append(counts, r.Int64N(1000)), append(days, Day{r.Int64N(9), r.Int64N(9)})
	}
	put(Gini(counts), TopShare(counts, 0.05).Value)
	share, ratio := BootstrapRatio(days, 300, 5)
	estimate(share)
	estimate(ratio)
	if got, want := sum.Sum64(), uint64(0x86c3258cbe1d6f7a); got != want {
		t.Errorf("the results' bits sum to %#x, want %#x", got, want)
	}
}

func TestPortableFunctionsAgreeWithTheLibrary(t *testing.T) {
	for x := 1e-300; x < 1e300; x *= 1.37 {
		near(t, "ln", ln(x)/math.Log(x), 1, 1e-15)
	}
	for x := 0.5; x < 2; x += 0.00317 {
		near(t, "ln near 1", ln(x), math.Log(x), 3e-16)
	}
	for x := -700.0; x < 700; x += 0.713 {
		near(t, "exp", exp(x)/math.Exp(x), 1, 3e-15)
	}
	for x := -6.0; x < 12; x += 0.031 {
		near(t, "tail", tail(x)/(math.Erfc(x/math.Sqrt2)/2), 1, 1e-12)
	}
	for _, edge := range [][2]float64{{exp(-1e9), 0}, {exp(1e9), math.Inf(1)}, {exp(math.Inf(-1)), 0}, {exp(0), 1}, {ln(1), 0}} {
		if edge[0] != edge[1] {
			t.Errorf("got %v, want %v", edge[0], edge[1])
		}
	}
}
