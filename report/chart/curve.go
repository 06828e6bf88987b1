package chart

import "listenratio/report"

// thinned is how near to each other steps are drawn, in units: two steps nearer than that look like one.
const thinned = 2.0

// fewest is how many turns must still wait for the curve to go on.
const fewest = 10

// Seen is the curve up to where too few turns are left to follow.
func Seen(steps []report.Step) []report.Step {
	for i, s := range steps {
		if s.Waiting < fewest || s.Wait > Ticks[7] {
			return steps[:i]
		}
	}
	return steps
}

// Curve draws the share of turns answered by a wait, with its band and the numbers still waiting underneath. Steps
// are in the order of their waits.
func Curve(dst []byte, f Frame, steps []report.Step) []byte {
	a := waitsAxis(f.Size)
	a.top, a.bottom = 12, 232
	p := begin(dst, f, a.bottom+62)
	for _, level := range []int{0, 25, 50, 75, 100} {
		y := a.share(float64(level) / 100)
		p.across("grid", a.left, a.right, y)
		p.text("label end", a.left-6, y+4, axisPercent(level, p.Words))
	}
	p.raw("\n")
	seen := Seen(steps)
	p.band(seen, a)
	p.climb(seen, a)
	p.waitTicks(a)
	p.risk(steps, a)
	p.marks(seen, a)
	p.cursor(a.top, a.bottom)
	return p.close()
}

// band draws the interval as one closed path.
func (p *pen) band(steps []report.Step, a waits) {
	if len(steps) == 0 {
		return
	}
	p.path("band")
	p.at("M", a.left, a.share(0))
	p.stairs(steps, a, func(s report.Step) float64 { return a.share(s.High) })
	end := a.x(steps[len(steps)-1].Wait)
	p.at("L", end, a.share(steps[len(steps)-1].Low))
	for i := len(steps) - 1; i >= 0; i-- {
		x := a.x(steps[i].Wait)
		if x > end-thinned && i != len(steps)-1 && i != 0 {
			continue
		}
		end = x
		p.at("L", x, a.share(steps[i].Low))
		if i > 0 {
			p.raw("V")
			p.num(a.share(steps[i-1].Low))
		}
	}
	p.raw("z")
	p.done()
}

func (p *pen) climb(steps []report.Step, a waits) {
	if len(steps) == 0 {
		return
	}
	p.path("curve")
	p.at("M", a.left, a.share(0))
	p.stairs(steps, a, func(s report.Step) float64 { return a.share(s.Share) })
	p.done()
}

// stairs goes right and then up for each step, leaving out those too near to the next.
func (p *pen) stairs(steps []report.Step, a waits, y func(report.Step) float64) {
	last := -1e9
	for i, s := range steps {
		x := a.x(s.Wait)
		if x < last+thinned && i != len(steps)-1 && a.x(steps[i+1].Wait) < last+thinned {
			continue
		}
		last = x
		p.raw("H")
		p.num(x)
		p.raw("V")
		p.num(y(s))
	}
}

// risk writes how many turns still wait at each tick.
func (p *pen) risk(steps []report.Step, a waits) {
	p.text("label strong", a.left, a.bottom+41, p.Words.Chart.StillWaiting)
	for i, t := range Ticks {
		if n, ok := waitingAt(steps, t); ok && named(p.Size, i) {
			p.text(anchor(i), a.x(t), a.bottom+57, p.Words.Count(n))
		}
	}
	p.raw("\n")
}

// waitingAt is how many turns are observed to wait longer than t.
func waitingAt(steps []report.Step, t float64) (int64, bool) {
	for _, s := range steps {
		if s.Wait >= t {
			return s.Waiting, true
		}
	}
	return 0, false
}

// marks names the shares at 15 minutes, an hour and a day.
func (p *pen) marks(seen []report.Step, a waits) {
	for _, i := range []int{2, 3, 5} {
		s, ok := before(seen, Ticks[i])
		if !ok {
			continue
		}
		x, h := a.x(Ticks[i]), a.share(s.Share)
		p.dot("point", x, h, 4)
		if h < 40 {
			p.text("label strong halo", x+7, h+18, p.Words.Percent(s.Share))
		} else {
			p.text("label strong halo end", x-7, h-7, p.Words.Percent(s.Share))
		}
	}
	p.raw("\n")
}

// before is the last step at or before a wait that the curve reaches.
func before(steps []report.Step, wait float64) (at report.Step, ok bool) {
	if len(steps) == 0 || steps[len(steps)-1].Wait < wait {
		return at, false
	}
	for _, s := range steps {
		if s.Wait > wait {
			break
		}
		at, ok = s, true
	}
	return at, ok
}
