package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"

	"listenratio/classify"
	"listenratio/classify/model"
)

// What the penalty leaves free, per question: found by cross-validation across brands.
const (
	costOutbound = 0.01
	costReply    = 0.01
	costInbound  = 0.03
	minBrands    = 2 // a feature must be shared by as many brands, so that no name and no single text is learnt
)

// question is one thing to be learnt about a set of texts: which of them are counted, and which are a yes.
type question struct {
	name string
	cost float64
	asks func(*example) bool
	yes  func(*example) bool
}

var outboundQuestions = []question{
	{"value-share", costOutbound, func(e *example) bool { return !e.inbound && !e.reply }, func(e *example) bool { return e.value }},
	{"reply", costReply, func(e *example) bool { return !e.inbound }, func(e *example) bool { return e.reply }},
}

// inboundQuestions are needs_reply, then one per kind in the order of model.Kind.
func inboundQuestions() []question {
	asks := func(e *example) bool { return e.inbound }
	list := []question{{"needs_reply", costInbound, asks, func(e *example) bool { return e.needs }}}
	for k := model.Other; k <= model.Closer; k++ {
		list = append(list, question{k.String(), costInbound, asks, func(e *example) bool { return e.kind == k }})
	}
	return list
}

// train learns both tables and returns the weights file.
func train(rows []example, w io.Writer) ([]byte, error) {
	outbound, inbound := split(rows)
	if len(outbound) == 0 || len(inbound) == 0 {
		return nil, errors.New("train: need both outbound and inbound texts")
	}
	file := model.AppendHeader(nil)
	for _, set := range []struct {
		rows      []example
		questions []question
	}{{outbound, outboundQuestions}, {inbound, inboundQuestions()}} {
		fmt.Fprintf(w, "%d texts of %d brands\n", len(set.rows), len(brands(set.rows, func(*example) bool { return true })))
		file = appendTable(file, newCorpus(set.rows), set.questions, w)
	}
	return file, nil
}

func split(rows []example) (outbound, inbound []example) {
	for _, e := range rows {
		if e.inbound {
			inbound = append(inbound, e)
		} else {
			outbound = append(outbound, e)
		}
	}
	return outbound, inbound
}

// corpus is a set of texts with their features as columns.
type corpus struct {
	rows []example
	x    sparse
	keys []uint32 // of each column
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
	column := map[uint32]int32{}
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
	}
	c.x.columns = len(c.keys)
	return c
}

func (e *example) post() *classify.Post {
	return &classify.Post{Text: e.text, Language: e.language, Names: e.names, Repost: e.repost}
}

// appendTable trains every question on all rows, with a curve of probabilities from rows that were held out.
func appendTable(file []byte, c corpus, questions []question, w io.Writer) []byte {
	heads := make([]model.Head, len(questions))
	rows := make([]model.Row, len(c.keys))
	for i, key := range c.keys {
		rows[i] = model.Row{Key: key, Weights: make([]int16, len(questions))}
	}
	for q, ask := range questions {
		asked, yes := c.answers(ask)
		f := fit(c.x, yes, asked, ask.cost)
		scores := c.heldOut(ask, asked, yes)
		report(w, ask.name, c.rows, scores, asked, yes)
		heads[q] = model.Head{Bias: fixed(f.bias), Curve: curve(scores, yes, asked)}
		for i := range rows {
			rows[i].Weights[q] = int16(min(max(fixed(f.weights[i]), math.MinInt16), math.MaxInt16))
		}
	}
	rows = slices.DeleteFunc(rows, func(r model.Row) bool {
		return !slices.ContainsFunc(r.Weights, func(w int16) bool { return w != 0 })
	})
	slices.SortFunc(rows, func(a, b model.Row) int { return cmp.Compare(a.Key, b.Key) })
	return model.AppendTable(file, heads, rows)
}

// fixed turns logits into the units of the weights file.
func fixed(x float64) int32 { return int32(math.Round(x * 1024)) }

func (c *corpus) answers(q question) (asked, yes []bool) {
	for i := range c.rows {
		asked = append(asked, q.asks(&c.rows[i]))
		yes = append(yes, q.yes(&c.rows[i]))
	}
	return asked, yes
}
