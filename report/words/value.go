package words

import (
	"fmt"
	"math"
	"strings"

	"listenratio/report"
)

// Value is a figure's value, short, as the first thing to be read of it.
func (c *Catalogue) Value(f *report.Figure) string {
	switch {
	case f.Value != nil:
		return c.Number(*f.Value, f.Unit)
	case f.CannotSay != "":
		return c.Page.NotSaid
	case f.Unit == "seconds":
		return c.Page.NotReached
	case f.Unit == "ratio":
		return c.Page.NoListening
	}
	return "–"
}

// Number is a value of the unit.
func (c *Catalogue) Number(v float64, unit string) string {
	switch unit {
	case "share":
		return fmt.Sprintf(c.Page.Percent, c.Hundred(v))
	case "ratio":
		return c.Ratio(v)
	case "seconds":
		return c.Duration(v)
	}
	if p, ok := c.Units[unit]; ok && v == math.Trunc(v) && math.Abs(v) < 1e15 {
		return strings.ReplaceAll(c.Many(int64(v), p), " ", "\u00a0")
	}
	return c.bare(v, unit)
}

// bare is a value without its unit, for the ends of an interval.
func (c *Catalogue) bare(v float64, unit string) string {
	switch {
	case unit == "share":
		return c.Hundred(v)
	case unit == "ratio":
		return c.Ratio(v)
	case unit == "seconds":
		return c.Duration(v)
	case v == math.Trunc(v):
		return c.Decimals(v, 0)
	}
	return c.Significant(v)
}

// Interval is "59 to 65"; empty where the figure has none.
func (c *Catalogue) Interval(f *report.Figure) string {
	if f.Low == nil || f.High == nil {
		return ""
	}
	low, high := *f.Low, *f.High
	if f.Unit == "ratio" && f.Value != nil {
		return c.ratios(*f.Value, low, high)
	}
	span := fmt.Sprintf(c.Page.Span, c.bare(low, f.Unit), c.bare(high, f.Unit))
	if f.Unit == "share" {
		return fmt.Sprintf(c.Page.Percent, span)
	}
	return span
}

// ratios is the interval of a ratio, told the same way round as its value.
func (c *Catalogue) ratios(value, low, high float64) string {
	if value < 1 && low > 0 {
		return "1" + to + fmt.Sprintf(c.Page.Span, c.Significant(1/high), c.Significant(1/low))
	}
	return fmt.Sprintf(c.Page.Span, c.Significant(low), c.Significant(high)) + to + "1"
}

// Change is what the last four weeks say against the four before; empty where they say nothing.
func (c *Catalogue) Change(f *report.Figure) string {
	format := map[string]string{report.Rose: c.Page.Rose, report.Fell: c.Page.Fell, report.Unclear: c.Page.Unclear}[f.Change]
	if format == "" || f.Recent == nil || f.Previous == nil {
		return ""
	}
	return fmt.Sprintf(format, c.Number(*f.Previous, f.Unit), c.Number(*f.Recent, f.Unit))
}

// Standing is where the value stands among the brands of the run; empty where there are too few.
func (c *Catalogue) Standing(f *report.Figure) string {
	if f.Percentile == nil || f.Value == nil {
		return ""
	}
	return fmt.Sprintf(c.Page.Standing, c.Percent(*f.Percentile), c.Count(f.Peers-1))
}
