package chart

import (
	"listenratio/report"
	"listenratio/report/words"
)

// MixBox is where the columns of a mix stand, for the reading control: the middle of column i of n.
func MixBox(size Size, n, i int) float64 { return mixSpan(size, n).middle(i) }

func mixSpan(size Size, n int) span {
	left, right := 44.0, float64(size)-112
	if size == Narrow {
		left, right = 44, float64(size)-4
	}
	return span{left, (right - left) / float64(max(n, 1))}
}

// parts are the classes from bottom to top.
var parts = []struct {
	class, key string
	of         func(report.Mix) int64
}{
	{"c-broadcast", "broadcast", func(m report.Mix) int64 { return m.Broadcast }},
	{"c-reply", "reply", func(m report.Mix) int64 { return m.Reply }},
	{"c-value", "value-share", func(m report.Mix) int64 { return m.ValueShare }},
	{"c-unclassified", "unclassified", func(m report.Mix) int64 { return m.Unclassified }},
}

func total(m report.Mix) int64 { return m.Broadcast + m.Reply + m.ValueShare + m.Unclassified }

// Mix draws the classes of acts as stacked shares of a hundred, one column per entry; an entry without acts leaves a
// gap.
func Mix(dst []byte, f Frame, cols Columns) []byte {
	s := plane{mixSpan(f.Size, len(cols.Weeks)), 12, 212}
	if f.Size == Narrow {
		s.top = 34
	}
	p := begin(dst, f, s.bottom+26)
	p.hatch()
	p.levels(s, len(cols.Weeks))
	p.stacks(s, cols.Weeks)
	p.dates(cols.Weeks, s)
	if f.Size == Narrow {
		p.key()
	} else {
		p.names(s, cols.Weeks)
	}
	p.cursor(s.top, s.bottom)
	return p.close()
}

// hatch is the second code for colour, on the replies.
func (p *pen) hatch() {
	p.raw(`<defs><pattern id="`, p.ID, `-h" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
		`<line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>`, "\n")
}

func (p *pen) levels(s plane, n int) {
	for _, level := range []int{0, 25, 50, 75, 100} {
		y := s.share(float64(level) / 100)
		p.across("grid", s.left, s.left+s.step*float64(n), y)
		p.text("label end", s.left-6, y+4, axisPercent(level, p.Words))
	}
	p.raw("\n")
}

// axisPercent is a level of an axis of shares; the topmost carries the sign.
func axisPercent(level int, w *words.Catalogue) string {
	if level == 100 {
		return w.Percent(1)
	}
	return w.Count(int64(level))
}

// share is the height of a share.
func (s plane) share(v float64) float64 { return s.bottom - (s.bottom-s.top)*v }

// stacks draws each class as one path, and the hatch over the replies.
func (p *pen) stacks(s plane, weeks []report.Week) {
	for k := range parts {
		p.path(parts[k].class)
		p.layer(s, weeks, k)
		p.done()
		if parts[k].key == "reply" && p.ID != "" {
			p.raw(`<path fill="url(#`, p.ID, `-h)" d="`)
			p.layer(s, weeks, k)
			p.done()
		}
	}
}

func (p *pen) layer(s plane, weeks []report.Week, k int) {
	gap := 0.0 // many thin columns read as one shape
	if s.step >= 7 {
		gap = 1
	}
	for i, week := range weeks {
		all, n := total(week.Acts), parts[k].of(week.Acts)
		if n == 0 {
			continue
		}
		var below int64
		for _, part := range parts[:k] {
			below += part.of(week.Acts)
		}
		y := s.share(float64(below+n) / float64(all))
		height := s.share(float64(below)/float64(all)) - y
		if height > 1.5 && k > 0 {
			height -= 0.7 // a hairline between neighbours
		}
		p.box(area{s.left + float64(i)*s.step, y, s.step - gap, height})
	}
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

func sum(weeks []report.Week) (m report.Mix) {
	for _, w := range weeks {
		add(&m, w.Acts)
	}
	return m
}

// Spark draws the class mix of at most so many columns as a strip without axes, for a table cell. It is decoration:
// hidden from screen readers.
func Spark(dst []byte, cols Columns) []byte {
	p := &pen{b: dst}
	p.raw(`<svg class="spark" aria-hidden="true" viewBox="0 0 160 26">`)
	p.stacks(plane{span{0, 160 / float64(max(len(cols.Weeks), 1))}, 0, 26}, cols.Weeks)
	return p.close()
}
