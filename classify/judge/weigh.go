package judge

import (
	"unicode/utf8"

	"listenratio/classify"
	"listenratio/classify/rules"
)

// weigh adds the rules' points, asks the model where they leave it open, and takes the side with more. The strongest
// rule of that side gives the verdict its name and words; where the model turned the scales, it does.
func (j *Judge) weigh(p *classify.Post, r *rules.Reading) classify.Verdict {
	if !r.Supported {
		return classify.Verdict{Rule: "language"}
	}
	t := tally(p, r)
	sum := j.ask(p, t.sum)
	switch {
	case sum > 0 && t.sum <= 0:
		return classify.Verdict{Class: classify.ValueShare, Rule: "model", Confidence: confidence(sum)}
	case sum > 0:
		return verdict(classify.ValueShare, p, r, t.value, sum)
	case t.sum > 0:
		return classify.Verdict{Class: classify.Broadcast, Rule: "model", Confidence: confidence(-sum)}
	}
	return verdict(classify.Broadcast, p, r, t.broad, -sum)
}

// weights are the rules that hold, added up.
type weights struct {
	sum          int // above 0 for value-share
	value, broad int // the strongest rule of each side, -1 if none
}

func tally(p *classify.Post, r *rules.Reading) weights {
	t := weights{prior(p, r), -1, -1}
	for i := range rules.Rules {
		u := &rules.Rules[i]
		if !u.Apply(r) {
			continue
		}
		if u.Class == classify.ValueShare {
			t.sum += u.Points
			t.value = stronger(t.value, i)
		} else {
			t.sum -= u.Points
			t.broad = stronger(t.broad, i)
		}
	}
	return t
}

// prior is what the form of the item says before its words: most posts are broadcasts, most reposts are not. Where the
// text itself says "RT", a rule tells that.
func prior(p *classify.Post, r *rules.Reading) int {
	if repost(p, r) && !r.Cues.Has(rules.Retweet) {
		return 10
	}
	return -13
}

// stronger is the one of the rules a and b that weighs more; -1 is no rule.
func stronger(a, b int) int {
	if a < 0 || rules.Rules[b].Points > rules.Rules[a].Points {
		return b
	}
	return a
}

func verdict(c classify.Class, p *classify.Post, r *rules.Reading, rule, margin int) classify.Verdict {
	v := classify.Verdict{Class: c, Rule: "no-sign", Confidence: confidence(margin)}
	if rule >= 0 {
		v.Rule = rules.Rules[rule].Name
		v.Words = first(p.Text, r, &rules.Rules[rule].Facts)
	}
	return v
}

// first is the text of the earliest cue of s that r saw.
func first(text string, r *rules.Reading, s *rules.Set) string {
	at := rules.Span{}
	for c := range r.Cues.And(s).All {
		if sp := r.Span(c); sp.To > 0 && (at.To == 0 || sp.From < at.From) {
			at = sp
		}
	}
	return cut(text, at)
}

// The model is asked where the rules are less sure than this. Beyond it, it turned no verdict for the better on brands
// that had not been seen, and it costs several times what the rules do.
const unsure = 22

// trust is what the rules' sum counts for beside the model, in tenths: on texts that the word lists were not written
// with at hand, they are less right than on those that they were.
const trust = 8

// ask adds to the rules' sum what the model says; both are in tenths of a doubling of the odds.
func (j *Judge) ask(p *classify.Post, sum int) int {
	if !j.asks(sum) {
		return sum
	}
	return sum*trust/10 + logit(j.setup.Scorer.ValueShare(j.head(p)))
}

// headMax is how many bytes of a text the model is shown: ten times the longest ordinary post.
const headMax = 4 << 10

// head is p, or p with the front of its text where that is very long. It holds until the next call.
func (j *Judge) head(p *classify.Post) *classify.Post {
	if len(p.Text) <= headMax {
		return p
	}
	n := headMax
	for n > headMax-utf8.UTFMax && !utf8.RuneStart(p.Text[n]) {
		n--
	}
	j.front = *p
	j.front.Text = p.Text[:n]
	return &j.front
}

// asks reports whether the rules' sum leaves the decision to the model.
func (j *Judge) asks(sum int) bool { return j.setup.Scorer != nil && sum <= unsure && sum >= -unsure }

// right is how many of 1000 verdicts were right, by the margin in steps of 8 tenths of a doubling, on brands that had
// not been seen.
var right = [...]int{560, 595, 670, 810, 860, 907, 930, 970, 985, 995}

// confidence is how often verdicts with that margin were right, in thousandths.
func confidence(margin int) uint16 {
	i := min(margin/8, len(right)-2)
	return uint16(min(right[len(right)-1], right[i]+(right[i+1]-right[i])*(margin-8*i)/8))
}
