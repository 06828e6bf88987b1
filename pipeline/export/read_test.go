package export

import (
	"context"
	"fmt"
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

func BenchmarkInterchangeLines(b *testing.B) {
	var text strings.Builder
	for i := range 50_000 {
		fmt.Fprintf(&text, `{"id":"%d","account":"harbourcoffee","inbound":false,"created_at":"2026-03-%02dT12:%02d:%02dZ","text":"@marta_%d Sorry to hear that, we are looking into it now and will write to you soon. Could you send us the order number?","in_reply_to":"%d"}`+"\n",
			1e9+i, 1+i%28, i%60, i%60, i, 2e9+i)
	}
	benchmarkRead(b, "items.jsonl", text.String())
}

func BenchmarkTwcs(b *testing.B) {
	var text strings.Builder
	text.WriteString("tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n")
	for i := range 50_000 {
		fmt.Fprintf(&text, "%d,harbourcoffee,False,Tue Oct %02d 21:%02d:10 +0000 2017,\"@%d Sorry to hear that, we are looking into it now.\nCould you send us the order number?\",,%d\n",
			i, 1+i%30, i%60, i, 2_000_000+i)
	}
	benchmarkRead(b, "twcs.csv", text.String())
}

func benchmarkRead(b *testing.B, name, text string) {
	path := filepath.Join(b.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		b.Fatal(err)
	}
	t, err := Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer t.Close()
	exports, err := Detect(t)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		var c count
		out, err := Read(context.Background(), exports[0].Files, []Sink{&c}, Options{})
		if err != nil || out[0].Err != nil || c.items != 50_000 {
			b.Fatal(err, out, c)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/50_000, "ns/item")
}

// TestRealTwcs reads a real file where LISTENRATIO_REAL names the folder that has one.
func TestRealTwcs(t *testing.T) {
	tree, err := Open(filepath.Join(os.Getenv("LISTENRATIO_REAL"), "twcs", "twcs.csv"))
	if err != nil {
		t.Skip("no real data here")
	}
	defer tree.Close()
	exports, err := Detect(tree)
	if err != nil {
		t.Fatal(err)
	}
	var k keep
	out, err := Read(context.Background(), exports[0].Files, []Sink{&k}, Options{})
	t.Logf("%+v %v", out, err)
	in := 0
	for _, it := range k.items {
		if it.Inbound == pipeline.Inbound {
			in++
		}
	}
	t.Log(len(k.items), in, len(k.items)-in, len(k.faults))
	for _, f := range k.faults[:min(5, len(k.faults))] {
		t.Log(f)
	}
	sha, _ := Sum(tree.Members[0])
	t.Log(sha == out[0].SHA256)
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

func TestRealMastodon(t *testing.T) {
	path := filepath.Join(os.Getenv("LISTENRATIO_REAL"), "mastodon")
	if _, err := os.Stat(path); err != nil {
		t.Skip("no real data here")
	}
	k, out := readAll(t, path)
	t.Log(out)
	kinds, vis := map[pipeline.Kind]int{}, map[pipeline.Visibility]int{}
	parents, self, timed := 0, 0, 0
	for _, it := range k.items {
		kinds[it.Kind]++
		vis[it.Visibility]++
		if it.Parent != "" {
			parents++
			if it.ParentAuthor == it.Account {
				self++
			}
			if !it.ParentTime.IsZero() {
				timed++
			}
			if it.ParentAuthor == "" {
				t.Log("no author")
			}
		}
	}
	t.Log(kinds, vis, parents, self, timed, len(k.faults))
}
