package stat

import "testing"

// Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
func TestWilsonAgainstNewcombe(t *testing.T) {
	for _, want := range []struct {
		k, n      int64
		low, high float64
	}{{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718}} {
		low, high := Wilson(want.k, want.n)
		near(t, "low", low, want.low, 0.00005)
		near(t, "high", high, want.high, 0.00005)
	}
}

// By hand, 0 of 20: z²/(n+z²) = 3.841459/23.841459 = 0.161125.
func TestWilsonAtItsEnds(t *testing.T) {
	if low, high := Wilson(0, 0); low != 0 || high != 1 {
		t.Errorf("0 of 0: %v to %v, want 0 to 1", low, high)
	}
	_, high := Wilson(0, 20)
	near(t, "0 of 20", high, 3.841459/23.841459, 1e-7)
	low, high := Wilson(20, 20)
	near(t, "20 of 20", low, 1-3.841459/23.841459, 1e-7)
	if high != 1 {
		t.Errorf("20 of 20: high %v, want 1", high)
	}
}

// Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10.
func TestNewcombeDifferenceAgainstNewcombe(t *testing.T) {
	for _, want := range []struct {
		k1, n1, k2, n2  int64
		diff, low, high float64
	}{
		{56, 70, 48, 80, 0.2, 0.0524, 0.3339},
		{9, 10, 3, 10, 0.6, 0.1705, 0.8090},
		{6, 7, 2, 7, 0.5714, 0.0582, 0.8062},
		{5, 56, 0, 29, 0.0893, -0.0381, 0.1926},
		{0, 10, 0, 20, 0, -0.1611, 0.2775},
		{0, 10, 0, 10, 0, -0.2775, 0.2775},
		{10, 10, 0, 20, 1, 0.6791, 1},
		{10, 10, 0, 10, 1, 0.6075, 1},
	} {
		diff, low, high := NewcombeDifference(want.k1, want.n1, want.k2, want.n2)
		near(t, "difference", diff, want.diff, 0.00005)
		near(t, "low", low, want.low, 0.00005)
		near(t, "high", high, want.high, 0.00005)
	}
}

// 56/70 against 48/80: pooled 104/150 = 0.693333; spread √(0.693333·0.306667·(1/70+1/80)) = 0.0754668; z = 2.650171;
// two-sided p = 0.008045.
func TestTwoProportions(t *testing.T) {
	near(t, "p", TwoProportions(56, 70, 48, 80), 0.008045, 0.000002)
	for _, k := range []int64{0, 10} {
		if p := TwoProportions(k, 10, k, 10); p != 1 {
			t.Errorf("%d of 10 twice: p %v, want 1", k, p)
		}
	}
	if p := TwoProportions(0, 0, 3, 10); p != 1 {
		t.Errorf("empty side: p %v, want 1", p)
	}
}

func TestDifferenceOfWhatIsNotReached(t *testing.T) {
	open := Estimate{Value: 10, Low: 5, Reached: true, LowReached: true}
	if e := Difference(open, known(4, 1, 7)); e.Value != 6 || !e.LowReached || e.HighReached || e.High != 0 {
		t.Errorf("a median without an upper end, less another: %+v", e)
	}
	if e := Difference(known(4, 1, 7), open); e.Value != -6 || e.LowReached || !e.HighReached {
		t.Errorf("the other way round: %+v", e)
	}
	if e := Difference(Estimate{Low: 3, LowReached: true}, open); e != (Estimate{}) {
		t.Errorf("a median that is not reached: %+v", e)
	}
}
