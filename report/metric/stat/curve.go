package stat

import (
	"math"
	"sort"
)

// Curve is the share of turns answered by a wait, as the Kaplan–Meier estimator sees it (1 − S), with a pointwise 95 %
// band. It rises in steps at the events and never falls.
//
// Source: Kaplan and Meier, Nonparametric estimation from incomplete observations, JASA 53 (1958) 457–481. The variance is
// Greenwood's (1926); the band is taken on the scale of log(−log S), which keeps it within 0 and 1 and covers well in
// small samples: Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data (2nd ed. 2002) section 1.4;
// Borgan and Liestøl, Scandinavian Journal of Statistics 17 (1990) 35–41.
//
// Where the formula has no value the band is still honest: before the first event it is the Wilson interval of none among
// the turns still watched; once all are answered, its lower end is that of the step before.
type Curve struct{ points []point }

// Step is one point of a [Curve]: what is known at a wait at which something was answered or observation ended.
type Step struct {
	Seconds   int64   // the wait
	Answered  float64 // share answered within it
	Low, High float64 // its band
	AtRisk    int64   // turns still waiting and observed just before
	Events    int64   // turns answered at it
	Censored  int64   // turns whose observation ended at it; they count as at risk at it
}

// point is the estimator's state at an occupied bin. Bands are worked out only where they are asked for.
type point struct {
	count
	atRisk    int64   // just before
	survival  float64 // S, after
	greenwood float64 // Σ d/(n(n−d)), the variance of log S, after
}

// Survival computes the curve of the waits. With no waits at all it is empty: nothing answered, the band 0 to 1.
func (w *Waits) Survival() Curve {
	list := w.occupied()
	c := Curve{points: make([]point, 0, len(list))}
	p := point{atRisk: w.N(), survival: 1}
	for _, b := range list {
		p = p.next(b)
		c.points = append(c.points, p)
	}
	return c
}

// next takes the bin's events out of the turns at risk, which were p's less those that left at p.
func (p point) next(b count) point {
	p.atRisk -= p.events + p.censored
	p.count = b
	n, d := float64(p.atRisk), float64(b.events)
	p.survival *= (n - d) / n
	if b.events < p.atRisk {
		p.greenwood += d / float64(n*(n-d))
	}
	return p
}

// band is the interval of the share answered at the i-th point.
func (c Curve) band(i int) (low, high float64) {
	p := c.points[i]
	switch {
	case p.survival >= 1:
		return Wilson(0, p.atRisk)
	case p.survival <= 0 && p.greenwood == 0:
		low, _ = Wilson(p.atRisk, p.atRisk)
		return low, 1
	case p.survival <= 0: // the last point
		low, _ = c.band(i - 1)
		return low, 1
	}
	l := ln(p.survival)
	width := exp(z * math.Sqrt(p.greenwood) / -l)
	answered := 1 - p.survival
	low, high = 1-exp(l/width), 1-exp(float64(l*width))
	return min(low, answered), max(high, answered)
}

// step is the i-th point with its band.
func (c Curve) step(i int) Step {
	p := c.points[i]
	s := Step{Seconds: p.upper, Answered: 1 - p.survival, AtRisk: p.atRisk, Events: p.events, Censored: p.censored}
	s.Low, s.High = c.band(i)
	return s
}

// At is the curve at a wait: the share answered within it, its band, and how many turns were still waiting and
// observed just before it. With nobody at risk the curve stands at its last step and says little.
func (c Curve) At(seconds int64) (answered, low, high float64, atRisk int64) {
	next := sort.Search(len(c.points), func(i int) bool { return c.points[i].upper > seconds })
	if next > 0 {
		s := c.step(next - 1)
		if s.Seconds < seconds {
			s.AtRisk -= s.Events + s.Censored
		}
		return s.Answered, s.Low, s.High, s.AtRisk
	}
	if len(c.points) > 0 {
		atRisk = c.points[0].atRisk
	}
	low, high = Wilson(0, atRisk)
	return 0, low, high, atRisk
}

// Within is the share answered within a wait, with its band, as an estimate: for [Difference].
func (c Curve) Within(seconds int64) Estimate {
	answered, low, high, _ := c.At(seconds)
	return known(answered, low, high)
}

// Steps are the points at which something was answered, in rising order of waits, for drawing; the caller owns them.
func (c Curve) Steps() []Step {
	var list []Step
	for i, p := range c.points {
		if p.events > 0 {
			list = append(list, c.step(i))
		}
	}
	return list
}
