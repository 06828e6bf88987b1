package chart

// Judged counts acts by whether the brand meant them to be useful and whether the audience took notice.
type Judged struct {
	UsefulNoticed, UsefulIgnored int64 // value-shares
	TalkNoticed, TalkIgnored     int64 // broadcasts
}

// Quadrant draws the four kinds as fields whose area goes with their number: value-shares on the left, broadcasts on the
// right, what was noticed above in colour. names are what value-shares, broadcasts, noticed and unnoticed are called.
func Quadrant(dst []byte, f Frame, j Judged, names [4]string) []byte {
	const top, bottom, gap = 62, 222, 4
	p := begin(dst, f, bottom+4)
	left, right := 2.0, float64(f.Size)-2
	useful, talk := j.UsefulNoticed+j.UsefulIgnored, j.TalkNoticed+j.TalkIgnored
	at := left + (right-left-gap)*float64(useful)/float64(max(useful+talk, 1))
	p.column("c-value", area{left, top, at - left, bottom - top}, [2]int64{j.UsefulNoticed, j.UsefulIgnored})
	p.column("c-broadcast", area{at + gap, top, right - at - gap, bottom - top}, [2]int64{j.TalkNoticed, j.TalkIgnored})
	p.counts("", left, names[0], names[2:], [2]int64{j.UsefulNoticed, j.UsefulIgnored})
	p.counts(" end", right, names[1], names[2:], [2]int64{j.TalkNoticed, j.TalkIgnored})
	return p.close()
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
