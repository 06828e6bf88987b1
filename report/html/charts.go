package html

import (
	"fmt"
	"strconv"

	"listenratio/report"
	"listenratio/report/chart"
	"listenratio/report/words"
)

// most is how many columns a wide and a narrow chart of weeks can hold.
const (
	mostWide   = 160
	mostNarrow = 56
)

// plot is a chart with what is written round it: the finding, the measure, the reading control and the table.
type plot struct {
	ID, Finding, Measure, Note string
	Head                       []string
	Rows                       []row
	W                          *words.Catalogue
}

// row is a line of a chart's table. X is where the reading control points, in the wide and in the narrow drawing.
type row struct {
	X     string
	Cells []string
}

// at joins the places of the cursor.
func at(wide, narrow float64) string {
	f := func(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }
	return f(wide) + " " + f(narrow)
}

// plot prints the chart with both its drawings.
func (p *printer) plot(c plot, draw func(dst []byte, f chart.Frame) []byte, desc string) {
	c.W = p.w
	p.piece("plot", c)
	for _, size := range []chart.Size{chart.Wide, chart.Narrow} {
		f := chart.Frame{ID: c.ID + "-" + strconv.Itoa(int(size)), Size: size, Title: c.Finding, Desc: desc, Words: p.w}
		p.draw(func(dst []byte) []byte { return draw(dst, f) })
	}
	p.piece("plot-end", c)
}

// mix prints the class mix by week.
func (p *printer) mix(page *report.Page) {
	cols := chart.Gather(page.Weeks, mostWide)
	narrow := chart.Gather(page.Weeks, mostNarrow)
	if len(cols.Weeks) == 0 {
		return
	}
	all := acts(page)
	t := p.w.Chart
	finding := p.parts(t.MixFinding, all)
	c := plot{ID: "mix", Finding: finding, Measure: fmt.Sprintf(t.MixMeasure, p.every(cols.Each), p.zone),
		Head: []string{p.w.Table.Week, p.w.Table.Broadcast, p.w.Table.Reply, p.w.Table.Value, p.w.Table.Unclassified, p.w.Table.Turns, p.w.Table.Answered}}
	for i, w := range cols.Weeks {
		x := at(chart.MixBox(chart.Wide, len(cols.Weeks), i), chart.MixBox(chart.Narrow, len(narrow.Weeks), i*cols.Each/narrow.Each))
		c.Rows = append(c.Rows, row{x, append([]string{p.w.Day(w.Monday)}, p.counts(w.Acts.Broadcast, w.Acts.Reply, w.Acts.ValueShare, w.Acts.Unclassified, w.Turns, w.Heard)...)})
	}
	first, last := page.Weeks[0].Monday, page.Weeks[len(page.Weeks)-1].Monday
	p.plot(c, func(dst []byte, f chart.Frame) []byte {
		if f.Size == chart.Narrow {
			return chart.Mix(dst, f, narrow)
		}
		return chart.Mix(dst, f, cols)
	}, fmt.Sprintf(t.MixDesc, p.w.Day(first), p.w.Day(last), finding))
}

// every says how many weeks a column holds.
func (p *printer) every(weeks int) string {
	return p.w.Many(int64(weeks), p.w.Chart.PerColumn)
}

func (p *printer) counts(ns ...int64) []string {
	out := make([]string, len(ns))
	for i, n := range ns {
		out[i] = p.w.Count(n)
	}
	return out
}
