package html

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"listenratio/report"
)

// mostMailed is how many brands a mail names; the list of brands has them all.
const mostMailed = 30

// mailed is a brand in a mail.
type mailed struct {
	Brand, Failed string
	Numbers       []pair
}

// WriteMail writes a summary of the run as the HTML body of a mail: plain elements, no style, no script, no image, no
// link, since mail programs take those out or warn of them.
func WriteMail(w io.Writer, ix *report.Index) error {
	return print(w, job{ix.Language, "UTC", "mail"}, func(p *printer) {
		lead, brands, more := p.mailed(ix)
		p.piece("mail", map[string]any{"W": p.w, "Lead": lead, "Brands": brands, "More": more})
	})
}

// WriteMailText writes the same as plain text, lines of at most 72 characters where the brands' names allow.
func WriteMailText(w io.Writer, ix *report.Index) error {
	return print(w, job{ix.Language, "UTC", "mail"}, func(p *printer) {
		lead, brands, more := p.mailed(ix)
		p.raw(p.w.Index.Title + "\n" + lead + "\n")
		for _, b := range brands {
			p.raw("\n" + Visible(b.Brand) + "\n")
			if b.Failed != "" {
				p.raw("  ! " + Visible(b.Failed) + "\n")
			}
			for _, n := range b.Numbers {
				fmt.Fprintf(p, "  %s%s  %s\n", n.Name, strings.Repeat(" ", max(36-utf8.RuneCountInString(n.Name), 0)), n.Value)
			}
		}
		if more != "" {
			p.raw("\n" + more + "\n")
		}
	})
}

// mailed puts the words of a mail together.
func (p *printer) mailed(ix *report.Index) (lead string, brands []mailed, more string) {
	lead = fmt.Sprintf(p.w.Index.Lead, p.w.Many(int64(len(ix.Brands)), p.w.Index.Brands), p.moment(ix.AsOf))
	for i := range ix.Brands[:min(len(ix.Brands), mostMailed)] {
		e := &ix.Brands[i]
		m := mailed{Brand: e.Brand, Failed: p.w.Phrase(e.Failed)}
		for k := range e.Figures {
			f := &e.Figures[k]
			n := pair{p.w.TileOf(f), p.w.Value(f)}
			if span := p.w.Interval(f); span != "" {
				n.Value += " (" + span + ")"
			}
			m.Numbers = append(m.Numbers, n)
		}
		brands = append(brands, m)
	}
	if left := len(ix.Brands) - len(brands); left > 0 {
		more = fmt.Sprintf(p.w.Index.More, p.w.Many(int64(left), p.w.Index.Brands))
	}
	return lead, brands, more
}
