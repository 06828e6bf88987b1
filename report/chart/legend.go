package chart

import "listenratio/report"

// hatch is the second code for colour, on the replies.
func (p *pen) hatch() {
	p.raw(`<defs><pattern id="`, p.ID, `-h" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
		`<line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>`, "\n")
}

// names writes the classes beside the last quarter's columns, where they lie, with their shares of the whole span.
func (p *pen) names(s plane, weeks []report.Week) {
	recent := sum(weeks[max(0, len(weeks)-13):])
	if total(recent) == 0 {
		recent = sum(weeks)
	}
	x := s.left + s.step*float64(len(weeks)) + 10
	all, floor := max(total(recent), 1), s.bottom+9
	var below int64
	for _, part := range parts {
		n := part.of(recent)
		y := s.share((float64(below) + float64(n)/2) / float64(all))
		below += n
		if n == 0 || part.key == "unclassified" && n*50 < all {
			continue
		}
		y = min(y, floor-18)
		p.swatch(part.class, x, y)
		p.text("label", x+16, y+4.5, p.Words.ClassOf(part.key))
		floor = y
	}
	p.raw("\n")
}

// key names the classes in a row above a narrow chart.
func (p *pen) key() {
	x := 44.0
	for _, part := range parts[:3] {
		p.swatch(part.class, x, 12)
		name := p.Words.ClassOf(part.key)
		p.text("label", x+16, 16.5, name)
		x += 30 + 7*float64(len([]rune(name)))
	}
	p.raw("\n")
}

func (p *pen) swatch(class string, x, y float64) {
	at := area{x, y - 5, 11, 11}
	p.rect(`class="`+class+`"`, at)
	if class == "c-reply" {
		p.rect(`fill="url(#`+p.ID+`-h)"`, at)
	}
}
