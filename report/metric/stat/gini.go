package stat

import (
	"math"
	"slices"
)

// Gini is how unevenly the counts are shared: 0 where all are equal, (n−1)/n where one has everything. Negative counts
// count as 0; it is 0 where there is nothing to share. It sorts a copy.
//
// Source: the formula over ordered values, G = Σ (2i − n − 1)·x₍ᵢ₎ / (n·Σ x), as in Dixon, Weiner, Mitchell-Olds and Woodley,
// Bootstrapping the Gini coefficient of inequality, Ecology 68 (1987) 1548–1551, without their small-sample factor n/(n−1).
func Gini(counts []int64) float64 {
	x := slices.Sorted(slices.Values(counts))
	n := len(x)
	var sum, weighted float64
	for i, v := range x {
		v := float64(max(v, 0))
		sum += v
		weighted += float64(float64(2*(i+1)-n-1) * v)
	}
	if sum == 0 {
		return 0
	}
	return max(0, weighted/float64(float64(n)*sum))
}

// TopShare is the share of the total that the greatest part of the counts holds: with part 0.05, the 5 % who have most,
// rounded up to whole ones. Negative counts count as 0; it is not reached where there is nothing to share. The interval is
// that of an ordinate of the Lorenz curve, by its linearization over whoever has the counts, on the scale of log-odds, with
// Student's distribution for how many are at the top; it is never narrower than Wilson's. Measured at
// 1,000 people (TestCoverageOfTheTopShare): 97 % where counts are log-normal with a spread of 0.8, 91 % with 1.1. Source: Beach and Davidson, Distribution-free statistical inference with Lorenz curves and income shares,
// Review of Economic Studies 50 (1983) 723–735.
func TopShare(counts []int64, part float64) Estimate {
	x := slices.Sorted(slices.Values(counts))
	first := len(x) - int(min(math.Ceil(max(0, float64(part*float64(len(x))))), float64(len(x))))
	var sum, top int64
	for i, v := range x {
		sum += max(v, 0)
		if i >= first {
			top += max(v, 0)
		}
	}
	if sum == 0 {
		return Estimate{}
	}
	share := float64(top) / float64(sum)
	low, high := Wilson(top, sum)
	if first < len(x) && share < 1 {
		half := float64(student(max(1, len(x)-first-1)) * lorenz(x, first, share) / share / (1 - share))
		middle := ln(share / (1 - share))
		low, high = min(low, 1/(1+exp(half-middle))), max(high, 1/(1+exp(-half-middle)))
	}
	return known(share, low, high)
}

// lorenz is the standard error of the share of those from the first on, of counts in order.
func lorenz(x []int64, first int, share float64) float64 {
	n, least := float64(len(x)), 0.0
	if first < len(x) {
		least = float64(max(x[first], 0))
	}
	var mean float64
	for _, v := range x {
		mean += float64(max(v, 0)) / n
	}
	part := (n - float64(first)) / n
	var squares float64 // of the influences, which add up to nothing
	for i, v := range x {
		count := float64(max(v, 0))
		d := float64(least*part) - float64(share*count)
		if i >= first {
			d += count - least
		}
		squares += float64(d * d)
	}
	return math.Sqrt(squares) / n / mean
}
