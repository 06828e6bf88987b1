package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"listenratio/pipeline"
	"listenratio/pipeline/store"
	"listenratio/report"
	"listenratio/report/html"
	"listenratio/report/metric"
	"listenratio/report/sheet"
)

func compare(a, b string) int { return strings.Compare(a, b) }

func sortStrings(list []string) { slices.Sort(list) }

// makePage puts together what the report of the brand shows.
func (e *evening) makePage() *report.Page {
	n := e.night
	e.labels.tell(e.tally)
	p := &report.Page{Brand: e.brand.Name, Slug: e.brand.Slug, AsOf: time.UnixMicro(n.asOf).UTC(), Zone: e.zone.String(),
		Version: version, Rules: rulesVersion, Figures: e.tally.Figures(), Weeks: e.tally.Weeks(), Months: e.tally.Months(), Curve: e.tally.Curve(),
		Language: n.settings.Language, Hours: e.tally.Hours(), Waits: e.tally.Waits(), Texts: e.tally.Texts()}
	var inputs []metric.Input
	for _, s := range e.seen.inputs() {
		in := n.sources[s]
		inputs = append(inputs, metric.Input{File: in.File, Format: in.Format, Inbound: in.Inbound})
		p.Ledger = append(p.Ledger, in.Ledger)
		p.Facts = append(p.Facts, report.Fact{Name: "SHA-256 of " + in.File, Value: in.SHA256})
		p.Facts = append(p.Facts, notesOn(in)...)
	}
	slices.SortFunc(p.Facts, func(a, b report.Fact) int { return cmp.Or(compare(a.Name, b.Name), compare(a.Value, b.Value)) })
	p.Facts = once(p.Facts)
	slices.SortFunc(p.Ledger, func(a, b pipeline.Ledger) int { return compare(a.File, b.File) })
	p.Coverage = e.tally.Coverage(inputs)
	p.Coverage.Corrected, p.Score = e.decided, e.labels.report()
	e.rows.Page(p, e.tally.Marks())
	return p
}

// notesOn is what an input's reader has to say of it.
func notesOn(in store.Input) (facts []report.Fact) {
	for _, note := range in.Notes {
		facts = append(facts, report.Fact{Name: noteOn + in.File, Value: note})
	}
	return facts
}

const noteOn = "Note on "

// once leaves a note out that was said of another file before: all files of an export have its notes.
func once(facts []report.Fact) []report.Fact {
	said := map[string]bool{}
	return slices.DeleteFunc(facts, func(f report.Fact) bool {
		again := strings.HasPrefix(f.Name, noteOn) && said[f.Value]
		said[f.Value] = true
		return again
	})
}

// printRows writes the pages of a brand that hold its rows, and lets go of them.
func (n *night) printRows(p *report.Page) error {
	defer html.Condense(p)
	return n.write(p, file{"evidence.html", html.WriteEvidence}, file{"evidence.csv", sheet.EvidenceCSV})
}

// print writes the other files of a brand's report.
func (n *night) print(p *report.Page) error {
	return n.write(p, file{"index.html", html.WritePage}, file{"figures.json", sheet.FiguresJSON}, file{"figures.csv", sheet.FiguresCSV})
}

// file is one file of a brand's report.
type file struct {
	name  string
	write func(io.Writer, *report.Page) error
}

func (n *night) write(p *report.Page, files ...file) error {
	for _, f := range files {
		if err := n.site.Write(p.Slug+"/"+f.name, func(w io.Writer) error { return f.write(w, p) }); err != nil {
			return err
		}
	}
	return nil
}

// runFile is run.json: what was read and what came out. It holds no clock, so the same run writes the same bytes.
type runFile struct {
	Version  string            `json:"version"`
	Rules    string            `json:"rules"`
	Manifest int               `json:"manifest"`
	SHA256   string            `json:"manifest_sha256"`
	AsOf     time.Time         `json:"as_of"`
	Inputs   []pipeline.Ledger `json:"inputs"`
	Totals   totals            `json:"totals"`
	Brands   []string          `json:"brands"`
	Failed   []string          `json:"failed"`
	Refused  []refusal         `json:"refused"`
}

// totals are the sums over all inputs. They balance: read = stored + duplicate + revised + excluded + faults.
type totals struct {
	Read      int64 `json:"read"`
	Stored    int64 `json:"stored"`
	Duplicate int64 `json:"duplicate"`
	Revised   int64 `json:"revised"`
	Excluded  int64 `json:"excluded"`
	Faults    int64 `json:"faults"`
	Bytes     int64 `json:"bytes"`
}

// front writes the pages of the whole run: the list of brands and run.json.
func (n *night) front() error {
	m := n.outcome.manifest
	var sum pipeline.Ledger
	f := runFile{Version: version, Rules: rulesVersion, Manifest: m.Number, SHA256: m.Sum, AsOf: time.UnixMicro(n.asOf).UTC(),
		Inputs: []pipeline.Ledger{}, Brands: []string{}, Failed: append([]string{}, n.outcome.failed...), Refused: []refusal{}}
	for _, in := range m.Inputs {
		f.Inputs = append(f.Inputs, in.Ledger)
		sum.Add(in.Ledger)
	}
	f.Totals = totals{sum.Read, sum.Stored, sum.Duplicate, sum.Revised, sum.Excluded, sum.Faults, sum.Bytes}
	f.Refused = append(f.Refused, n.outcome.refused...)
	for _, e := range n.outcome.entries {
		f.Brands = append(f.Brands, e.Slug)
	}
	err := n.site.Write("run.json", func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		return enc.Encode(f)
	})
	if err != nil {
		return err
	}
	ix := &report.Index{AsOf: f.AsOf, Version: version, Rules: rulesVersion, Brands: n.outcome.entries, Facts: indexFacts(f.Totals, m),
		Language: n.settings.Language}
	if err := n.site.Write("index.html", func(w io.Writer) error { return html.WriteIndex(w, ix) }); err != nil || !n.settings.MailSummary {
		return err
	}
	if err := n.site.Write("mail.html", func(w io.Writer) error { return html.WriteMail(w, ix) }); err != nil {
		return err
	}
	return n.site.Write("mail.txt", func(w io.Writer) error { return html.WriteMailText(w, ix) })
}

func indexFacts(t totals, m *store.Manifest) []report.Fact {
	return []report.Fact{
		{Name: "Inputs", Value: strconv.Itoa(len(m.Inputs))},
		{Name: "Records read", Value: strconv.FormatInt(t.Read, 10)},
		{Name: "Stored", Value: strconv.FormatInt(t.Stored, 10)},
		{Name: "Duplicates", Value: strconv.FormatInt(t.Duplicate, 10)},
		{Name: "Older versions", Value: strconv.FormatInt(t.Revised, 10)},
		{Name: "Left out by a rule", Value: strconv.FormatInt(t.Excluded, 10)},
		{Name: "Unreadable", Value: strconv.FormatInt(t.Faults, 10)},
		{Name: "Store manifest", Value: fmt.Sprintf("%d, SHA-256 %s", m.Number, m.Sum)},
	}
}
