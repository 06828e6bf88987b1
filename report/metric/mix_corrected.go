package metric

import (
	"fmt"

	"listenratio/classify"
	"listenratio/report"
	"listenratio/report/metric/stat"
)

// Labelled is a public act of the brand that a person has labelled, drawn at random among those of its stratum.
type Labelled struct {
	Label   classify.Class // what the person says
	Verdict classify.Class // what the program says unaided
	Weight  float64        // how many items the label stands for
}

// labels are what the program says of the brand's acts, and what people say of a sample of them.
type labels struct {
	acts   [4]int64 // public acts by the program's own verdict, whatever people have corrected
	least  [4]int64 // how many of each must be labelled
	sample []Labelled
	cannot string // why the sample does not serve; empty where it does, or where there is none
}

func (l *labels) said(s *Said) {
	c := s.Class
	if s.Corrected {
		c = s.Unaided
	}
	l.acts[c]++
}

func (l *labels) merge(o *labels) {
	for c := range l.acts {
		l.acts[c] += o.acts[c]
	}
}

// Labels tells what people say of a sample of the brand's acts, or why there is no sample that serves. It is called when
// all is counted.
func (t *Tally) Labels(sample []Labelled, cannot string) {
	t.labels.sample, t.labels.cannot = sample, cannot
	for c, n := range t.labels.acts {
		t.labels.least[c] = min(leastLabels, n)
	}
}

// Labels tells it to the whole history and to both periods: how verdicts go wrong is taken to be the same in all.
func (p *Periods) Labels(sample []Labelled, cannot string) {
	p.Tally.Labels(sample, cannot)
	for _, q := range [...]*fourWeeks{p.recent, p.before} {
		q.labels.sample, q.labels.cannot, q.labels.least = sample, cannot, p.labels.least
	}
}

var (
	mixBroadcastCorrected = mixCorrected(classify.Broadcast, "mix_broadcast_corrected",
		"How much is about the brand itself, corrected by your own labels?", "Share of public acts that people would call broadcasts.")
	mixReplyCorrected = mixCorrected(classify.Reply, "mix_reply_corrected",
		"How much answers somebody, corrected by your own labels?", "Share of public acts that people would call replies.")
	mixValueShareCorrected = mixCorrected(classify.ValueShare, "mix_value_share_corrected",
		"How much is useful to people who will never buy, corrected by your own labels?", "Share of public acts that people would call value-shares.")
)

// leastLabels is how many acts of each verdict must be labelled before shares are corrected, if there are as many.
const leastLabels = 30

const noLabels = "nobody has labelled a sample of the brand's items"

// mixCorrected is the share of a class among public acts, corrected for what the program is known to confuse.
func mixCorrected(c classify.Class, name, title, definition string) Metric {
	return Metric{Name: name, Chapter: report.About, Title: title, Unit: "share",
		Definition: definition + " For each class that the program gives, the labels of its acts tell how many are something else; the count " +
			"beside the value is as they are classified. The interval carries both samplings.",
		Measure: func(t *Tally) report.Figure {
			n, of := t.acts(c)
			f := report.Figure{N: n, Of: of, Evidence: "side=out&channel=public&act=1&class=" + c.String()}
			var verdicts []stat.Verdicts
			if verdicts, f.CannotSay = t.labels.of(c); f.CannotSay != "" {
				return f
			}
			e := stat.Misclassified(verdicts)
			f.Value, f.Low, f.High = ref(e.Value), ref(e.Low), ref(e.High)
			f.Says = fmt.Sprintf("%s of %s, by %s; %s as classified", percent(e.Value), plural(of, "act", "acts"),
				plural(int64(len(t.labels.sample)), "label", "labels"), percent(float64(n)/float64(of)))
			if of < leastActs {
				f.Warnings = append(f.Warnings, fmt.Sprintf("fewer than %d acts", leastActs))
			}
			return f
		}}
}

// of is, for each verdict of the program, how many acts have it and which share of them people call c; or why that
// cannot be said.
func (l *labels) of(c classify.Class) (verdicts []stat.Verdicts, cannot string) {
	switch {
	case l.acts == [4]int64{}:
		return nil, nothing
	case l.cannot != "":
		return nil, l.cannot
	case len(l.sample) == 0:
		return nil, noLabels
	}
	for verdict, n := range l.acts {
		v := stat.Verdicts{N: n}
		labelled, all, squares := int64(0), 0.0, 0.0
		for _, s := range l.sample {
			if s.Verdict != classify.Class(verdict) {
				continue
			}
			labelled, all, squares = labelled+1, all+s.Weight, squares+float64(s.Weight*s.Weight)
			if s.Label == c {
				v.Share += s.Weight
			}
		}
		if least := l.least[verdict]; labelled < least {
			return nil, fmt.Sprintf("to correct it takes %s of acts that the program calls %s, and there are %d",
				plural(least, "label", "labels"), classify.Class(verdict), labelled)
		}
		if labelled > 0 {
			v.Share, v.Labels = v.Share/all, float64(all*all)/squares
		}
		verdicts = append(verdicts, v)
	}
	return verdicts, ""
}
