// Package html prints a report as web pages: a brand's page, its evidence page, and the list of brands. Each is one
// file without anything outside it: style and script are in the page and pinned by hash, charts are drawn by package
// chart, and every number can be read with scripts off.
//
// Whatever came out of an export is hostile until shown as text: it passes through html/template and the sieve of [Visible], never
// into a script, a style or an address that is not http. The package computes no figure; its neighbours are words,
// which says things, and sheet, which writes the same figures for programs.
package html

import (
	"bytes"
	"fmt"
	"io"
	"sync"
	"time"

	"listenratio/report"
	"listenratio/report/words"
)

// printer writes one page into a buffer. The first error stays.
type printer struct {
	bytes.Buffer
	w    *words.Catalogue
	zone *time.Location
	err  error

	behind map[string]int64 // rows by filter, of the page that is printed; empty where it does not hold all of them
}

var printers = sync.Pool{New: func() any { return new(printer) }}

// job is what is printed: in which language, in which zone, and its name for errors.
type job struct{ lang, zone, name string }

// print lends a printer to body and writes what it printed to w, in one call.
func print(w io.Writer, s job, body func(p *printer)) error {
	p := printers.Get().(*printer)
	defer printers.Put(p)
	p.Reset()
	p.w, p.zone, p.err = words.For(s.lang), location(s.zone), nil
	p.behind = nil
	body(p)
	if p.err == nil {
		_, p.err = w.Write(visiblePage(p.Bytes()))
	}
	if p.err != nil {
		return fmt.Errorf("print %s: %w", s.name, p.err)
	}
	return nil
}

// location is the zone of that name, UTC if there is none.
func location(zone string) *time.Location {
	l, err := time.LoadLocation(zone)
	if err != nil {
		return time.UTC
	}
	return l
}

// piece prints a template.
func (p *printer) piece(name string, data any) {
	if err := templates.ExecuteTemplate(p, name, data); err != nil && p.err == nil {
		p.err = err
	}
}

// draw prints what draw appends, as it is.
func (p *printer) draw(draw func(dst []byte) []byte) { p.Write(draw(p.AvailableBuffer())) }

func (p *printer) raw(s string) { p.WriteString(s) }

// open prints everything up to the body's first element.
func (p *printer) open(title, kind, banner string) {
	p.raw("<!doctype html>\n<html lang=\"" + p.w.Lang + "\">\n<head>\n" + head)
	p.piece("open", map[string]any{"Title": title, "Kind": kind, "Banner": banner, "W": p.w})
}

// close ends the page with the script.
func (p *printer) close(version string) {
	p.piece("close", fmt.Sprintf(p.w.Page.Foot, version))
	p.raw("<script>" + script + "</script>\n</body>\n</html>\n")
}

// date is a day in the page's zone.
func (p *printer) date(t time.Time) string { return p.w.Date(t.In(p.zone)) }

// moment is a day and time in the page's zone.
func (p *printer) moment(t time.Time) string {
	if t.IsZero() {
		return "–"
	}
	return p.w.Moment(t.In(p.zone))
}

// period is "1 Jan 2024 to 22 Nov 2026".
func (p *printer) period(from, to time.Time) string {
	if from.IsZero() || to.IsZero() {
		return "–"
	}
	return fmt.Sprintf(p.w.Page.Span, p.date(from), p.date(to))
}

// Banner is the page with another warning on top, empty for none: for a page that is kept although its update failed.
// The warning is given in English and put into the page's language. It returns a page that is not one of this package's as
// it is.
func Banner(page []byte, warning string) []byte {
	start := bytes.Index(page, []byte(`<div id="banner"`))
	if start < 0 {
		return page
	}
	end := bytes.Index(page[start:], []byte("</div>"))
	if end < 0 {
		return page
	}
	var b bytes.Buffer
	b.Write(page[:start])
	if err := templates.ExecuteTemplate(&b, "banner", languageOf(page).Phrase(warning)); err != nil {
		return page
	}
	b.Write(page[start+end+len("</div>"):])
	return visiblePage(b.Bytes())
}

// languageOf is the language that a page says it is in.
func languageOf(page []byte) *words.Catalogue {
	_, after, _ := bytes.Cut(page, []byte(`<html lang="`))
	lang, _, _ := bytes.Cut(after, []byte(`"`))
	return words.For(string(lang))
}

// rowsBehind is how many rows a figure's filter chooses, where that is known.
func (p *printer) rowsBehind(filter string) (n int64, known bool) {
	n, known = p.behind[filter]
	return n, known
}

// rowsLink is where the rows of a filter are shown, beside the brand's page; empty for an empty or unreadable filter.
func rowsLink(filter string) string {
	f, err := report.ParseFilter(filter)
	if err != nil || filter == "" {
		return ""
	}
	f.Source, f.Rule = Visible(f.Source), Visible(f.Rule) // as the rows are packed
	return "evidence.html#" + f.String()
}
