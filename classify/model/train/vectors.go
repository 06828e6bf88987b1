package main

import (
	_ "embed"
	"encoding/binary"

	"listenratio/classify"
	"listenratio/classify/model"
)

// vectorsFile holds word vectors distilled from a sentence model by distil.py, where its form is written down.
//
//go:embed vectors.bin
var vectorsFile []byte

const (
	dimensions  = 64
	vectorScale = 0.6 // how far words may lean on their vectors rather than on themselves
)

// vectors holds the vector of each word, by the key of the word as a feature.
type vectors map[uint32][]float64

// readVectors reads the words of vectors.bin through the eyes of the model.
func readVectors(m *model.Model, s *model.Scratch) vectors {
	file := vectorsFile[len("lratioV1"):]
	n, d := binary.LittleEndian.Uint32(file), binary.LittleEndian.Uint32(file[4:])
	file = file[8:]
	list := make(vectors, n)
	for range n {
		size := int(file[0])
		word, values := string(file[1:1+size]), file[1+size:1+size+int(d)]
		file = file[1+size+int(d):]
		key, ok := wordKey(m.Features(&classify.Post{Text: word}, s))
		if _, known := list[key]; !ok || known {
			continue // the more frequent spelling came first
		}
		v := make([]float64, d)
		for i, b := range values {
			v[i] = float64(vectorScale*float64(int8(b))) / 256
		}
		list[key] = v
	}
	return list
}

// wordKey returns the key of the only word among features.
func wordKey(features []model.Feature) (key uint32, ok bool) {
	for _, f := range features {
		if f.Group == model.Word {
			if ok {
				return 0, false
			}
			key, ok = f.Key, true
		}
	}
	return key, ok
}

// sum adds up the vectors of a text's features.
func (v vectors) sum(keys []uint32) []float64 {
	total := make([]float64, dimensions)
	for _, k := range keys {
		if w, ok := v[k]; ok {
			add(total, 1, w)
		}
	}
	return total
}
