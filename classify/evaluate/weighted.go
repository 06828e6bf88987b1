package evaluate

import (
	"fmt"
	"math"
	"strings"

	"listenratio/classify"
)

// Weighted is a measurement on a sample in which not every item had the same chance to be drawn: each label counts for
// as many items as it stands for. The zero Weighted has measured nothing.
//
// Its intervals are Wilson's with Kish's effective size, (Σw)²/Σw², in the place of the number of labels: Kish, Survey
// Sampling (1965), section 11.7; Korn and Graubard, Confidence intervals for proportions with small expected number of
// positive counts estimated from survey data, Survey Methodology 24 (1998) 193–201, for the substitution. They are
// rather too wide than too narrow, since they do not use that strata are more alike inside than among each other.
type Weighted struct {
	N int // labels

	cells [classes][classes]cell // by label and verdict
}

// cell adds up weights.
type cell struct {
	n           int
	sum, square float64
}

func (c cell) and(o cell) cell { return cell{c.n + o.n, c.sum + o.sum, c.square + o.square} }

// Share is a share of all items as a sample tells it, with its 95 % interval.
type Share struct {
	Value, Low, High float64
	N                int // the labels that it rests on; 0 means that nothing is known
}

// Add counts one label, the verdict on the same item, and how many items it stands for.
func (w *Weighted) Add(label, verdict classify.Class, weight float64) {
	c := &w.cells[label][verdict]
	*c = c.and(cell{1, weight, float64(weight * weight)})
	w.N++
}

// Right is the share of verdicts that agree with the label.
func (w *Weighted) Right() Share {
	return w.share(func(label, verdict classify.Class) (of, is bool) { return true, label == verdict })
}

// Precision is the share of the items with verdict c that are c.
func (w *Weighted) Precision(c classify.Class) Share {
	return w.share(func(label, verdict classify.Class) (of, is bool) { return verdict == c, label == c })
}

// Recall is the share of the items that are c that have verdict c.
func (w *Weighted) Recall(c classify.Class) Share {
	return w.share(func(label, verdict classify.Class) (of, is bool) { return label == c, verdict == c })
}

// share is the share of the cells that which says to be is, among those that it says to be of.
func (w *Weighted) share(which func(label, verdict classify.Class) (of, is bool)) Share {
	var all, right cell
	for l := range classify.Class(classes) {
		for v := range classify.Class(classes) {
			of, is := which(l, v)
			if of {
				all = all.and(w.cells[l][v])
			}
			if of && is {
				right = right.and(w.cells[l][v])
			}
		}
	}
	if all.n == 0 {
		return Share{High: 1}
	}
	s := Share{Value: right.sum / all.sum, N: all.n}
	s.Low, s.High = wilson(s.Value, float64(all.sum*all.sum)/all.square)
	return s
}

// wilson is Wilson's interval of a share of n, which need not be whole.
func wilson(p, n float64) (low, high float64) {
	const z2 = 1.959963984540054 * 1.959963984540054
	middle := p + z2/(2*n)
	half := math.Sqrt(float64(z2 * (float64(p*(1-p))/n + z2/(4*n*n))))
	return max(0, min(p, (middle-half)/(1+z2/n))), min(1, max(p, (middle+half)/(1+z2/n)))
}

// MacroF1 is the mean of F1 over the classes that have a label.
func (w *Weighted) MacroF1() float64 {
	sum, n := 0.0, 0
	for _, c := range order[:3] {
		if p, r := w.Precision(c), w.Recall(c); r.N > 0 {
			if p.Value+r.Value > 0 {
				sum += float64(2*p.Value*r.Value) / (p.Value + r.Value)
			}
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// Kappa is Cohen's kappa between labels and verdicts.
func (w *Weighted) Kappa() float64 {
	var total, chance float64
	var labels, verdicts [classes]float64
	for l := range classes {
		for v := range classes {
			s := w.cells[l][v].sum
			labels[l], verdicts[v], total = labels[l]+s, verdicts[v]+s, total+s
		}
	}
	for c := range classes {
		chance += float64(labels[c] / total * (verdicts[c] / total))
	}
	if total == 0 {
		return 0
	}
	if chance == 1 {
		return 1
	}
	return (w.Right().Value - chance) / (1 - chance)
}

// Text is the measurement as a table for people.
func (w *Weighted) Text() string {
	var b strings.Builder
	right := w.Right()
	fmt.Fprintf(&b, "right %.3f (%.3f to %.3f)   macro-F1 %.3f   kappa %.3f\n\n", right.Value, right.Low, right.High, w.MacroF1(), w.Kappa())
	fmt.Fprintf(&b, "%-14s %9s  %9s   %s\n", "class", "precision", "recall", "95 % of precision, of recall")
	for _, c := range order[:3] {
		p, r := w.Precision(c), w.Recall(c)
		fmt.Fprintf(&b, "%-14s %9.3f  %9.3f   %.2f–%.2f, %.2f–%.2f\n", c, p.Value, r.Value, p.Low, p.High, r.Low, r.High)
	}
	return b.String()
}
