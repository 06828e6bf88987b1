package metric

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"listenratio/report"
	"listenratio/report/metric/repeat"
)

// specimens keeps the texts of families of near-duplicates on one platform: those that may still grow, and the largest.
type specimens struct {
	recent [][]byte           // the text of act n is recent[n % recentTexts], so that the first of a family is at hand
	number int64              // of acts
	of     map[int64]specimen // by the number of the family's first act
	room   int                // how many may be kept before the small old ones are dropped
}

// specimen is a family with its first text; the second where the first is more than recentTexts acts back.
type specimen struct {
	text        string
	first, last int64 // number of the first act, time of the last, µs since 1970 UTC
	times       int64
}

const (
	mostTexts   = 5    // that a page shows
	recentTexts = 1024 // that are remembered
	mostKept    = 4096 // families, before a sweep
)

func newSpecimens() *specimens { return &specimens{of: map[int64]specimen{}, room: mostKept} }

// add takes the next act; size is that of its family so far.
func (s *specimens) add(at int64, text string, family, size int64) {
	if size > 1 {
		kept, ok := s.of[family]
		if !ok {
			kept = specimen{text: s.firstText(family, text), first: family}
		}
		kept.last, kept.times = at, size
		s.of[family] = kept
		s.sweep(at)
	}
	if slot := s.number % recentTexts; int(slot) < len(s.recent) {
		s.recent[slot] = append(s.recent[slot][:0], text...)
	} else {
		s.recent = append(s.recent, []byte(text))
	}
	s.number++
}

func (s *specimens) firstText(n int64, instead string) string {
	if s.number-n > recentTexts {
		return strings.Clone(instead)
	}
	return string(s.recent[n%recentTexts])
}

// sweep drops families that are too old to grow and too small to be shown.
func (s *specimens) sweep(now int64) {
	if len(s.of) <= s.room {
		return
	}
	for _, f := range s.largest()[mostTexts:] {
		if now-f.last > repeatSpans[2].Microseconds() {
			delete(s.of, f.first)
		}
	}
	s.room = max(mostKept, 2*len(s.of))
}

// largest are the families, the largest first.
func (s *specimens) largest() []specimen {
	list := make([]specimen, 0, len(s.of))
	for _, f := range s.of {
		list = append(list, f)
	}
	slices.SortFunc(list, func(a, b specimen) int { return cmp.Or(cmp.Compare(b.times, a.times), cmp.Compare(a.first, b.first)) })
	return list
}

// Texts are what the brand says again and again in public: broadcasts within 30 days of the time before, and then the templates
// of its replies, most frequent first, at most five each.
func (t *Tally) Texts() []report.Specimen {
	var texts []report.Specimen
	for _, platform := range slices.Sorted(maps.Keys(t.repeats.texts)) {
		list := t.repeats.texts[platform].largest()
		for _, f := range list[:min(len(list), mostTexts)] {
			texts = append(texts, report.Specimen{Text: f.text, Class: "broadcast", Times: f.times})
		}
	}
	slices.SortStableFunc(texts, func(a, b report.Specimen) int { return cmp.Compare(b.Times, a.Times) })
	texts = texts[:min(len(texts), mostTexts)]
	list := t.templates.texts.largest()
	for _, f := range list[:min(len(list), mostTexts)] {
		if f.times >= repeat.Cluster {
			texts = append(texts, report.Specimen{Text: f.text, Class: "reply", Times: f.times})
		}
	}
	return texts
}
