package model

import "encoding/binary"

// Row is a feature's key with its weights, one per head.
type Row struct {
	Key     uint32
	Weights []int16
}

// AppendTable appends the file form of a table, at most three quarters full. Rows must be sorted by key, without key 0
// and without repeats.
func AppendTable(dst []byte, heads []Head, rows []Row) []byte {
	slots := 16
	for slots*3 < 4*len(rows) {
		slots *= 2
	}
	dst = binary.LittleEndian.AppendUint32(dst, uint32(slots))
	for _, h := range heads {
		dst = binary.LittleEndian.AppendUint32(dst, uint32(h.Bias))
		for _, c := range h.Curve {
			dst = binary.LittleEndian.AppendUint16(dst, c)
		}
	}
	width := 4 + 2*len(heads)
	table := make([]byte, slots*width)
	for _, r := range rows {
		i := int(r.Key) & (slots - 1)
		for binary.LittleEndian.Uint32(table[i*width:]) != 0 {
			i = (i + 1) & (slots - 1)
		}
		binary.LittleEndian.PutUint32(table[i*width:], r.Key)
		for k, w := range r.Weights {
			binary.LittleEndian.PutUint16(table[i*width+4+2*k:], uint16(w))
		}
	}
	return append(dst, table...)
}

// AppendHeader appends what opens a weights file: the magic and the mark of the lexicon it was trained with.
func AppendHeader(dst []byte) []byte {
	dst = append(dst, magic...)
	return binary.LittleEndian.AppendUint32(dst, lexiconMark())
}

// lexiconMark tells one version of the lexicon from another.
func lexiconMark() uint32 {
	h := uint32(hashSeed)
	for i := range len(conceptsText) {
		h = (h ^ uint32(conceptsText[i])) * hashPrime
	}
	return h
}
