package evaluate

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"listenratio/classify"
)

const classes = 4 // Unclassified, Broadcast, Reply, ValueShare

// order is how classes are told.
var order = [...]classify.Class{classify.Broadcast, classify.Reply, classify.ValueShare, classify.Unclassified}

// Result is a measurement. Confusion[label][verdict] counts the items.
type Result struct {
	N         int
	Confusion [classes][classes]int
	Flagged   int // rows whose flags were labelled too

	flags map[classify.Flags]*Counts
}

// Class is what was counted for c against all other classes.
func (r Result) Class(c classify.Class) Counts {
	n := Counts{Right: r.Confusion[c][c]}
	for d := range classify.Class(classes) {
		if d != c {
			n.Missed += r.Confusion[c][d]
			n.False += r.Confusion[d][c]
		}
	}
	return n
}

// Flag is what was counted for the flag f.
func (r Result) Flag(f classify.Flags) Counts {
	if c := r.flags[f]; c != nil {
		return *c
	}
	return Counts{}
}

// Right is how many verdicts agree with the label.
func (r Result) Right() (n int) {
	for c := range classes {
		n += r.Confusion[c][c]
	}
	return n
}

// Accuracy is the share of verdicts that agree with the label.
func (r Result) Accuracy() float64 { return ratio(r.Right(), r.N) }

// MacroF1 is the mean of F1 over the classes that have a label.
func (r Result) MacroF1() float64 {
	sum, n := 0.0, 0
	for _, c := range order[:3] {
		if counts := r.Class(c); counts.N() > 0 {
			sum += counts.F1()
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// Kappa is Cohen's kappa between labels and verdicts (Cohen 1960): agreement beyond chance.
func (r Result) Kappa() float64 {
	if r.N == 0 {
		return 0
	}
	chance := 0.0
	for c := range classes {
		label, said := 0, 0
		for d := range classes {
			label += r.Confusion[c][d]
			said += r.Confusion[d][c]
		}
		chance += float64(label) / float64(r.N) * float64(said) / float64(r.N)
	}
	if chance == 1 {
		return 1
	}
	return (r.Accuracy() - chance) / (1 - chance)
}

// each calls f for every flag that has a label or a verdict, in the order of the flags' bits.
func (r Result) each(f func(name string, c Counts)) {
	for bit := classify.Flags(1); bit != 0 && bit <= classify.Cold; bit <<= 1 {
		if c := r.flags[bit]; c != nil && c.N() > 0 {
			f(bit.Names()[0], *c)
		}
	}
}

// Text is the measurement as a table for people.
func (r Result) Text() string {
	var b strings.Builder
	low, high := Wilson(r.Right(), r.N)
	fmt.Fprintf(&b, "items %d   accuracy %.3f (%.3f to %.3f)   macro-F1 %.3f   kappa %.3f\n\n", r.N, r.Accuracy(), low, high, r.MacroF1(), r.Kappa())
	fmt.Fprintf(&b, "%-14s %9s  %9s  %9s %6s   %s\n", "class", "precision", "recall", "F1", "n", "95 % of precision, of recall")
	for _, c := range order[:3] {
		line(&b, c.String(), r.Class(c))
	}
	if len(r.flags) > 0 {
		fmt.Fprintf(&b, "\n%-14s %9s  %9s  %9s %6s\n", "flag", "precision", "recall", "F1", "n")
		r.each(func(name string, c Counts) { line(&b, name, c) })
	}
	b.WriteString("\nlabel \\ verdict")
	for _, c := range order {
		fmt.Fprintf(&b, " %13s", c)
	}
	for _, c := range order[:3] {
		fmt.Fprintf(&b, "\n%-15s", c)
		for _, d := range order {
			fmt.Fprintf(&b, " %13d", r.Confusion[c][d])
		}
	}
	b.WriteByte('\n')
	return b.String()
}

func line(b *strings.Builder, name string, c Counts) {
	pl, ph := Wilson(c.Right, c.Right+c.False)
	rl, rh := Wilson(c.Right, c.N())
	fmt.Fprintf(b, "%-14s %9.3f  %9.3f  %9.3f %6d   %.2f–%.2f, %.2f–%.2f\n", name, c.Precision(), c.Recall(), c.F1(), c.N(), pl, ph, rl, rh)
}

// scored is the JSON form of Counts.
type scored struct {
	Precision     float64    `json:"precision"`
	Recall        float64    `json:"recall"`
	F1            float64    `json:"f1"`
	N             int        `json:"n"`
	PrecisionSpan [2]float64 `json:"precision_interval"`
	RecallSpan    [2]float64 `json:"recall_interval"`
}

func (c Counts) scored() scored {
	s := scored{Precision: round(c.Precision()), Recall: round(c.Recall()), F1: round(c.F1()), N: c.N()}
	s.PrecisionSpan[0], s.PrecisionSpan[1] = Wilson(c.Right, c.Right+c.False)
	s.RecallSpan[0], s.RecallSpan[1] = Wilson(c.Right, c.N())
	for i := range 2 {
		s.PrecisionSpan[i], s.RecallSpan[i] = round(s.PrecisionSpan[i]), round(s.RecallSpan[i])
	}
	return s
}

// round keeps six digits behind the point, so that the last bits of a platform's arithmetic do not show.
func round(x float64) float64 { return math.Round(x*1e6) / 1e6 }

// MarshalJSON gives n, macro_f1, kappa, accuracy with its interval, classes, flags and the confusion matrix by label
// and verdict.
func (r Result) MarshalJSON() ([]byte, error) {
	low, high := Wilson(r.Right(), r.N)
	out := struct {
		N         int                       `json:"n"`
		MacroF1   float64                   `json:"macro_f1"`
		Kappa     float64                   `json:"kappa"`
		Accuracy  float64                   `json:"accuracy"`
		Span      [2]float64                `json:"accuracy_interval"`
		Classes   map[string]scored         `json:"classes"`
		Flags     map[string]scored         `json:"flags"`
		Confusion map[string]map[string]int `json:"confusion"`
	}{N: r.N, MacroF1: round(r.MacroF1()), Kappa: round(r.Kappa()), Accuracy: round(r.Accuracy()),
		Span: [2]float64{round(low), round(high)}, Classes: map[string]scored{}, Flags: map[string]scored{},
		Confusion: map[string]map[string]int{}}
	for _, c := range order[:3] {
		out.Classes[c.String()] = r.Class(c).scored()
		row := map[string]int{}
		for _, d := range order {
			row[d.String()] = r.Confusion[c][d]
		}
		out.Confusion[c.String()] = row
	}
	r.each(func(name string, c Counts) { out.Flags[name] = c.scored() })
	return json.Marshal(out)
}
