package judge

import (
	"listenratio/classify"
	"listenratio/classify/rules"
)

// Judge gives verdicts. It is not safe for concurrent use: each worker has its own.
type Judge struct {
	setup  Setup
	reader *rules.Reader
	front  classify.Post // a long post, cut for the model
}

// New makes a Judge.
func New(s Setup) *Judge {
	if s.Scorer == nil && !s.RulesAlone {
		s.Scorer = Learnt()
	}
	return &Judge{setup: s, reader: rules.NewReader(s.readerSetup())}
}

// Judge is the verdict on the outbound post p. Its Words point into p.Text. It allocates nothing.
func (j *Judge) Judge(p *classify.Post) classify.Verdict {
	r := j.reader.Read(p)
	v := j.class(p, r)
	v.Flags = flags(p, r, v.Class)
	return v
}

// class decides the class, structure first.
func (j *Judge) class(p *classify.Post, r *rules.Reading) classify.Verdict {
	if len(j.setup.Corrections) != 0 && p.ID != "" {
		if c, ok := j.setup.Corrections[p.ID]; ok {
			return classify.Verdict{Class: c, Rule: "corrected", Confidence: 1000}
		}
	}
	for i := range structures {
		if s := &structures[i]; s.holds(p, r) && !j.denied(s, p, r) {
			return classify.Verdict{Class: s.class(p), Rule: s.name, Words: cut(p.Text, r.Span(s.cue)), Confidence: s.confidence}
		}
	}
	return j.weigh(p, r)
}

// denied reports whether the model sees too little of a reply in p for the structure s to decide.
func (j *Judge) denied(s *structure, p *classify.Post, r *rules.Reading) bool {
	if s.doubt == nil || j.setup.Scorer == nil {
		return false
	}
	least := s.doubt(p, r)
	return least > 0 && j.setup.Scorer.Reply(j.head(p)) < least
}

// cut is the text of a span.
func cut(text string, s rules.Span) string { return text[s.From:s.To] }
