package metric

import (
	"math/bits"

	"listenratio/classify"
)

// marks counts the public acts of the brand by class and flag. An act is what its first item is.
type marks struct {
	flagged [4][32]int64
	acts    [4]int64
	lifts   int64 // acts that lift others: credit, or somebody else's words passed on, or thanks
	cold    int64 // replies to people who had not spoken to the brand
	replies int64
}

func (m *marks) said(s *Said) {
	if s.Direct || !s.First {
		return
	}
	m.acts[s.Class]++
	for f := uint32(s.Flags); f != 0; f &= f - 1 {
		m.flagged[s.Class][bits.TrailingZeros32(f)]++
	}
	if s.lifts() {
		m.lifts++
	}
	if s.Class == classify.Reply {
		m.replies++
		if s.Flags&classify.Cold != 0 {
			m.cold++
		}
	}
}

// with counts the acts of the classes that carry a flag.
func (m *marks) with(f classify.Flags, classes ...classify.Class) (n, of int64) {
	for _, c := range classes {
		n += m.flagged[c][bits.TrailingZeros32(uint32(f))]
		of += m.acts[c]
	}
	return n, of
}

func (m *marks) merge(o *marks) {
	for c := range m.flagged {
		for f := range m.flagged[c] {
			m.flagged[c][f] += o.flagged[c][f]
		}
		m.acts[c] += o.acts[c]
	}
	m.lifts, m.cold, m.replies = m.lifts+o.lifts, m.cold+o.cold, m.replies+o.replies
}
