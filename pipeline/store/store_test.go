package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow/go/v15/arrow/memory"

	"listenratio/pipeline"
)

var start = time.Date(2025, 12, 30, 8, 0, 0, 0, time.UTC)

// world is n items an hour apart that use every column.
func world(n int) []pipeline.Item {
	items := make([]pipeline.Item, n)
	for i := range items {
		it := &items[i]
		it.Reset()
		it.ID, it.Platform, it.Account = fmt.Sprintf("id-%06d", i), "square", "acme"
		it.Inbound, it.Created, it.Text = pipeline.Outbound, start.Add(time.Duration(i)*time.Hour), fmt.Sprintf("text %d é", i)
		it.Source = pipeline.Position{Record: int64(i + 1), Offset: int64(i * 100)}
		if i%2 == 1 {
			it.Inbound, it.Kind, it.Parent, it.ParentAuthor = pipeline.Inbound, pipeline.Reply, "id-0", "acme"
			it.ParentTime, it.ParentOrigin = start, pipeline.OriginID
			it.Conversation, it.RepostOf, it.QuoteOf, it.Language, it.URL = "c", "r", "q", "en", "https://example.com/"
			it.Likes, it.Replies, it.Reposts = 0, 1, 2
			it.Deleted, it.Automated, it.Truncated, it.Repaired = true, true, true, true
			it.Edited, it.Visibility, it.Precision = it.Created.Add(time.Minute), pipeline.Hidden, pipeline.Days
		}
	}
	return items
}

var inputs = []Input{{Ledger: pipeline.Ledger{File: "a.jsonl"}, SHA256: "0123456789abcdef"}}

func ignore(Part) error { return nil }

func put(t *testing.T, s *Store, items []pipeline.Item) (*Manifest, bool) {
	t.Helper()
	d := s.Draft()
	defer d.Discard()
	if err := d.Items("acme", inputs, func(yield func([]pipeline.Item) error) error { return yield(items) }, ignore); err != nil {
		t.Fatal(err)
	}
	m := &Manifest{Inputs: inputs}
	changed, err := d.Commit(m)
	if err != nil {
		t.Fatal(err)
	}
	return m, changed
}

