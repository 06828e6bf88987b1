package metric

import (
	"math"

	"listenratio/report"
)

// others are the findings that are not a share of a hundred.
func others(p *report.Page) (found []finding) {
	for _, read := range []func(*report.Page) *finding{balanceTold, medianTold, newcomersTold, criticsTold, focusTold, personalTold} {
		if f := read(p); f != nil {
			found = append(found, *f)
		}
	}
	return append(found, changed(p)...)
}

// The sentences of these findings.
const (
	saysMute         = "It sent {a} broadcasts and answered nobody."
	saysTalks        = "It sent {a} broadcasts for every person that it answered."
	saysListens      = "It answered {a} people for every broadcast that it sent."
	saysLong         = "Half of those who spoke to the brand waited longer than {a}."
	saysShort        = "Half of those who spoke to the brand had an answer within {a}."
	saysNewcomers    = "Newcomers were answered within a day more often than those who return, by {a} points in a hundred."
	saysReturners    = "Newcomers were answered within a day less often than those who return, by {a} points in a hundred."
	saysCritics      = "Complaints were answered within a day more often than praise, by {a} points in a hundred."
	saysAdmirers     = "Complaints were answered within a day less often than praise, by {a} points in a hundred."
	saysSelf         = "It said \"we\" {a} times for every \"you\"."
	saysInterchanged = "Its replies take up no more of what people said than a reply to somebody else would."
	saysWaits        = "The longest wait tonight: {a} days."
	saysUnsaid       = "How many were answered cannot be said: {a}."
)

var sentences = []string{saysMute, saysTalks, saysListens, saysLong, saysShort, saysNewcomers, saysReturners, saysCritics, saysAdmirers, saysSelf,
	saysInterchanged, saysWaits, saysUnsaid}

// one is the list of one amount.
func one(value float64, unit string) []report.Amount {
	return []report.Amount{{Value: value, Unit: unit}}
}

// farRatio is the ratio that weighs as much as a share of all: 32 to 1.
const farRatio = 5 // log2

// balanceTold tells the talk-to-listen ratio where its interval leaves 1 : 1 out.
func balanceTold(p *report.Page) *finding {
	f := p.Find("talk_to_listen")
	switch {
	case f == nil || f.CannotSay != "":
	case f.Value == nil && f.N >= leastActs:
		return &finding{f.Name, saysMute, one(float64(f.N), "count"), "balance", 1}
	case f.Value == nil || f.Low == nil || f.High == nil || f.Of < leastActs:
	case *f.Low > 1:
		return &finding{f.Name, saysTalks, one(*f.Value, "number"), "balance", clip(math.Log2(*f.Low) / farRatio)}
	case *f.High < 1 && *f.Value > 0:
		return &finding{f.Name, saysListens, one(1 / *f.Value, "number"), "balance", clip(-math.Log2(*f.High) / farRatio)}
	}
	return nil
}

// medianTold tells the median wait where its interval is above a day or below an hour.
func medianTold(p *report.Page) *finding {
	const hour, day = 3600, 24 * 3600
	f := p.Find("latency_median")
	switch {
	case f == nil || f.Value == nil:
	case f.Low != nil && *f.Low > day:
		return &finding{f.Name, saysLong, one(*f.Value, "seconds"), "median", clip(math.Log(*f.Low/day) / math.Log(7))}
	case f.High != nil && *f.High < hour:
		return &finding{f.Name, saysShort, one(*f.Value, "seconds"), "median", clip(math.Log(hour/math.Max(*f.High, 1)) / math.Log(60))}
	}
	return nil
}

// newcomersTold tells the gap between newcomers and those who return.
func newcomersTold(p *report.Page) *finding {
	return gapTold(p, "newcomer_gap", saysNewcomers, saysReturners)
}

// criticsTold tells the gap between critics and admirers.
func criticsTold(p *report.Page) *finding { return gapTold(p, "critic_gap", saysCritics, saysAdmirers) }

// gapTold tells a difference where its interval leaves 0 out.
func gapTold(p *report.Page, name, more, less string) *finding {
	f := p.Find(name)
	switch {
	case f == nil || f.Value == nil || f.Low == nil || f.High == nil || math.Abs(*f.Value) < 0.005:
	case *f.Low > 0:
		return &finding{f.Name, more, one(*f.Value, "points"), name, *f.Low}
	case *f.High < 0:
		return &finding{f.Name, less, one(*f.Value, "points"), name, -*f.High}
	}
	return nil
}

// focusTold tells how much the brand speaks of itself, where the interval is beyond twice as much as to the reader.
func focusTold(p *report.Page) *finding {
	f := p.Find("self_focus")
	if f == nil || f.Value == nil || f.Low == nil || *f.Low <= 2 {
		return nil
	}
	return &finding{f.Name, saysSelf, one(*f.Value, "number"), "focus", clip(math.Log2(*f.Low/2) / farRatio)}
}

// personalTold tells replies that could have gone to anybody: the interval ends below a quarter more than chance.
func personalTold(p *report.Page) *finding {
	f := p.Find("personal_lift")
	if f == nil || f.Value == nil || f.High == nil || *f.High >= 1.25 {
		return nil
	}
	return &finding{f.Name, saysInterchanged, nil, "personal", 1.25 - *f.High}
}

// longestWait tells how long somebody has been waiting, from a week on. It is counted, so it is certain; a year weighs as
// much as a share of all.
func longestWait(f *report.Figure, seconds int64) []finding {
	if f == nil || f.Value == nil || f.N == 0 || seconds <= longestHorizon {
		return nil
	}
	return []finding{{f.Name, saysWaits, one(float64(seconds/(24*3600)), "count"), "waiting",
		clip(math.Log(float64(seconds)/longestHorizon) / math.Log(365.0/7))}}
}

// plainly are the sentences that tell headline figures with their intervals.
var plainly = []struct{ figure, about, says string }{
	{"answered_within_24h", "answered", "Of 100 who spoke to the brand, {a} to {b} were answered within a day."},
	{"mix_broadcast", "mix", "Of 100 things that it said in public, {a} to {b} were about itself."},
	{"mix_reply", "mix", "Of 100 things that it said in public, {a} to {b} answered somebody."},
	{"give_share", "give", "Of 100 broadcasts, value-shares and answers, {a} to {b} were for others."},
	{"promo_share", "promo", "Of 100 posts of its own, {a} to {b} sold something."},
}

// plain tells headline figures, whatever they are, and why the first cannot be said, if so.
func plain(p *report.Page) (found []finding) {
	for _, s := range plainly {
		f := p.Find(s.figure)
		switch {
		case f == nil:
		case f.Value != nil && f.Low != nil && f.High != nil:
			found = append(found, finding{figure: f.Name, template: s.says, about: s.about,
				amounts: []report.Amount{{Value: *f.Low, Unit: "hundred"}, {Value: *f.High, Unit: "hundred"}}})
		case f.CannotSay != "" && s.figure == "answered_within_24h":
			found = append(found, finding{figure: f.Name, template: saysUnsaid, about: s.about, amounts: []report.Amount{{Unit: "words", Text: f.CannotSay}}})
		}
	}
	return found
}
