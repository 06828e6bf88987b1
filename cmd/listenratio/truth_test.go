package main

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"listenratio/fixtures/generate/story"
	"listenratio/pipeline/store"
	"listenratio/report/sheet"
)

// TestPlantedTruth generates items with known classes, waits and unanswered turns, in both forms, and asks the program to
// find every one of them.
func TestPlantedTruth(t *testing.T) {
	for _, format := range []string{"ndjson", "csv"} {
		t.Run(format, func(t *testing.T) {
			dir := t.TempDir()
			truth := generate(t, dir, format)
			o := outputs{dir}
			o.must(t, filepath.Join(dir, "items."+format))
			for _, b := range truth.Brands {
				checkTruth(t, o, b)
			}
		})
	}
}

func generate(t *testing.T, dir, format string) (truth story.Truth) {
	t.Helper()
	out, err := os.Create(filepath.Join(dir, "items."+format))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	w := bufio.NewWriter(out)
	c := exec.Command("go", "run", "../../fixtures/generate", "--items", "12000", "--format", format, "--seed", "11", "--days", "90",
		"--truth", filepath.Join(dir, "truth.json"))
	c.Stdout, c.Stderr = w, os.Stderr
	if err := c.Run(); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "truth.json"))
	if err == nil {
		err = json.Unmarshal(data, &truth)
	}
	if err != nil {
		t.Fatal(err)
	}
	return truth
}

func checkTruth(t *testing.T, o outputs, want story.BrandTruth) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(o.reports(), "current", want.Account, "figures.json"))
	if err != nil {
		t.Fatal(err)
	}
	var got sheet.Figures
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	n, of := map[string]int64{}, map[string]int64{}
	for _, f := range got.Figures {
		n[f.Name], of[f.Name] = f.N, f.Of
	}
	within := func(seconds int64) (k int64) {
		for _, w := range want.Waits {
			if w <= seconds {
				k++
			}
		}
		return k
	}
	for name, planted := range map[string]int64{
		"mix_broadcast": want.Acts.Broadcast, "mix_reply": want.Acts.Reply, "mix_value_share": want.Acts.ValueShare,
		"mix_unclassified": 0, "talk_to_listen": want.Acts.Broadcast, "listen_share": want.Answered, "waiting": want.Waiting,
		"latency_median": want.Answered, "answered_within_15m": within(900), "answered_within_1h": within(3600),
		"answered_within_6h": within(6 * 3600), "answered_within_24h": within(24 * 3600),
		"answered_within_72h": within(72 * 3600), "answered_within_7d": within(7 * 24 * 3600),
	} {
		if n[name] != planted {
			t.Errorf("%s: %s counts %d, planted %d", want.Account, name, n[name], planted)
		}
	}
	if of["waiting"] != want.Turns {
		t.Errorf("%s: %d turns, planted %d", want.Account, of["waiting"], want.Turns)
	}
	if waits := storedWaits(t, o, want.Account); !slices.Equal(waits, want.Waits) {
		t.Errorf("%s: the %d waits in the store are not the %d planted", want.Account, len(waits), len(want.Waits))
	}
}

// storedWaits are the waits of the answered turns in the store, in seconds, rising.
func storedWaits(t *testing.T, o outputs, slug string) []int64 {
	t.Helper()
	s, err := store.View(o.store())
	if err != nil {
		t.Fatal(err)
	}
	m, err := s.Latest()
	if err != nil {
		t.Fatal(err)
	}
	turns, err := rowsOf[turnRow](s, partsOf(m, "turns", slug))
	if err != nil {
		t.Fatal(err)
	}
	var waits []int64
	for _, u := range turns {
		if u.State == "answered" {
			waits = append(waits, (u.Stop-u.Start)/1e6)
		}
	}
	slices.Sort(waits)
	return waits
}
