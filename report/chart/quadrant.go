package chart

// Judged counts acts by whether the brand meant them to be useful and whether the audience took notice.
type Judged struct {
	UsefulNoticed, UsefulIgnored int64 // value-shares
	TalkNoticed, TalkIgnored     int64 // broadcasts
}

// Quadrant draws the four kinds as fields whose area goes with their number: value-shares on the left, broadcasts on the
// right, what was noticed above in colour. names are what value-shares, broadcasts, noticed and unnoticed are called.
func Quadrant(dst []byte, f Frame, j Judged, names [4]string) []byte {
	const top, bottom, gap, least = 26, 206, 4, 112
	p := begin(dst, f, bottom+6)
	left, width := 2.0, float64(f.Size)-4-gap
	useful, talk := j.UsefulNoticed+j.UsefulIgnored, j.TalkNoticed+j.TalkIgnored
	part := width * float64(useful) / float64(max(useful+talk, 1))
	part = min(max(part, least), width-least)
	p.fields("c-value", area{left, top, part, bottom - top}, [2]int64{j.UsefulNoticed, j.UsefulIgnored}, [3]string{names[0], names[2], names[3]})
	p.fields("c-broadcast", area{left + part + gap, top, width - part, bottom - top}, [2]int64{j.TalkNoticed, j.TalkIgnored},
		[3]string{names[1], names[2], names[3]})
	return p.close()
}

// fields draws one column: its name, what was noticed in colour, and what was not.
func (p *pen) fields(class string, a area, n [2]int64, names [3]string) {
	const room = 44 // for two lines of words
	p.text("label", a.x, a.y-10, names[0])
	noticed := min(max(a.h*float64(n[0])/float64(max(n[0]+n[1], 1)), room), a.h-room)
	p.rect(`class="`+class+`"`, area{a.x, a.y, a.w, noticed})
	p.rect(`class="c-none"`, area{a.x, a.y + noticed + 2, a.w, a.h - noticed - 2})
	for i, y := range []float64{a.y, a.y + noticed + 2} {
		p.text("strong halo", a.x+10, y+19, p.Words.Count(n[i]))
		p.text("halo", a.x+10, y+36, names[1+i])
	}
	p.raw("\n")
}
