package chart

import (
	"math"

	"listenratio/report"
)

// Histogram draws the answered turns by their wait on the axis of the curve: bins in equal steps of the logarithm. Bins
// before the first minute are drawn at its place.
func Histogram(dst []byte, f Frame, bins []report.Bin) []byte {
	a := waitsAxis(f.Size)
	a.top, a.bottom = 12, 152
	p := begin(dst, f, a.bottom+26)
	most := int64(1)
	for _, b := range bins {
		most = max(most, b.Count)
	}
	most = round(most)
	for _, level := range []int64{0, most / 2, most} {
		y := a.share(float64(level) / float64(most))
		p.across("grid", a.left, a.right, y)
		p.text("label end", a.left-6, y+4, p.Words.Count(level))
	}
	p.raw("\n")
	p.path("c-heat")
	for _, b := range bins {
		if b.Count <= 0 || b.To <= Ticks[0] || b.From >= Ticks[7] {
			continue
		}
		x, y := a.x(b.From), a.share(float64(b.Count)/float64(most))
		p.box(area{x, y, max(a.x(b.To)-x-1, 0.5), a.bottom - y})
	}
	p.done()
	p.waitTicks(a)
	p.cursor(a.top, a.bottom)
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
