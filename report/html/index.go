package html

import (
	"fmt"
	"io"
	"strconv"

	"listenratio/report"
	"listenratio/report/chart"
)

const (
	mostSpark  = 26 // columns of a sparkline
	manyBrands = 12 // from here on the list can be searched
)

// WriteIndex writes the list of all brands, index.html in the root of the reports. A brand's page is index.html in
// the folder of its slug.
func WriteIndex(w io.Writer, ix *report.Index) error {
	return print(w, job{ix.Language, "UTC", "index"}, func(p *printer) { p.index(ix) })
}

func (p *printer) index(ix *report.Index) {
	p.open(p.w.Index.Title, "index", "")
	lead := fmt.Sprintf(p.w.Index.Lead, p.w.Many(int64(len(ix.Brands)), p.w.Index.Brands), p.moment(ix.AsOf))
	p.piece("index", map[string]any{"W": p.w, "Lead": lead, "Heads": p.heads(), "Many": len(ix.Brands) > manyBrands})
	for i := range ix.Brands {
		p.entry(&ix.Brands[i])
	}
	p.piece("index-table-end", nil)
	p.comparisons(ix)
	facts := p.told(ix.Facts)
	for i := range facts {
		facts[i].Value = p.w.Phrase(facts[i].Value)
	}
	p.piece("index-end", map[string]any{"W": p.w, "Facts": facts, "Version": ix.Version, "Rules": ix.Rules})
	p.close(ix.Version)
}

func (p *printer) heads() (out []string) {
	for _, name := range report.Headline {
		out = append(out, p.w.TileOf(&report.Figure{Name: name}))
	}
	return out
}

// entry is what the template of a brand's line shows.
type entry struct {
	*report.Entry
	Reach, Period, Items string
	Old                  phrase // why the report is an old one
}

// cell is a headline number in the table, with what it sorts by.
type cell struct{ Label, Shown, Interval, Key string }

func (p *printer) entry(e *report.Entry) {
	p.piece("entry", entry{e, p.w.ReachOf(e.Capability), p.period(e.From, e.To), p.w.Count(e.Items), p.phrase(e.Failed)})
	if cols := chart.Gather(e.Weeks, mostSpark); len(cols.Weeks) > 0 {
		p.draw(func(dst []byte) []byte { return chart.Spark(dst, cols) })
	}
	p.raw("</td>")
	for _, name := range report.Headline {
		p.cell(e.Find(name), p.w.TileOf(&report.Figure{Name: name}))
	}
	p.raw("</tr>\n")
}

func (p *printer) cell(f *report.Figure, label string) {
	c := cell{Label: label, Shown: "–"}
	if f != nil {
		c.Shown, c.Interval = p.w.Value(f), p.w.Interval(f)
	}
	if f != nil && f.Value != nil {
		c.Key = strconv.FormatFloat(*f.Value, 'f', -1, 64)
	}
	p.piece("cell", c)
	if f != nil && f.Value != nil && f.Unit == "share" {
		p.draw(func(dst []byte) []byte { return chart.Strip(dst, *f.Value, f.Low, f.High) })
	}
	p.raw("</td>")
}
