package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"listenratio/report"
	"listenratio/report/sheet"
)

// inSomething are the figures that count neither rows nor people, threads, days or hours of rows, but something in them.
var inSomething = []string{"self_focus", "i_for_we_in_replies", "personal_lift", "alternation", "distinctiveness"}

// TestFiguresAgreeWithTheirRows counts, for each figure of brands small enough to have all their rows on the page, the
// rows that its filter chooses, or their people, threads, days or hours.
func TestFiguresAgreeWithTheirRows(t *testing.T) {
	for _, w := range []struct {
		name string
		args func(t *testing.T, dir string) []string
	}{
		{"plain", func(*testing.T, string) []string { return []string{twcs} }},
		{"world", func(*testing.T, string) []string { return world }},
		{"story", func(t *testing.T, dir string) []string {
			generate(t, dir, "ndjson")
			return []string{filepath.Join(dir, "items.ndjson")}
		}},
		{"hostile", func(t *testing.T, dir string) []string {
			return []string{output(t, dir, "hostile.jsonl", "../../fixtures/generate/hostile")}
		}},
		{"tangle", func(t *testing.T, dir string) []string {
			write(t, dir+"/acme.toml", tangledBrand)
			return []string{"--config", dir + "/acme.toml", tangle(t, dir, 1)}
		}},
	} {
		t.Run(w.name, func(t *testing.T) {
			o := outputs{t.TempDir()}
			o.must(t, w.args(t, o.dir)...)
			found, err := filepath.Glob(filepath.Join(o.reports(), "current", "*", "figures.json"))
			if err != nil || len(found) == 0 {
				t.Fatal(err, "no figures")
			}
			for _, path := range found {
				t.Run(filepath.Base(filepath.Dir(path)), func(t *testing.T) { allAgree(t, path) })
			}
		})
	}
}

// output runs a program of the fixtures and keeps what it prints.
func output(t *testing.T, dir, name, program string) string {
	t.Helper()
	out, err := exec.Command("go", "run", program).Output()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, out, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func allAgree(t *testing.T, path string) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var of sheet.Figures
	if err := json.Unmarshal(data, &of); err != nil || len(of.Figures) == 0 {
		t.Fatal(err, "no figures in ", path)
	}
	zone, err := time.LoadLocation(of.Zone)
	if err != nil {
		t.Fatal(err)
	}
	rows := evidenceRows(t, filepath.Join(filepath.Dir(path), "evidence.csv"))
	if len(rows) >= report.MaxEvidence {
		t.Fatal("too many rows")
	}
	for _, f := range of.Figures {
		agree(t, f, rows, zone)
	}
}

func agree(t *testing.T, f report.Figure, rows []report.Evidence, zone *time.Location) {
	t.Helper()
	filter, err := report.ParseFilter(f.Evidence)
	if err != nil || f.Evidence == "" && f.CannotSay == "" {
		t.Errorf("%s leads nowhere: %v", f.Name, err)
	}
	if f.Evidence == "" {
		return
	}
	var n int64
	seen := map[string]bool{}
	for i := range rows {
		if filter.Match(&rows[i], zone) {
			n++
			seen[counted(f.Counts, &rows[i], zone)] = true
		}
	}
	switch {
	case f.Counts == "":
	case slices.Contains(inSomething, f.Name):
		if f.N > 0 && n == 0 {
			t.Errorf("%s counts %d %s, but %s chooses no rows", f.Name, f.N, f.Counts, f.Evidence)
		}
		return
	default:
		n = int64(len(seen))
	}
	if n != f.N {
		t.Errorf("%s counts %d, but %s chooses %d %s", f.Name, f.N, f.Evidence, n, f.Counts)
	}
}

// counted is the one, of what a figure counts, that a row is of.
func counted(counts string, e *report.Evidence, zone *time.Location) string {
	switch counts {
	case "people":
		return e.Who
	case "threads":
		return e.Thread
	case "days":
		return e.Time.In(zone).Format(time.DateOnly)
	case "hours":
		return e.Time.Truncate(time.Hour).String()
	}
	return ""
}

// evidenceRows reads what filters look at.
func evidenceRows(t *testing.T, path string) (rows []report.Evidence) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	table, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range table[1:] {
		of := func(name string) string { return strings.TrimPrefix(r[slices.Index(table[0], name)], "'") } // against formulas
		wait, _ := strconv.ParseFloat(of("wait_seconds"), 64)                                              // empty where there is none
		at, err := time.Parse(time.RFC3339, of("time"))
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, report.Evidence{Side: of("side"), Item: of("item"), Act: of("act"), Time: at, Who: of("who"),
			Class: of("class"), Flags: of("flags"), State: of("state"), Channel: of("channel"), Wait: wait, Marks: of("marks"),
			Thread: of("thread")})
	}
	return rows
}
