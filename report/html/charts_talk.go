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
		Note: p.talkNote(page, rs, len(rs)-len(values)),
		Head: []string{p.w.Table.Week, p.w.Table.Ratio, p.w.Table.Low, p.w.Table.High, p.w.Table.Broadcast, p.w.Table.Answered}}
	for i, r := range rs {
		c.Rows = append(c.Rows, row{at(chart.RatioX(chart.Wide, len(rs), i), chart.RatioX(chart.Narrow, len(rs), i)), p.talkCells(r)})
	}
	p.plot(c, func(dst []byte, f chart.Frame) []byte { return chart.Talk(dst, f, rs, cols) },
		fmt.Sprintf(t.RatioDesc, p.w.Day(rs[0].Monday), p.w.Day(rs[len(rs)-1].Monday), typical))
}

func (p *printer) talkNote(page *report.Page, rs []chart.Ratio, thin int) string {
	notes := p.oddWeeks(page)
	if thin > 0 {
		notes = append(notes, fmt.Sprintf(p.w.Chart.RatioThin, p.w.Count(int64(thin)), p.w.Count(int64(len(rs)))))
	}
	if !rs[len(rs)-1].Mature {
		notes = append(notes, p.w.Chart.Immature)
	}
	return strings.Join(notes, " ")
}

// mostOdd is how many odd weeks of a kind are named.
const mostOdd = 5

// oddWeeks names the weeks of which clearly fewer or more turns were answered than of the others, newest first.
func (p *printer) oddWeeks(page *report.Page) (notes []string) {
	for _, kind := range []struct{ odd, says string }{{report.Below, p.w.Chart.OddFewer}, {report.Above, p.w.Chart.OddMore}} {
		var named []string
		for _, w := range slices.Backward(page.Weeks) {
			if w.Odd == kind.odd && len(named) < mostOdd {
				named = append(named, p.w.Day(w.Monday))
			}
		}
		if len(named) > 0 {
			notes = append(notes, fmt.Sprintf(kind.says, strings.Join(named, ", ")))
		}
	}
	return notes
}

// months prints the mix and the answers by calendar month.
func (p *printer) months(page *report.Page) {
	if len(page.Months) < fewestColumns {
		return
	}
	t := p.w.Table
	data := struct {
		Title string
		Head  []string
		Rows  [][]string
	}{Title: p.w.Chart.ByMonth, Head: []string{p.w.Chart.Month, t.Broadcast, t.Reply, t.Value, t.Unclassified, t.Turns, t.Answered}}
	for _, m := range slices.Backward(page.Months) {
		data.Rows = append(data.Rows, append([]string{m.Month}, p.counts(m.Acts.Broadcast, m.Acts.Reply, m.Acts.ValueShare, m.Acts.Unclassified, m.Turns, m.Heard)...))
	}
	p.piece("months", data)
}

func (p *printer) talkCells(r chart.Ratio) []string {
	cells := []string{p.w.Day(r.Monday), "–", "–", "–"}
	if !r.Thin {
		cells = []string{p.w.Day(r.Monday), p.w.Ratio(r.Value), p.w.Ratio(r.Low), p.w.Ratio(r.High)}
	}
	return append(cells, p.counts(r.Talk, r.Listen)...)
}
