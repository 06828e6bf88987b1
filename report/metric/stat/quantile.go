package stat

import "math"

// AnsweredQuantile is the wait, in whole seconds, within which the share q of the answered turns were answered; the
// unanswered are left out, as vendors compute it. It interpolates linearly between order statistics (type 7 of Hyndman
// and Fan, The American Statistician 50 (1996) 361–365); above 8192 s it knows a wait only by its bin's upper edge. ok is
// false where nothing was answered or q is outside [0, 1].
func (w *Waits) AnsweredQuantile(q float64) (seconds int64, ok bool) {
	if w.events == 0 || !(q >= 0 && q <= 1) {
		return 0, false
	}
	position := float64(q * float64(w.events-1))
	below := math.Floor(position)
	list := w.occupied()
	a, b := rank(list, int64(below)+1), rank(list, int64(below)+2)
	return a + int64(math.Round(float64((position-below)*float64(b-a)))), true
}

// AnsweredInterval is the quantile with an interval that assumes nothing of the waits' distribution: its ends are the order
// statistics between which a binomial count says that the quantile lies. An end is not reached where there are too few
// events for any order statistic to bound it: fewer than 6 for a median. Source: Conover, Practical Nonparametric
// Statistics (3rd ed. 1999) section 3.2, with exact binomial probabilities.
func (w *Waits) AnsweredInterval(q float64) Estimate {
	value, ok := w.AnsweredQuantile(q)
	if !ok {
		return Estimate{}
	}
	e := Estimate{Value: float64(value), Reached: true}
	low, high := ranks(w.events, q)
	list := w.occupied()
	if low >= 1 {
		e.Low, e.LowReached = min(e.Value, float64(rank(list, low))), true
	}
	if high <= w.events {
		e.High, e.HighReached = max(e.Value, float64(rank(list, high))), true
	}
	return e
}

// rank is the k-th smallest event's wait, counted from 1; the longest where k is past the end.
func rank(list []count, k int64) int64 {
	var last, seen int64
	for _, b := range list {
		if b.events == 0 {
			continue
		}
		last, seen = b.upper, seen+b.events
		if seen >= k {
			break
		}
	}
	return last
}

// ranks are the ranks of the order statistics that bound the quantile q of n values: with B binomial (n, q), low is the
// greatest with P(B < low) at most 2.5 %, high the least with P(B ≥ high) at most 2.5 %. 0 and n+1 stand for no bound.
func ranks(n int64, q float64) (low, high int64) {
	if q <= 0 || q >= 1 {
		return 0, n + 1
	}
	first, p := binomial(n, q)
	var below float64
	for low = first; low-first < int64(len(p)) && below+p[low-first] <= 0.025; low++ {
		below += p[low-first]
	}
	var above float64
	for high = first + int64(len(p)); high > first && above+p[high-1-first] <= 0.025; high-- {
		above += p[high-1-first]
	}
	return low, high
}

// binomial lists the probabilities of first, first+1, … successes among n, leaving out what is below 1e-18 of the
// greatest: they are built outwards from the most likely count by their ratios, so that nothing underflows.
func binomial(n int64, q float64) (first int64, p []float64) {
	odds := q / (1 - q)
	mode := min(int64(float64(float64(n+1)*q)), n)
	var down []float64
	for k, v := mode, 1.0; k >= 0 && v > 1e-18; k-- {
		down = append(down, v)
		v *= float64(k) / float64(n-k+1) / odds
	}
	for i := len(down) - 1; i >= 0; i-- {
		p = append(p, down[i])
	}
	for k, v := mode, 1.0; k < n; k++ {
		v *= float64(n-k) / float64(k+1) * odds
		if v <= 1e-18 {
			break
		}
		p = append(p, v)
	}
	var sum float64
	for _, v := range p {
		sum += v
	}
	for i := range p {
		p[i] /= sum
	}
	return mode - int64(len(down)) + 1, p
}
