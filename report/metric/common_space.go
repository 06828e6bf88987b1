package metric

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"listenratio/report"
	"listenratio/report/metric/stat"
)

var commonSpace = Metric{Name: "common_space", Chapter: report.Why, Unit: "share",
	Title: "Do the brand and its audience talk about the same things?",
	Definition: "How much of the content words of public broadcasts and value-shares and of what people say overlaps (the smaller share of " +
		"the two, summed over words), among what overlaps when the texts are shuffled between the sides: 1 if one could not tell " +
		"who said what. The interval is a jackknife by weeks.",
	Measure: func(t *Tally) report.Figure {
		p := &t.texts.space
		n := p.count()
		f := report.Figure{N: n[brandSide], Of: n[brandSide] + n[peopleSide], CannotSay: t.cannotHear(), Warnings: t.texts.partly(),
			Evidence: "side=out&channel=public&act=1&mark=words-read"}
		if least := min(n[0], n[1]); f.CannotSay == "" && least < leastTexts {
			f.CannotSay = plural(n[brandSide], "act", "acts") + " and " + plural(n[peopleSide], "message", "messages") + "; each side needs 100"
		}
		if f.CannotSay != "" {
			return f
		}
		e := p.common()
		f.Value, f.Low, f.High = ref(e.Value), ref(max(e.Low, 0)), ref(e.High)
		f.Says = percent(e.Value) + " of what shuffled texts have in common" + p.untouched()
		return f
	}}

// leastTexts is how many texts each side needs before what they talk about can be told.
const leastTexts = 100

// common is the overlap of both sides' words among that of the shuffled sides.
func (p *space) common() stat.Estimate {
	terms := p.sorted()
	values := make([]float64, 0, blocks)
	for b, texts := range p.texts {
		if texts != [2]int64{} {
			values = append(values, overlap(terms, b))
		}
	}
	return stat.Jackknife(overlap(terms, -1), values)
}

// sorted are the terms in a fixed order.
func (p *space) sorted() []*term {
	return slices.SortedFunc(maps.Values(p.terms), func(a, b *term) int { return cmp.Compare(a.hash, b.hash) })
}

// overlap is the sum of the smaller shares, real over shuffled, without one block.
func overlap(terms []*term, but int) float64 {
	var all tallied64
	sums := make([]tallied, len(terms))
	for i, t := range terms {
		sums[i] = t.sum(but)
		all.add(sums[i])
	}
	var is, would float64
	for _, s := range sums {
		is += math.Min(fraction(s.real[0], all.real[0]), fraction(s.real[1], all.real[1]))
		would += math.Min(fraction(s.shuffled[0], all.shuffled[0]), fraction(s.shuffled[1], all.shuffled[1]))
	}
	if would == 0 {
		return 0
	}
	return is / would
}

// tallied64 is a sum of many tallied.
type tallied64 struct{ real, shuffled [2]int64 }

func (a *tallied64) add(t tallied) {
	for k := range 2 {
		a.real[k] += int64(t.real[k])
		a.shuffled[k] += int64(t.shuffled[k])
	}
}

func fraction(n uint32, of int64) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// topics is how many words are told on either side.
const topics = 5

// untouched tells what one side talks of that the other never does, most telling first.
func (p *space) untouched() (says string) {
	if words := p.only(peopleSide); len(words) > 0 {
		says += "; people talk of " + strings.Join(words, ", ") + ", which the brand's own posts never touch"
	}
	if words := p.only(brandSide); len(words) > 0 {
		says += "; the brand talks of " + strings.Join(words, ", ") + ", which nobody takes up"
	}
	return says
}

// only are the words of one side that the other never uses, most telling first. Words in fewer than five texts, or one in
// 200, are left out.
func (p *space) only(of side) (words []string) {
	const weight = 500 // of the prior, in words
	var all tallied64
	terms := p.sorted()
	for _, t := range terms {
		all.add(t.sum(-1))
	}
	type scored struct {
		text string
		z    float64
	}
	var list []scored
	least := max(5, uint32(p.count()[of]/200))
	for _, t := range terms {
		if s := t.sum(-1); s.real[1-of] == 0 && s.real[of] >= least {
			list = append(list, scored{t.text, stat.Telling(int64(s.real[of]), all.real[of], 0, all.real[1-of], weight)})
		}
	}
	slices.SortFunc(list, func(a, b scored) int { return cmp.Or(cmp.Compare(b.z, a.z), cmp.Compare(a.text, b.text)) })
	for _, w := range list[:min(len(list), topics)] {
		words = append(words, w.text)
	}
	return words
}
