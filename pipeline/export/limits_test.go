package export

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLimits reads what is just within and just beyond each limit.
func TestLimits(t *testing.T) {
	const line = `{"id":"1","account":"a","created_at":"2026-03-01T12:00:00Z","text":"`
	const head = "id,account,created_at,text\n1,a,2026-03-01T12:00:00Z,"
	nested := func(n int) string { // n deep, the object itself included
		return line + `","more":` + strings.Repeat("[", n-1) + strings.Repeat("]", n-1) + "}"
	}
	tests := []struct {
		name, data string
		ok         bool
	}{
		{"a.jsonl", line + strings.Repeat("x", maxField) + `"}`, true},
		{"a.jsonl", line + strings.Repeat("x", maxField+1) + `"}`, false},
		{"a.jsonl", line + `"` + strings.Repeat(" ", MaxRecord-len(line)-2) + "}", true},
		{"a.jsonl", line + `"` + strings.Repeat(" ", MaxRecord-len(line)-1) + "}", false},
		{"a.jsonl", nested(maxDepth), true},
		{"a.jsonl", nested(maxDepth + 1), false},
		{"a.jsonl", line + `","likes":` + strings.Repeat("0", maxDigits) + "1}", false},
		{"a.jsonl", line + `","x":1` + strings.Repeat("0", maxDigits-1) + "}", true},
		{"a.jsonl", line + `","x":1` + strings.Repeat("0", maxDigits) + "}", false},
		{"a.csv", head + strings.Repeat("x", maxField) + "\n", true},
		{"a.csv", head + strings.Repeat("x", maxField+1) + "\n", false},
		{"a.csv", head + `"` + strings.Repeat("x", maxField-1) + "\"\n", true},
		{"a.csv", head + `"` + strings.Repeat("x", maxField+1) + "\"\n", false},
		{"a.csv", head + `"` + strings.Repeat("\n", maxQuotedLines) + "\"\n", true},
		{"a.csv", head + `"` + strings.Repeat("\n", maxQuotedLines+1) + "\"\n", false},
		{"a.csv", "id,account,created_at,text" + strings.Repeat(",", maxColumns-4) + "\n" + head[27:] + strings.Repeat(",", maxColumns-4) + "\n", true},
	}
	for i, tt := range tests {
		// A good record in front makes sure that the file is recognised.
		data := line + "\"}\n" + tt.data
		if tt.name == "a.csv" {
			data = tt.data
		}
		r, err := outcome(t, write(t, tt.name, data))
		if err != nil {
			t.Errorf("%d: %v", i, err)
			continue
		}
		if got := len(r.keep.faults) == 0; got != tt.ok {
			t.Errorf("%d, %s…: read %v, want %v: %.200v", i, tt.data[:min(len(tt.data), 90)], got, tt.ok, r.keep.faults)
		}
	}
	if _, ok := ReadHeader([]byte(strings.Repeat(",", maxColumns)+"\n"), ','); ok {
		t.Error("a header of too many columns was read")
	}
	for n, ok := range map[int]bool{maxName: true, maxName + 1: false} {
		if err := checkName(strings.Repeat("x", n)); (err == nil) != ok {
			t.Errorf("a name of %d bytes: %v", n, err)
		}
	}
	for n, ok := range map[int64]bool{freeRatio: true, freeRatio + 1: false} {
		if err := checkRatio(n, 1); (err == nil) != ok {
			t.Errorf("%d bytes out of 1: %v", n, err)
		}
	}
	if checkRatio(maxRatio<<30, 1<<30) != nil && maxRatio<<30 <= maxExpanded || checkRatio(maxExpanded+1, maxExpanded) == nil {
		t.Error("the ratio or the size is judged wrongly")
	}
}

// TestLongFirstLine has a first line that is longer than what detection looks at otherwise.
func TestLongFirstLine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "long.jsonl")
	line := `{"id":"1","account":"acme","inbound":false,"created_at":"2026-03-02T12:00:00Z","text":"` + strings.Repeat("a.", 3<<20) + "\"}\n"
	if err := os.WriteFile(path, []byte(line), 0o600); err != nil {
		t.Fatal(err)
	}
	r := readTree(t, open(t, path), 1)
	if r.err != nil || len(r.exports) != 1 || r.exports[0].Format != "interchange" {
		t.Fatalf("exports %v, %v", r.exports, r.err)
	}
}
