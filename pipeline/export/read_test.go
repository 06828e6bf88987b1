package export

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"listenratio/pipeline"
)

// keep is a sink that keeps copies of everything.
type keep struct {
	items  []pipeline.Item
	faults []pipeline.Fault
}

func (k *keep) Item(it *pipeline.Item) error {
	c := *it
	for _, s := range [...]*string{&c.ID, &c.Platform, &c.Account, &c.Text, &c.Parent, &c.ParentAuthor,
		&c.Conversation, &c.RepostOf, &c.QuoteOf, &c.Language, &c.URL} {
		*s = strings.Clone(*s)
	}
	k.items = append(k.items, c)
	return nil
}

func (k *keep) Fault(f pipeline.Fault) { k.faults = append(k.faults, f) }

// count is a sink that keeps nothing.
type count struct{ items, faults int }

func (c *count) Item(*pipeline.Item) error { c.items++; return nil }
func (c *count) Fault(pipeline.Fault)      { c.faults++ }

// real names a folder of real exports, which no clone has; the tests that want it are skipped without it.
func real(t *testing.T, parts ...string) string {
	path := filepath.Join(append([]string{os.Getenv("LISTENRATIO_REAL")}, parts...)...)
	if _, err := os.Stat(path); err != nil || os.Getenv("LISTENRATIO_REAL") == "" {
		t.Skip("LISTENRATIO_REAL does not name a folder with " + filepath.Join(parts...))
	}
	return path
}

func TestRealTwcs(t *testing.T) {
	k, out := readAll(t, real(t, "twcs", "twcs.csv"))
	sides := map[pipeline.Side]int{}
	for _, it := range k.items {
		sides[it.Inbound]++
	}
	if sides[pipeline.Inbound] != 2778 || sides[pipeline.Outbound] != 2222 || len(k.faults) != 0 {
		t.Errorf("%v, %d faults, %+v", sides, len(k.faults), out[0])
	}
}

func TestRealMastodon(t *testing.T) {
	k, out := readAll(t, real(t, "mastodon"))
	if len(k.items) != 207 || len(k.faults) != 0 {
		t.Errorf("%d items, %d faults, %+v", len(k.items), len(k.faults), out[0])
	}
	for _, it := range k.items {
		if it.Parent != "" && (it.ParentAuthor == "" || it.ParentTime.IsZero()) {
			t.Errorf("record %d has a parent without author or time", it.Source.Record)
		}
	}
}

func write(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// readAll opens, detects and reads a path with one sink.
func readAll(t testing.TB, path string) (*keep, []Outcome) {
	t.Helper()
	tree, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer tree.Close()
	exports, err := Detect(tree)
	if err != nil {
		t.Fatal(err)
	}
	var files []File
	for _, e := range exports {
		files = append(files, e.Files...)
	}
	k := new(keep)
	out, err := Read(context.Background(), files, []Sink{k}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return k, out
}

func TestReadLines(t *testing.T) {
	k, out := readAll(t, write(t, "a.jsonl", `{"id":"1","account":"a","created_at":"2026-03-01T12:00:00Z","text":"hello \u00e9","inbound":false}

{"id":2,"account":"b","created_at":"2026-03-01T13:00:00.5+01:00","text":"","in_reply_to":"1","likes":3,"more":{"x":[1]}}
{"id":"3","account":"b","created_at":"2026-03-01T13:00:00Z"}
{"id":"1.22E+17","account":"b","created_at":"2026-03-01T13:00:00Z","text":"x"}
{"id":"4","account":"b","created_at":"0001-03-01T13:00:00Z","text":"x"}
`))
	if len(k.items) != 2 || len(k.faults) != 3 || out[0].Err != nil {
		t.Fatalf("%+v\n%v\n%+v", k.items, k.faults, out)
	}
	if it := k.items[1]; it.ID != "2" || it.Likes != 3 || it.Kind != pipeline.Reply || it.Created.Format("15:04:05.0") != "12:00:00.5" || it.Source.Record != 2 {
		t.Errorf("%+v", it)
	}
	if k.items[0].Text != "hello é" {
		t.Errorf("%q", k.items[0].Text)
	}
	for i, want := range []string{`required key "text" is missing`, errFloatID.Error(), errTime.Error()} {
		if k.faults[i].Reason != want || k.faults[i].At.Record != int64(3+i) {
			t.Error(k.faults[i])
		}
	}
}
