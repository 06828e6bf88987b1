package words

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"listenratio/report"
)

// Count is a whole number, thousands grouped.
func (c *Catalogue) Count(n int64) string {
	s := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, s = "−", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + c.Group + s[i:]
	}
	return sign + s
}

// Many is a count with its noun.
func (c *Catalogue) Many(n int64, p Plural) string {
	if c.One(n) {
		return c.Count(n) + " " + p.One
	}
	return c.Count(n) + " " + p.Many
}

// Decimals writes a number with so many places.
func (c *Catalogue) Decimals(v float64, places int) string {
	s := strconv.FormatFloat(v, 'f', places, 64)
	whole, part, _ := strings.Cut(s, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return s
	}
	sign := ""
	if n == 0 && strings.HasPrefix(whole, "-") {
		sign = "−"
	}
	if part != "" {
		part = c.Decimal + part
	}
	return sign + c.Count(n) + part
}

// Significant rounds to two significant figures, as ratios and rates are told.
func (c *Catalogue) Significant(v float64) string {
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		return "0"
	}
	places := 1 - int(math.Floor(math.Log10(math.Abs(v))))
	return c.Decimals(v, min(max(places, 0), 6))
}

// Hundred is a share in percent, without the sign: whole, but one place below 1 and above 99, where it matters.
func (c *Catalogue) Hundred(v float64) string {
	v *= 100
	if v > 0 && v < 0.95 || v > 99.05 && v < 100 {
		return c.Decimals(v, 1)
	}
	return c.Decimals(v, 0)
}

// Percent is a share with its sign.
func (c *Catalogue) Percent(v float64) string { return fmt.Sprintf(c.Page.Percent, c.Hundred(v)) }

// Parts are the counts in percent, with as many places as they need to add up to a hundred when each is rounded by
// itself: none, one or two. Where even two do not do it, they are fitted by largest remainder, to one place.
func Parts(counts ...int64) (percent []float64, places int) {
	var sum int64
	for _, n := range counts {
		sum += n
	}
	percent = make([]float64, len(counts))
	if sum == 0 {
		return percent, 0
	}
	for places = range 3 {
		units := int64(math.Pow10(places + 2))
		parts, left := make([]int64, len(counts)), units
		for i, n := range counts {
			parts[i] = int64(math.Round(float64(n) * float64(units) / float64(sum)))
			left -= parts[i]
		}
		if left == 0 {
			return scaled(parts, places), places
		}
	}
	return scaled(fitted(counts, sum), 1), 1
}

// fitted are the counts in thousandths of their sum, by largest remainder.
func fitted(counts []int64, sum int64) []int64 {
	parts, rest := make([]int64, len(counts)), make([]float64, len(counts))
	left := int64(1000)
	for i, n := range counts {
		exact := float64(n) * 1000 / float64(sum)
		parts[i] = int64(exact)
		rest[i] = exact - math.Floor(exact)
		left -= parts[i]
	}
	for ; left > 0; left-- {
		most := 0
		for i := range rest {
			if rest[i] > rest[most] {
				most = i
			}
		}
		parts[most]++
		rest[most] = -1
	}
	return parts
}

func scaled(parts []int64, places int) []float64 {
	out := make([]float64, len(parts))
	for i, n := range parts {
		out[i] = float64(n) / math.Pow10(places)
	}
	return out
}

// Ratio writes T : L with the smaller side as 1.
func (c *Catalogue) Ratio(v float64) string {
	if v > 0 && v < 1 {
		return "1 : " + c.Significant(1/v)
	}
	return c.Significant(v) + " : 1"
}

// Duration tells seconds in at most two units.
func (c *Catalogue) Duration(seconds float64) string {
	s := int64(math.Round(seconds))
	p := c.Page
	switch {
	case s < 60:
		return fmt.Sprintf("%d\u00a0%s", s, p.Seconds)
	case s < 3600:
		return fmt.Sprintf("%d\u00a0%s", (s+30)/60, p.Minutes)
	case s < 24*3600:
		return pair((s+30)/60, 60, p.Hours, p.Minutes)
	}
	if s >= 100*24*3600 {
		return c.Count((s+12*3600)/(24*3600)) + "\u00a0" + p.DaysShort
	}
	return pair((s+1800)/3600, 24, p.DaysShort, p.Hours)
}

func pair(n, per int64, big, small string) string {
	if n%per == 0 {
		return fmt.Sprintf("%d\u00a0%s", n/per, big)
	}
	return fmt.Sprintf("%d\u00a0%s %d\u00a0%s", n/per, big, n%per, small)
}

// Date is a day: 15 Nov 2026.
func (c *Catalogue) Date(t time.Time) string {
	return strings.NewReplacer("{d}", strconv.Itoa(t.Day()), "{m}", c.Months[t.Month()-1], "{y}", strconv.Itoa(t.Year())).Replace(c.Dates)
}

// Moment is a day with its time to the minute.
func (c *Catalogue) Moment(t time.Time) string { return c.Date(t) + ", " + t.Format("15:04") }

// Day is the date of a 2006-01-02 text; the text itself where it is none.
func (c *Catalogue) Day(s string) string {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return s
	}
	return c.Date(t)
}

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
		return "1 : " + fmt.Sprintf(c.Page.Span, c.Significant(1/high), c.Significant(1/low))
	}
	return fmt.Sprintf(c.Page.Span, c.Significant(low), c.Significant(high)) + " : 1"
}
