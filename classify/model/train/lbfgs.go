package main

import "slices"

const (
	memory    = 8   // steps that L-BFGS remembers
	maxSteps  = 150 // enough for these problems to come to rest
	tolerance = 1e-4
)

// step is one remembered move of the minimiser: how far it went and how the gradient changed.
type step struct {
	move, change []float64
	rho          float64
}

// minimise finds where value is least by the limited-memory BFGS method (Nocedal 1980) with a halving line search,
// starting from zero. value returns the loss and writes the gradient.
func minimise(value func(w, gradient []float64) float64, n int) []float64 {
	w, gradient := make([]float64, n), make([]float64, n)
	loss := value(w, gradient)
	first := norm(gradient)
	var past []step
	for range maxSteps {
		if norm(gradient) <= tolerance*first {
			break
		}
		direction := descent(gradient, past)
		next, slope, lower, ok := search(value, w, gradient, direction, loss, len(past) == 0)
		if !ok {
			break
		}
		past = remember(past, w, next, gradient, slope)
		w, gradient, loss = next, slope, lower
	}
	return w
}

// descent turns the gradient into a direction with the curvature of the remembered steps.
func descent(gradient []float64, past []step) []float64 {
	d := slices.Clone(gradient)
	alpha := make([]float64, len(past))
	for i := len(past) - 1; i >= 0; i-- {
		alpha[i] = float64(past[i].rho * dot(past[i].move, d))
		add(d, -alpha[i], past[i].change)
	}
	if n := len(past); n > 0 {
		last := past[n-1]
		scale := 1 / float64(last.rho*dot(last.change, last.change))
		for i := range d {
			d[i] = float64(d[i] * scale)
		}
	}
	for i := range past {
		beta := float64(past[i].rho * dot(past[i].change, d))
		add(d, alpha[i]-beta, past[i].move)
	}
	for i := range d {
		d[i] = -d[i]
	}
	return d
}

// add adds scale times b to a.
func add(a []float64, scale float64, b []float64) {
	for i, v := range b {
		a[i] += float64(scale * v)
	}
}

// search goes along direction until the loss falls enough; ok is false where it does not fall any more.
func search(value func(w, g []float64) float64, w, gradient, direction []float64, loss float64, first bool) (next, slope []float64, lower float64, ok bool) {
	length := 1.0
	if first {
		length = 1 / (1 + norm(gradient))
	}
	fall := dot(gradient, direction)
	next, slope = make([]float64, len(w)), make([]float64, len(w))
	for range 40 {
		copy(next, w)
		add(next, length, direction)
		lower = value(next, slope)
		if lower <= loss+float64(1e-4*float64(length*fall)) {
			return next, slope, lower, true
		}
		length /= 2
	}
	return nil, nil, loss, false
}

// remember keeps the step from w to next, and forgets the oldest beyond memory.
func remember(past []step, w, next, gradient, slope []float64) []step {
	s := step{move: slices.Clone(next), change: slices.Clone(slope)}
	add(s.move, -1, w)
	add(s.change, -1, gradient)
	curvature := dot(s.move, s.change)
	if curvature <= 1e-12 {
		return past
	}
	s.rho = 1 / curvature
	if len(past) == memory {
		past = past[1:]
	}
	return append(past, s)
}
