package html

import (
	"fmt"
	"slices"
	"strings"

	"listenratio/report"
	"listenratio/report/chart"
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
	case report.Lanes:
		p.curve(page)
		p.hours(page)
		p.histogram(page)
	case report.Pause:
		p.talk(page)
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
	Shown, Interval, Rests, Link string
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
		v := figure{Figure: f, Shown: p.w.Value(f), Rests: p.rests(f), Link: rowsLink(f.Evidence)}
		if s := p.w.Interval(f); s != "" {
			v.Interval = fmt.Sprintf(p.w.Page.Interval, s)
		}
		p.piece("figure", v)
		if f.Value != nil && f.Unit == "share" {
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
	Reason  string
	Figures []*report.Figure
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
		reason := fmt.Sprintf(p.w.Page.CannotSay, strings.TrimPrefix(f.CannotSay, "cannot say: "))
		i := slices.IndexFunc(out, func(m muted) bool { return m.Reason == reason })
		if i < 0 {
			i = len(out)
			out = append(out, muted{Reason: reason})
		}
		out[i].Figures = append(out[i].Figures, f)
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
