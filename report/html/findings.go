package html

import (
	"fmt"
	"strings"

	"listenratio/report"
	"listenratio/report/words"
)

// findings are the page's own, or else sentences made of the headline figures and the class mix.
func (p *printer) findings(page *report.Page) []report.Finding {
	var out []report.Finding
	for _, f := range page.Findings {
		if f.Says = p.w.Finding(&f); f.Says != "" {
			out = append(out, f)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, name := range []string{"answered_within_24h", "latency_median", "talk_to_listen", "waiting"} {
		if f := page.Find(name); f != nil {
			if says := p.sentence(f); says != "" {
				out = append(out, report.Finding{Says: says, Figure: name})
			}
		}
	}
	if all := acts(page); all.Broadcast+all.Reply+all.ValueShare > 0 {
		out = append(out, report.Finding{Says: p.parts(p.w.Findings["mix"].Said, all), Figure: "mix_broadcast"})
	}
	return out
}

// sentence tells a figure; empty where there is nothing to tell.
func (p *printer) sentence(f *report.Figure) string {
	s := p.w.Findings[f.Name]
	switch {
	case f.CannotSay != "" && s.Cannot != "":
		return fmt.Sprintf(s.Cannot, p.w.Phrase(strings.TrimSuffix(f.CannotSay, ".")))
	case f.CannotSay != "":
		return ""
	case f.Value == nil:
		return s.None
	case f.Unit == "ratio" && *f.Value == 0:
		return s.Zero
	case f.Unit == "ratio" && *f.Value < 1:
		return fmt.Sprintf(s.Under, p.w.Significant(1 / *f.Value))
	case f.Unit == "ratio":
		return fmt.Sprintf(s.Said, p.w.Significant(*f.Value))
	}
	return fmt.Sprintf(s.Said, p.w.Value(f))
}

// acts sums the acts of all weeks.
func acts(page *report.Page) (all report.Mix) {
	for _, w := range page.Weeks {
		all.Broadcast += w.Acts.Broadcast
		all.Reply += w.Acts.Reply
		all.ValueShare += w.Acts.ValueShare
		all.Unclassified += w.Acts.Unclassified
	}
	return all
}

// parts puts the three classes' shares into a format; with the unclassified they add up to a hundred.
func (p *printer) parts(format string, all report.Mix) string {
	h, places := words.Parts(all.Broadcast, all.Reply, all.ValueShare, all.Unclassified)
	percent := func(v float64) string { return fmt.Sprintf(p.w.Page.Percent, p.w.Decimals(v, places)) }
	return fmt.Sprintf(format, percent(h[0]), percent(h[1]), percent(h[2]))
}
