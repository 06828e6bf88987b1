package chart

// Judged counts acts by whether the brand meant them to be useful and whether the audience took notice.
type Judged struct {
	UsefulNoticed, UsefulIgnored int64 // value-shares
	TalkNoticed, TalkIgnored     int64 // broadcasts
}

// Quadrant draws the four kinds as fields whose area goes with their number: value-shares on the left, broadcasts on the
// right, what was noticed above in colour. names are what value-shares, broadcasts, noticed and unnoticed are called.
func Quadrant(dst []byte, f Frame, j Judged, names [4]string) []byte {
	const top, bottom = 62, 222
	p := begin(dst, f, bottom+4)
	left, right := 2.0, float64(f.Size)-2
	at := j.parting(f.Size)
	p.column("c-value", area{left, top, at - left, bottom - top}, [2]int64{j.UsefulNoticed, j.UsefulIgnored})
	p.column("c-broadcast", area{at + fieldGap, top, right - at - fieldGap, bottom - top}, [2]int64{j.TalkNoticed, j.TalkIgnored})
	p.counts("", left, names[0], names[2:], [2]int64{j.UsefulNoticed, j.UsefulIgnored})
	p.counts(" end", right, names[1], names[2:], [2]int64{j.TalkNoticed, j.TalkIgnored})
	p.cursor(top, bottom)
	return p.close()
}

// fieldGap stands between the two columns.
const fieldGap = 4

// parting is where the left column ends.
func (j Judged) parting(size Size) float64 {
	useful, talk := j.UsefulNoticed+j.UsefulIgnored, j.TalkNoticed+j.TalkIgnored
	return 2 + (float64(size)-4-fieldGap)*float64(useful)/float64(max(useful+talk, 1))
}

// JudgedX is the middle of the column of value-shares, or of broadcasts, for the reading control.
func JudgedX(size Size, j Judged, useful bool) float64 {
	if useful {
		return (2 + j.parting(size)) / 2
	}
	return (j.parting(size) + fieldGap + float64(size) - 2) / 2
}

// column draws what was noticed in colour above what was not.
func (p *pen) column(class string, a area, n [2]int64) {
	const gap = 2
	noticed := (a.h - gap) * float64(n[0]) / float64(max(n[0]+n[1], 1))
	p.rect(`class="`+class+`"`, area{a.x, a.y, a.w, noticed})
	p.rect(`class="c-none"`, area{a.x, a.y + noticed + gap, a.w, a.h - gap - noticed})
	p.raw("\n")
}

// counts writes a column's name and numbers above it.
func (p *pen) counts(align string, x float64, name string, names []string, n [2]int64) {
	p.text("strong"+align, x, 16, name)
	for i, y := range [...]float64{34, 51} {
		p.text("label"+align, x, y, p.Words.Count(n[i])+" "+names[i])
	}
	p.raw("\n")
}
