package html

import (
	"fmt"
	"slices"
	"strings"

	"listenratio/report"
	"listenratio/report/chart"
	"listenratio/report/words"
)

var numerals = []string{"I", "II", "III", "IV", "V"}

// drawn are the chapters that have charts.
var drawn = map[string]bool{report.About: true, report.Lanes: true, report.Pause: true}

// grouped sorts the figures into chapters, in the order in which they came; those of no known chapter under "".
func grouped(figures []report.Figure) map[string][]*report.Figure {
	out := map[string][]*report.Figure{}
	for i := range figures {
		f := &figures[i]
		chapter := f.Chapter
		if !slices.Contains(report.Chapters, chapter) {
			chapter = ""
		}
		out[chapter] = append(out[chapter], f)
	}
	return out
}

// chapter prints one chapter: its charts, then its figures.
func (p *printer) chapter(page *report.Page, i int, chapter string, figures []*report.Figure) {
	c := p.w.Chapters[chapter]
	p.piece("chapter", map[string]any{"ID": chapter, "Numeral": numerals[i], "Title": c.Title, "Asks": c.Asks})
	switch chapter { // a chart belongs to the essay that asks its question
	case report.About:
		p.mix(page)
		p.judged(page)
	case report.Lanes:
		p.curve(page)
		p.hours(page)
		p.histogram(page)
	case report.Pause:
		p.talk(page)
		p.months(page)
	}
	p.figures(figures)
	p.raw("</section>\n")
}

// rest prints the figures that belong to no chapter.
func (p *printer) rest(figures []*report.Figure) {
	if len(figures) == 0 {
		return
	}
	p.piece("chapter", map[string]any{"ID": "further", "Numeral": "", "Title": p.w.Page.Other, "Asks": ""})
	p.figures(figures)
	p.raw("</section>\n")
}

// figure is what the template of a figure shows.
type figure struct {
	*report.Figure
	Title, Definition            string
	Own, Defined                 string // languages of title and definition, where they are not the page's
	Said                         phrase
	Warned                       []phrase
	Shown, Interval, Rests, Link string
	Changed, Stands              string // what the last four weeks say, and other brands' values
	From                         string // the rows that the link leads to, where they are not the figure's n
}

// figure puts a figure's words together. In other languages than English what a figure says of itself is left out
// where value, interval and count say it anyway.
func (p *printer) figure(f *report.Figure) figure {
	v := figure{Figure: f, Title: f.Title, Definition: f.Definition, Shown: p.w.Value(f), Rests: p.rests(f), Link: rowsLink(f.Evidence), Changed: p.w.Change(f), Stands: p.w.Standing(f)}
	if s := p.w.Interval(f); s != "" {
		v.Interval = fmt.Sprintf(p.w.Page.Interval, s)
	}
	if n, known := p.rowsBehind(f.Evidence); v.Link != "" && (f.Counts != "" || !known || n != f.N) {
		v.From = p.from(f, n, known)
	}
	for _, w := range f.Warnings {
		v.Warned = append(v.Warned, p.phrase(w))
	}
	if p.w == words.English || f.Value == nil {
		v.Said = p.phrase(f.Says)
	}
	if p.w == words.English {
		return v
	}
	v.Own, v.Defined = words.English.Lang, words.English.Lang
	own := p.w.Figures[f.Name]
	if own.Title != "" {
		v.Title, v.Own = own.Title, ""
	}
	if own.Definition != "" {
		v.Definition, v.Defined = own.Definition, ""
	}
	return v
}

// from says what the rows are that a figure's link leads to, where they are not its n: n rows, if that is known.
func (p *printer) from(f *report.Figure, n int64, known bool) string {
	of := map[string]words.Plural{"people": p.w.Page.People, "threads": p.w.Page.Threads, "days": p.w.Page.Days, "hours": p.w.Page.HoursOf}
	switch unit, ok := of[f.Counts]; {
	case ok && known:
		return fmt.Sprintf(p.w.Page.RowsOf, p.w.Many(f.N, unit))
	case known:
		return fmt.Sprintf(p.w.Page.TakenFrom, p.w.Many(n, p.w.Page.Row))
	}
	return p.w.Page.Rows
}

func (p *printer) figures(figures []*report.Figure) {
	if len(figures) == 0 {
		return
	}
	unsaid := unsaidOf(figures)
	if len(unsaid.list) == len(figures) {
		p.piece("unsaid", unsaid.groups(p))
		return
	}
	p.raw("<div class=\"figures\">\n")
	for _, f := range figures {
		if f.CannotSay != "" {
			continue
		}
		v := p.figure(f)
		p.piece("figure", v)
		if f.Value != nil && f.Unit == "share" && *f.Value >= 0 && (f.Low == nil || *f.Low >= 0) {
			p.draw(func(dst []byte) []byte { return chart.Strip(dst, *f.Value, f.Low, f.High) })
		}
		p.piece("figure-end", v)
	}
	p.raw("</div>\n")
	p.piece("unsaid", unsaid.groups(p))
}

// silence is the figures of a chapter that cannot be said.
type silence struct{ list []*report.Figure }

// muted is a reason with the figures that it silences.
type muted struct {
	Reason  phrase
	Figures []figure
}

func unsaidOf(figures []*report.Figure) (s silence) {
	for _, f := range figures {
		if f.CannotSay != "" {
			s.list = append(s.list, f)
		}
	}
	return s
}

// groups puts the figures of one reason together, so that it is told once.
func (s silence) groups(p *printer) (out []muted) {
	for _, f := range s.list {
		reason := p.phrase(strings.TrimPrefix(f.CannotSay, "cannot say: "))
		reason.Says = fmt.Sprintf(p.w.Page.CannotSay, reason.Says)
		i := slices.IndexFunc(out, func(m muted) bool { return m.Reason == reason })
		if i < 0 {
			i = len(out)
			out = append(out, muted{Reason: reason})
		}
		out[i].Figures = append(out[i].Figures, p.figure(f))
	}
	return out
}

// rests is what a figure counts among what.
func (p *printer) rests(f *report.Figure) string {
	switch {
	case f.Of > 0:
		return fmt.Sprintf(p.w.Page.NOf, p.w.Count(f.N), p.w.Count(f.Of))
	case f.N > 0:
		return fmt.Sprintf(p.w.Page.NOnly, p.w.Count(f.N))
	}
	return ""
}
