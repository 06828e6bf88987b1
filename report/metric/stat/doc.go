// Package stat holds the statistics behind every number of a report, as pure functions over integer counts: survival
// curves with right-censored waits, intervals of proportions, differences and ratios, a bootstrap by days, and what
// guards against reading too much into many comparisons. Each method names its source.
//
// It keeps no state, reads no clock and draws only from generators that the caller seeds. It knows no turn, no item
// and no figure: package metric counts, this package says how sure one may be. All intervals are 95 %, two-sided.
//
// The same counts give the same bits on every machine: products that an architecture might fuse with a following sum
// are written as float64(a*b), which the language forbids to fuse, and logarithm, exponential and error function are
// the package's own, because those of the standard library are assembly on some machines and fused on others.
package stat

// z is the 97.5 % point of the standard normal distribution.
const z = 1.959963984540054

// Estimate is a value with its 95 % interval. A part that the data do not reach is 0 and not marked as reached: the
// median of turns of which fewer than half were answered, the upper end of its interval, a ratio to nothing.
type Estimate struct {
	Value, Low, High                 float64
	Reached, LowReached, HighReached bool
}

// known is an estimate of which every part is reached.
func known(value, low, high float64) Estimate {
	return Estimate{Value: value, Low: low, High: high, Reached: true, LowReached: true, HighReached: true}
}
