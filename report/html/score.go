package html

import (
	"fmt"

	"listenratio/report"
	"listenratio/report/words"
)

// scored is what the page tells of the classifier's agreement with people.
type scored struct {
	Says    []string
	Classes [][]string
}

// score says how far verdicts and people's labels agree; nil where nobody has labelled anything.
func (p *printer) score(page *report.Page) *scored {
	s, w := page.Score, p.w.Scored
	if s == nil {
		return nil
	}
	var out scored
	if s.N > 0 {
		out.Says = append(out.Says, fmt.Sprintf(p.w.Method.ScoreSays, p.w.Count(s.N), Visible(s.Labels), p.w.Decimals(s.MacroF1, 2), p.w.Decimals(s.Kappa, 2)))
	}
	if s.Right.N > 0 {
		out.Says = append(out.Says, fmt.Sprintf(w.Right, p.share(s.Right.Value), p.span(s.Right)), w.Independent)
		if s.Drawn {
			out.Says = append(out.Says, w.Drawn)
		} else {
			out.Says = append(out.Says, w.NotDrawn)
		}
	}
	if s.Absent > 0 {
		out.Says = append(out.Says, fmt.Sprintf(w.Absent, p.w.Many(s.Absent, w.Labels)))
	}
	for _, c := range s.Classes {
		if c.Precision.N > 0 || c.Recall.N > 0 {
			out.Classes = append(out.Classes, []string{words.Look(p.w.Classes, c.Class), p.rate(c.Precision), p.rate(c.Recall)})
		}
	}
	return &out
}

func (p *printer) share(v float64) string { return fmt.Sprintf(p.w.Page.Percent, p.w.Hundred(v)) }

// span is the interval of a rate.
func (p *printer) span(r report.Rate) string {
	return fmt.Sprintf(p.w.Page.Percent, fmt.Sprintf(p.w.Page.Span, p.w.Hundred(r.Low), p.w.Hundred(r.High)))
}

// rate is a rate with its interval and the labels that it rests on.
func (p *printer) rate(r report.Rate) string {
	if r.N == 0 {
		return "–"
	}
	return fmt.Sprintf("%s (%s; %s)", p.share(r.Value), p.span(r), p.w.Many(r.N, p.w.Scored.Labels))
}
