package html

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

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
		f := chart.Frame{ID: c.ID + "-" + strconv.Itoa(int(size)), Size: size, Title: c.Finding, Desc: desc}
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
			return chart.Mix(dst, f, narrow, p.w)
		}
		return chart.Mix(dst, f, cols, p.w)
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

// curve prints the share of people answered by a wait.
func (p *printer) curve(page *report.Page) {
	if len(chart.Seen(page.Curve)) == 0 {
		return
	}
	t := p.w.Chart
	c := plot{ID: "curve", Finding: p.curveFinding(page), Measure: t.CurveMeasure,
		Head: []string{p.w.Table.Wait, p.w.Table.Share, p.w.Table.Low, p.w.Table.High, p.w.Table.Waiting}}
	for _, s := range thinned(chart.Seen(page.Curve)) {
		c.Rows = append(c.Rows, row{at(chart.WaitX(chart.Wide, s.Wait), chart.WaitX(chart.Narrow, s.Wait)),
			[]string{p.w.Duration(s.Wait), p.w.Decimals(s.Share*100, 1), p.w.Decimals(s.Low*100, 1), p.w.Decimals(s.High*100, 1), p.w.Count(s.Waiting)}})
	}
	p.plot(c, func(dst []byte, f chart.Frame) []byte { return chart.Curve(dst, f, page.Curve, p.w) }, fmt.Sprintf(t.CurveDesc, c.Finding))
}

// curveFinding says when half the people had an answer, if they ever had.
func (p *printer) curveFinding(page *report.Page) string {
	seen := chart.Seen(page.Curve)
	t, last := p.w.Chart, seen[len(seen)-1]
	for _, s := range seen {
		if s.Share >= 0.5 {
			return fmt.Sprintf(t.CurveHalf, p.w.Duration(s.Wait), p.w.Percent(1-last.Share), p.w.Duration(last.Wait))
		}
	}
	return fmt.Sprintf(t.CurveNever, p.w.Percent(last.Share), p.w.Duration(last.Wait))
}

// thinned keeps of the steps those that a table can hold: the last at or before each of some 60 waits.
func thinned(steps []report.Step) []report.Step {
	if len(steps) <= 60 {
		return steps
	}
	var out []report.Step
	last := -1
	for i, s := range steps {
		slot := int(chart.WaitX(chart.Wide, s.Wait) / 11)
		if slot == last {
			out[len(out)-1] = s
		} else {
			out = append(out, steps[i])
		}
		last = slot
	}
	return out
}

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
	if len(values) == 0 {
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
	p.plot(c, func(dst []byte, f chart.Frame) []byte { return chart.Talk(dst, f, rs, cols, p.w) },
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

// hours prints when people write and when the brand answers.
func (p *printer) hours(page *report.Page) {
	h := page.Hours
	if h == nil {
		return
	}
	t := p.w.Chart
	c := plot{ID: "hours", Finding: fmt.Sprintf(t.HoursFinding, p.w.Percent(unheard(h))), Measure: fmt.Sprintf(t.HoursMeasure, p.zone),
		Head: append([]string{p.w.Table.Hour}, p.w.Days[:]...)}
	for hour := range 24 {
		r := row{X: at(chart.HourX(chart.Wide, hour), chart.HourX(chart.Narrow, hour)), Cells: []string{fmt.Sprintf("%02d:00", hour)}}
		for day := range 7 {
			r.Cells = append(r.Cells, p.w.Count(h.Inbound[day][hour])+" / "+p.w.Count(h.Answers[day][hour]))
		}
		c.Rows = append(c.Rows, r)
	}
	p.plot(c, func(dst []byte, f chart.Frame) []byte { return chart.Hours(dst, f, h, p.w) }, t.HoursDesc)
}

// unheard is the share of turns that begin at hours of the day at which fewer than one in a hundred answers is given.
func unheard(h *report.Hours) float64 {
	var in, out [24]int64
	var turns, answers, lost int64
	for day := range 7 {
		for hour := range 24 {
			in[hour] += h.Inbound[day][hour]
			out[hour] += h.Answers[day][hour]
			turns += h.Inbound[day][hour]
			answers += h.Answers[day][hour]
		}
	}
	for hour := range 24 {
		if out[hour]*100 < answers {
			lost += in[hour]
		}
	}
	return float64(lost) / float64(max(turns, 1))
}

// histogram prints the answered turns by their wait.
func (p *printer) histogram(page *report.Page) {
	f := page.Find("latency_median_answered")
	if len(page.Waits) == 0 || f == nil || f.Value == nil {
		return
	}
	t := p.w.Chart
	c := plot{ID: "waits", Finding: fmt.Sprintf(t.WaitsFinding, p.w.Duration(*f.Value)), Measure: t.WaitsMeasure, Head: []string{p.w.Table.Wait, p.w.Table.Count}}
	for _, b := range page.Waits {
		middle := math.Sqrt(max(b.From, 1) * max(b.To, 1))
		c.Rows = append(c.Rows, row{at(chart.WaitX(chart.Wide, middle), chart.WaitX(chart.Narrow, middle)),
			[]string{fmt.Sprintf(p.w.Page.Span, p.w.Duration(b.From), p.w.Duration(b.To)), p.w.Count(b.Count)}})
	}
	p.plot(c, func(dst []byte, f chart.Frame) []byte { return chart.Histogram(dst, f, page.Waits, p.w) }, t.WaitsDesc)
}
