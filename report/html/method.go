package html

import (
	"fmt"

	"listenratio/report"
	"listenratio/report/words"
)

// method prints what the numbers rest on and what they cannot say.
func (p *printer) method(page *report.Page) {
	w := p.w
	data := map[string]any{
		"W": w, "M": w.Method, "Page": page, "Reach": w.ReachOf(page.Coverage.Capability), "Counts": p.tallied(page),
		"Sources": p.sources(page), "Gaps": p.gaps(page), "Ledger": p.ledger(page), "Facts": p.facts(page), "Score": p.score(page),
		"Unsaid": p.unsaid(page),
	}
	p.piece("method", data)
}

// unsaid is what the data leaves open.
func (p *printer) unsaid(page *report.Page) (out []phrase) {
	for _, s := range page.Coverage.CannotSay {
		out = append(out, p.phrase(s))
	}
	return out
}

// pair is a name with a value, ready to read.
type pair struct{ Name, Value string }

// fact is a fact of the run, ready to read.
type fact struct {
	Name  phrase
	Value string
}

// told are facts whose values stand as they are.
func (p *printer) told(facts []report.Fact) (out []fact) {
	for _, f := range facts {
		out = append(out, fact{p.phrase(f.Name), f.Value})
	}
	return out
}

func (p *printer) tallied(page *report.Page) []pair {
	c, m, w := page.Coverage, p.w.Method, p.w
	list := []pair{{m.Items, w.Count(c.Items)}, {m.Outbound, w.Count(c.Outbound)}, {m.Inbound, w.Count(c.Inbound)},
		{m.Direct, w.Count(c.Direct)}, {m.Deleted, w.Count(c.Deleted)}, {m.Skewed, w.Count(c.Skewed)}}
	if c.Corrected > 0 {
		list = append(list, pair{w.Scored.Corrected, w.Count(c.Corrected)})
	}
	return list
}

func (p *printer) sources(page *report.Page) [][]string {
	var out [][]string
	for _, s := range page.Coverage.Sources {
		out = append(out, []string{s.File, s.Format, p.w.ReachOf(s.Inbound), p.period(s.From, s.To), p.w.Count(s.Items)})
	}
	return out
}

func (p *printer) gaps(page *report.Page) (out []string) {
	for _, g := range page.Coverage.Gaps {
		out = append(out, fmt.Sprintf(p.w.Method.GapDays, p.w.Day(g.From), p.w.Day(g.To), p.w.Many(int64(g.Days), p.w.Method.Day)))
	}
	return out
}

// ledger accounts for every record, and says where it does not add up.
func (p *printer) ledger(page *report.Page) (out [][]string) {
	for _, l := range page.Ledger {
		name := l.File
		if !l.Balanced() {
			name += " – " + p.w.Method.Unbalanced
		}
		out = append(out, append([]string{name}, p.counts(l.Read, l.Stored, l.Duplicate, l.Revised, l.Excluded, l.Faults)...))
	}
	return out
}

func (p *printer) facts(page *report.Page) []fact {
	m := p.w.Method
	out := []fact{{phrase{Says: m.Program}, "listenratio " + page.Version}, {phrase{Says: m.Rules}, page.Rules}}
	if page.People != "" {
		out = append(out, fact{phrase{Says: m.People}, words.Look(m.Shown, page.People)})
	}
	return append(out, p.told(page.Facts)...)
}
