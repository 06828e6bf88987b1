package html

import (
	"fmt"
	"strings"

	"listenratio/report"
)

// How many rows the brand's page shows; the evidence page has the others.
const (
	mostWaiting  = 100
	mostOfKind   = 8
	mostTexts    = 10
	mostPlain    = 200 // rows of the evidence page that can be read without scripts
	mostSentence = 140 // characters of a text in a list
)

// line is an evidence row as a list shows it.
type line struct {
	*report.Evidence
	When, Kind, Took, Rows string
	Sure                   string // the confidence in its class; empty where there is none
}

func (p *printer) line(e *report.Evidence) line {
	l := line{Evidence: e, When: p.moment(e.Time), Kind: p.w.ClassOf(e.Class)}
	if e.Side == "in" {
		l.Kind, l.Took = p.w.StateOf(e.State), p.w.Duration(e.Wait)
	}
	if e.Confidence > 0 {
		l.Sure = p.w.Table.Confidence + " " + p.w.Number(float64(e.Confidence)/1000, "share")
	}
	return l
}

// waiting prints the turns that nobody has answered.
func (p *printer) waiting(page *report.Page) {
	data := map[string]any{"W": p.w, "None": p.w.Page.WaitingNone, "More": "", "Lines": []line(nil)}
	list := page.Waiting[:min(len(page.Waiting), mostWaiting)]
	lines := make([]line, len(list))
	for i := range list {
		lines[i] = p.line(&list[i])
	}
	data["Lines"] = lines
	if page.Coverage.Capability == "none" || page.Coverage.Capability == "parents_only" {
		data["None"] = p.w.Page.WaitingUnseen
	}
	all := int64(len(page.Waiting))
	if f := page.Find("waiting"); f != nil && f.N > all {
		all = f.N
	}
	if all > int64(len(list)) {
		data["More"] = fmt.Sprintf(p.w.Page.WaitingMore, p.w.Count(int64(len(list))), p.w.Count(all))
	}
	p.piece("waiting", data)
}

// sample prints the newest messages of each kind.
func (p *printer) sample(page *report.Page) {
	if len(page.Evidence) == 0 {
		return
	}
	kinds := []struct{ name, filter string }{
		{p.w.ClassOf("broadcast"), "side=out&act=1&class=broadcast"},
		{p.w.ClassOf("value-share"), "side=out&act=1&class=value-share"},
		{p.w.ClassOf("reply"), "side=out&act=1&class=reply"},
		{p.w.Page.TurnsAnswered, "side=in&state=answered"},
		{p.w.Page.TurnsWaiting, "side=in&state=waiting"},
	}
	p.piece("sample", map[string]any{"W": p.w})
	for _, k := range kinds {
		f, err := report.ParseFilter(k.filter)
		if err != nil {
			p.err = err
			return
		}
		if lines := p.newest(page, &f, mostOfKind); len(lines) > 0 {
			p.piece("kind", map[string]any{"W": p.w, "Name": k.name, "Link": rowsLink(k.filter), "Lines": lines})
		}
	}
	p.raw("</section>\n")
}

func (p *printer) newest(page *report.Page, f *report.Filter, most int) (lines []line) {
	for i := range page.Evidence {
		if e := &page.Evidence[i]; len(lines) < most && f.Match(e, p.zone) {
			lines = append(lines, p.line(e))
		}
		if len(lines) == most {
			break
		}
	}
	return lines
}

// texts prints what the brand says again and again.
func (p *printer) texts(page *report.Page) {
	if len(page.Texts) == 0 {
		return
	}
	list := page.Texts[:min(len(page.Texts), mostTexts)]
	type text struct{ Text, Kind, Times, Link string }
	data := make([]text, len(list))
	for i, t := range list {
		data[i] = text{t.Text, p.w.ClassOf(t.Class), fmt.Sprintf(p.w.Page.Times, p.w.Count(t.Times)), rowsLink(t.Rows)}
	}
	p.piece("texts", map[string]any{"W": p.w, "Texts": data})
}

// flags lists an evidence row's marks with commas.
func (l line) FlagList() string { return strings.Join(strings.Fields(l.Flags), ", ") }

// Reason is the rule and the words that decided.
func (l line) Reason() string {
	if l.Words == "" {
		return l.Rule
	}
	return l.Rule + ": " + strings.ReplaceAll(l.Words, "|", ", ")
}
