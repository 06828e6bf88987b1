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

// loss is a function to be made small: it returns its value at w and writes its gradient.
type loss func(w, gradient []float64) float64

// point is a place with the loss and its gradient there.
type point struct {
	w, gradient []float64
	loss        float64
}

func (f loss) at(w []float64) point {
	p := point{w: w, gradient: make([]float64, len(w))}
	p.loss = f(w, p.gradient)
	return p
}

// minimise finds where f is least by the limited-memory BFGS method (Nocedal 1980) with a halving line search,
// starting from zero.
func minimise(f loss, n int) []float64 {
	here := f.at(make([]float64, n))
	first := norm(here.gradient)
	var past []step
	for range maxSteps {
		if norm(here.gradient) <= tolerance*first {
			break
		}
		length := 1.0
		if len(past) == 0 {
			length = 1 / (1 + first)
		}
		next, ok := f.search(here, descent(here.gradient, past), length)
		if !ok {
			break
		}
		past = remember(past, here, next)
		here = next
	}
	return here.w
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

// search goes along direction, at most so far, until the loss falls enough; ok is false where it does not fall any
// more.
func (f loss) search(here point, direction []float64, length float64) (next point, ok bool) {
	fall := dot(here.gradient, direction)
	for range 40 {
		w := slices.Clone(here.w)
		add(w, length, direction)
		next = f.at(w)
		if next.loss <= here.loss+float64(1e-4*float64(length*fall)) {
			return next, true
		}
		length /= 2
	}
	return here, false
}

// remember keeps the step from here to next, and forgets the oldest beyond memory.
func remember(past []step, here, next point) []step {
	s := step{move: slices.Clone(next.w), change: slices.Clone(next.gradient)}
	add(s.move, -1, here.w)
	add(s.change, -1, here.gradient)
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
