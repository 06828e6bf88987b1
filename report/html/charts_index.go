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

// compare prints the brands beside each other by one headline figure, those of the same coverage class only.
func (p *printer) compare(ix *report.Index, name string, scale chart.Scale) {
	var dots []chart.Dot
	c := plot{ID: "by-" + name, Measure: p.w.Index.Compared, Finding: p.w.TileOf(&report.Figure{Name: name}),
		Head: []string{p.w.Index.Brand, p.w.Index.Value, p.w.Table.Low, p.w.Table.High}}
	for i := range ix.Brands {
		e := &ix.Brands[i]
		f := e.Find(name)
		if f == nil || f.Value == nil || f.Low == nil || f.High == nil || e.Capability != "all" {
			continue
		}
		dots = append(dots, chart.Dot{Name: e.Brand, Value: *f.Value, Low: *f.Low, High: *f.High, Shown: p.w.Number(*f.Value, f.Unit)})
	}
	if len(dots) < fewestCompared || len(dots) > mostCompared {
		return
	}
	slices.SortStableFunc(dots, func(a, b chart.Dot) int { return cmp.Compare(b.Value, a.Value) })
	unit := "share"
	if scale == chart.Doubling {
		unit = "ratio"
	}
	for _, d := range dots {
		c.Rows = append(c.Rows, row{Cells: []string{d.Name, d.Shown, p.w.Number(d.Low, unit), p.w.Number(d.High, unit)}})
	}
	p.plot(c, func(dst []byte, f chart.Frame) []byte { return chart.Dots(dst, f, dots, scale) }, p.w.Index.Compared)
}
