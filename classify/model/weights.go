package model

import (
	_ "embed"
	"errors"
	"fmt"
)

//go:embed weights.bin
var weightsFile string

// magic opens a weights file; its last character is the version of the layout.
const magic = "lratioW2"

// Head is one question that a linear model answers: a bias, and the table of probabilities by score.
type Head struct {
	Bias  int32      // in units of 1/1024 of a logit
	Curve [17]uint16 // calibrated probability in per mille at scores from -8 to +8 logits, a step of one logit each
}

// Table is a linear model with one or more heads over the same features. Its rows are found by a feature's key in an
// open-addressed table of a power of two slots, each a key (0: empty) and one weight per head, little endian. The
// rows are read where they lie: a table is a view of the embedded file and costs nothing to open.
type Table struct {
	Heads []Head
	rows  string
	mask  uint32
	width int // bytes per row
}

// Weights are the tables of a weights file.
type Weights struct {
	Outbound Table // heads: value-share against broadcast, reply against both
	Inbound  Table // heads: needs reply, then one per Kind
	Concepts uint32
}

// The heads of Weights.Outbound.
const (
	headValueShare = iota
	headReply
	outboundHeads
)

// The heads of Weights.Inbound; one per Kind follows headNeedsReply.
const (
	headNeedsReply = iota
	headKind
	inboundHeads = headKind + int(kindEnd)
)

// OpenWeights reads the tables of a weights file. The tables go on reading file.
func OpenWeights(file string) (Weights, error) {
	var w Weights
	if len(file) < len(magic)+4 || file[:len(magic)] != magic {
		return w, errors.New("read weights: no weights file of this version")
	}
	w.Concepts = uint32At(file, len(magic))
	rest := file[len(magic)+4:]
	var err error
	if w.Outbound, rest, err = openTable(rest, outboundHeads); err != nil {
		return w, fmt.Errorf("read outbound weights: %w", err)
	}
	if w.Inbound, _, err = openTable(rest, inboundHeads); err != nil {
		return w, fmt.Errorf("read inbound weights: %w", err)
	}
	return w, nil
}

const headSize = 4 + 2*17

func openTable(file string, heads int) (Table, string, error) {
	t := Table{width: 4 + 2*heads}
	need := 4 + heads*headSize
	if len(file) < need {
		return t, "", errors.New("file ends early")
	}
	slots := uint32At(file, 0)
	if slots == 0 || slots&(slots-1) != 0 || slots > 1<<24 || len(file)-need < int(slots)*t.width {
		return t, "", errors.New("size of the table is wrong")
	}
	t.mask = slots - 1
	for i := range heads {
		t.Heads = append(t.Heads, openHead(file[4+i*headSize:]))
	}
	t.rows = file[need : need+int(slots)*t.width]
	return t, file[need+int(slots)*t.width:], nil
}

func openHead(file string) Head {
	h := Head{Bias: int32(uint32At(file, 0))}
	for i := range h.Curve {
		h.Curve[i] = uint16(file[4+2*i]) | uint16(file[5+2*i])<<8
	}
	return h
}

func uint32At(s string, i int) uint32 {
	_ = s[i+3]
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

// row returns where the row of key begins in t.rows, or -1.
func (t *Table) row(key uint32) int {
	for i := key & t.mask; ; i = (i + 1) & t.mask {
		at := int(i) * t.width
		switch uint32At(t.rows, at) {
		case key:
			return at
		case 0:
			return -1
		}
	}
}

// weight returns the weight that the row at has for a head.
func (t *Table) weight(at, head int) int32 {
	i := at + 4 + 2*head
	return int32(int16(uint16(t.rows[i]) | uint16(t.rows[i+1])<<8))
}

// pair returns the weights that the row at has for the first two heads.
func (t *Table) pair(at int) (first, second int32) {
	w := uint32At(t.rows, at+4)
	return int32(int16(w)), int32(w) >> 16
}

// at is the probability in per mille of a text whose weights add up to sum and count by share.
func (h *Head) at(sum, share int32) int { return h.Probability(h.Bias + shared(sum, share)) }

// shared is sum times share.
func shared(sum, share int32) int32 { return int32(int64(sum) * int64(share) >> 10) }

// Probability is the calibrated probability in per mille of a score in 1/1024 logits, between the points of the
// curve in a straight line.
func (h *Head) Probability(score int32) int {
	const lowest, step = -8 * 1024, 1024
	at := score - lowest
	if at <= 0 {
		return int(h.Curve[0])
	}
	i := at / step
	if i >= int32(len(h.Curve))-1 {
		return int(h.Curve[len(h.Curve)-1])
	}
	a, b := int32(h.Curve[i]), int32(h.Curve[i+1])
	return int(a + (b-a)*(at%step)/step)
}
