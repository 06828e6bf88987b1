package evaluate

import (
	"cmp"
	"math"
	"slices"

	"listenratio/classify"
)

// Judge is what can be measured.
type Judge interface {
	Judge(p *classify.Post) classify.Verdict
}

// Score judges every row and counts. Verdicts that stay unclassified count as wrong wherever the label is a class.
func Score(rows []Row, judge Judge) Result {
	r := Result{N: len(rows), flags: map[classify.Flags]*Counts{}}
	for i := range rows {
		v := judge.Judge(&rows[i].Post)
		r.Confusion[rows[i].Label][v.Class]++
		if rows[i].Flagged {
			r.Flagged++
			for f := classify.Flags(1); f != 0 && f <= classify.Cold; f <<= 1 {
				r.countFlag(f, rows[i].Flags&f != 0, v.Flags&f != 0)
			}
		}
	}
	return r
}

func (r *Result) countFlag(f classify.Flags, is, said bool) {
	if !is && !said {
		return
	}
	if r.flags[f] == nil {
		r.flags[f] = &Counts{}
	}
	r.flags[f].add(is, said)
}

// Group is the rows that share a key, such as a brand or a language.
type Group struct {
	Name string
	Rows []Row
}

// Groups parts rows by key, sorted by name; the rows keep their order.
func Groups(rows []Row, key func(*Row) string) []Group {
	at := map[string]int{}
	var groups []Group
	for i := range rows {
		name := key(&rows[i])
		n, ok := at[name]
		if !ok {
			n = len(groups)
			at[name] = n
			groups = append(groups, Group{Name: name})
		}
		groups[n].Rows = append(groups[n].Rows, rows[i])
	}
	slices.SortFunc(groups, func(a, b Group) int { return cmp.Compare(a.Name, b.Name) })
	return groups
}

// Counts is how often something was so and was said to be so.
type Counts struct{ Right, False, Missed int }

func (c *Counts) add(is, said bool) {
	switch {
	case is && said:
		c.Right++
	case said:
		c.False++
	case is:
		c.Missed++
	}
}

// Precision is the share of what was said that is so; 0 where nothing was said.
func (c Counts) Precision() float64 { return ratio(c.Right, c.Right+c.False) }

// Recall is the share of what is so that was said; 0 where nothing is.
func (c Counts) Recall() float64 { return ratio(c.Right, c.Right+c.Missed) }

// F1 is the harmonic mean of precision and recall.
func (c Counts) F1() float64 { return ratio(2*c.Right, 2*c.Right+c.False+c.Missed) }

// N is how often it is so.
func (c Counts) N() int { return c.Right + c.Missed }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Wilson is the 95 % interval of a share of k in n by Wilson's score method; 0 to 1 where n is 0.
func Wilson(k, n int) (low, high float64) {
	if n == 0 {
		return 0, 1
	}
	const z = 1.959963984540054
	p, m := float64(k)/float64(n), float64(n)
	middle := p + z*z/(2*m)
	half := z * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return max(0, (middle-half)/(1+z*z/m)), min(1, (middle+half)/(1+z*z/m))
}
