package metric

import (
	"slices"

	"github.com/zeebo/xxh3"

	"listenratio/report"
	"listenratio/report/metric/lexis"
)

// personal compares what replies take up of the messages that they answer with what other replies would have taken up.
type personal struct {
	asked  map[uint64]int64 // messages that are remembered, by the hash of their id
	recent []question       // message n is recent[n % recentAsked]
	number int64            // of messages

	replies [otherReply][]uint64 // the brand's last replies
	replied int64
	pairs   int64
}

// question is the content words of one message.
type question struct {
	id    uint64
	words []uint64
}

const (
	recentAsked = 4096 // messages that are remembered until they are answered
	otherReply  = 16   // the reply that a reply is compared with came so many before
	mostContent = 48   // words of a text that are compared
)

func newPersonal() personal { return personal{asked: map[uint64]int64{}} }

// heard remembers a message.
func (p *personal) heard(id string, content []lexis.Word) {
	if len(p.recent) < recentAsked {
		p.recent = append(p.recent, question{})
	}
	slot := &p.recent[p.number%recentAsked]
	if p.asked[slot.id] == p.number-recentAsked {
		delete(p.asked, slot.id)
	}
	slot.id, slot.words = xxh3.HashString(id), distinct(slot.words[:0], content)
	p.asked[slot.id] = p.number
	p.number++
}

// said compares a reply with the message that it answers, and that message with an earlier reply of the brand; it reports
// whether it could.
func (p *personal) said(d *day, parent string, content []lexis.Word) (compared bool) {
	reply := &p.replies[p.replied%otherReply]
	n, ok := p.asked[xxh3.HashString(parent)]
	if ok = ok && p.replied >= otherReply; ok {
		d.chance += int64(shared(p.recent[n%recentAsked].words, *reply))
	}
	*reply = distinct((*reply)[:0], content)
	if ok {
		d.echo += int64(shared(p.recent[n%recentAsked].words, *reply))
		p.pairs++
	}
	p.replied++
	return ok
}

// distinct appends each word once, at most mostContent.
func distinct(to []uint64, content []lexis.Word) []uint64 {
	for _, w := range content {
		if len(to) < mostContent && !slices.Contains(to, w.Hash) {
			to = append(to, w.Hash)
		}
	}
	return to
}

// shared counts the words that two lists have in common.
func shared(a, b []uint64) (n int) {
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}

// comparedRows are the replies that personal counts.
const comparedRows = "side=out&channel=public&mark=compared"

var personalLift = Metric{Name: "personal_lift", Chapter: report.Lanes, Unit: "ratio",
	Title: "Do replies take up what the person said?",
	Definition: "Content words of a message that the reply to it takes up : those that another reply of the brand, 16 before, would have " +
		"taken up by chance. 1 is a reply that could have gone to anybody. The interval is from a bootstrap by days.",
	Measure: func(t *Tally) report.Figure {
		p := &t.texts.personal
		if cannot := t.cannotHear(); cannot != "" {
			return report.Figure{Evidence: comparedRows, CannotSay: cannot}
		}
		if p.pairs < leastTurns {
			return report.Figure{N: p.pairs, Of: p.pairs, Evidence: comparedRows, CannotSay: plural(p.pairs, "reply", "replies") + " to messages that the data holds; a ratio needs 30"}
		}
		f := t.wordRatio(leastTurns, func(d *day) (a, b int64) { return d.echo, d.chance })
		f.Evidence = comparedRows
		if f.Value != nil {
			f.Says = number(*f.Value) + " times as many of the person's words as chance would give, in " + plural(p.pairs, "reply", "replies")
		}
		return f
	}}
