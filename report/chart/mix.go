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
func Mix(dst []byte, f Frame, cols Columns, w *words.Catalogue) []byte {
	p := &pen{dst}
	top, bottom := 12.0, 212.0
	if f.Size == Narrow {
		top = 34
	}
	s := mixSpan(f.Size, len(cols.Weeks))
	p.open(f, bottom+26)
	p.hatch(f.ID)
	p.levels(f.Size, s, top, bottom, len(cols.Weeks), w)
	p.stacks(f.ID, cols.Weeks, s, top, bottom)
	p.line("axis", s.left, bottom, s.left+s.step*float64(len(cols.Weeks)), bottom)
	p.dates(cols.Weeks, s, bottom, bottom+20, w)
	if f.Size == Narrow {
		p.key(f.ID, w)
	} else {
		p.names(f.ID, cols.Weeks, s, top, bottom, w)
	}
	p.cursor(top, bottom)
	return p.close()
}

// hatch is the second code for colour, on the replies.
func (p *pen) hatch(id string) {
	p.raw(`<defs><pattern id="`, id, `-h" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
		`<line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>`, "\n")
}

func (p *pen) levels(size Size, s span, top, bottom float64, n int, w *words.Catalogue) {
	for _, level := range []int{0, 25, 50, 75, 100} {
		y := bottom - (bottom-top)*float64(level)/100
		p.line("grid", s.left, y, s.left+s.step*float64(n), y)
		p.text("label end", s.left-6, y+4, axisPercent(level, w))
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

// stacks draws each class as one path, and the hatch over the replies.
func (p *pen) stacks(id string, weeks []report.Week, s span, top, bottom float64) {
	gap := 0.0 // many thin columns read as one shape
	if s.step >= 7 {
		gap = 1
	}
	for k := range parts {
		p.path(parts[k].class)
		p.layer(weeks, s, gap, top, bottom, k)
		p.done()
		if parts[k].key == "reply" {
			p.raw(`<path fill="url(#`, id, `-h)" d="`)
			p.layer(weeks, s, gap, top, bottom, k)
			p.done()
		}
	}
}

func (p *pen) layer(weeks []report.Week, s span, gap, top, bottom float64, k int) {
	for i, week := range weeks {
		all := total(week.Acts)
		if all == 0 {
			continue
		}
		var below int64
		for _, part := range parts[:k] {
			below += part.of(week.Acts)
		}
		n := parts[k].of(week.Acts)
		height := (bottom - top) * float64(n) / float64(all)
		y := bottom - (bottom-top)*float64(below)/float64(all) - height
		if height > 1.5 && k > 0 {
			height -= 0.7 // a hairline between neighbours
		}
		if n > 0 {
			p.box(s.left+float64(i)*s.step, y, s.step-gap, height)
		}
	}
}

// names writes the classes beside the last quarter's columns, where they lie, with their shares of the whole span.
func (p *pen) names(id string, weeks []report.Week, s span, top, bottom float64, w *words.Catalogue) {
	recent := sum(weeks[max(0, len(weeks)-13):])
	if total(recent) == 0 {
		recent = sum(weeks)
	}
	x := s.left + s.step*float64(len(weeks)) + 10
	all, floor := max(total(recent), 1), bottom+9
	var below int64
	for _, part := range parts {
		n := part.of(recent)
		y := bottom - (bottom-top)*(float64(below)+float64(n)/2)/float64(all)
		below += n
		if n == 0 || part.key == "unclassified" && n*50 < all {
			continue
		}
		y = min(y, floor-18)
		p.swatch(id, part.class, x, y)
		p.text("label", x+16, y+4.5, w.ClassOf(part.key))
		floor = y
	}
	p.raw("\n")
}

// key names the classes in a row above a narrow chart.
func (p *pen) key(id string, w *words.Catalogue) {
	x := 44.0
	for _, part := range parts[:3] {
		p.swatch(id, part.class, x, 12)
		name := w.ClassOf(part.key)
		p.text("label", x+16, 16.5, name)
		x += 30 + 7*float64(len([]rune(name)))
	}
	p.raw("\n")
}

func (p *pen) swatch(id, class string, x, y float64) {
	p.rect(class, x, y-5, 11, 11)
	if class == "c-reply" {
		p.raw(`<rect fill="url(#`, id, `-h)"`)
		p.attr("x", x)
		p.attr("y", y-5)
		p.raw(` width="11" height="11"/>`)
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
func Spark(dst []byte, id string, cols Columns) []byte {
	p := &pen{dst}
	p.raw(`<svg class="spark" aria-hidden="true" viewBox="0 0 160 26">`)
	p.hatch(id)
	p.stacks(id, cols.Weeks, span{0, 160 / float64(max(len(cols.Weeks), 1))}, 0, 26)
	return p.close()
}
