package metric

import (
	"cmp"
	"fmt"
	"slices"

	"listenratio/classify"
	"listenratio/report"
	"listenratio/report/metric/lexis"
	"listenratio/report/metric/stat"
)

// led counts acts that take up what the audience has just talked about.
type led struct {
	value, talk [2]int64 // value-shares and broadcasts: those that do, and all
	rare        []*term
}

const (
	ledDays  = 14 // how far back the audience's words are looked at
	rareMost = 3  // words that are an act's topic
	rareOf   = 20 // and are in one text of so many at most
)

// said looks whether one of the act's topics was used twice by the audience in the days before. It must be called
// before the act's own words are counted.
func (l *led) said(s *Said, content []lexis.Word, p *space, day Day) {
	l.rare = l.rare[:0]
	for i, w := range content {
		if t := p.terms[w.Hash]; t != nil && t.said*rareOf <= p.number && !repeated(content[:i], w.Hash) {
			l.rare = append(l.rare, t)
		}
	}
	slices.SortFunc(l.rare, func(a, b *term) int { return cmp.Or(cmp.Compare(a.said, b.said), cmp.Compare(a.hash, b.hash)) })
	follows := slices.ContainsFunc(l.rare[:min(len(l.rare), rareMost)], func(t *term) bool { return t.heard[1] >= day-ledDays })
	s.mark(when(follows, followsUp))
	if s.Class == classify.ValueShare {
		count(&l.value, follows)
	} else {
		count(&l.talk, follows)
	}
}

var audienceLed = Metric{Name: "audience_led_share", Chapter: report.Pause, Unit: "share",
	Title: "Does the brand share what people have just asked about?",
	Definition: "Share of public value-share acts with a topic of the audience: one of the act's three rarest content words, each in at " +
		"most one text of 20, was in two messages or more of the audience in the 14 days before.",
	Measure: func(t *Tally) report.Figure {
		l := &t.texts.led
		f := share{one: "value-share", several: "value-shares",
			evidence: "side=out&channel=public&act=1&class=value-share&mark=audience-led", count: func(t *Tally) (n, of int64, cannot string) {
				return l.value[0], l.value[1], inPublic.cannot(t)
			}}.measure(t)
		f.Warnings = t.texts.partly()
		if f.Value != nil && l.talk[1] >= leastActs {
			low, high := stat.Wilson(l.talk[0], l.talk[1])
			f.Says += fmt.Sprintf("; of broadcasts, %s (95 %%: %s to %s) do by the same test", percent(float64(l.talk[0])/float64(l.talk[1])), percent(low), percent(high))
		}
		return f
	}}
