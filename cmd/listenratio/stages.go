package main

import (
	"unicode/utf8"

	"listenratio/classify"
	"listenratio/classify/judge"
	"listenratio/classify/model"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report/metric"
)

// step is what matching and judging tell of one item. The turns that ended with it are in its load: those before early
// ended as it came, those from there up to late when it had been judged.
type step struct {
	link        turn.Link
	verdict     classify.Verdict // of what the brand said
	early, late int
	unaided     classify.Class // what it would be without anybody's corrections
}

// listen reads what somebody outside said in l: whether it needs an answer, and what kind of message it is.
func (e *evening) listen(l *load) (err error) {
	defer e.survive(&err)
	b := l.batch
	l.heeds = l.heeds[:0]
	for i := range b.Len() {
		var h heed
		if b.Inbound(i) {
			s := e.model.Inbound(beginning(b.Text(i)), b.Language(i), &e.scratch)
			h = heed{s.NeedsReply >= likely, s.Kind == model.Complaint, s.Kind == model.Praise, s.Kind == model.Closer}
		}
		l.heeds = append(l.heeds, h)
	}
	return nil
}

// count counts the items of l and the turns that ended with them, in the order in which they were matched.
func (e *evening) count(l *load) (err error) {
	defer e.survive(&err)
	e.now = l
	b, done := l.batch, 0
	for i := range l.steps {
		s := &l.steps[i]
		e.turns(l.turns[done:s.early])
		e.tally.Item(b, i, s.link)
		e.turns(l.turns[s.early:s.late])
		done = s.late
		switch {
		case s.link.Left:
		case s.link.Ours:
			e.said(b, i, s)
		default:
			e.heard(b, i, s.link)
		}
	}
	e.turns(l.turns[done:])
	return nil
}

// enough is how much of a message is looked at, in bytes, to tell whether it needs an answer.
const enough = 4 << 10

// beginning is the first part of a text, cut at a rune.
func beginning(text string) string {
	if len(text) <= enough {
		return text
	}
	n := enough
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// likely is the probability in per mille from which a message is taken to need an answer.
const likely = 500

// heard counts item i, which somebody outside said.
func (e *evening) heard(b pipeline.Batch, i int, link turn.Link) {
	h := e.now.heeds[i]
	thanks := e.tally.Heard(&metric.Heard{At: b.Created(i), ID: b.ID(i), Platform: b.Platform(i), Direct: b.Private(i), Text: b.Text(i),
		Language: b.Language(i), Thread: link.Number, Person: link.Person, Addressed: link.Joins, Opens: link.Opens,
		Grateful: h.closes || h.praises})
	if !link.Opens {
		return
	}
	if row := e.rows.Heard(b, i, link); thanks {
		e.thanked[row] = true
	}
}

// judged judges item i, which the brand said.
func (e *evening) judged(b pipeline.Batch, i int, s *step) {
	link := s.link
	e.post = classify.Post{ID: b.ID(i), Text: b.Text(i), Language: b.Language(i), Answers: link.Answers,
		Repost: b.RepostOf(i) != "", Quote: b.QuoteOf(i) != "", Private: b.Private(i), Machine: b.Automated(i),
		Continued: classify.Class(link.Continued)}
	v := e.judge.Judge(&e.post)
	own := e.unaided.class(e.post, b.Parent(i), v.Class)
	if v.Rule == byHand {
		e.decided++
	}
	if e.labels != nil && !b.Private(i) {
		e.labels.said(b.ID(i), link.First, own)
	}
	if link.Cold {
		v.Flags |= classify.Cold
	}
	e.matcher.Said(turn.Traits(judge.TraitsOf(v)))
	s.verdict, s.unaided = v, own
}

// said counts item i, which the brand said.
func (e *evening) said(b pipeline.Batch, i int, s *step) {
	link, v := s.link, s.verdict
	v.Flags |= e.tally.Said(&metric.Said{ID: b.ID(i), At: b.Created(i), Platform: b.Platform(i), Direct: b.Private(i), First: link.First,
		Class: v.Class, Corrected: s.unaided != v.Class, Unaided: s.unaided, Flags: v.Flags, Answers: link.Answers, Parent: b.Parent(i), ParentTime: link.Parent,
		Origin: link.Origin, Exact: b.Precision(i), Text: b.Text(i), Language: b.Language(i), Thread: link.Number,
		Replies: b.Replies(i), Reposts: b.Reposts(i), Row: e.rows.Next()})
	e.rows.Said(b, i, link, v)
	e.now.verdict(b, i, link, v)
}

// turns counts turns that have ended.
func (e *evening) turns(list []turn.Turn) {
	for i := range list {
		u := &list[i]
		if u.Note == 0 { // of the message that is counted next, whose answer is dated before it
			u.Note = e.rows.Next()
		}
		if e.thanked[u.Note] {
			u.Mark |= turn.Thanks
			delete(e.thanked, u.Note)
		}
		if e.tally.Turn(u) {
			u.Mark |= turn.OffHours
		}
		e.rows.Turn(u)
		e.now.turn(u)
	}
}
