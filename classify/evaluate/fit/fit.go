package main

import "math"

// fit is the logistic regression of value on the rules, with a quadratic penalty, by 300 steps of adaptive gradient
// ascent. It has no random start: the same texts in the same order give the same weights.
func fit(all []text, use func(*text) bool) []float64 {
	var chosen []*text
	for i := range all {
		if use(&all[i]) {
			chosen = append(chosen, &all[i])
		}
	}
	n := holdsMax(all)
	w, seen := make([]float64, n), make([]float64, n)
	for range 300 {
		step(w, seen, slope(chosen, w))
	}
	return w
}

func holdsMax(all []text) int {
	n := 0
	for i := range all {
		n = max(n, all[i].holds[len(all[i].holds)-1]+1)
	}
	return n
}

// slope is the slope of the log likelihood at w, less the penalty on all weights but the bias.
func slope(texts []*text, w []float64) []float64 {
	g := make([]float64, len(w))
	for _, t := range texts {
		d := -1 / (1 + math.Exp(-sum(w, t)))
		if t.value {
			d++
		}
		for _, i := range t.holds {
			g[i] += d
		}
	}
	for i := range w[:len(w)-1] {
		g[i] -= 2 * w[i]
	}
	return g
}

// step goes up the slope g, ever more slowly along each weight (Duchi, Hazan and Singer 2011).
func step(w, seen, g []float64) {
	for i := range w {
		if seen[i] += g[i] * g[i]; seen[i] > 0 {
			w[i] += 0.3 * g[i] / math.Sqrt(seen[i])
		}
	}
}

func sum(w []float64, t *text) float64 {
	s := 0.0
	for _, i := range t.holds {
		s += w[i]
	}
	return s
}
