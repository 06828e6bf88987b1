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
// rounded up to whole ones. Negative counts count as 0; it is 0 where there is nothing to share.
func TopShare(counts []int64, part float64) float64 {
	x := slices.Sorted(slices.Values(counts))
	first := len(x) - int(min(math.Ceil(max(0, float64(part*float64(len(x))))), float64(len(x))))
	var sum, top float64
	for i, v := range x {
		v := float64(max(v, 0))
		sum += v
		if i >= first {
			top += v
		}
	}
	if sum == 0 {
		return 0
	}
	return top / sum
}
