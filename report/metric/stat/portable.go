package stat

import "math"

// ln is the natural logarithm of a positive x, within 2 units in the last place, with the same bits on every machine:
// x = f·2^e with f within a factor √2 of 1, and ln f = 2·artanh((f−1)/(f+1)) by its Taylor series.
func ln(x float64) float64 {
	f, e := math.Frexp(x)
	if f < math.Sqrt2/2 {
		f, e = 2*f, e-1
	}
	s := (f - 1) / (f + 1)
	t := float64(s * s)
	sum := 1.0 / 27
	for _, c := range odd {
		sum = float64(sum*t) + c
	}
	return float64(float64(e)*math.Ln2) + float64(2*s*sum)
}

// odd are the reciprocals of the odd numbers below 27.
var odd = [...]float64{1.0 / 25, 1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5,
	1.0 / 3, 1}

// exp is e to the power x, within a few units in the last place, with the same bits on every machine: x = k·ln 2 + r
// with |r| at most ½·ln 2, and the Taylor series at r. It is 0 below −745 and +Inf above 709.
func exp(x float64) float64 {
	if x > 709 {
		return math.Inf(1)
	}
	if x < -745 {
		return 0
	}
	const high, low = 6.93147180369123816490e-01, 1.90821492927058770002e-10 // ln 2 in two parts
	k := math.Round(x / math.Ln2)
	r := x - float64(k*high) - float64(k*low)
	sum := 1.0 / 87178291200 // 14!
	for _, c := range factorials {
		sum = float64(sum*r) + c
	}
	return math.Ldexp(sum, int(k))
}

// factorials are the reciprocals of the factorials below 14!.
var factorials = [...]float64{1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320,
	1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2, 1, 1}

// tail is the probability that a standard normal variable exceeds x, for any x.
func tail(x float64) float64 {
	if x < 0 {
		return 1 - tail(-x)
	}
	density := exp(-float64(x*x)/2) / math.Sqrt(2*math.Pi)
	if x < 2.5 {
		return max(0, 0.5-float64(density*series(x)))
	}
	return density / fraction(x)
}

// series is (Φ(x) − ½)/φ(x) = x + x³/3 + x⁵/15 + …; Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.11.
func series(x float64) float64 {
	sum, term := x, x
	for k := 3.0; term > sum*1e-17; k += 2 {
		term = float64(term * float64(x*x) / k)
		sum += term
	}
	return sum
}

// fraction is φ(x)/(1 − Φ(x)), the continued fraction x + 1/(x + 2/(x + 3/(x + …))); the same, 26.2.14.
func fraction(x float64) float64 {
	f := x
	for k := 160.0; k >= 1; k-- {
		f = x + k/f
	}
	return f
}

// Log is the natural logarithm of a positive number, the same bits on every machine.
func Log(x float64) float64 { return ln(x) }
