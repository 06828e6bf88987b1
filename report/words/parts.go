package words

import "math"

// Parts are the counts in percent, with as many places as they need to add up to a hundred when each is rounded by
// itself: none, one or two. Where even two do not do it, they are fitted by largest remainder, to one place.
func Parts(counts ...int64) (percent []float64, places int) {
	var sum int64
	for _, n := range counts {
		sum += n
	}
	percent = make([]float64, len(counts))
	if sum == 0 {
		return percent, 0
	}
	for places = range 3 {
		units := int64(math.Pow10(places + 2))
		parts, left := make([]int64, len(counts)), units
		for i, n := range counts {
			parts[i] = int64(math.Round(float64(n) * float64(units) / float64(sum)))
			left -= parts[i]
		}
		if left == 0 {
			return scaled(parts, places), places
		}
	}
	return scaled(fitted(counts, sum), 1), 1
}

// fitted are the counts in thousandths of their sum, by largest remainder.
func fitted(counts []int64, sum int64) []int64 {
	parts, rest := make([]int64, len(counts)), make([]float64, len(counts))
	left := int64(1000)
	for i, n := range counts {
		exact := float64(n) * 1000 / float64(sum)
		parts[i] = int64(exact)
		rest[i] = exact - math.Floor(exact)
		left -= parts[i]
	}
	for ; left > 0; left-- {
		most := 0
		for i := range rest {
			if rest[i] > rest[most] {
				most = i
			}
		}
		parts[most]++
		rest[most] = -1
	}
	return parts
}

func scaled(parts []int64, places int) []float64 {
	out := make([]float64, len(parts))
	for i, n := range parts {
		out[i] = float64(n) / math.Pow10(places)
	}
	return out
}
