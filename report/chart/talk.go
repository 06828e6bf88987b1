package chart

import (
	"fmt"
	"math"

	"listenratio/report/words"
)

// doubling is a vertical axis on which each step doubles; it always holds 1.
type doubling struct{ top, bottom, lo, hi float64 }

func (d doubling) y(v float64) float64 {
	at := (min(max(math.Log2(v), d.lo), d.hi) - d.lo) / (d.hi - d.lo)
	return d.bottom - (d.bottom-d.top)*at
}

func doublingOf(rs []Ratio, s plane) doubling {
	d := doubling{s.top, s.bottom, -1, 1}
	for _, r := range rs {
		if !r.Thin {
			d.lo = max(min(d.lo, math.Floor(math.Log2(r.Low))), -8)
			d.hi = min(max(d.hi, math.Ceil(math.Log2(r.High))), 12)
		}
	}
	return d
}

// RatioX is the middle of column i of n.
func RatioX(size Size, n, i int) float64 { return ratioSpan(size, n).middle(i) }

func ratioSpan(size Size, n int) span {
	left, right := 54.0, float64(size)-112
	if size == Narrow {
		right = float64(size) - 6
	}
	return span{left, (right - left) / float64(max(n, 1))}
}

// Talk draws the ratio over time on a doubling scale, with its band, gaps where it cannot be told, the line at 1 and
// published reference points where they fall into the picture.
func Talk(dst []byte, f Frame, rs []Ratio, cols Columns) []byte {
	s := plane{ratioSpan(f.Size, len(rs)), 14, 214}
	d := doublingOf(rs, s)
	p := begin(dst, f, s.bottom+26)
	right := s.left + s.step*float64(len(rs))
	p.doublings(d, s.left, right)
	if f.Size == Wide {
		p.references(d, s.left, right)
	}
	for _, run := range runsOf(rs) {
		p.ribbon(rs[run[0]:run[1]], run[0], s.span, d)
	}
	for _, run := range runsOf(rs) {
		p.trend(rs[run[0]:run[1]], run[0], s.span, d)
	}
	p.dates(cols.Weeks, s)
	p.cursor(s.top, s.bottom)
	return p.close()
}

func (p *pen) doublings(d doubling, left, right float64) {
	every := math.Ceil((d.hi - d.lo) / 6)
	for e := d.lo; e <= d.hi; e++ {
		if math.Mod(e, every) != 0 {
			continue
		}
		class := "grid"
		if e == 0 {
			class = "even"
		}
		y := d.y(math.Exp2(e))
		p.across(class, left, right, y)
		p.text("label end", left-6, y+4, power(int(e), p.Words))
	}
	p.raw("\n")
}

func power(e int, w *words.Catalogue) string {
	if e < 0 {
		return "1 : " + w.Count(1<<-e)
	}
	return w.Count(1<<e) + " : 1"
}

// references writes what the two sides of the line mean, and the published points.
func (p *pen) references(d doubling, left, right float64) {
	t := p.Words.Chart
	p.text("label", right+10, d.y(1)-9, t.RatioTalks+" ↑")
	p.text("label", right+10, d.y(1)+17, t.RatioListens+" ↓")
	for _, r := range []struct{ year, ratio int }{{2015, 4}, {2016, 23}} {
		if y := d.y(float64(r.ratio)); math.Log2(float64(r.ratio)) < d.hi && y < d.y(1)-24 {
			p.across("ref", left, right+6, y)
			p.text("label faint", right+10, y+4, fmt.Sprintf(t.Sprout, r.year, r.ratio))
		}
	}
	p.raw("\n")
}

// runsOf are the stretches without gaps, as half-open ranges.
func runsOf(rs []Ratio) (runs [][2]int) {
	start := -1
	for i := range rs {
		switch {
		case rs[i].Thin && start >= 0:
			runs = append(runs, [2]int{start, i})
			start = -1
		case !rs[i].Thin && start < 0:
			start = i
		}
	}
	if start >= 0 {
		runs = append(runs, [2]int{start, len(rs)})
	}
	return runs
}

// ribbon draws the interval of a run that begins at column first.
func (p *pen) ribbon(run []Ratio, first int, s span, d doubling) {
	p.path("band")
	verb := "M"
	for i, r := range run {
		p.at(verb, s.middle(first+i)-s.step/2, d.y(r.High))
		p.raw("h")
		p.num(s.step)
		verb = "L"
	}
	for i := len(run) - 1; i >= 0; i-- {
		p.at("L", s.middle(first+i)+s.step/2, d.y(run[i].Low))
		p.raw("h")
		p.num(-s.step)
	}
	p.raw("z")
	p.done()
}

// trend draws the line of a run; a column alone becomes a dot, and what is not mature yet is broken.
func (p *pen) trend(run []Ratio, first int, s span, d doubling) {
	if len(run) == 1 {
		p.dot("point", s.middle(first), d.y(run[0].Value), 2.5)
		return
	}
	for _, part := range []struct {
		class  string
		mature bool
	}{{"curve", true}, {"curve broken", false}} {
		p.path(part.class)
		for i := 1; i < len(run); i++ {
			if run[i].Mature == part.mature {
				p.at("M", s.middle(first+i-1), d.y(run[i-1].Value))
				p.at("L", s.middle(first+i), d.y(run[i].Value))
			}
		}
		p.done()
	}
}
