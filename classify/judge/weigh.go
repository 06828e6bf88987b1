package judge

import (
	"listenratio/classify"
	"listenratio/classify/rules"
)

// weigh adds the rules' points and takes the side with more. The strongest rule of that side gives the verdict its
// name and words.
func (j *Judge) weigh(p *classify.Post, r *rules.Reading) classify.Verdict {
	if !r.Supported {
		return classify.Verdict{Rule: "language"}
	}
	sum, value, broad := prior(p, r), -1, -1
	for i := range rules.Rules {
		u := &rules.Rules[i]
		if !u.Apply(r) {
			continue
		}
		if u.Class == classify.ValueShare {
			sum += u.Points
			value = stronger(value, i)
		} else {
			sum -= u.Points
			broad = stronger(broad, i)
		}
	}
	if sum > 0 {
		return verdict(classify.ValueShare, p, r, value, sum)
	}
	return verdict(classify.Broadcast, p, r, broad, -sum)
}

// prior is what the form of the item says before its words: most posts are broadcasts, most reposts are not. Where the
// text itself says "RT", a rule tells that.
func prior(p *classify.Post, r *rules.Reading) int {
	if repost(p, r) && !r.Cues.Has(rules.Retweet) {
		return 10
	}
	return -7
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

// confidence is a table from points to how often a verdict with that margin was right.
func confidence(margin int) uint16 {
	return uint16(min(990, 550+margin*10))
}
