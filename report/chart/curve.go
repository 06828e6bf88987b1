package chart

import (
	"math"

	"listenratio/report"
	"listenratio/report/words"
)

// Ticks are the named waits of every axis of waits, in seconds: 1 min, 5 min, 15 min, 1 h, 6 h, 24 h, 3 d, 7 d.
var Ticks = [8]float64{60, 300, 900, 3600, 6 * 3600, 24 * 3600, 72 * 3600, 7 * 24 * 3600}

// fewest is how many turns must still wait for the curve to go on.
const fewest = 10

// waits is a logarithmic axis from 1 min to 7 d.
type waits struct{ left, right float64 }

func (a waits) x(wait float64) float64 {
	lo, hi := math.Log(Ticks[0]), math.Log(Ticks[7])
	v := (math.Log(max(wait, Ticks[0])) - lo) / (hi - lo)
	return a.left + min(v, 1)*(a.right-a.left)
}

func waitsAxis(size Size) waits {
	if size == Narrow {
		return waits{44, float64(size) - 14}
	}
	return waits{44, float64(size) - 24}
}

// WaitX is where a wait stands on the axis of a curve or histogram.
func WaitX(size Size, wait float64) float64 { return waitsAxis(size).x(wait) }

// Seen is the curve up to where too few turns are left to follow.
func Seen(steps []report.Step) []report.Step {
	for i, s := range steps {
		if s.Waiting < fewest || s.Wait > Ticks[7] {
			return steps[:i]
		}
	}
	return steps
}

// Reached is the last step at or before a wait; ok is false where the curve has not begun or has ended before it.
func Reached(steps []report.Step, wait float64) (at report.Step, ok bool) {
	for _, s := range steps {
		if s.Wait > wait {
			return at, ok
		}
		at, ok = s, true
	}
	return at, ok && at.Wait >= wait*0.98
}

// Curve draws the share of turns answered by a wait, with its band and the numbers still waiting underneath. Steps
// are in the order of their waits.
func Curve(dst []byte, f Frame, steps []report.Step, w *words.Catalogue) []byte {
	p := &pen{dst}
	a := waitsAxis(f.Size)
	top, bottom := 12.0, 232.0
	p.open(f, bottom+62)
	y := func(share float64) float64 { return bottom - (bottom-top)*min(max(share, 0), 1) }
	for _, level := range []int{0, 25, 50, 75, 100} {
		p.line("grid", a.left, y(float64(level)/100), a.right, y(float64(level)/100))
		p.text("label end", a.left-6, y(float64(level)/100)+4, axisPercent(level, w))
	}
	p.raw("\n")
	seen := Seen(steps)
	p.band(seen, a, y)
	p.climb(seen, a, y)
	p.waitTicks(f.Size, a, bottom, w)
	p.risk(f.Size, steps, a, bottom, w)
	p.marks(f.Size, steps, a, y, w)
	p.cursor(top, bottom)
	return p.close()
}

// band draws the interval as one closed path, thinned to half a unit.
func (p *pen) band(steps []report.Step, a waits, y func(float64) float64) {
	if len(steps) == 0 {
		return
	}
	p.path("band")
	p.at("M", a.left, y(0))
	p.stairs(steps, a, func(s report.Step) float64 { return y(s.High) })
	end := a.x(steps[len(steps)-1].Wait)
	p.at("L", end, y(steps[len(steps)-1].Low))
	for i := len(steps) - 1; i >= 0; i-- {
		x := a.x(steps[i].Wait)
		if x > end-0.5 && i != len(steps)-1 && i != 0 {
			continue
		}
		end = x
		p.at("L", x, y(steps[i].Low))
		if i > 0 {
			p.raw("V")
			p.num(y(steps[i-1].Low))
		}
	}
	p.raw("z")
	p.done()
}

func (p *pen) climb(steps []report.Step, a waits, y func(float64) float64) {
	if len(steps) == 0 {
		return
	}
	p.path("curve")
	p.at("M", a.left, y(0))
	p.stairs(steps, a, func(s report.Step) float64 { return y(s.Share) })
	p.done()
}

// stairs goes right and then up for each step, leaving out steps that share a half unit with the next.
func (p *pen) stairs(steps []report.Step, a waits, y func(report.Step) float64) {
	last := -1e9
	for i, s := range steps {
		x := a.x(s.Wait)
		if x < last+0.5 && i != len(steps)-1 && a.x(steps[i+1].Wait) < last+0.5 {
			continue
		}
		last = x
		p.raw("H")
		p.num(x)
		p.raw("V")
		p.num(y(s))
	}
}

func (p *pen) waitTicks(size Size, a waits, bottom float64, w *words.Catalogue) {
	p.line("axis", a.left, bottom, a.right, bottom)
	for i, t := range Ticks {
		x := a.x(t)
		p.line("axis", x, bottom, x, bottom+5)
		if named(size, i) {
			p.text(anchor(i), x, bottom+20, w.Chart.Waits[i])
		}
	}
	p.raw("\n")
}

// named reports whether a tick has room for its name: 1 min, 15 min, 1 h, 24 h and 7 d always.
func named(size Size, i int) bool { return size == Wide || i != 1 && i != 4 && i != 6 }

// anchor keeps the outer labels inside the drawing.
func anchor(i int) string {
	switch i {
	case 0:
		return "label"
	case len(Ticks) - 1:
		return "label end"
	}
	return "label middle"
}

// risk writes how many turns still wait at each tick.
func (p *pen) risk(size Size, steps []report.Step, a waits, bottom float64, w *words.Catalogue) {
	p.text("label strong", a.left, bottom+41, w.Chart.StillWaiting)
	for i, t := range Ticks {
		if n, ok := waitingAt(steps, t); ok && named(size, i) {
			p.text(anchor(i), a.x(t), bottom+57, w.Count(n))
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

// marks names the shares at an hour, a day and a week.
func (p *pen) marks(size Size, steps []report.Step, a waits, y func(float64) float64, w *words.Catalogue) {
	seen := Seen(steps)
	for _, i := range []int{2, 3, 5} {
		s, ok := before(seen, Ticks[i])
		if !ok {
			continue
		}
		x, h := a.x(Ticks[i]), y(s.Share)
		p.dot("point", x, h, 4)
		if h < 40 {
			p.text("label strong halo", x+7, h+18, w.Percent(s.Share))
		} else {
			p.text("label strong halo end", x-7, h-7, w.Percent(s.Share))
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
