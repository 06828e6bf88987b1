package html

import (
	"fmt"
	"strings"
	"time"

	"listenratio/report"
	"listenratio/report/words"
)

// How many rows the brand's page shows; the evidence page has the others.
const (
	mostWaiting  = 60
	mostOfKind   = 6
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

// kinds are the kinds of messages that the page shows some of.
var kinds = []struct {
	name   func(*words.Catalogue) string
	filter string
}{
	{func(c *words.Catalogue) string { return c.ClassOf("broadcast") }, "side=out&act=1&class=broadcast"},
	{func(c *words.Catalogue) string { return c.ClassOf("value-share") }, "side=out&act=1&class=value-share"},
	{func(c *words.Catalogue) string { return c.ClassOf("reply") }, "side=out&act=1&class=reply"},
	{func(c *words.Catalogue) string { return c.Page.TurnsAnswered }, "side=in&state=answered"},
	{func(c *words.Catalogue) string { return c.Page.TurnsWaiting }, "side=in&state=waiting"},
}

// sample prints the newest messages of each kind.
func (p *printer) sample(page *report.Page) {
	if page.Rows == 0 {
		return
	}
	p.piece("sample", map[string]any{"W": p.w})
	for _, k := range kinds {
		rows := page.Newest[k.filter]
		if len(rows) == 0 {
			continue
		}
		lines := make([]line, len(rows))
		for i := range rows {
			lines[i] = p.line(&rows[i])
		}
		p.piece("kind", map[string]any{"W": p.w, "Name": k.name(p.w), "Link": rowsLink(k.filter), "Lines": lines})
	}
	p.raw("</section>\n")
}

// newest are the first rows that pass a filter.
func newest(rows []report.Evidence, f *report.Filter, zone *time.Location) (list []report.Evidence) {
	for i := range rows {
		if len(list) == mostOfKind {
			break
		}
		if f.Match(&rows[i], zone) {
			list = append(list, rows[i])
		}
	}
	return list
}

// matching counts the rows that pass a filter.
func matching(rows []report.Evidence, f *report.Filter, zone *time.Location) (n int64) {
	for i := range rows {
		if f.Match(&rows[i], zone) {
			n++
		}
	}
	return n
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
