package main

import (
	"encoding/csv"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"listenratio/classify"
)

// byHand is the rule of a verdict that a correction decided.
const byHand = "corrected"

// readCorrections reads a CSV with the columns item and class, or label, which is what a file of labels has. The header
// row is required, so that a file of another kind is not taken for one; rows without a class are left out.
func readCorrections(path string) (map[string]classify.Class, error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, usage("", "read corrections: %w", err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1
	head, err := r.Read()
	item, class := column(head, "item"), max(column(head, "class"), column(head, "label"))
	if err != nil || item < 0 || class < 0 {
		return nil, usage("", "read corrections %s: the first row must name the columns item and class", path)
	}
	corrections := map[string]classify.Class{}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return corrections, nil
		}
		if err != nil {
			return nil, usage("", "read corrections %s: %w", path, err)
		}
		line, _ := r.FieldPos(0)
		if len(row) <= max(item, class) {
			return nil, usage("", "read corrections %s: line %d has only %d columns", path, line, len(row))
		}
		word := strings.ToLower(strings.TrimSpace(row[class]))
		if word == "" {
			continue
		}
		c, ok := classify.ParseClass(word)
		if !ok {
			return nil, usage("", "read corrections %s: line %d has class %q; it can be broadcast, reply or value-share", path, line, row[class])
		}
		corrections[strings.TrimSpace(row[item])] = c
	}
}

// column is where a column of that name stands, −1 if nowhere.
func column(head []string, name string) int {
	return slices.IndexFunc(head, func(h string) bool {
		return strings.EqualFold(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")), name)
	})
}
