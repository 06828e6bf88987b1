package stat

import (
	"math"
	"testing"
)

func TestDoubt(t *testing.T) {
	for _, c := range []struct {
		e    Estimate
		want float64
	}{
		{known(1.959963984540054, 0, 9), 0.05}, {known(-2.5758293035489004, -7, -2.5758293035489004+1.959963984540054), 0.01},
		{known(0, -1, 1), 1}, {known(1, 1, 1), 0}, {Estimate{Value: 3, Reached: true}, 1}, {Estimate{}, 1},
	} {
		if got := Doubt(c.e); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%+v: %v, want %v", c.e, got, c.want)
		}
	}
	// The same as the z-test of two proportions, about: 56/70 against 48/80.
	d, low, high := NewcombeDifference(56, 70, 48, 80)
	if got, want := Doubt(known(d, low, high)), TwoProportions(56, 70, 48, 80); math.Abs(got-want) > 0.003 {
		t.Errorf("%v, z-test %v", got, want)
	}
}
