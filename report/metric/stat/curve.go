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
type Curve struct {
	steps []Step
	n     int64
}

// Step is one point of a [Curve]: what is known at a wait at which something was answered or observation ended.
type Step struct {
	Seconds   int64   // the wait
	Answered  float64 // share answered within it
	Low, High float64 // its band
	AtRisk    int64   // turns still waiting and observed just before
	Events    int64   // turns answered at it
	Censored  int64   // turns whose observation ended at it; they count as at risk at it
}

// Survival computes the curve of the waits. With no waits at all it is empty: nothing answered, the band 0 to 1.
func (w *Waits) Survival() Curve {
	c := Curve{n: w.N()}
	k := kaplanMeier{atRisk: c.n, survival: 1}
	for _, b := range w.occupied() {
		c.steps = append(c.steps, k.next(b))
	}
	return c
}

// kaplanMeier is the estimator on its way through the waits.
type kaplanMeier struct {
	atRisk    int64
	survival  float64
	greenwood float64 // Σ d/(n(n−d)), the variance of log S
	low       float64 // the lower end of the last band
}

// next takes the bin's events, then its censored waits, out of the turns at risk.
func (k *kaplanMeier) next(b count) Step {
	n, d := float64(k.atRisk), float64(b.events)
	k.survival *= (n - d) / n
	if b.events < k.atRisk {
		k.greenwood += d / float64(n*(n-d))
	}
	s := Step{Seconds: b.upper, Answered: 1 - k.survival, AtRisk: k.atRisk, Events: b.events, Censored: b.censored}
	s.Low, s.High = k.band()
	k.low = s.Low
	k.atRisk -= b.events + b.censored
	return s
}

// band is the interval of the share answered.
func (k *kaplanMeier) band() (low, high float64) {
	switch {
	case k.survival >= 1:
		return Wilson(0, k.atRisk)
	case k.survival <= 0 && k.greenwood == 0:
		low, _ = Wilson(k.atRisk, k.atRisk)
		return low, 1
	case k.survival <= 0:
		return k.low, 1
	}
	l := ln(k.survival)
	width := exp(z * math.Sqrt(k.greenwood) / -l)
	answered := 1 - k.survival
	low, high = 1-exp(l/width), 1-exp(float64(l*width))
	return min(low, answered), max(high, answered)
}

// At is the curve at a wait: the share answered within it, its band, and how many turns were still waiting and
// observed just before it. With nobody at risk the curve stands at its last step and says little.
func (c Curve) At(seconds int64) (answered, low, high float64, atRisk int64) {
	next := sort.Search(len(c.steps), func(i int) bool { return c.steps[i].Seconds > seconds })
	if next == 0 {
		low, high = Wilson(0, c.n)
		return 0, low, high, c.n
	}
	s := c.steps[next-1]
	atRisk = s.AtRisk
	if s.Seconds < seconds {
		atRisk -= s.Events + s.Censored
	}
	return s.Answered, s.Low, s.High, atRisk
}

// Steps are the points at which something was answered, in rising order of waits, for drawing; the caller owns them.
func (c Curve) Steps() []Step {
	var list []Step
	for _, s := range c.steps {
		if s.Events > 0 {
			list = append(list, s)
		}
	}
	return list
}
