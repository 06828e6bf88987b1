package html

import (
	"fmt"
	"io"
	"strings"

	"listenratio/report"
)

// WritePage writes a brand's page, index.html in its folder. It links to evidence.html, figures.csv, figures.json and
// evidence.csv beside it and to ../index.html.
func WritePage(w io.Writer, page *report.Page) error {
	own := *page
	page = &own
	Condense(page)
	return print(w, job{page.Language, page.Zone, "page of " + page.Slug}, func(p *printer) { p.page(page) })
}

func (p *printer) page(page *report.Page) {
	p.behind = page.Behind
	p.open(page.Brand, "brand", page.Banner)
	p.masthead(page)
	groups := grouped(page.Figures)
	for i, chapter := range report.Chapters {
		if drawn[chapter] || len(groups[chapter]) > 0 {
			p.chapter(page, i, chapter, groups[chapter])
		}
	}
	p.rest(groups[""])
	p.texts(page)
	p.waiting(page)
	p.sample(page)
	p.method(page)
	p.close(page.Version)
}

// masthead is the first screen.
type masthead struct {
	Brand, Period, AsOf, Zone string
	Findings                  []finding
	Tiles                     []tile
	Coverage                  []phrase
	Contents                  []anchor
	W                         any
}

type finding struct{ Says, Link string }

type tile struct{ Label, Big, Small, Interval, Change, Link string }

type anchor struct{ Link, Name string }

func (p *printer) masthead(page *report.Page) {
	c := page.Coverage
	m := masthead{Brand: page.Brand, Period: p.period(c.From, c.To), AsOf: fmt.Sprintf(p.w.Page.AsOf, p.moment(page.AsOf)),
		Zone: fmt.Sprintf(p.w.Page.Zone, p.zone), W: p.w, Coverage: p.coverage(page), Contents: p.contents(page)}
	for _, f := range p.findings(page) {
		m.Findings = append(m.Findings, finding{f.Says, figureLink(page, f.Figure)})
	}
	for _, name := range report.Headline {
		if f := page.Find(name); f != nil {
			m.Tiles = append(m.Tiles, p.tile(f))
		}
	}
	p.piece("masthead", m)
}

func figureLink(page *report.Page, name string) string {
	if page.Find(name) == nil {
		return ""
	}
	return "#f-" + name
}

// tile is a headline number, its unit apart so that the number can stand large.
func (p *printer) tile(f *report.Figure) tile {
	t := tile{Label: p.w.TileOf(f), Big: p.w.Value(f), Interval: p.w.Interval(f), Change: p.w.Change(f), Link: "#f-" + f.Name}
	if f.Value != nil && f.Unit != "seconds" && f.Unit != "ratio" {
		t.Big, t.Small, _ = strings.Cut(t.Big, "\u00a0")
	}
	if f.Value == nil {
		t.Big, t.Small = "", t.Big
	}
	return t
}

// coverage says in a few sentences what the numbers rest on.
func (p *printer) coverage(page *report.Page) []phrase {
	c, w := page.Coverage, p.w
	gaps := w.Page.NoGaps
	if len(c.Gaps) > 0 {
		gaps = w.Many(int64(len(c.Gaps)), w.Page.Gap)
	}
	line := strings.Join([]string{w.Many(int64(len(c.Sources)), w.Page.Source), w.Many(c.Items, w.Units["items"]),
		p.period(c.From, c.To), gaps}, ", ")
	return append([]phrase{{Says: fmt.Sprintf(w.Method.Rests, line, w.ReachOf(c.Capability))}}, p.unsaid(page)...)
}

func (p *printer) contents(page *report.Page) []anchor {
	var out []anchor
	groups := grouped(page.Figures)
	for _, chapter := range report.Chapters {
		if !drawn[chapter] && len(groups[chapter]) == 0 {
			continue
		}
		out = append(out, anchor{"#" + chapter, p.w.Chapters[chapter].Title})
	}
	return append(out, anchor{"#now", p.w.Page.WaitingTitle}, anchor{"#messages", p.w.Page.SampleTitle},
		anchor{"#method", p.w.Method.Title}, anchor{"evidence.html", p.w.Page.EvidenceTitle})
}
