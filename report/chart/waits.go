package chart

import "math"

// Ticks are the named waits of every axis of waits, in seconds: 1 min, 5 min, 15 min, 1 h, 6 h, 24 h, 3 d, 7 d.
var Ticks = [8]float64{60, 300, 900, 3600, 6 * 3600, 24 * 3600, 72 * 3600, 7 * 24 * 3600}

// waits is a logarithmic axis from 1 min to 7 d.
type waits struct{ left, right, top, bottom float64 }

func (a waits) x(wait float64) float64 {
	lo, hi := math.Log(Ticks[0]), math.Log(Ticks[7])
	v := (math.Log(max(wait, Ticks[0])) - lo) / (hi - lo)
	return a.left + min(v, 1)*(a.right-a.left)
}

func waitsAxis(size Size) waits {
	if size == Narrow {
		return waits{left: 44, right: float64(size) - 14}
	}
	return waits{left: 44, right: float64(size) - 24}
}

// share is the height of a share.
func (a waits) share(v float64) float64 { return a.bottom - (a.bottom-a.top)*min(max(v, 0), 1) }

// WaitX is where a wait stands on the axis of a curve or histogram.
func WaitX(size Size, wait float64) float64 { return waitsAxis(size).x(wait) }

// waitTicks draws the axis with its names.
func (p *pen) waitTicks(a waits) {
	p.across("axis", a.left, a.right, a.bottom)
	for i, t := range Ticks {
		x := a.x(t)
		p.down("axis", x, a.bottom, a.bottom+5)
		if named(p.Size, i) {
			p.text(anchor(i), x, a.bottom+20, p.Words.Chart.Waits[i])
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