func open(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestBoomerang(t *testing.T) {
	mem := memory.NewCheckedAllocator(memory.NewGoAllocator())
	defer mem.AssertSize(t, 0)
	s := open(t, t.TempDir())
	items := world(5000)
	m, changed := put(t, s, items)
	if !changed || m.Number != 1 || len(m.Parts) != 2 {
		t.Fatalf("changed %v, number %d, %d parts; want a first manifest of two years", changed, m.Number, len(m.Parts))
	}
	want := pipeline.NewBuilder(mem)
	defer want.Release()
	i := 0
	for _, p := range m.Parts {
		err := s.Batches(p, mem, func(b pipeline.Batch) error {
			for j := range b.Len() {
				want.Append(&items[i+j])
			}
			w := want.Batch()
			defer w.Record.Release()
			for c, f := range pipeline.Schema.Fields() {
				if f.Name == "source" || f.Name == "input" {
					continue
				}
				if got, want := fmt.Sprint(b.Record.Column(c)), fmt.Sprint(w.Record.Column(c)); got != want {
					t.Fatalf("column %s: got %.200s, want %.200s", f.Name, got, want)
				}
			}
			if b.Source(0) != "a.jsonl" || b.Input(0) != "0123456789ab" {
				t.Fatalf("source %q input %q", b.Source(0), b.Input(0))
			}
			i += b.Len()
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if i != len(items) {
		t.Errorf("read %d items, want %d", i, len(items))
	}
}

func TestStopsEarly(t *testing.T) {
	mem := memory.NewCheckedAllocator(memory.NewGoAllocator())
	defer mem.AssertSize(t, 0)
	s := open(t, t.TempDir())
	m, _ := put(t, s, world(9000))
	stop := errors.New("enough")
	calls := 0
	err := s.Batches(m.Parts[len(m.Parts)-1], mem, func(pipeline.Batch) error { calls++; return stop })
	if !errors.Is(err, stop) || calls != 1 {
		t.Errorf("got %v after %d calls, want the caller's own error after one", err, calls)
	}
}

func TestSameBytes(t *testing.T) {
	s := open(t, t.TempDir())
	put(t, s, world(300))
	before := listing(t, s.dir)
	if _, changed := put(t, s, world(300)); changed {
		t.Error("the same items made a new manifest")
	}
	if after := listing(t, s.dir); after != before {
		t.Errorf("files changed:\n%s\nwere\n%s", after, before)
	}
	if m, changed := put(t, s, world(301)); !changed || m.Number != 2 {
		t.Errorf("one more item: changed %v, number %d", changed, m.Number)
	}
}

// listing is the names, sizes and times of all files under dir.
func listing(t *testing.T, dir string) string {
	var b strings.Builder
	err := filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			fmt.Fprintln(&b, path, info.Size(), info.ModTime())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestDamageIsFound(t *testing.T) {
	s := open(t, t.TempDir())
	m, _ := put(t, s, world(200))
	path := s.part(m.Parts[0])
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	os.Chmod(path, 0o600)
	for _, at := range []int{0, len(data) / 2, len(data) - 5} {
		bad := append([]byte(nil), data...)
		bad[at] ^= 4
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		err := s.Batches(m.Parts[0], memory.DefaultAllocator, func(pipeline.Batch) error { return nil })
		if !errors.Is(err, ErrDamaged) {
			t.Errorf("a changed bit at %d: got %v, want ErrDamaged", at, err)
		}
	}
	if err := os.WriteFile(path, data[:len(data)-1], 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Batches(m.Parts[0], memory.DefaultAllocator, nil); !errors.Is(err, ErrDamaged) {
		t.Errorf("a lost byte: got %v, want ErrDamaged", err)
	}
}

func TestOneRunAtATime(t *testing.T) {
	dir := t.TempDir()
	open(t, dir)
	if _, err := Open(dir); !errors.Is(err, ErrLocked) {
		t.Errorf("second Open: got %v, want ErrLocked", err)
	}
}

func TestCutOffCommitIsCompleted(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	put(t, s, world(10))
	m, _ := put(t, s, world(20))
	s.Close()
	for _, left := range []string{"current", m.tree()} {
		if err := os.RemoveAll(filepath.Join(dir, left)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "parts", ".tmp-1"), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	open(t, dir)
	if at, _ := os.Readlink(filepath.Join(dir, "current")); at != m.tree() {
		t.Errorf("current leads to %q, want %q", at, m.tree())
	}
	if _, err := os.Stat(filepath.Join(dir, "parts", ".tmp-1")); err == nil {
		t.Error("a dead run's temporary file is still there")
	}
}

func TestDiscardLeavesNothing(t *testing.T) {
	s := open(t, t.TempDir())
	d := s.Draft()
	boom := errors.New("boom")
	err := d.Items("acme", inputs, func(yield func([]pipeline.Item) error) error {
		return errors.Join(yield(world(10)), boom)
	}, ignore)
	if !errors.Is(err, boom) {
		t.Errorf("got %v, want the source's own error", err)
	}
	d.Discard()
	if left := listing(t, s.path("parts")); left != "" {
		t.Errorf("left behind:\n%s", left)
	}
}

func TestPrune(t *testing.T) {
	s := open(t, t.TempDir())
	for n := 1; n <= 5; n++ {
		put(t, s, world(n))
	}
	if err := s.Prune(2); err != nil {
		t.Fatal(err)
	}
	parts, _ := filepath.Glob(s.path("parts", "*.parquet"))
	trees, _ := filepath.Glob(s.path("trees", "*"))
	manifests, _ := filepath.Glob(s.path("manifest-*"))
	if len(parts) != 2 || len(trees) != 2 || len(manifests) != 2 {
		t.Errorf("%d parts, %d trees, %d manifests; want two of each", len(parts), len(trees), len(manifests))
	}
}

func TestTable(t *testing.T) {
	type mood struct {
		Who  string `parquet:"who,plain"`
		Mark int64  `parquet:"mark"`
	}
	s := open(t, t.TempDir())
	d := s.Draft()
	tab, err := NewTable[mood](d, Place{Table: "moods", Brand: "acme"}, "who")
	if err != nil {
		t.Fatal(err)
	}
	rows := []mood{{"jo", 3}, {"al", -1}}
	if err := errors.Join(tab.Write(rows), tab.End()); err != nil {
		t.Fatal(err)
	}
	m := &Manifest{}
	if _, err := d.Commit(m); err != nil {
		t.Fatal(err)
	}
	got, err := Read[mood](s, m.Parts[0])
	if err != nil || fmt.Sprint(got) != fmt.Sprint(rows) {
		t.Errorf("got %v, %v", got, err)
	}
	if m.Parts[0].Path != "moods/brand=acme/moods-0.parquet" {
		t.Errorf("path %s", m.Parts[0].Path)
	}
}
