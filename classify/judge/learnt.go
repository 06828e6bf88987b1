package judge

import (
	"sync"

	"listenratio/classify"
	"listenratio/classify/model"
)

// builtIn is the one model of the program, opened when it is first asked for and never changed.
var builtIn = sync.OnceValue(model.Default)

// Learnt is the Scorer over the model that is built into the program, for one Judge.
func Learnt() Scorer { return &learnt{model: builtIn()} }

type learnt struct {
	model   *model.Model
	scratch model.Scratch
}

func (l *learnt) ValueShare(p *classify.Post) int {
	return l.model.Outbound(p, &l.scratch).ValueShare
}

func (l *learnt) Reply(p *classify.Post) int { return l.model.Outbound(p, &l.scratch).Reply }

func (l *learnt) Why(p *classify.Post) []Reason {
	var out []Reason
	for _, r := range l.model.Explain(p, &l.scratch) {
		out = append(out, Reason{Name: "model", Says: r.Words, Class: r.Toward, Points: r.Weight * 10 / 710})
	}
	return out
}

// logits are ten times the binary logarithm of the odds p : 1000 − p, for p from 500 in steps of 25 thousandths.
var logits = [...]int{0, 1, 3, 4, 6, 7, 9, 11, 12, 14, 16, 18, 20, 22, 25, 28, 32, 36, 42, 53, 60}

// logit turns a probability in thousandths into tenths of doublings of the odds, by straight lines between the steps.
func logit(p int) int {
	if p < 500 {
		return -logit(1000 - p)
	}
	p = min(p, 1000) - 500
	i := min(p/25, len(logits)-2)
	return logits[i] + (logits[i+1]-logits[i])*(p-25*i)/25
}
