package words

import (
	"strings"

	"listenratio/report"
)

// Finding is the sentence of a finding; empty where the language has none for it.
func (c *Catalogue) Finding(f *report.Finding) string {
	if c == English || f.Template == "" {
		return f.Says
	}
	says := c.Told[f.Template]
	for i, a := range f.Amounts {
		says = strings.ReplaceAll(says, "{"+string(rune('a'+i))+"}", c.amount(a))
	}
	return says
}

func (c *Catalogue) amount(a report.Amount) string {
	switch a.Unit {
	case "hundred":
		return c.Hundred(a.Value)
	case "points":
		return c.Hundred(max(a.Value, -a.Value))
	case "seconds":
		return c.Duration(a.Value)
	case "number":
		return c.Significant(a.Value)
	case "count":
		return c.Count(int64(a.Value))
	}
	return c.Phrase(a.Text)
}
