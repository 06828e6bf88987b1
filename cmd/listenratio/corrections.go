package main

import (
	"encoding/csv"
	"errors"
	"io"
	"os"
	"strings"

	"listenratio/classify"
)

// readCorrections reads a CSV of item,class. The header row is required, so that a file of another kind is not taken for
// one.
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
	head, err := r.Read()
	if err != nil || len(head) < 2 || head[0] != "item" || head[1] != "class" {
		return nil, usage("", "read corrections %s: the first row must be item,class", path)
	}
	corrections := map[string]classify.Class{}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return corrections, nil
		}
		line, _ := r.FieldPos(0)
		if err != nil {
			return nil, usage("", "read corrections %s: %w", path, err)
		}
		class, ok := classify.ParseClass(strings.TrimSpace(row[1]))
		if !ok {
			return nil, usage("", "read corrections %s: line %d has class %q; it can be broadcast, reply or value-share", path, line, row[1])
		}
		corrections[row[0]] = class
	}
}
