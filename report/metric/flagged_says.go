package metric

import (
	"cmp"
	"slices"
	"strconv"

	"listenratio/classify"
	"listenratio/report"
)

// begKinds are what is begged for.
var begKinds = []struct {
	flag classify.Flags
	word string
}{{classify.BegLike, "likes"}, {classify.BegFollow, "follows"}, {classify.BegShare, "shares"}, {classify.BegTag, "tags"},
	{classify.BegVote, "votes"}, {classify.BegComment, "comments"}}

// begsByKind says besides what is begged for, most frequent first. An act may beg for several things.
func begsByKind(m Metric) Metric {
	measure := m.Measure
	m.Measure = func(t *Tally) report.Figure {
		f := measure(t)
		if f.Value == nil || f.N == 0 {
			return f
		}
		type kind struct {
			word string
			n    int64
		}
		var kinds []kind
		for _, k := range begKinds {
			if n, _ := t.marks.with(k.flag, classify.Broadcast, classify.ValueShare); n > 0 {
				kinds = append(kinds, kind{k.word, n})
			}
		}
		slices.SortStableFunc(kinds, func(a, b kind) int { return cmp.Compare(b.n, a.n) })
		for i, k := range kinds {
			f.Says += map[bool]string{true: "; ", false: ", "}[i == 0] + strconv.FormatInt(k.n, 10) + " for " + k.word
		}
		return f
	}
	return m
}

// inWords says besides how many superlatives there are for 100 words of broadcasts, one to each act that has any.
func inWords(m Metric) Metric {
	measure := m.Measure
	m.Measure = func(t *Tally) report.Figure {
		f := measure(t)
		if f.Value != nil && t.marks.words > 0 {
			f.Says += "; at least " + number(float64(f.N)*100/float64(t.marks.words)) + " per 100 words"
		}
		return f
	}
	return m
}
