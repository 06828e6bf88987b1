package judge

import (
	"strings"

	"listenratio/classify"
	"listenratio/classify/rules"
)

// Explain is the verdict on p with everything that spoke for and against it, the strongest first, and what set each
// flag. It costs more than Judge and is for the items that somebody looks at.
func (j *Judge) Explain(p *classify.Post) (classify.Verdict, []Reason) {
	v := j.Judge(p)
	v.Words = strings.Clone(v.Words)
	r := j.reader.Read(p)
	reasons := j.why(p, r, v)
	for i := range rules.Marks {
		if m := &rules.Marks[i]; m.Apply(r) && v.Flags&m.Flags != 0 {
			reasons = append(reasons, Reason{Name: m.Name, Says: m.Says, Words: words(p.Text, r, &m.Facts), Flags: m.Flags})
		}
	}
	return v, reasons
}

// why is what spoke for and against the class of v. That the words speak against the record comes first.
func (j *Judge) why(p *classify.Post, r *rules.Reading, v classify.Verdict) []Reason {
	for _, s := range structures {
		if s.name == v.Rule {
			return []Reason{{Name: s.name, Says: s.says, Words: v.Words, Class: v.Class}}
		}
	}
	switch {
	case v.Rule == "corrected":
		return []Reason{{Name: v.Rule, Says: "Somebody of yours said so.", Class: v.Class}}
	case v.Rule == "language":
		return []Reason{{Name: v.Rule, Says: "There are no rules for its language, and its form does not decide."}}
	}
	reasons := arguments(p, r)
	if onRecord(p) {
		reasons = append([]Reason{{Name: "speaks-to-nobody", Says: "By the record it answers somebody, but its words speak to nobody.", Class: v.Class}}, reasons...)
	}
	if j.asks(tally(p, r).sum) {
		reasons = append(reasons, j.setup.Scorer.Why(j.head(p))...)
	}
	return reasons
}

// arguments are the rules that hold, the strongest first.
func arguments(p *classify.Post, r *rules.Reading) []Reason {
	var out []Reason
	for i := range rules.Rules {
		u := &rules.Rules[i]
		if !u.Apply(r) {
			continue
		}
		reason := Reason{Name: u.Name, Says: u.Says, Words: words(p.Text, r, &u.Facts), Class: u.Class, Points: u.Points}
		at := len(out)
		for at > 0 && out[at-1].Points < reason.Points {
			at--
		}
		out = append(out[:at], append([]Reason{reason}, out[at:]...)...)
	}
	return out
}

// words are the texts of all cues of s that r saw, separated by "|".
func words(text string, r *rules.Reading, s *rules.Set) string {
	var parts []string
	for c := range r.Cues.And(s).All {
		if r.Span(c).To > 0 {
			parts = append(parts, cut(text, r.Span(c)))
		}
	}
	return strings.Join(parts, "|")
}
