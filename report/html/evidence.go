package html

import (
	"fmt"
	"io"

	"listenratio/report"
)

// WriteEvidence writes evidence.html, all rows of a page that lead from its numbers to the messages. The rows are
// packed into the page; a script unpacks, searches, sorts and filters them. With scripts off the newest rows can be
// read. The address after # is a filter as report.ParseFilter reads it.
func WriteEvidence(w io.Writer, page *report.Page) error {
	return print(w, job{page.Language, page.Zone, "evidence of " + page.Slug}, func(p *printer) { p.evidence(page) })
}

func (p *printer) evidence(page *report.Page) {
	t := p.w.Page
	p.open(page.Brand+" – "+t.EvidenceTitle, "evidence", page.Banner)
	rows := page.Evidence[:min(len(page.Evidence), report.MaxEvidence)]
	plain := rows[:min(len(rows), mostPlain)]
	lines := make([]line, len(plain))
	for i := range plain {
		lines[i] = p.line(&plain[i])
	}
	data := map[string]any{"W": p.w, "Brand": page.Brand, "Lines": lines, "Cut": "",
		"NoScript": fmt.Sprintf(t.EvidenceNoScript, p.w.Count(int64(len(plain))), p.w.Count(max(page.Rows, int64(len(rows)))))}
	if page.Rows > int64(len(rows)) {
		data["Cut"] = fmt.Sprintf(t.EvidenceCut, p.w.Count(int64(len(rows))), p.w.Count(page.Rows))
	}
	p.piece("evidence", data)
	p.pack(rows)
	p.close(page.Version)
}
