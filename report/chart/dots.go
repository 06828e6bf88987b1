package chart

import "math"

// Dot is one brand's value with its interval, and the value in words.
type Dot struct {
	Name             string
	Value, Low, High float64
	Shown            string
}

// Scale is how values are laid out from left to right.
type Scale uint8

const (
	Share    Scale = iota // from 0 to 1
	Doubling              // each step doubles, 1 always in it
)

const dotRow = 24.0

// Dots draws values of several brands under each other, in the order given, each with its interval. No ranks: where
// intervals overlap the order is open.
func Dots(dst []byte, f Frame, dots []Dot, s Scale) []byte {
	left, right := 210.0, float64(f.Size)-84
	if f.Size == Narrow {
		left, right = 116, float64(f.Size)-66
	}
	a := dotAxis{left: left, right: right, scale: s}
	a.fit(dots)
	bottom := 8 + dotRow*float64(len(dots))
	p := begin(dst, f, bottom+26)
	p.dotTicks(a, bottom)
	for i, d := range dots {
		p.row(a, d, 8+dotRow*(float64(i)+0.5))
	}
	return p.close()
}

// dotAxis lays values out.
type dotAxis struct {
	left, right, lo, hi float64
	scale               Scale
}

func (a *dotAxis) fit(dots []Dot) {
	a.lo, a.hi = 0, 1
	if a.scale == Share {
		return
	}
	a.lo, a.hi = -1, 1
	for _, d := range dots {
		if d.Low > 0 {
			a.lo = max(min(a.lo, math.Floor(math.Log2(d.Low))), -8)
		}
		if d.High > 0 {
			a.hi = min(max(a.hi, math.Ceil(math.Log2(d.High))), 12)
		}
	}
}

func (a dotAxis) x(v float64) float64 {
	if a.scale == Doubling {
		v = math.Log2(max(v, 1e-9))
	}
	at := (min(max(v, a.lo), a.hi) - a.lo) / (a.hi - a.lo)
	return a.left + at*(a.right-a.left)
}

func (p *pen) dotTicks(a dotAxis, bottom float64) {
	if a.scale == Share {
		for _, level := range []int{0, 25, 50, 75, 100} {
			x := a.x(float64(level) / 100)
			p.down("grid", x, 4, bottom)
			p.text("label middle", x, bottom+18, axisPercent(level, p.Words))
		}
		return
	}
	room := 6.0
	if p.Size == Narrow {
		room = 3
	}
	every := math.Ceil((a.hi - a.lo) / room)
	for e := a.lo; e <= a.hi; e++ {
		if math.Mod(e, every) != 0 {
			continue
		}
		class := "grid"
		if e == 0 {
			class = "even"
		}
		x := a.x(math.Exp2(e))
		p.down(class, x, 4, bottom)
		p.text("label middle", x, bottom+18, power(int(e), p.Words))
	}
}

func (p *pen) row(a dotAxis, d Dot, y float64) {
	room := 28
	if p.Size == Narrow {
		room = 15
	}
	p.text("end", a.left-12, y+4.5, cut(d.Name, room))
	p.rect(`class="interval"`, area{a.x(d.Low), y - 3.5, max(a.x(d.High)-a.x(d.Low), 1), 7})
	p.dot("point", a.x(d.Value), y, 4.5)
	p.text("label", a.right+10, y+4.5, d.Shown)
	p.raw("\n")
}

// cut shortens a name to so many characters.
func cut(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return string(r[:most-1]) + "…"
}
