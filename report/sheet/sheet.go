// Package sheet writes a page's figures and evidence for other programs: JSON and CSV. Numbers are exact, not
// rounded for reading, and the same as on the page. It formats and never computes; its neighbour html prints for
// people, publish puts both where readers find them.
package sheet

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"listenratio/report"
)

// Figures is what figures.json holds.
type Figures struct {
	Brand    string          `json:"brand"`
	Slug     string          `json:"slug"`
	AsOf     time.Time       `json:"as_of"` // UTC
	Zone     string          `json:"zone"`  // IANA zone of days and weeks
	Version  string          `json:"version"`
	Rules    string          `json:"rules"`
	Coverage report.Coverage `json:"coverage"`
	Score    *report.Score   `json:"score"` // null where nobody has labelled anything
	Figures  []report.Figure `json:"figures"`
	Weeks    []report.Week   `json:"weeks"`
	Months   []report.Month  `json:"months"`
	Curve    []report.Step   `json:"curve"`
}

// FiguresJSON writes figures.json: one object, indented, with a final line feed. Lists are never null.
func FiguresJSON(w io.Writer, p *report.Page) error {
	doc := Figures{Brand: p.Brand, Slug: p.Slug, AsOf: p.AsOf.UTC(), Zone: p.Zone, Version: p.Version, Rules: p.Rules,
		Coverage: p.Coverage, Score: p.Score, Figures: make([]report.Figure, len(p.Figures)), Weeks: full(p.Weeks), Months: full(p.Months), Curve: full(p.Curve)}
	copy(doc.Figures, p.Figures)
	for i := range doc.Figures {
		doc.Figures[i].Warnings = full(doc.Figures[i].Warnings)
	}
	doc.Coverage.Sources = full(doc.Coverage.Sources)
	doc.Coverage.Gaps = full(doc.Coverage.Gaps)
	doc.Coverage.CannotSay = full(doc.Coverage.CannotSay)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return fmt.Errorf("write figures: %w", err)
	}
	return nil
}

// full is the list itself, or an empty one in place of nil.
func full[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// ReadEntry makes a brand's line on the index page from its figures.json, for a brand whose old report is kept.
func ReadEntry(r io.Reader) (report.Entry, error) {
	var doc Figures
	if err := json.NewDecoder(r).Decode(&doc); err != nil {
		return report.Entry{}, fmt.Errorf("read figures: %w", err)
	}
	p := report.Page{Brand: doc.Brand, Slug: doc.Slug, Coverage: doc.Coverage, Figures: doc.Figures, Weeks: doc.Weeks}
	return p.Entry(), nil
}
