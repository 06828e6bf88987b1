package stat

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestJackknifeOfAMean: of a mean the jackknife's spread is the familiar standard error, exactly.
func TestJackknifeOfAMean(t *testing.T) {
	values := []float64{4, 7, 13, 16}
	var without []float64
	for i := range values {
		without = append(without, (40-values[i])/3)
	}
	e := Jackknife(10, without)
	half := 3.182 * math.Sqrt(30.0/4) // the variance is 30
	if math.Abs(e.Low-(10-half)) > 1e-9 || math.Abs(e.High-(10+half)) > 1e-9 {
		t.Errorf("%+v, want 10 ± %v", e, half)
	}
	if e := Jackknife(1, []float64{1, 1}); e.LowReached || e.Low != 1 {
		t.Errorf("two parts: %+v", e)
	}
}

// TestCoverageOfTheJackknife holds the stated coverage for a ratio of means.
func TestCoverageOfTheJackknife(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	const brands, parts = 2000, 8
	covered := 0
	for range brands {
		var a, b [parts]float64
		var sumA, sumB float64
		for i := range parts {
			a[i], b[i] = 30+5*random.NormFloat64(), 60+8*random.NormFloat64()
			sumA, sumB = sumA+a[i], sumB+b[i]
		}
		var without []float64
		for i := range parts {
			without = append(without, (sumA-a[i])/(sumB-b[i]))
		}
		if e := Jackknife(sumA/sumB, without); e.Low <= 0.5 && 0.5 <= e.High {
			covered++
		}
	}
	if share := float64(covered) / brands; share < 0.93 || share > 0.97 {
		t.Errorf("covered in %v", share)
	}
}

func TestTelling(t *testing.T) {
	if z := Telling(50, 1000, 50, 1000, 500); z != 0 {
		t.Errorf("as often on both sides: %v", z)
	}
	a, b := Telling(40, 1000, 10, 1000, 500), Telling(10, 1000, 40, 1000, 500)
	if a <= 0 || math.Abs(a+b) > 1e-12 {
		t.Errorf("%v and %v", a, b)
	}
	// By hand: prior 500/2000·50 = 12.5, ln(52.5/1447.5) − ln(22.5/1477.5), over √(1/52.5 + 1/22.5).
	want := (math.Log(52.5/1447.5) - math.Log(22.5/1477.5)) / math.Sqrt(1/52.5+1/22.5)
	if math.Abs(a-want) > 1e-12 {
		t.Errorf("%v, want %v", a, want)
	}
	if few, many := Telling(4, 1000, 1, 1000, 500), a; few >= many {
		t.Errorf("the same ratio of fewer words is as sure: %v, %v", few, many)
	}
	for _, k := range [][4]int64{{0, 0, 0, 0}, {-1, 5, 2, 9}, {3, 2, 1, 9}, {5, 5, 9, 9}} {
		if z := Telling(k[0], k[1], k[2], k[3], 500); z != 0 {
			t.Errorf("%v: %v", k, z)
		}
	}
}
