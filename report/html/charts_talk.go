package html

import (
	"fmt"
	"slices"
	"strings"

	"listenratio/report"
	"listenratio/report/chart"
)

// fewestColumns is how many columns a line over time needs.
const fewestColumns = 3

// talk prints talk-to-listen over time.
func (p *printer) talk(page *report.Page) {
	cols := chart.GatherRatio(page.Weeks, mostWide)
	rs := chart.Ratios(cols)
	var values []float64
	for _, r := range rs {
		if !r.Thin {
			values = append(values, r.Value)
		}
	}
	if len(values) < fewestColumns {
		return
	}
	slices.Sort(values)
	t := p.w.Chart
	typical := p.w.Ratio(values[len(values)/2])
	c := plot{ID: "talk", Finding: fmt.Sprintf(t.RatioFinding, typical), Measure: fmt.Sprintf(t.RatioMeasure, p.every(cols.Each)),
		Note: p.talkNote(rs, len(rs)-len(values)),
		Head: []string{p.w.Table.Week, p.w.Table.Ratio, p.w.Table.Low, p.w.Table.High, p.w.Table.Broadcast, p.w.Table.Answered}}
	for i, r := range rs {
		c.Rows = append(c.Rows, row{at(chart.RatioX(chart.Wide, len(rs), i), chart.RatioX(chart.Narrow, len(rs), i)), p.talkCells(r)})
	}
	p.plot(c, func(dst []byte, f chart.Frame) []byte { return chart.Talk(dst, f, rs, cols) },
		fmt.Sprintf(t.RatioDesc, p.w.Day(rs[0].Monday), p.w.Day(rs[len(rs)-1].Monday), typical))
}

func (p *printer) talkNote(rs []chart.Ratio, thin int) string {
	var notes []string
	if thin > 0 {
		notes = append(notes, fmt.Sprintf(p.w.Chart.RatioThin, p.w.Count(int64(thin)), p.w.Count(int64(len(rs)))))
	}
	if !rs[len(rs)-1].Mature {
		notes = append(notes, p.w.Chart.Immature)
	}
	return strings.Join(notes, " ")
}

func (p *printer) talkCells(r chart.Ratio) []string {
	cells := []string{p.w.Day(r.Monday), "–", "–", "–"}
	if !r.Thin {
		cells = []string{p.w.Day(r.Monday), p.w.Ratio(r.Value), p.w.Ratio(r.Low), p.w.Ratio(r.High)}
	}
	return append(cells, p.counts(r.Talk, r.Listen)...)
}
