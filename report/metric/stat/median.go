package stat

// tie is how near to one half a share counts as one half: products of fractions miss it by their last bits.
const tie = 1e-9

// Median is the wait by which half of all turns were answered, in seconds, those still waiting included. It is not
// reached where fewer than half are; then its interval's lower end may still be. Where the curve is flat at exactly one
// half, it is the middle of the flat part, as with any even number of values.
//
// The interval holds the waits at which the band of the curve contains one half: Brookmeyer and Crowley, A confidence
// interval for the median survival time, Biometrics 38 (1982) 29–41, with the band on the log(−log) scale.
func (c Curve) Median() Estimate {
	var e Estimate
	e.Value, e.Reached = c.reach(func(i int) float64 { return 1 - c.points[i].survival })
	e.Low, e.LowReached = c.reach(func(i int) float64 { _, high := c.band(i); return high })
	e.High, e.HighReached = c.reach(func(i int) float64 { low, _ := c.band(i); return low })
	return e
}

// reach is the wait at which a line through the steps reaches one half.
func (c Curve) reach(line func(i int) float64) (seconds float64, ok bool) {
	for i, p := range c.points {
		if p.events == 0 {
			continue
		}
		v := line(i)
		if v < 0.5-tie {
			continue
		}
		if next := c.after(i); v <= 0.5+tie && next >= 0 {
			return float64(p.upper+next) / 2, true
		}
		return float64(p.upper), true
	}
	return 0, false
}

// after is the wait of the next step after the i-th point; −1 where there is none.
func (c Curve) after(i int) int64 {
	for _, p := range c.points[i+1:] {
		if p.events > 0 {
			return p.upper
		}
	}
	return -1
}
