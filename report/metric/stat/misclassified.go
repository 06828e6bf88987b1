package stat

import "math"

// Verdicts are the members of a population that were taken for one class, and what people say of a sample of them.
type Verdicts struct {
	N      int64   // members with that verdict
	Share  float64 // share of them that is truly of the class in question, as the sample tells
	Labels float64 // the sample's effective size: (Σw)²/Σw² of the labels' weights; their number where all weigh the same
}

// Misclassified is the share of a class in a population, corrected for wrong verdicts: the sum over all verdicts k of P(verdict
// k) · P(class | verdict k). The sample must be drawn within verdicts, so that it tells the second factor without a bias
// whatever the classes' shares are; the estimators that go back from sensitivity and specificity (Rogan and Gladen,
// Estimating prevalence from the results of a screening test, American Journal of Epidemiology 107 (1978) 71–76) are for
// samples drawn within true classes, which nobody can draw here. Sources: Tenenbein, A double sampling scheme for
// estimating from binomial data with misclassifications, JASA 65 (1970) 1350–1361; Buonaccorsi, Measurement Error (2010),
// chapter 2.
//
// The interval carries both samplings. Each P(class | verdict) has its Wilson interval, and their weighted sum is put together
// by Zou and Donner's method, as in [Difference]; to either side is added, as a square, the variance with which the
// verdicts of the population itself have come about, (Σ q·p² − P²)/N. Nothing is reached where the population is empty or
// a verdict that occurs has no label. In simulations of samples drawn evenly over sure and unsure verdicts it holds the
// truth 93 to 97 times in 100, and more often where there is hardly an error, which some dozen labels cannot tell from a few.
func Misclassified(verdicts []Verdicts) Estimate {
	var all int64
	for _, v := range verdicts {
		all += v.N
	}
	if all <= 0 {
		return Estimate{}
	}
	var value, squares, below, above float64
	for _, v := range verdicts {
		if v.N <= 0 {
			continue
		}
		if v.Labels <= 0 {
			return Estimate{}
		}
		q := float64(v.N) / float64(all)
		low, high := wilson(v.Share, v.Labels)
		value += float64(q * v.Share)
		squares += float64(q * v.Share * v.Share)
		below += square(q * (v.Share - low))
		above += square(q * (high - v.Share))
	}
	own := z * z * max(0, squares-float64(value*value)) / float64(all)
	return known(value, max(0, value-math.Sqrt(below+own)), min(1, value+math.Sqrt(above+own)))
}

// wilson is [Wilson]'s interval of a share of n, which need not be whole.
func wilson(p, n float64) (low, high float64) {
	middle := p + z*z/(2*n)
	half := z * math.Sqrt(float64(p*(1-p))/n+z*z/(4*n*n))
	return max(0, min(p, (middle-half)/(1+z*z/n))), min(1, max(p, (middle+half)/(1+z*z/n)))
}

func square(x float64) float64 { return float64(x * x) }
