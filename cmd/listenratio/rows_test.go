package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"listenratio/report"
)

// TestFiguresAgreeWithTheirRows counts the evidence rows that each figure's filter chooses.
func TestFiguresAgreeWithTheirRows(t *testing.T) {
	o := outputs{t.TempDir()}
	o.must(t, twcs)
	found, err := filepath.Glob(filepath.Join(o.reports(), "current", "*", "figures.json"))
	if err != nil || len(found) == 0 {
		t.Fatal(err, "no figures")
	}
	for _, path := range found {
		rows := evidenceRows(t, filepath.Join(filepath.Dir(path), "evidence.csv"))
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var of struct{ Figures []report.Figure }
		if err := json.Unmarshal(data, &of); err != nil || len(of.Figures) == 0 {
			t.Fatal(err, "no figures in ", path)
		}
		for _, f := range of.Figures {
			if f.Evidence != "" {
				agree(t, f, rows)
			}
		}
	}
}

func agree(t *testing.T, f report.Figure, rows []report.Evidence) {
	t.Helper()
	filter, err := report.ParseFilter(f.Evidence)
	if err != nil {
		t.Fatal(err)
	}
	var n int64
	for i := range rows {
		if filter.Match(&rows[i], time.UTC) {
			n++
		}
	}
	if n != f.N {
		t.Errorf("%s counts %d, but %s chooses %d rows", f.Name, f.N, f.Evidence, n)
	}
}

// evidenceRows reads what filters look at.
func evidenceRows(t *testing.T, path string) (rows []report.Evidence) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	table, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(data), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, name := range table[0] {
		at[name] = i
	}
	for _, r := range table[1:] {
		wait, _ := strconv.ParseFloat(r[at["wait_seconds"]], 64) // empty where there is none
		rows = append(rows, report.Evidence{Side: r[at["side"]], Item: r[at["item"]], Act: r[at["act"]], Class: r[at["class"]],
			Flags: r[at["flags"]], State: r[at["state"]], Channel: r[at["channel"]], Wait: wait})
	}
	return rows
}
