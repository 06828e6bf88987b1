package main

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"strings"
)

// readingsFile holds our own readings of texts that came without labels: a hash of each text's source and id, and its
// class. The texts stay where they are.
//
//go:embed made/readings.csv
var readingsFile string

// readings returns the class by the hash of source and id; for inbound texts "yes" or "no" for needs_reply, and the
// kind.
func readings() map[string]string {
	list := map[string]string{}
	for line := range strings.Lines(readingsFile) {
		if hash, label, ok := strings.Cut(strings.TrimSpace(line), ","); ok {
			list[hash] = label
		}
	}
	return list
}

// readLines reads texts without labels, one JSON object per line with text, source, row_id, brand, language and
// repost, and returns those that we have read ourselves.
func readLines(f io.Reader, judge bool) ([]example, error) {
	known := readings()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	var rows []example
	for number := 1; lines.Scan(); number++ {
		var row struct {
			Text, Source, Brand, Language string
			ID                            string `json:"row_id"`
			Repost                        bool
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
		fields := map[string]string{"text": row.Text, "source": row.Source, "row_id": row.ID, "brand": row.Brand,
			"language": row.Language, "label": known[textHash(row.Source+","+row.ID)], "picked": "yes"}
		if fields["label"] == "" {
			continue
		}
		if row.Repost {
			fields["repost"] = "yes"
		}
		e, err := newExample(func(name string) string { return fields[name] }, judge)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
		rows = append(rows, e)
	}
	return rows, lines.Err()
}

// textHash is the FNV-1a hash of a text's source and id.
func textHash(id string) string {
	h := fnv.New64a()
	io.WriteString(h, id)
	return fmt.Sprintf("%016x", h.Sum64())
}
