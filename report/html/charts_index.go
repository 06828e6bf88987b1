package html

import (
	"cmp"
	"slices"

	"listenratio/report"
	"listenratio/report/chart"
)

// A comparison of brands needs a few of them and has room for so many; above, the table has to do.
const (
	fewestCompared = 3
	mostCompared   = 40
)

// comparison is a headline figure by which brands are compared.
type comparison struct {
	name, unit string
	scale      chart.Scale
}

var compared = []comparison{{"answered_within_24h", "share", chart.Share}, {"talk_to_listen", "ratio", chart.Doubling}}

// comparisons prints the brands beside each other, those alone whose data hold both sides.
func (p *printer) comparisons(ix *report.Index) {
	begun := false
	for _, by := range compared {
		dots := p.dots(ix, by)
		if len(dots) < fewestCompared || len(dots) > mostCompared {
			continue
		}
		if !begun {
			p.piece("chapter", map[string]any{"ID": "compared", "Numeral": "", "Title": p.w.Index.Beside, "Asks": p.w.Index.Compared})
		}
		begun = true
		p.compare(by, dots)
	}
	if begun {
		p.raw("</section>\n")
	}
}

func (p *printer) compare(by comparison, dots []chart.Dot) {
	c := plot{ID: "by-" + by.name, Finding: p.w.TileOf(&report.Figure{Name: by.name}),
		Head: []string{p.w.Index.Brand, p.w.Index.Value, p.w.Table.Low, p.w.Table.High}}
	for _, d := range dots {
		c.Rows = append(c.Rows, row{Cells: []string{d.Name, d.Shown, p.w.Number(d.Low, by.unit), p.w.Number(d.High, by.unit)}})
	}
	p.plot(c, func(dst []byte, f chart.Frame) []byte { return chart.Dots(dst, f, dots, by.scale) }, p.w.Index.Compared)
}

// dots are the brands by value, highest first.
func (p *printer) dots(ix *report.Index, by comparison) (dots []chart.Dot) {
	for i := range ix.Brands {
		e := &ix.Brands[i]
		f := e.Find(by.name)
		if e.Capability != "all" || f == nil || f.Value == nil || f.Low == nil || f.High == nil {
			continue
		}
		dots = append(dots, chart.Dot{Name: e.Brand, Value: *f.Value, Low: *f.Low, High: *f.High, Shown: p.w.Number(*f.Value, by.unit)})
	}
	slices.SortStableFunc(dots, func(a, b chart.Dot) int { return cmp.Compare(b.Value, a.Value) })
	return dots
}
