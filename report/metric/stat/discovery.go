package stat

import "slices"

// BenjaminiHochberg says which of many tests may be called findings when at most the share q of all findings may be
// false: those up to the greatest i with p₍ᵢ₎ ≤ i/m·q. The answers stand in the order of p. Source: Benjamini and
// Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57 (1995) 289–300.
func BenjaminiHochberg(p []float64, q float64) []bool {
	sorted := slices.Sorted(slices.Values(p))
	threshold := -1.0
	for i, v := range sorted {
		if v <= float64(i+1)/float64(len(p))*q {
			threshold = v
		}
	}
	found := make([]bool, len(p))
	for i, v := range p {
		found[i] = v <= threshold
	}
	return found
}
