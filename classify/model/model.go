package model

import (
	"math"

	"listenratio/classify"
)

// Model scores texts. It is read only and may be shared; every goroutine brings its own [Scratch].
type Model struct {
	lexicon lexicon
	weights Weights
}

// Score is what the model thinks of an outbound text, each in per mille and calibrated: of 1000 texts scored 700,
// about 700 are one.
type Score struct {
	ValueShare int // value-share rather than broadcast, given that it is no reply
	Reply      int // speaks to a person although nothing else says so
}

// Default opens the model that is built into the program. It reads the lexicon anew at each call (about a
// millisecond); a run opens it once. It panics where the built-in weights are damaged, which a test rules out.
func Default() *Model {
	m, err := Open(weightsFile)
	if err != nil {
		panic(err)
	}
	return m
}

// Open returns a model with the weights of the given file, which it goes on reading.
func Open(file string) (*Model, error) {
	w, err := OpenWeights(file)
	if err != nil {
		return nil, err
	}
	return &Model{readLexicon(conceptsText), w}, nil
}

// Outbound scores a text of the brand. The result depends on p.Text, p.Names, p.Repost and p.Quote only.
func (m *Model) Outbound(p *classify.Post, s *Scratch) Score {
	s.read(&m.lexicon, p)
	t := &m.weights.Outbound
	var value, reply int32
	for i := range s.features {
		if at := t.row(s.features[i].Key); at >= 0 {
			v, r := t.pair(at)
			value, reply = value+v, reply+r
		}
	}
	share := Share(len(s.features))
	return Score{t.Heads[headValueShare].at(value, share), t.Heads[headReply].at(reply, share)}
}

// Share is how much the weights of a text with n features count, in 1/1024: less the more there are, by the square root,
// so that a long text is no surer of itself than a short one. Root and quotient are exactly rounded everywhere.
func Share(n int) int32 { return int32(math.Sqrt(100 << 20 / float64(n+1))) }

// Features returns the features of a text of the brand, for training. They are valid until the next use of s.
func (m *Model) Features(p *classify.Post, s *Scratch) []Feature {
	s.read(&m.lexicon, p)
	return s.features
}

// Untrained returns a model without weights, for training.
func Untrained() *Model { return &Model{lexicon: readLexicon(conceptsText)} }
