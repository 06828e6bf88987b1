package metric

import (
	"strings"
	"time"

	"listenratio/classify"
	"listenratio/report"
	"listenratio/report/metric/repeat"
)

// repeats finds public broadcast acts that say again what was said within 30 days, links and tags masked.
type repeats struct {
	reader  *repeat.Reader
	finders map[string]*repeat.Finder // by platform: the same text on two networks is no repeat
	of      int64
	within  [3]int64              // 24 h, 7 d, 30 d
	copied  int64                 // said on another network within the day before
	texts   map[string]*specimens // by platform
}

var repeatSpans = [3]time.Duration{24 * time.Hour, 7 * 24 * time.Hour, 30 * 24 * time.Hour}

// repeatMarks are the marks of the rows; those within a day are flagged.
var repeatMarks = [3]Mark{0, repeat7d, repeat30d}

func newRepeats() *repeats {
	return &repeats{reader: repeat.NewReader(repeat.Repeats), finders: map[string]*repeat.Finder{}, texts: map[string]*specimens{}}
}

// said reports whether the act says again what was said within a day.
func (r *repeats) said(s *Said) bool {
	if s.Direct || !s.First || s.Class != classify.Broadcast {
		return false
	}
	r.of++
	finder, ok := r.finders[s.Platform]
	if !ok {
		finder = repeat.NewFinder(repeatSpans[2], repeat.Many)
		platform := strings.Clone(s.Platform)
		r.finders[platform], r.texts[platform] = finder, newSpecimens()
	}
	print := r.reader.Read(s.Text)
	m := finder.Add(s.At, print, 0)
	if r.elsewhere(s, print) {
		r.copied++
		s.mark(copied)
	}
	r.texts[s.Platform].add(s.At, s.Text, m.Family, m.Size)
	if !m.Found {
		return false
	}
	for i, span := range repeatSpans {
		if m.Gap <= span {
			r.within[i]++
			s.mark(repeatMarks[i])
		}
	}
	return m.Gap <= repeatSpans[0]
}

// elsewhere reports whether the text was on another network within the day before.
func (r *repeats) elsewhere(s *Said, print *repeat.Print) bool {
	for platform, finder := range r.finders {
		if platform == s.Platform {
			continue
		}
		if m := finder.Look(s.At, print); m.Found && m.Gap <= repeatSpans[0] {
			return true
		}
	}
	return false
}

var (
	repeatRate24h = repeatRate("24h", "a ", "day", 0)
	repeatRate7d  = repeatRate("7d", "a ", "week", 1)
	repeatRate30d = repeatRate("30d", "", "30 days", 2)
)

func repeatRate(short, article, long string, span int) Metric {
	evidence := "side=out&channel=public&act=1&class=broadcast&flag=repeat"
	if m := repeatMarks[span]; m != 0 {
		evidence = "side=out&channel=public&act=1&class=broadcast&mark=" + m.names()
	}
	return share{name: "repeat_rate_" + short, chapter: report.Why, one: "broadcast", several: "broadcasts",
		title: "How much does the brand say again within " + article + long + "?",
		definition: "Share of public broadcast acts with a near-duplicate in the " + long + " before: shingles of words, Jaccard " +
			"at least 0.8, links and tags masked; on the same network.",
		evidence: evidence,
		count:    func(t *Tally) (n, of int64, cannot string) { return t.repeats.within[span], t.repeats.of, "" }}.metric()
}
