package chart

// Spark draws the class mix of at most so many columns as a strip without axes, for a table cell. It is decoration:
// hidden from screen readers.
func Spark(dst []byte, cols Columns) []byte {
	p := &pen{b: dst}
	p.raw(`<svg class="spark" aria-hidden="true" viewBox="0 0 160 26">`)
	p.stacks(plane{span{0, 160 / float64(max(len(cols.Weeks), 1))}, 0, 26}, cols.Weeks)
	return p.close()
}
