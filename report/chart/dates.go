package chart

import (
	"strconv"
	"time"

	"listenratio/report"
	"listenratio/report/words"
)

// Columns are weeks put together so that they can be drawn: n weeks each.
type Columns struct {
	Weeks []report.Week // each the sum of Each weeks, named by the first one's Monday
	Each  int
}

// Gather puts weeks together, 1, 4, 13 or 52 at a time, so that there are at most so many columns.
func Gather(weeks []report.Week, most int) Columns {
	for _, each := range []int{1, 4, 13} {
		if len(weeks) <= most*each {
			return together(weeks, each)
		}
	}
	return together(weeks, 52)
}

func together(weeks []report.Week, each int) Columns {
	c := Columns{Each: each}
	for i, w := range weeks {
		if i%each == 0 {
			c.Weeks = append(c.Weeks, report.Week{Monday: w.Monday, Mature: true})
		}
		sum := &c.Weeks[len(c.Weeks)-1]
		add(&sum.Acts, w.Acts)
		add(&sum.Items, w.Items)
		sum.Turns += w.Turns
		sum.Heard += w.Heard
		sum.Mature = sum.Mature && w.Mature
	}
	return c
}

func add(m *report.Mix, n report.Mix) {
	m.Broadcast += n.Broadcast
	m.Reply += n.Reply
	m.ValueShare += n.ValueShare
	m.Unclassified += n.Unclassified
}

// span is a horizontal axis of equal columns.
type span struct {
	left, step float64
}

func (s span) middle(i int) float64 { return s.left + (float64(i)+0.5)*s.step }

// dates draws the axis under the columns with months or years, at least 48 units apart.
func (p *pen) dates(weeks []report.Week, s plane) {
	p.across("axis", s.left, s.left+s.step*float64(len(weeks)), s.bottom)
	months, y := monthStep(weeks, s.step), s.bottom+20
	last := -1e9
	before := time.Time{}
	for i, week := range weeks {
		t, err := time.Parse(time.DateOnly, week.Monday)
		if err != nil {
			continue
		}
		if x := s.left + float64(i)*s.step; crosses(before, t, months) && x-last >= 48 {
			p.down("axis", x, s.bottom, s.bottom+5)
			p.text("label", x+3, y, monthName(t, p.Words))
			last = x
		}
		before = t
	}
	if last < 0 {
		p.ends(weeks, s)
	}
	p.raw("\n")
}

// ends names the first and the last column, for spans in which no month begins.
func (p *pen) ends(weeks []report.Week, s plane) {
	if len(weeks) == 0 {
		return
	}
	p.text("label", s.left, s.bottom+20, p.Words.Day(weeks[0].Monday))
	if len(weeks) > 1 {
		p.text("label end", s.left+s.step*float64(len(weeks)), s.bottom+20, p.Words.Day(weeks[len(weeks)-1].Monday))
	}
}

// monthStep is how many months lie between two labels.
func monthStep(weeks []report.Week, step float64) int {
	if len(weeks) < 2 {
		return 1
	}
	a, err1 := time.Parse(time.DateOnly, weeks[0].Monday)
	b, err2 := time.Parse(time.DateOnly, weeks[1].Monday)
	if err1 != nil || err2 != nil || !b.After(a) {
		return 1
	}
	month := step * 30.4 / (b.Sub(a).Hours() / 24)
	for _, n := range []int{1, 3, 6} {
		if month*float64(n) >= 52 {
			return n
		}
	}
	return 12
}

// crosses reports whether a month that carries a label begins between two Mondays, or with the first.
func crosses(a, b time.Time, months int) bool {
	if a.IsZero() {
		return false
	}
	return (a.Year()*12+int(a.Month())-1)/months != (b.Year()*12+int(b.Month())-1)/months
}

func monthName(t time.Time, w *words.Catalogue) string {
	if t.Month() == time.January {
		return strconv.Itoa(t.Year())
	}
	return w.Months[t.Month()-1]
}
