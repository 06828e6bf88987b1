package stat

import "math"

// Doubt is the two-sided p-value of the hypothesis that what e estimates is 0, read back from its interval as if it were
// normal: the half of the interval that points to 0 is 1.96 standard errors. It is 1 where that half is not known or wider than
// any number, and 0 where there is no doubt at all.
func Doubt(e Estimate) float64 {
	near, known := e.Value-e.Low, e.LowReached
	if e.Value < 0 {
		near, known = e.High-e.Value, e.HighReached
	}
	switch {
	case !e.Reached || !known || e.Value == 0 || near != near:
		return 1
	case near <= 0:
		return 0
	}
	return min(1, 2*tail(float64(math.Abs(e.Value)/near)*z))
}
