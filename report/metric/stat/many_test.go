package stat

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// The fifteen p-values of Benjamini and Hochberg 1995, section 3.2: at 5 % the procedure finds the first four, since 0.0095 ≤
// 4/15·0.05 = 0.0133 while 0.0201 > 5/15·0.05 = 0.0167 and none after it falls below its bound; Bonferroni finds three.
func TestBenjaminiHochbergAgainstItsPaper(t *testing.T) {
	p := []float64{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
		0.7590, 1.0000}
	for range 2 {
		for i, found := range BenjaminiHochberg(p, 0.05) {
			if want := p[i] <= 0.0095; found != want {
				t.Errorf("p = %v: found %v, want %v", p[i], found, want)
			}
		}
		slices.Reverse(p)
	}
}

// A later p-value below its bound carries the earlier ones with it: 0.04 ≤ 2/2·0.05 finds 0.03 > 1/2·0.05 too.
func TestBenjaminiHochbergStepsUp(t *testing.T) {
	if got := BenjaminiHochberg([]float64{0.04, 0.03}, 0.05); !got[0] || !got[1] {
		t.Errorf("got %v, want both", got)
	}
	if got := BenjaminiHochberg(nil, 0.05); len(got) != 0 {
		t.Errorf("no tests: %v", got)
	}
	if got := BenjaminiHochberg([]float64{0.5, math.NaN()}, 0.05); got[0] || got[1] {
		t.Errorf("nothing to find: %v", got)
	}
}

// The example of R's package ineq (Zeileis): ten income classes, Gini 0.4620911. By hand for 1, 2, 3, 4:
// (−3·1 − 1·2 + 1·3 + 3·4)/(4·10) = 10/40.
func TestGini(t *testing.T) {
	near(t, "ineq", Gini([]int64{22261, 541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904}), 0.4620911, 5e-8)
	near(t, "1 to 4", Gini([]int64{4, 2, 3, 1}), 0.25, 1e-15)
	near(t, "equal", Gini([]int64{7, 7, 7}), 0, 1e-15)
	near(t, "one has all", Gini([]int64{0, 0, 0, 9}), 0.75, 1e-15)
	for _, nothing := range [][]int64{nil, {0, 0}, {-3}} {
		near(t, "nothing", Gini(nothing), 0, 0)
	}
}

func TestTopShare(t *testing.T) {
	hundred := make([]int64, 100)
	for i := range hundred {
		hundred[i] = 1
	}
	hundred[3] = 101 // with four others, of 200
	near(t, "top 5 %", TopShare(hundred, 0.05).Value, 105.0/200, 1e-15)
	near(t, "all", TopShare(hundred, 1).Value, 1, 0)
	near(t, "none", TopShare(hundred, 0).Value, 0, 0)
	near(t, "one of three", TopShare([]int64{1, 2, 3}, 0.05).Value, 0.5, 0)
	near(t, "nobody", TopShare(nil, 0.05).Value, 0, 0)
}

// Breast cancer after fluoroscopy, as in Rothman, Epidemiology: An Introduction: 41 cases in 28,010 person-years against 15
// in 19,017. Ratio 41·19017/(15·28010) = 1.8558; the book's interval by logarithms is 1.03 to 3.35, the score interval by
// hand: Wilson of 41 in 56 is 0.60399 to 0.83044, odds 1.52518 and 4.89763, times 19017/28010 gives 1.0355 and 3.3252.
func TestRateRatio(t *testing.T) {
	e := RateRatio(41, 28010, 15, 19017)
	near(t, "ratio", e.Value, 1.8558, 0.00005)
	near(t, "low", e.Low, 1.03, 0.01)
	near(t, "high", e.High, 3.35, 0.03)
	if e := RateRatio(3, 10, 0, 10); e.Reached || e.HighReached || !e.LowReached || e.Low <= 0 {
		t.Errorf("3 against none: %+v", e)
	}
	if e := RateRatio(0, 10, 3, 10); e.Value != 0 || e.Low != 0 || !e.HighReached {
		t.Errorf("none against 3: %+v", e)
	}
	if e := RateRatio(0, 10, 0, 10); e != (Estimate{}) {
		t.Errorf("nothing happened: %+v", e)
	}
}

// The printed tables of Student's distribution.
func TestStudent(t *testing.T) {
	for freedom, want := range map[int]float64{1: 12.706, 4: 2.776, 5: 2.571, 6: 2.447, 10: 2.228, 11: 2.201, 30: 2.042, 120: 1.980} {
		near(t, "Student", student(freedom), want, 0.001)
	}
}

// TestCoverageOfTheTopShare draws people of whom a few come back again and again, and, heavier, of whom very few do so
// very often: there a sample shows too little of them, and the interval covers less than it says.
func TestCoverageOfTheTopShare(t *testing.T) {
	for _, k := range []struct{ spread, least float64 }{{0.8, 0.93}, {1.1, 0.9}} {
		draw := func(r *rand.Rand, n int) []int64 {
			counts := make([]int64, n)
			for i := range counts {
				counts[i] = 1 + int64(math.Exp(k.spread*r.NormFloat64()))
			}
			return counts
		}
		truth := TopShare(draw(rand.New(rand.NewPCG(1, 1)), 2_000_000), 0.05).Value
		hits := 0
		for i := range brands {
			if e := TopShare(draw(rand.New(rand.NewPCG(2, uint64(i))), 1000), 0.05); e.Low <= truth && truth <= e.High {
				hits++
			}
		}
		share := float64(hits) / brands
		t.Logf("spread %.1f: %.1f %%", k.spread, 100*share)
		if share < k.least || share > 0.98 {
			t.Errorf("spread %.1f: covers the truth in %.1f %%", k.spread, 100*share)
		}
	}
}
