package stat

import "math"

// Wilson is the score interval of a proportion: k of n, both counts, k clamped to [0, n]. With n = 0 nothing is known: 0
// to 1. Source: Wilson, Probable inference, JASA 22 (1927) 209–212; method 3 of Newcombe, Statistics in Medicine 17
// (1998) 857–872, without continuity correction.
func Wilson(k, n int64) (low, high float64) {
	if n <= 0 {
		return 0, 1
	}
	k = min(max(k, 0), n)
	a, b, m := float64(k), float64(n-k), float64(n)
	centre := a + z*z/2
	half := float64(z * math.Sqrt(float64(a*b)/m+z*z/4))
	low, high = (centre-half)/(m+z*z), (centre+half)/(m+z*z)
	if k == 0 {
		low = 0
	}
	if k == n {
		high = 1
	}
	return max(0, min(low, a/m)), min(1, max(high, a/m))
}

// NewcombeDifference is the difference of two independent proportions, k1/n1 − k2/n2, with its interval from the two
// Wilson intervals. With nothing in one of them it is 0, from −1 to 1. Source: method 10 of Newcombe, Interval estimation
// for the difference between independent proportions, Statistics in Medicine 17 (1998) 873–890.
func NewcombeDifference(k1, n1, k2, n2 int64) (diff, low, high float64) {
	if n1 <= 0 || n2 <= 0 {
		return 0, -1, 1
	}
	e := Difference(proportion(k1, n1), proportion(k2, n2))
	return e.Value, max(-1, e.Low), min(1, e.High)
}

func proportion(k, n int64) Estimate {
	low, high := Wilson(k, n)
	return known(float64(min(max(k, 0), n))/float64(n), low, high)
}

// Difference is a − b with its interval from the intervals of both, which must be independent of each other: two brands,
// two periods, two kinds of turns. The intervals may be of any kind and need not be symmetric: two shares answered within
// a day, each with its own censoring, two medians. An end is reached where the ends that it comes from are. Source: Zou
// and Donner, Construction of confidence limits about effect measures: a general approach, Statistics in Medicine 27 (2008)
// 1693–1702, which is Newcombe's method 10 for any two estimates.
func Difference(a, b Estimate) Estimate {
	e := Estimate{Value: a.Value - b.Value, Reached: a.Reached && b.Reached}
	if e.LowReached = e.Reached && a.LowReached && b.HighReached; e.LowReached {
		e.Low = e.Value - hypot(a.Value-a.Low, b.High-b.Value)
	}
	if e.HighReached = e.Reached && a.HighReached && b.LowReached; e.HighReached {
		e.High = e.Value + hypot(a.High-a.Value, b.Value-b.Low)
	}
	if !e.Reached {
		e.Value = 0
	}
	return e
}

func hypot(a, b float64) float64 { return math.Sqrt(float64(a*a) + float64(b*b)) }

// TwoProportions is the two-sided p-value of the hypothesis that k1/n1 and k2/n2 estimate the same proportion: the pooled
// z-test, which is Pearson's chi-square of the two-by-two table without continuity correction. It is 1 where nothing can
// be told: an empty side, or a table with an empty row.
func TwoProportions(k1, n1, k2, n2 int64) float64 {
	k1, k2 = min(max(k1, 0), n1), min(max(k2, 0), n2)
	hits, n := float64(k1)+float64(k2), float64(n1)+float64(n2)
	if n1 <= 0 || n2 <= 0 || hits == 0 || hits == n {
		return 1
	}
	pooled := hits / n
	spread := math.Sqrt(float64(pooled*(1-pooled)) * (1/float64(n1) + 1/float64(n2)))
	return min(1, 2*tail(math.Abs(float64(k1)/float64(n1)-float64(k2)/float64(n2))/spread))
}

// RateRatio is the ratio of two rates of events, (k1/t1)/(k2/t2), where t1 and t2 are what the events are counted over
// (days, messages, turns), with its score interval: given k1+k2, k1 is binomial, and the Wilson interval of its share is
// turned back into one of the ratio. The value and the upper end are not reached where k2 = 0, and nothing is where an
// exposure is empty or nothing happened. Source: Rothman, Greenland and Lash, Modern Epidemiology (3rd ed. 2008) chapter
// 14, for the conditional argument; Wilson's interval as above.
func RateRatio(k1, t1, k2, t2 int64) Estimate {
	if t1 <= 0 || t2 <= 0 || k1 < 0 || k2 < 0 || k1+k2 <= 0 {
		return Estimate{}
	}
	low, high := Wilson(k1, k1+k2)
	scale := float64(t2) / float64(t1)
	e := Estimate{Low: float64(odds(low) * scale), LowReached: true}
	if k2 > 0 {
		e.Value, e.Reached = float64(k1)/float64(k2)*scale, true
		e.High, e.HighReached = float64(odds(high)*scale), true
	}
	return e
}

func odds(p float64) float64 { return p / (1 - p) }
