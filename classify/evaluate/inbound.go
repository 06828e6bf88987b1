package evaluate

import (
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
)

// InboundRow is one labelled inbound message.
type InboundRow struct {
	Text       string
	Language   string
	NeedsReply bool
	Kind       string // empty where it was not labelled
}

// ErrInbound means that a file does not label inbound messages.
var ErrInbound = errors.New("need the columns text and needs_reply")

// ReadInbound reads labelled inbound messages from CSV: text and needs_reply (yes or no), and where they are there kind
// and language. Rows without a label are left out.
func ReadInbound(r io.Reader) ([]InboundRow, error) {
	var rows []InboundRow
	err := each(r, ErrInbound, []string{"needs_reply"}, func(c table, record []string) error {
		label := strings.ToLower(c.get(record, "needs_reply"))
		switch label {
		case "":
			return nil
		case "yes", "no":
		default:
			return fmt.Errorf("needs_reply is %q; it is yes or no", label)
		}
		rows = append(rows, InboundRow{Text: html.UnescapeString(c.get(record, "text")), Language: c.get(record, "language"),
			NeedsReply: label == "yes", Kind: strings.ToLower(c.get(record, "kind"))})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return rows, nil
}

// InboundResult is how well inbound messages were read.
type InboundResult struct {
	N     int
	Needs Counts
	right int // of needs_reply, both ways
	kinds map[string]*Counts
}

// ScoreInbound compares read with the labels. read says whether a text needs a reply, and what kind it is.
func ScoreInbound(rows []InboundRow, read func(text, language string) (needs bool, kind string)) InboundResult {
	r := InboundResult{N: len(rows), kinds: map[string]*Counts{}}
	for _, row := range rows {
		needs, kind := read(row.Text, row.Language)
		r.Needs.add(row.NeedsReply, needs)
		if needs == row.NeedsReply {
			r.right++
		}
		if row.Kind != "" {
			r.kind(row.Kind).add(true, kind == row.Kind)
			if kind != row.Kind {
				r.kind(kind).add(false, true)
			}
		}
	}
	return r
}

func (r *InboundResult) kind(name string) *Counts {
	if r.kinds[name] == nil {
		r.kinds[name] = new(Counts)
	}
	return r.kinds[name]
}

// names are the kinds, in order.
func (r InboundResult) names() []string {
	var names []string
	for name := range r.kinds {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Text is the measurement as a table for people.
func (r InboundResult) Text() string {
	var b strings.Builder
	low, high := Wilson(r.right, r.N)
	fmt.Fprintf(&b, "items %d   accuracy %.3f (%.3f to %.3f)\n\n", r.N, ratio(r.right, r.N), low, high)
	fmt.Fprintf(&b, "%-14s %9s  %9s  %9s %6s   %s\n", "", "precision", "recall", "F1", "n", "95 % of precision, of recall")
	line(&b, "needs_reply", r.Needs)
	for _, name := range r.names() {
		line(&b, name, *r.kinds[name])
	}
	return b.String()
}

// MarshalJSON gives n, accuracy with its interval, needs_reply and kinds.
func (r InboundResult) MarshalJSON() ([]byte, error) {
	low, high := Wilson(r.right, r.N)
	out := struct {
		N        int               `json:"n"`
		Accuracy float64           `json:"accuracy"`
		Span     [2]float64        `json:"accuracy_interval"`
		Needs    scored            `json:"needs_reply"`
		Kinds    map[string]scored `json:"kinds"`
	}{r.N, round(ratio(r.right, r.N)), [2]float64{round(low), round(high)}, r.Needs.scored(), map[string]scored{}}
	for name, c := range r.kinds {
		out.Kinds[name] = c.scored()
	}
	return json.Marshal(out)
}
