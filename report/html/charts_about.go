package html

import (
	"fmt"

	"listenratio/report"
	"listenratio/report/chart"
)

// judged prints whether the audience takes notice of what the brand means to be useful, and of what it does not.
func (p *printer) judged(page *report.Page) {
	value, talk := page.Find("audience_judged_value"), page.Find("audience_judged_broadcast")
	if value == nil || talk == nil || value.Value == nil || talk.Value == nil {
		return
	}
	t := p.w.Chart
	j := chart.Judged{UsefulNoticed: value.N, UsefulIgnored: value.Of - value.N, TalkNoticed: talk.N, TalkIgnored: talk.Of - talk.N}
	c := plot{ID: "judged", Finding: fmt.Sprintf(t.JudgedFinding, p.w.Percent(*value.Value), p.w.Percent(*talk.Value)), Measure: t.JudgedMeasure,
		Head: []string{p.w.Table.Kind, p.w.Table.Acts}}
	for i, n := range []int64{j.UsefulNoticed, j.UsefulIgnored, j.TalkNoticed, j.TalkIgnored} {
		x := at(chart.JudgedX(chart.Wide, j, i < 2), chart.JudgedX(chart.Narrow, j, i < 2))
		c.Rows = append(c.Rows, row{x, append([]string{t.Judged[i]}, p.counts(n)...)})
	}
	names := [4]string{p.w.Table.Value, p.w.Table.Broadcast, t.Noticed, t.Unnoticed}
	p.plot(c, func(dst []byte, f chart.Frame) []byte { return chart.Quadrant(dst, f, j, names) }, fmt.Sprintf(t.JudgedDesc, c.Finding))
}
