package report

import "time"

// Index is the list of all brands of a run.
type Index struct {
	AsOf     time.Time // the "now" of the run, UTC
	Version  string    // of the program
	Rules    string    // of the classification rules
	Brands   []Entry   // in the order of their names
	Language string    // of the page's own words, a BCP 47 tag
	Facts    []Fact    // what the run did: inputs, records read, stored, refused
}

// Entry is one brand on the index page.
type Entry struct {
	Brand      string
	Slug       string // the folder of its report
	Capability string // as in [Coverage]
	From       time.Time
	To         time.Time
	Items      int64
	Turns      int64    // audience turns
	Figures    []Figure // those of Headline, in that order, without those that the brand lacks
	Weeks      []Week   // for the sparkline
	Failed     string   // why the report is an old one; empty where it is new
}

// Entry is the page's line on the index page.
func (p *Page) Entry() Entry {
	e := Entry{Brand: p.Brand, Slug: p.Slug, Capability: p.Coverage.Capability, From: p.Coverage.From,
		To: p.Coverage.To, Items: p.Coverage.Items, Weeks: p.Weeks}
	for _, w := range p.Weeks {
		e.Turns += w.Turns
	}
	for _, name := range Headline {
		if f := p.Find(name); f != nil {
			e.Figures = append(e.Figures, *f)
		}
	}
	return e
}

// Find is the figure of that name, nil if the entry has none.
func (e *Entry) Find(name string) *Figure {
	for i := range e.Figures {
		if e.Figures[i].Name == name {
			return &e.Figures[i]
		}
	}
	return nil
}
