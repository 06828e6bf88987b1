package metric

import (
	"math/bits"

	"listenratio/classify"
)

// marks counts the public acts of the brand by class and flag. An act is what its first item is.
type marks struct {
	flagged [4][32]int64
	acts    [4]int64
	words   int64 // of broadcasts, in the first items of their acts
}

func (m *marks) said(s *Said, d *day) {
	if s.Direct || !s.First {
		return
	}
	m.acts[s.Class]++
	for f := uint32(s.Flags); f != 0; f &= f - 1 {
		m.flagged[s.Class][bits.TrailingZeros32(f)]++
	}
	if s.lift {
		d.lifts++
	}
	if s.Class == classify.Broadcast {
		m.words += int64(s.words)
	}
	if s.Class != classify.Broadcast && s.Class != classify.ValueShare {
		return
	}
	if s.Flags&classify.Promo != 0 {
		d.promo++
	}
	if s.Flags&(classify.Promo|classify.Beg) != 0 {
		d.takes++
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
	m.words += o.words
}
