package main

import (
	"listenratio/classify"
	"listenratio/classify/model"
)

// corpus is a set of texts with their features as columns.
type corpus struct {
	rows    []example
	x       table
	keys    []uint32 // of each column
	column  map[uint32]int32
	vectors vectors
}

// newCorpus reads the features of all rows and keeps those that enough brands share.
func newCorpus(rows []example) corpus {
	m, s := model.Untrained(), new(model.Scratch)
	type use struct {
		last   string
		brands int
	}
	seen := map[uint32]use{}
	keys := make([][]uint32, len(rows))
	for i := range rows {
		e := &rows[i]
		for _, f := range m.Features(e.post(), s) {
			keys[i] = append(keys[i], f.Key)
			if u := seen[f.Key]; u.brands == 0 || u.last != e.brand && u.brands < minBrands {
				seen[f.Key] = use{e.brand, u.brands + 1}
			}
		}
	}
	c := corpus{rows: rows}
	vectors := readVectors(m, s)
	column := map[uint32]int32{}
	c.column = column
	for i := range keys {
		var row []int32
		for _, k := range keys[i] {
			if seen[k].brands < minBrands || k == 0 {
				continue
			}
			n, ok := column[k]
			if !ok {
				n = int32(len(c.keys))
				column[k] = n
				c.keys = append(c.keys, k)
			}
			row = append(row, n)
		}
		c.x.rows = append(c.x.rows, row)
		c.x.dense = append(c.x.dense, vectors.sum(keys[i]))
		c.x.share = append(c.x.share, float64(model.Share(len(keys[i])))/1024)
		c.x.weigh = append(c.x.weigh, weigh(&rows[i]))
	}
	c.x.columns = len(c.keys)
	c.vectors = vectors
	return c
}

func weigh(e *example) float64 {
	switch {
	case !e.made:
		return 1
	case e.inbound:
		return madeInbound
	}
	return madeWeight
}

func (e *example) post() *classify.Post {
	return &classify.Post{Text: e.text, Language: e.language, Names: e.names, Repost: e.repost}
}
