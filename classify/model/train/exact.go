package main

import "math"

// exp is e to the x for x ≤ 0, the same on every machine: only additions, products and quotients, each rounded.
func exp(x float64) float64 {
	if x < -700 {
		return 0
	}
	halvings := 0
	for x < -0.03125 {
		x /= 2
		halvings++
	}
	sum, term := 1.0, 1.0
	for n := 1.0; n < 9; n++ {
		term = float64(term*x) / n
		sum += term
	}
	for range halvings {
		sum = float64(sum * sum)
	}
	return sum
}

// log1p is the logarithm of 1+x for 0 ≤ x ≤ 1, by the series of the inverse hyperbolic tangent.
func log1p(x float64) float64 {
	z := x / (2 + x)
	square := float64(z * z)
	sum, power := 0.0, z
	for n := 1.0; n < 40; n += 2 {
		sum += power / n
		power = float64(power * square)
	}
	return 2 * sum
}

// dot is the product of two vectors, each step rounded.
func dot(a, b []float64) float64 {
	var sum float64
	for i, v := range a {
		sum += float64(v * b[i])
	}
	return sum
}

func norm(a []float64) float64 { return math.Sqrt(dot(a, a)) }
