package chart

import (
	"math"

	"listenratio/report"
	"listenratio/report/words"
)

// Histogram draws the answered turns by their wait on the axis of the curve: bins in equal steps of the logarithm. Bins
// before the first minute are drawn at its place.
func Histogram(dst []byte, f Frame, bins []report.Bin, w *words.Catalogue) []byte {
	p := &pen{dst}
	a := waitsAxis(f.Size)
	top, bottom := 12.0, 152.0
	p.open(f, bottom+26)
	most := int64(1)
	for _, b := range bins {
		most = max(most, b.Count)
	}
	top2 := round(most)
	for _, level := range []int64{0, top2 / 2, top2} {
		y := bottom - (bottom-top)*float64(level)/float64(top2)
		p.line("grid", a.left, y, a.right, y)
		p.text("label end", a.left-6, y+4, w.Count(level))
	}
	p.raw("\n")
	p.path("c-heat")
	for _, b := range bins {
		if b.Count <= 0 || b.To <= Ticks[0] || b.From >= Ticks[7] {
			continue
		}
		x, h := a.x(b.From), (bottom-top)*float64(b.Count)/float64(top2)
		p.box(x, bottom-h, max(a.x(b.To)-x-1, 0.5), h)
	}
	p.done()
	p.waitTicks(f.Size, a, bottom, w)
	p.cursor(top, bottom)
	return p.close()
}

// round is the next even number of one significant figure at or above n.
func round(n int64) int64 {
	unit := int64(math.Pow10(digits(n) - 1))
	if unit < 2 {
		unit = 2
	}
	return (n + unit - 1) / unit * unit
}

func digits(n int64) (k int) {
	for ; n > 0; n /= 10 {
		k++
	}
	return k
}
