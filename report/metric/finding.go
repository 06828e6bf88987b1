package metric

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"listenratio/report"
)

// A page has three to seven findings where the data allows.
const (
	fewestFindings = 3
	mostFindings   = 7
)

// finding is a sentence with its weight: the size of the departure from the ordinary times its certainty. Both together are
// how far the near end of the interval is from the line that the template draws, as a share of the room beyond the line:
// 0 where the interval reaches the line, 1 where the figure is as extreme as it can be and certain.
type finding struct {
	figure   string
	template string // with {a}, {b} in the place of its amounts
	amounts  []report.Amount
	about    string // of several findings about the same, the weightiest is told
	weight   float64
}

// Findings are plain sentences about what departs most from the ordinary, weightiest first. figures are those of
// [Tally.Figures], completed by [Compare]; longest is [Tally.LongestWait]. Where fewer than three depart, headline figures are
// told with their intervals.
func Findings(figures []report.Figure, longest int64) []report.Finding {
	return findingsOf(&report.Page{Figures: figures}, longest)
}

// LongestWait is how long the public turn that waits longest has been waiting, in seconds; 0 if none waits.
func (t *Tally) LongestWait() int64 {
	longest, _ := t.Public.Waited.AnsweredQuantile(1)
	return longest
}

// findingsOf picks the findings of a page whose longest wait is so many seconds.
func findingsOf(p *report.Page, longest int64) []report.Finding {
	var found []finding
	for _, l := range lines {
		if f := p.Find(l.figure); f != nil {
			found = append(found, l.read(f)...)
		}
	}
	found = append(found, others(p)...)
	found = append(found, longestWait(p.Find("waiting"), longest)...)
	slices.SortStableFunc(found, func(a, b finding) int { return cmp.Compare(b.weight, a.weight) })
	return pick(append(found, plain(p)...))
}

// pick takes the weightiest, one about each thing; those without weight only until there are enough.
func pick(from []finding) (picked []report.Finding) {
	told := map[string]bool{}
	for _, f := range from {
		enough := mostFindings
		if f.weight == 0 {
			enough = fewestFindings
		}
		if len(picked) >= enough || told[f.about] {
			continue
		}
		told[f.about] = true
		picked = append(picked, report.Finding{Says: fill(f.template, f.amounts), Figure: f.figure, Template: f.template, Amounts: f.amounts})
	}
	return picked
}

// line is a template for a share: it is told where the whole interval is above, or the whole interval below, a line.
type line struct {
	figure, about string
	over, under   float64 // the lines; over 1 and under 0 are never passed
	high, low     string  // what is said above and below; {a} is the share of a hundred, {b} what is missing to a hundred
}

func (l line) read(f *report.Figure) []finding {
	switch {
	case f.Value == nil || f.Low == nil || f.High == nil:
		return nil
	case l.high != "" && *f.Low > l.over:
		return []finding{{f.Name, l.high, shares(*f.Value), l.about, (*f.Low - l.over) / (1 - l.over)}}
	case l.low != "" && *f.High < l.under:
		return []finding{{f.Name, l.low, shares(*f.Value), l.about, (l.under - *f.High) / l.under}}
	}
	return nil
}

// shares are a share and what is missing to the whole.
func shares(v float64) []report.Amount {
	return []report.Amount{{Value: v, Unit: "hundred"}, {Value: 1 - v, Unit: "hundred"}}
}

// fill puts amounts into a template, in English.
func fill(template string, amounts []report.Amount) string {
	for i, a := range amounts {
		template = strings.ReplaceAll(template, "{"+string(rune('a'+i))+"}", told(a))
	}
	return template
}

// told is an amount in English.
func told(a report.Amount) string {
	switch a.Unit {
	case "hundred":
		return hundred(a.Value)
	case "points":
		return number(math.Round(math.Abs(a.Value) * 100))
	case "seconds":
		return duration(a.Value)
	case "number":
		return number(a.Value)
	case "count":
		return strconv.FormatFloat(a.Value, 'f', 0, 64)
	}
	return a.Text
}

// hundred is a share as a number out of a hundred.
func hundred(share float64) string { return strings.TrimSuffix(percent(share), " %") }

// clip keeps a weight within 0 and 1.
func clip(v float64) float64 { return math.Min(math.Max(v, 0), 1) }

// Templates are all sentences that findings may be made of.
func Templates() (list []string) {
	for _, l := range lines {
		list = append(list, l.high, l.low)
	}
	list = append(list, sentences...)
	for _, c := range changes {
		list = append(list, c.says)
	}
	for _, s := range plainly {
		list = append(list, s.says)
	}
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}
