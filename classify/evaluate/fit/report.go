package main

import (
	"fmt"
	"io"
	"math"
	"slices"

	"listenratio/classify"
	"listenratio/classify/evaluate"
	"listenratio/classify/rules"
)

// tenth turns a weight into the unit of the rules' points, tenths of a doubling of the odds, broadcast below 0.
func tenth(w float64) int { return int(math.Round(10 * w / math.Ln2)) }

// points prints for each rule its points, those that fit the texts, how often it holds, and the share of value-share
// where it does.
func points(w io.Writer, all []text, fitted []float64) {
	fmt.Fprintf(w, "%-22s %6s %6s %6s %6s\n", "rule", "points", "fitted", "n", "value")
	for i, u := range rules.Rules {
		n, value := 0, 0
		for _, t := range all {
			if slices.Contains(t.holds, i) {
				n++
				if t.value {
					value++
				}
			}
		}
		now := u.Points
		if u.Class == classify.Broadcast {
			now = -now
		}
		fmt.Fprintf(w, "%-22s %+6d %+6d %6d %6.2f\n", u.Name, now, tenth(fitted[i]), n, float64(value)/float64(max(n, 1)))
	}
	fmt.Fprintf(w, "%-22s %6s %+6d\n\n", "(bias)", "", tenth(fitted[len(fitted)-1]))
}

const parts = 12

// holdOut gives each text the sum that rules get for it when fitted without its brand.
func holdOut(all []text) []float64 {
	part := map[string]int{}
	var brands []string
	for _, t := range all {
		brands = append(brands, t.brand)
	}
	slices.Sort(brands)
	for i, name := range slices.Compact(brands) {
		part[name] = i % parts
	}
	sums := make([]float64, len(all))
	for p := range parts {
		w := fit(all, func(t *text) bool { return part[t.brand] != p })
		for i := range all {
			if part[all[i].brand] == p {
				sums[i] = sum(w, &all[i])
			}
		}
	}
	return sums
}

// score prints how the held-out sums of one file agree with its labels.
func score(w io.Writer, name string, all []text, sums []float64, file int) {
	var hit [2][2]int
	for i, t := range all {
		if t.file == file {
			hit[index(t.value)][index(sums[i] > 0)]++
		}
	}
	value := evaluate.Counts{Right: hit[1][1], False: hit[0][1], Missed: hit[1][0]}
	broad := evaluate.Counts{Right: hit[0][0], False: hit[1][0], Missed: hit[0][1]}
	right, n := hit[0][0]+hit[1][1], value.N()+broad.N()
	low, high := evaluate.Wilson(right, n)
	fmt.Fprintf(w, "%s: n %d, held-out F1 value-share %.3f, broadcast %.3f, macro %.3f; right %.3f (%.3f to %.3f)\n",
		name, n, value.F1(), broad.F1(), (value.F1()+broad.F1())/2, float64(right)/float64(max(n, 1)), low, high)
}

func index(b bool) int {
	if b {
		return 1
	}
	return 0
}
