package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"

	"listenratio/classify/model"
)

// What the penalty leaves free, per question: found by cross-validation across brands.
const (
	costOutbound = 0.1
	costReply    = 0.01
	costInbound  = 0.1
	madeWeight   = 3   // an invented outbound text counts as so many,
	madeInbound  = 0.5 // an invented inbound one as so many
	minBrands    = 2   // a feature must be shared by as many brands, so that no name and no single text is learnt
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

// train learns both tables and returns the weights file and the held-out probabilities.
func train(rows []example, w io.Writer) (file, scores []byte, err error) {
	outbound, inbound := split(rows)
	if len(outbound) == 0 || len(inbound) == 0 {
		return nil, nil, errors.New("train: need both outbound and inbound texts")
	}
	file = model.AppendHeader(nil)
	for _, set := range []struct {
		rows      []example
		questions []question
	}{{outbound, outboundQuestions}, {inbound, inboundQuestions()}} {
		fmt.Fprintf(w, "%d texts of %d brands\n", len(set.rows), brands(set.rows))
		var held []byte
		file, held = appendTable(file, newCorpus(set.rows), set.questions, w)
		scores = append(scores, held...)
	}
	return file, scores, nil
}

func brands(rows []example) int {
	seen := map[string]bool{}
	for i := range rows {
		seen[rows[i].brand] = true
	}
	return len(seen)
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

// appendTable trains every question on all rows, with a curve of probabilities from rows that were held out.
func appendTable(file []byte, c corpus, questions []question, w io.Writer) (table, held []byte) {
	heads := make([]model.Head, len(questions))
	rows := c.newRows(len(questions))
	for q, ask := range questions {
		asked, yes := c.answers(ask)
		f := fit(c.x, yes, asked, ask.cost)
		scores := c.heldOut(ask, asked, yes)
		for i := range c.rows {
			asked[i] = asked[i] && !c.rows[i].picked
		}
		report(w, ask.name, c.rows, scores, asked, yes)
		heads[q] = model.Head{Bias: fixed(f.bias), Curve: curve(scores, yes, asked)}
		held = c.appendScores(held, &heads[q], ask, scores)
		for key, row := range rows {
			row.Weights[q] = int16(min(max(fixed(c.weight(key, &f)), math.MinInt16), math.MaxInt16))
		}
	}
	return model.AppendTable(file, heads, worthwhile(rows)), held
}

// appendScores appends the held-out probabilities of all texts that the question asks.
func (c *corpus) appendScores(held []byte, h *model.Head, q question, scores []float64) []byte {
	for i := range c.rows {
		if e := &c.rows[i]; q.asks(e) {
			held = fmt.Appendf(held, "%s,%s,%d\n", e.id, q.name, h.Probability(fixed(scores[i])))
		}
	}
	return held
}

// newRows returns an empty row for every column and every word that has a vector.
func (c *corpus) newRows(heads int) map[uint32]model.Row {
	rows := map[uint32]model.Row{}
	for _, key := range c.keys {
		rows[key] = model.Row{Key: key, Weights: make([]int16, heads)}
	}
	for key := range c.vectors {
		rows[key] = model.Row{Key: key, Weights: make([]int16, heads)}
	}
	return rows
}

// weight returns what a feature adds to the score: its own weight, and what its vector says.
func (c *corpus) weight(key uint32, f *fitted) float64 {
	sum := 0.0
	if n, ok := c.column[key]; ok {
		sum = f.weights[n]
	}
	if v, ok := c.vectors[key]; ok {
		sum += dot(f.dense, v)
	}
	return sum
}

// worthwhile returns the rows whose weights matter, sorted by key.
func worthwhile(rows map[uint32]model.Row) []model.Row {
	var list []model.Row
	for _, r := range rows {
		if slices.ContainsFunc(r.Weights, func(w int16) bool { return w > 3 || w < -3 }) {
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(a, b model.Row) int { return cmp.Compare(a.Key, b.Key) })
	return list
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
