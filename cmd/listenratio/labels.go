package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"listenratio/classify"
	"listenratio/classify/evaluate"
	"listenratio/report"
	"listenratio/report/metric"
)

// aboutLabels is what people can tell the program, for the help.
const aboutLabels = `What people know better goes into three places:

  corrections = "right.csv"       # item,class: wins over the classifier, and is counted in the report
  labels = "labels.csv"           # what label wrote, labelled: measures the classifier, and corrects the
                                  # shares of the classes; a [[brand]] may have its own

  [[brand]]
  name = "Tern & Tide Coffee"
  accounts = ["ternandtide"]
  domains = ["ternandtide.example"]   # its own sites
  products = ["Slow Tide"]            # its own product names
  tags = ["TideTogether"]             # its campaign tags
  sisters = ["x:ternroasters"]        # accounts of sister brands: no audience, and what is said to them
                                      # is no reply but internal`

// labelsOf is the file of labels that holds for a brand; empty if none.
func (s *settings) labelsOf(slug string) string {
	if own := s.declared(slug).Labels; own != "" {
		return own
	}
	return s.Labels
}

// readSamples reads all files of labels that the settings name, by path.
func (s *settings) readSamples() (map[string][]evaluate.Drawn, error) {
	paths := map[string]bool{s.Labels: true}
	for _, b := range s.Brands {
		paths[b.Labels] = true
	}
	delete(paths, "")
	samples := map[string][]evaluate.Drawn{}
	for _, path := range slices.Sorted(maps.Keys(paths)) {
		f, err := os.Open(path)
		if err != nil {
			return nil, usage("", "read labels: %w", err)
		}
		samples[path], err = evaluate.ReadSample(f)
		f.Close()
		if err != nil {
			return nil, usage("listenratio help label", "read labels %s: %w", path, err)
		}
	}
	return samples, nil
}

// sumOf is a hash of the corrections and labels themselves, for the stamp: a file that was edited under the same name makes
// other verdicts and other figures. It is empty where there are none.
func sumOf(corrections map[string]classify.Class, samples map[string][]evaluate.Drawn) string {
	if len(corrections) == 0 && len(samples) == 0 {
		return ""
	}
	h := sha256.New()
	for _, id := range slices.Sorted(maps.Keys(corrections)) {
		fmt.Fprintf(h, "%q %d\n", id, corrections[id])
	}
	for _, path := range slices.Sorted(maps.Keys(samples)) {
		fmt.Fprintf(h, "%q\n", path)
		for _, d := range samples[path] {
			fmt.Fprintf(h, "%+q\n", []string{d.Item, d.Brand, d.Label.String(), d.Stratum, fmt.Sprint(d.Size)})
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// labelling brings what people say of a brand's items together with what the program says of them unaided.
type labelling struct {
	file  string
	drawn bool                      // by strata
	open  map[string]evaluate.Drawn // the labels of items that have not come by, by item
	score evaluate.Weighted
	acts  []metric.Labelled // those that open an act
}

// newLabelling picks the labels of a brand; nil where there are none. Of a file that says how items were drawn, the
// items that were not drawn are left out: whoever adds one has a reason, and chance has none.
func newLabelling(file, slug string, sample []evaluate.Drawn) *labelling {
	l := &labelling{file: filepath.Base(file), open: map[string]evaluate.Drawn{}}
	l.drawn = slices.ContainsFunc(sample, func(d evaluate.Drawn) bool { return d.Stratum != "" })
	for _, d := range sample {
		if (d.Brand == "" || strings.EqualFold(d.Brand, slug)) && (d.Stratum != "" || !l.drawn) {
			l.open[d.Item] = d
		}
	}
	if len(l.open) == 0 {
		return nil
	}
	return l
}

// said notes the verdict on a public item.
func (l *labelling) said(id string, opensAct bool, verdict classify.Class) {
	d, ok := l.open[id]
	if !ok {
		return
	}
	delete(l.open, id)
	l.score.Add(d.Label, verdict, d.Weight)
	if opensAct {
		l.acts = append(l.acts, metric.Labelled{Label: d.Label, Verdict: verdict, Weight: d.Weight})
	}
}

// tell hands the labels of acts to the figures.
func (l *labelling) tell(t *metric.Periods) {
	switch {
	case l == nil:
	case !l.drawn:
		t.Labels(nil, "the labels do not say how their items were drawn")
	case l.score.N == 0:
		t.Labels(nil, "none of the labelled items is among the brand's public ones")
	default:
		t.Labels(l.acts, "")
	}
}

// report is the score for the page; nil without labels.
func (l *labelling) report() *report.Score {
	if l == nil {
		return nil
	}
	s := scoreOf(&l.score)
	s.Labels, s.Drawn = l.file, l.drawn
	for _, d := range l.open {
		if d.Brand != "" {
			s.Absent++ // others may be of another brand
		}
	}
	return s
}

// warnOfLabels tells of labels that lead nowhere.
func (n *night) warnOfLabels(p *report.Page) {
	if s := p.Score; s != nil && s.Absent > 0 {
		n.teller.warn(fmt.Sprintf("%s: %d of %d labels in %s are of items that the brand does not have; a spreadsheet may have rounded long ids",
			p.Slug, s.Absent, s.Absent+s.N, s.Labels))
	}
}

// scoreOf is what w has measured.
func scoreOf(w *evaluate.Weighted) *report.Score {
	s := &report.Score{N: int64(w.N), MacroF1: w.MacroF1(), Kappa: w.Kappa(), Right: rate(w.Right())}
	for _, c := range []classify.Class{classify.Broadcast, classify.Reply, classify.ValueShare} {
		s.Classes = append(s.Classes, report.ClassScore{Class: c.String(), Precision: rate(w.Precision(c)), Recall: rate(w.Recall(c))})
	}
	return s
}

func rate(s evaluate.Share) report.Rate {
	return report.Rate{Value: s.Value, Low: s.Low, High: s.High, N: int64(s.N)}
}
