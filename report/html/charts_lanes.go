package html

import (
	"fmt"
	"math"

	"listenratio/report"
	"listenratio/report/chart"
)

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
	p.plot(c, func(dst []byte, f chart.Frame) []byte { return chart.Curve(dst, f, page.Curve) }, fmt.Sprintf(t.CurveDesc, c.Finding))
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
	p.plot(c, func(dst []byte, f chart.Frame) []byte { return chart.Hours(dst, f, h) }, t.HoursDesc)
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
	p.plot(c, func(dst []byte, f chart.Frame) []byte { return chart.Histogram(dst, f, page.Waits) }, t.WaitsDesc)
}
