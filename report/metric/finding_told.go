package metric

import (
	"fmt"
	"math"

	"listenratio/report"
)

// told are the findings that are not a share of a hundred.
func told(p *report.Page) (found []finding) {
	for _, read := range []func(*report.Page) *finding{balanceTold, medianTold, newcomersTold} {
		if f := read(p); f != nil {
			found = append(found, *f)
		}
	}
	return found
}

// farRatio is the ratio that weighs as much as a share of all: 32 to 1.
const farRatio = 5 // log2

// balanceTold tells the talk-to-listen ratio where its interval leaves 1 : 1 out.
func balanceTold(p *report.Page) *finding {
	f := p.Find("talk_to_listen")
	switch {
	case f == nil || f.CannotSay != "":
	case f.Value == nil && f.N >= leastActs:
		return &finding{fmt.Sprintf("It sent %s and answered nobody.", plural(f.N, "broadcast", "broadcasts")), f.Name, "balance", 1}
	case f.Value == nil || f.Low == nil || f.High == nil || f.Of < leastActs:
	case *f.Low > 1:
		return &finding{fmt.Sprintf("It sent %s broadcasts for every person that it answered.", number(*f.Value)), f.Name, "balance",
			clip(math.Log2(*f.Low) / farRatio)}
	case *f.High < 1 && *f.Value > 0:
		return &finding{fmt.Sprintf("It answered %s people for every broadcast that it sent.", number(1 / *f.Value)), f.Name, "balance",
			clip(-math.Log2(*f.High) / farRatio)}
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
		return &finding{fmt.Sprintf("Half of those who spoke to the brand waited longer than %s.", duration(*f.Value)), f.Name, "median",
			clip(math.Log(*f.Low/day) / math.Log(7))}
	case f.High != nil && *f.High < hour:
		return &finding{fmt.Sprintf("Half of those who spoke to the brand had an answer within %s.", duration(*f.Value)), f.Name, "median",
			clip(math.Log(hour/math.Max(*f.High, 1)) / math.Log(60))}
	}
	return nil
}

// newcomersTold tells the gap between newcomers and those who return where its interval leaves 0 out.
func newcomersTold(p *report.Page) *finding {
	f := p.Find("newcomer_gap")
	if f == nil || f.Value == nil || f.Low == nil || f.High == nil {
		return nil
	}
	const says = "Newcomers were answered within a day %s often than those who return, by %s points in a hundred."
	gap := number(math.Round(math.Abs(*f.Value) * 100))
	switch {
	case gap == "0":
	case *f.Low > 0:
		return &finding{fmt.Sprintf(says, "more", gap), f.Name, "newcomers", *f.Low}
	case *f.High < 0:
		return &finding{fmt.Sprintf(says, "less", gap), f.Name, "newcomers", -*f.High}
	}
	return nil
}

// longestWait tells how long somebody has been waiting, from a week on. It is counted, so it is certain; a year weighs as
// much as a share of all.
func longestWait(f *report.Figure, seconds int64) []finding {
	if f == nil || f.Value == nil || f.N == 0 || seconds <= longestHorizon {
		return nil
	}
	days := seconds / (24 * 3600)
	return []finding{{fmt.Sprintf("The longest wait tonight: %s.", plural(days, "day", "days")), f.Name, "waiting",
		clip(math.Log(float64(seconds)/longestHorizon) / math.Log(365.0/7))}}
}

// plain tells headline figures with their intervals, whatever they are, and why the first cannot be said, if so.
func plain(p *report.Page) (found []finding) {
	for _, s := range []struct{ figure, about, says string }{
		{"answered_within_24h", "answered", "Of 100 who spoke to the brand, %s to %s were answered within a day."},
		{"mix_broadcast", "mix", "Of 100 things that it said in public, %s to %s were about itself."},
		{"mix_reply", "mix", "Of 100 things that it said in public, %s to %s answered somebody."},
		{"give_share", "give", "Of 100 broadcasts, value-shares and answers, %s to %s were for others."},
		{"promo_share", "promo", "Of 100 posts of its own, %s to %s sold something."},
	} {
		f := p.Find(s.figure)
		switch {
		case f == nil:
		case f.Value != nil && f.Low != nil && f.High != nil:
			found = append(found, finding{says: fmt.Sprintf(s.says, hundred(*f.Low), hundred(*f.High)), figure: f.Name, about: s.about})
		case f.CannotSay != "" && s.figure == "answered_within_24h":
			found = append(found, finding{says: "How many were answered cannot be said: " + f.CannotSay + ".", figure: f.Name, about: s.about})
		}
	}
	return found
}
