package chart

// Strip draws a share with its interval on a short scale from 0 to 1, for a place beside its number in words: hidden
// from screen readers. Low and high are nil where there is no interval.
func Strip(dst []byte, value float64, low, high *float64) []byte {
	const width, left = 200.0, 4.0
	at := func(v float64) float64 { return left + (width-2*left)*min(max(v, 0), 1) }
	p := &pen{b: dst}
	p.raw(`<svg class="strip" aria-hidden="true" viewBox="0 0 200 14">`)
	p.across("grid", at(0), at(1), 7)
	for _, v := range []float64{0, 0.5, 1} {
		p.down("grid", at(v), 4, 10)
	}
	if low != nil && high != nil {
		p.rect(`class="interval"`, area{at(*low), 3.5, max(at(*high)-at(*low), 1), 7})
	}
	p.rect(`class="tick"`, area{at(value) - 1, 1, 2, 12})
	return p.close()
}
