package words

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
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

// Ratio writes T : L with the smaller side as 1; it is not torn apart at the end of a line.
func (c *Catalogue) Ratio(v float64) string {
	if v > 0 && v < 1 {
		return "1" + to + c.Significant(1/v)
	}
	return c.Significant(v) + to + "1"
}

// to stands between the sides of a ratio.
const to = "\u00a0:\u00a0"

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
