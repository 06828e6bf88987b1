package model

import "listenratio/classify"

// Kind is what an inbound message is.
type Kind uint8

const (
	Other Kind = iota
	Question
	Request
	Complaint
	Praise
	Closer
	kindEnd
)

var kindNames = []string{"other", "question", "request", "complaint", "praise", "closer"}

// String returns the word that reports and label files use.
func (k Kind) String() string { return kindNames[k] }

// ParseKind is the inverse of Kind.String; ok is false for any other word.
func ParseKind(s string) (k Kind, ok bool) {
	for i, name := range kindNames {
		if name == s {
			return Kind(i), true
		}
	}
	return 0, false
}

// InboundScore is what the model thinks of an inbound text.
type InboundScore struct {
	NeedsReply int // per mille, calibrated: a considerate brand would owe it an answer
	Kind       Kind
}

// Inbound scores a text said to the brand. The language is a BCP 47 tag, or empty; the model reads the text alike
// in every language and does not yet ask for it.
func (m *Model) Inbound(text, language string, s *Scratch) InboundScore {
	s.read(&m.lexicon, &classify.Post{Text: text, Language: language})
	t := &m.weights.Inbound
	var sums [inboundHeads]int32
	for i := range s.features {
		at := t.row(s.features[i].Key)
		if at < 0 {
			continue
		}
		for h := range sums {
			sums[h] += t.weight(at, h)
		}
	}
	share := Share(len(s.features))
	for h := range sums {
		sums[h] = t.Heads[h].Bias + shared(sums[h], share)
	}
	best := Other
	for k := Kind(1); k < kindEnd; k++ {
		if sums[headKind+k] > sums[headKind+best] {
			best = k
		}
	}
	return InboundScore{t.Heads[headNeedsReply].Probability(sums[headNeedsReply]), best}
}
