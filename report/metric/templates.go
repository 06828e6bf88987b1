package metric

import (
	"time"

	"listenratio/classify"
	"listenratio/report"
	"listenratio/report/metric/repeat"
)

// templates finds public replies that are near-duplicates of each other once names, handles, links and numbers are masked.
type templates struct {
	reader *repeat.Reader
	finder *repeat.Finder
	texts  *specimens

	replies  int64
	canned   int64 // in a cluster of repeat.Cluster or more
	deflects int64
	both     int64 // canned and deflecting
}

// templateSpan is within how much time two replies must be like each other to count as made from one template.
const templateSpan = 90 * 24 * time.Hour

func newTemplates() templates {
	return templates{reader: repeat.NewReader(repeat.Templates), finder: repeat.NewFinder(templateSpan, repeat.Few), texts: newSpecimens()}
}

// said counts a reply and reports whether it is the fifth of its kind or a later one. The four before count with the fifth.
func (m *templates) said(s *Said) (canned bool) {
	if s.Direct || !s.First || s.Class != classify.Reply {
		return false
	}
	note := s.Row << 1 // and whether it sends the person elsewhere
	if s.Flags&classify.Deflect != 0 {
		note |= 1
	}
	match := m.finder.Add(s.At, m.reader.Read(s.Text), note)
	m.texts.add(s.At, s.Text, match.Family, match.Size)
	m.replies++
	m.deflects += note & 1
	s.mark(when(note&1 == 0, ownWords))
	if match.Size < repeat.Cluster {
		return false
	}
	for _, n := range append(match.Early, note) {
		m.canned++
		m.both += n & 1
		s.rows.mark(n>>1, templated)
	}
	return true
}

var cannedShare = share{name: "canned_share", chapter: report.Lanes, one: "reply", several: "replies",
	title: "How many replies come from a template?",
	definition: "Share of public reply acts in a cluster of five or more near-duplicates, each within 90 days of another: word pairs, Jaccard at " +
		"least 0.8, after masking names, handles, links and numbers.",
	evidence: "side=out&channel=public&act=1&class=reply&mark=template",
	count:    func(t *Tally) (n, of int64, cannot string) { return t.templates.canned, t.templates.replies, "" }}.metric()

var unscriptedShare = share{name: "unscripted_share", chapter: report.Partners, one: "reply", several: "replies",
	title:      "How many replies are somebody's own words?",
	definition: "Share of public reply acts that are neither from a template (see canned_share) nor send the person elsewhere.",
	evidence:   "side=out&channel=public&act=1&class=reply&mark=unscripted",
	count: func(t *Tally) (n, of int64, cannot string) {
		m := &t.templates
		return m.replies - m.canned - m.deflects + m.both, m.replies, ""
	}}.metric()
