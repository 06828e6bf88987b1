package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// folds is how many parts the brands that are not judged are held out in, for the curve of probabilities.
const folds = 8

// heldOut scores every row that is asked with a model that has seen no text of its brand. Brands that are judged are
// held out one by one, the others in folds.
func (c *corpus) heldOut(q question, asked, yes []bool) []float64 {
	scores := make([]float64, len(c.rows))
	part := c.parts()
	for p := range slices.Max(part) + 1 {
		use := make([]bool, len(c.rows))
		for i := range use {
			use[i] = asked[i] && part[i] != p
		}
		f := fit(c.x, yes, use, q.cost)
		for i := range c.rows {
			if part[i] == p {
				scores[i] = f.score(&c.x, i)
			}
		}
	}
	return scores
}

// parts numbers the part that each row is held out in. Small brands share parts.
func (c *corpus) parts() []int {
	count := map[string]int{}
	var names []string
	for i := range c.rows {
		k := kin(c.rows[i].brand)
		count[k]++
		names = append(names, k)
	}
	slices.Sort(names)
	number := map[string]int{}
	next := folds
	for k, name := range slices.Compact(names) {
		number[name] = k % folds
		if count[name] >= 50 {
			number[name] = next
			next++
		}
	}
	parts := make([]int, len(c.rows))
	for i := range c.rows {
		parts[i] = number[kin(c.rows[i].brand)]
	}
	return parts
}

// kin is what accounts of one brand have in common: what stands before the first underscore of their names.
func kin(brand string) string {
	if strings.Contains(brand, "/") {
		return brand
	}
	first, _, _ := strings.Cut(strings.TrimPrefix(strings.ToLower(brand), "@"), "_")
	return first
}

// curve returns the probability in per mille at each whole score from -8 to 8: the logistic line through the scores
// of held-out rows (Platt 1999).
func curve(scores []float64, yes, asked []bool) (c [17]uint16) {
	slope, at := line(scores, yes, asked)
	for i := range c {
		z := float64(slope*float64(i-8)) + at
		c[i] = uint16(float64(1000*chance(z)) + 0.5)
	}
	return c
}

func chance(z float64) float64 {
	if z > 0 {
		return 1 / (1 + exp(-z))
	}
	return 1 - 1/(1+exp(z))
}

// line fits slope and place of the logistic line by L-BFGS.
func line(scores []float64, yes, asked []bool) (slope, at float64) {
	w := minimise(func(w, gradient []float64) float64 {
		var loss float64
		gradient[0], gradient[1] = 0, 0
		for i, s := range scores {
			if !asked[i] {
				continue
			}
			sign := -1.0
			if yes[i] {
				sign = 1
			}
			l, push := logLoss(float64(sign * (float64(w[0]*s) + w[1])))
			loss += l
			gradient[0] += float64(float64(push*sign) * s)
			gradient[1] += float64(push * sign)
		}
		return loss
	}, 2)
	return w[0], w[1]
}

// report prints how the calibrated scores of held-out rows agree with the labels, over the rows that are judged: the
// F1 of both answers at even odds, and how often a yes scores above a no (the area under the ROC curve).
func report(w io.Writer, name string, rows []example, scores []float64, asked, yes []bool) {
	slope, at := line(scores, yes, asked)
	var hit [2][2]int
	var judged []int
	for i := range rows {
		if asked[i] && rows[i].judge {
			judged = append(judged, i)
			hit[index(yes[i])][index(float64(slope*scores[i])+at > 0)]++
		}
	}
	f := [2]float64{f1(hit[0][0], hit[1][0], hit[0][1]), f1(hit[1][1], hit[0][1], hit[1][0])}
	fmt.Fprintf(w, "%-12s yes %4d  no %4d  F1 yes %.3f  no %.3f  macro %.3f  area %.3f\n", name,
		hit[1][0]+hit[1][1], hit[0][0]+hit[0][1], f[1], f[0], (f[0]+f[1])/2, area(judged, scores, yes))
}

func f1(right, false1, false2 int) float64 {
	if right == 0 {
		return 0
	}
	return 2 * float64(right) / float64(2*right+false1+false2)
}

// area is the share of pairs of a yes and a no in which the yes scores higher.
func area(judged []int, scores []float64, yes []bool) float64 {
	var above, pairs float64
	for _, i := range judged {
		for _, k := range judged {
			if yes[i] && !yes[k] {
				pairs++
				above += float64(index(scores[i] > scores[k]))
			}
		}
	}
	return above / max(pairs, 1)
}
