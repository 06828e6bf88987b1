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
	Shown, Interval, Rests, Link, Said string
}

func (p *printer) figures(figures []*report.Figure) {
	if len(figures) == 0 {
		return
	}
	p.raw("<div class=\"figures\">\n")
	for _, f := range figures {
		v := figure{Figure: f, Shown: p.w.Value(f), Rests: p.rests(f), Link: rowsLink(f.Evidence)}
		if s := p.w.Interval(f); s != "" {
			v.Interval = fmt.Sprintf(p.w.Page.Interval, s)
		}
		if f.CannotSay != "" {
			v.Said = fmt.Sprintf(p.w.Page.CannotSay, strings.TrimPrefix(f.CannotSay, "cannot say: "))
		}
		p.piece("figure", v)
		if f.Value != nil && f.Unit == "share" {
			p.draw(func(dst []byte) []byte { return chart.Strip(dst, *f.Value, f.Low, f.High) })
		}
		p.piece("figure-end", v)
	}
	p.raw("</div>\n")
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
