package metric

import (
	"fmt"

	"listenratio/classify"
	"listenratio/report"
	"listenratio/report/metric/lexis"
)

// persons counts of whom the brand speaks.
type persons struct {
	subject [2]int64 // broadcasts that speak of the brand before they speak to the reader, and all
}

// said counts the words of an act or a reply.
func (p *persons) said(d *day, s *Said, r *lexis.Reader) {
	c := r.Counts
	if !lexis.Speaks(s.Language) {
		return
	}
	switch s.Class {
	case classify.Broadcast:
		s.mark(when(c.I+c.We+c.You > 0, pronouns))
		d.self, d.you = d.self+int64(c.I+c.We), d.you+int64(c.You)
		count(&p.subject, c.First == lexis.Self)
		s.mark(when(c.First == lexis.Self, subject))
	case classify.Reply:
		s.mark(when(c.I+c.We > 0, pronouns))
		d.i, d.we = d.i+int64(c.I), d.we+int64(c.We)
	}
}

func (p *persons) merge(o *persons) {
	p.subject[0], p.subject[1] = p.subject[0]+o.subject[0], p.subject[1]+o.subject[1]
}

var selfSubjectShare = share{name: "self_subject_share", chapter: report.About, one: "broadcast", several: "broadcasts",
	title: "How many broadcasts are about the brand itself?",
	definition: "Share of public broadcast acts that speak of the brand by its name, or as \"we\" or \"I\", before they speak to the reader as " +
		"\"you\". Seven languages have the word lists for it; acts in others are left out.",
	evidence: "side=out&channel=public&act=1&class=broadcast&mark=self-subject",
	sample:   true,
	count: func(t *Tally) (n, of int64, cannot string) {
		return t.texts.persons.subject[0], t.texts.persons.subject[1], ""
	}}.metric()

var selfFocus = Metric{Name: "self_focus", Chapter: report.About, Unit: "ratio",
	Title: "How many times does the brand say \"we\" for every \"you\"?",
	Definition: "In public broadcasts: the brand's name, \"we\", \"our\", \"us\" and \"I\" : \"you\" and \"your\", by word lists in seven languages. The " +
		"interval is from a bootstrap by days.",
	Measure: func(t *Tally) report.Figure {
		f := t.wordRatio(leastWords, func(d *day) (a, b int64) { return d.self, d.you })
		f.Evidence = "side=out&channel=public&act=1&class=broadcast&mark=pronouns"
		if f.Value != nil {
			f.Says = number(*f.Value) + " times \"we\" for every \"you\""
		}
		return f
	}}

var oneOrMany = Metric{Name: "i_for_we_in_replies", Chapter: report.About, Unit: "ratio",
	Title:      "Does a person answer, or a department?",
	Definition: "In public replies: \"I\", \"me\" and \"my\" : \"we\", \"our\", \"us\" and the brand's name. The interval is from a bootstrap by days.",
	Measure: func(t *Tally) report.Figure {
		f := t.wordRatio(leastWords, func(d *day) (a, b int64) { return d.i, d.we })
		f.Evidence = "side=out&channel=public&class=reply&mark=pronouns"
		if f.Value != nil {
			f.Says = number(*f.Value) + " times \"I\" for every \"we\""
		}
		return f
	}}

// leastWords is how many words a ratio of words needs.
const leastWords = 100

// wordRatio is the ratio of two kinds of words, counted by day; it needs so many in all.
func (t *Tally) wordRatio(least int64, of func(*day) (a, b int64)) report.Figure {
	f := report.Figure{Warnings: t.texts.partly(), Counts: "words"}
	days := t.dayPairs(of)
	for _, d := range days {
		f.N, f.Of = f.N+d.Talk, f.Of+d.Talk+d.Listen
	}
	switch {
	case f.Of < least:
		f.CannotSay = fmt.Sprintf("%s; a ratio needs %d", plural(f.Of, "such word", "such words"), least)
	case f.N == f.Of:
		f.CannotSay = "nothing to compare with: the other words do not occur"
	default:
		setRatio(&f, days, "words")
	}
	return f
}
