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

func sum(weeks []report.Week) (m report.Mix) {
	for _, w := range weeks {
		add(&m, w.Acts)
	}
	return m
}
