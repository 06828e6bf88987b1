package main

import (
	"strings"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
)

// load is a batch of a brand's items on its way through the analysis, with what was found out about them. The last ones
// have no batch: they carry the turns that were open in the end.
type load struct {
	batch pipeline.Batch
	heeds []heed // by item: what somebody outside said is
	steps []step // by item: what matching and judging tell
	turns []turn.Turn

	said  []verdictRow
	heard []turnRow
	texts []string // optional texts of heard
	words words    // the evening's
}

// release gives the batch back.
func (l *load) release() {
	if l.batch.Record != nil {
		l.batch.Record.Release()
	}
	l.batch = pipeline.Batch{}
	l.steps, l.turns = l.steps[:0], l.turns[:0]
	l.said, l.heard, l.texts = l.said[:0], l.heard[:0], l.texts[:0]
}

// heed is what a message of somebody outside is, as the model reads it.
type heed struct{ needsReply, complains, praises, closes bool }

var answersNames = [...]string{"nobody", "person", "itself", "sister", "unseen"}

// verdict adds a row. Its strings are valid until the batch is released.
func (l *load) verdict(b pipeline.Batch, i int, link turn.Link, v classify.Verdict) {
	l.said = append(l.said, verdictRow{ID: b.ID(i), Created: b.Created(i), Channel: channelName(b.Private(i)),
		Class: v.Class.String(), Flags: l.words.join(uint32(v.Flags), v.Flags.Names), Rule: v.Rule, Words: v.Words,
		Confidence: int32(v.Confidence), Answers: answersNames[link.Answers], Act: link.Act, Opens: link.First})
}

// turn adds a row. The matcher keeps the strings of turns for as long as it lives.
func (l *load) turn(u *turn.Turn) {
	r := turnRow{ID: u.ID, Person: u.Person, Platform: u.Platform, Thread: u.Thread, Channel: channelName(u.Direct),
		Start: u.Start, Messages: u.Messages, State: u.State.String(), Stop: u.Stop, Session: u.Session, Opens: u.Opens,
		Marks: l.words.join(uint32(u.Mark)|markBit, u.Mark.Names), Exact: u.Exact.String()}
	if u.State == turn.Answered || u.State == turn.Skewed {
		r.Answer, r.Agent = l.ref(u.Answer), l.ref(u.Agent)
	}
	l.heard = append(l.heard, r)
}

// ref is where s stands until the rows are written.
func (l *load) ref(s string) *string {
	if len(l.texts) == cap(l.texts) {
		l.texts = make([]string, 0, 2*turnRows)
	}
	l.texts = append(l.texts, s)
	return &l.texts[len(l.texts)-1]
}

// turnRows is how many turns are gathered at most when all open ones are handed out.
const turnRows = 2048

func channelName(private bool) string {
	if private {
		return "direct"
	}
	return "public"
}

// words are the names of flags and marks, of which few combinations occur.
type words map[uint32]string

// markBit keeps the marks of turns apart from the flags of items.
const markBit = 1 << 31

func (w words) join(bits uint32, names func() []string) string {
	s, ok := w[bits]
	if !ok {
		s = strings.Join(names(), " ")
		w[bits] = s
	}
	return s
}
