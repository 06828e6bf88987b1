package metric

import (
	"strings"

	"listenratio/pipeline"
	"listenratio/report"
)

// lane is one of the two ways in which people speak to a brand. Its figures are never mixed with the other's.
type lane struct {
	word    string // "public" or "direct"
	prefix  string // of names
	title   string // before titles
	only    string // behind definitions
	flag    string // of the lane's rows; empty for all rows of the channel
	mark    string // of the lane's timed rows; empty for "timed"
	channel func(*Tally) *Channel
	cannot  func(*Tally) string // why its rates cannot be said; empty if they can
}

var (
	inPublic = lane{word: "public", channel: func(t *Tally) *Channel { return &t.Public },
		cannot: func(t *Tally) string {
			if !t.holds(pipeline.AllInbound) {
				return noInbound
			}
			return ""
		}}
	inDirect = lane{word: "direct", prefix: "direct_", title: "Direct messages: ", only: " Direct messages only.",
		channel: func(t *Tally) *Channel { return &t.Direct },
		cannot: func(t *Tally) string {
			switch {
			case t.count.direct == 0:
				return noDirect
			case !t.holds(pipeline.DirectOnly):
				return ownSide
			}
			return ""
		}}
)

// inNeed is the public turns that need an answer: the second denominator.
var inNeed = lane{word: "public", prefix: "needing_", title: "Questions, requests and complaints: ",
	only: " Only turns with a message that needs an answer, as the trained model reads it.", flag: "needs-reply",
	channel: func(t *Tally) *Channel { return &t.Needing }, cannot: func(t *Tally) string { return inPublic.cannot(t) }}

// The first turn of a session and those that follow in it are two tables: what is quick the second time was perhaps slow at
// first.
var (
	inFirst = lane{word: "public", prefix: "first_reply_", title: "First replies: ", mark: "opens-session",
		only:    " Only turns that open a session; a session ends after a day of mutual silence.",
		channel: func(t *Tally) *Channel { return &t.First }, cannot: func(t *Tally) string { return inPublic.cannot(t) }}
	inFurther = lane{word: "public", prefix: "follow_up_", title: "Follow-ups: ", mark: "follows-in-session",
		only:    " Only the later turns of a session; a session ends after a day of mutual silence.",
		channel: func(t *Tally) *Channel { return &t.Further }, cannot: func(t *Tally) string { return inPublic.cannot(t) }}
)

// metric makes m the lane's own.
func (l lane) metric(m Metric) Metric {
	m.Name, m.Title, m.Definition = l.prefix+m.Name, l.title+m.Title, m.Definition+l.only
	m.Chapter = report.Lanes
	return m
}

// figure begins a figure of the lane's turns that filter chooses, and says why it cannot be said, if so.
func (l lane) figure(t *Tally, filter string) (report.Figure, *Channel) {
	c := l.channel(t)
	if l.mark != "" {
		filter = strings.Replace(filter, "mark=timed", "mark="+l.mark, 1)
	}
	if l.flag != "" {
		filter += "&flag=" + l.flag
	}
	f := report.Figure{Of: c.Rated, CannotSay: l.cannot(t), Evidence: "side=in&channel=" + l.word + filter}
	return f, c
}
