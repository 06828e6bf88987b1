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
	steps := c.Steps()
	var e Estimate
	e.Value, e.Reached = reach(steps, func(s Step) float64 { return s.Answered })
	e.Low, e.LowReached = reach(steps, func(s Step) float64 { return s.High })
	e.High, e.HighReached = reach(steps, func(s Step) float64 { return s.Low })
	return e
}

// reach is the wait at which a line through the steps reaches one half.
func reach(steps []Step, line func(Step) float64) (seconds float64, ok bool) {
	for i, s := range steps {
		v := line(s)
		if v < 0.5-tie {
			continue
		}
		if v <= 0.5+tie && i+1 < len(steps) {
			return float64(s.Seconds+steps[i+1].Seconds) / 2, true
		}
		return float64(s.Seconds), true
	}
	return 0, false
}
