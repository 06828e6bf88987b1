package export

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"listenratio/pipeline"
)

var update = flag.Bool("update", false, "write what the tests see into the fixtures")

const fixtures = "../../fixtures"

// cases are the fixture folders that hold an export: fixtures/<platform>/<misfortune>/export, with what has to come
// out of it beside it, in want.jsonl (the items in the interchange form) and want.txt (everything else).
func cases(t testing.TB) []string {
	all, err := filepath.Glob(filepath.Join(fixtures, "*", "*", "export"))
	if err != nil || len(all) == 0 {
		t.Fatal("no fixtures", err)
	}
	for i, c := range all {
		all[i] = filepath.Dir(c)
	}
	return all
}

// reading is all that comes out of one export.
type reading struct {
	exports  []Export
	files    []File
	err      error
	outcomes []Outcome
	keep     keep
}

func readTree(t testing.TB, tree *Tree, sinks int, own ...Format) *reading {
	t.Helper()
	r := new(reading)
	if r.exports, r.err = Detect(tree, own...); r.err != nil {
		return r
	}
	for _, e := range r.exports {
		r.files = append(r.files, e.Files...)
	}
	r.read(t, sinks)
	return r
}

func (r *reading) read(t testing.TB, sinks int) {
	t.Helper()
	parts, all := make([]keep, sinks), make([]Sink, sinks)
	for i := range parts {
		all[i] = &parts[i]
	}
	var err error
	if r.outcomes, err = Read(context.Background(), r.files, all, Options{}); err != nil {
		t.Fatal(err)
	}
	r.keep = keep{}
	for _, p := range parts {
		r.keep.items = append(r.keep.items, p.items...)
		r.keep.faults = append(r.keep.faults, p.faults...)
	}
	r.balance(t)
}

// balance checks that every record and every byte is accounted for.
func (r *reading) balance(t testing.TB) {
	t.Helper()
	var sum pipeline.Ledger
	for _, o := range r.outcomes {
		sum.Add(o.Ledger)
		if o.Spans.Records+o.Spans.Structure+o.Spans.Faults != o.Size && o.Err == nil {
			t.Errorf("%s: spans %+v do not sum up to %d", o.Ledger.File, o.Spans, o.Size)
		}
		if o.Ledger.Bytes != o.Size {
			t.Errorf("%s: %d bytes, size %d", o.Ledger.File, o.Ledger.Bytes, o.Size)
		}
		rules := int64(0)
		for _, n := range o.Rules {
			rules += n
		}
		if rules != o.Ledger.Excluded {
			t.Errorf("%s: rules %v, excluded %d", o.Ledger.File, o.Rules, o.Ledger.Excluded)
		}
	}
	sum.Stored = int64(len(r.keep.items))
	for _, f := range r.keep.faults {
		if r.outcomes[f.At.Source].Size > 1<<20 {
			continue
		}
		if data, err := ReadFirst(r.files[f.At.Source].Member, 1<<20); err == nil && !bytes.HasPrefix(data[f.At.Offset:], f.Raw) && utf8.Valid(data) {
			t.Errorf("%v: its bytes do not stand there", f)
		}
	}
	if !sum.Balanced() || sum.Faults != int64(len(r.keep.faults)) {
		t.Errorf("not balanced: %+v with %d items and %d faults", sum, len(r.keep.items), len(r.keep.faults))
	}
}

func (r *reading) items() []byte {
	var b []byte
	for i := range r.keep.items {
		b = AppendLine(b, &r.keep.items[i])
	}
	return b
}

func (r *reading) sorted() string {
	lines := strings.SplitAfter(string(r.items()), "\n")
	slices.Sort(lines)
	return strings.Join(lines, "")
}

// account is what want.txt holds: everything but the items.
func (r *reading) account() []byte {
	var b bytes.Buffer
	if r.err != nil {
		fmt.Fprintln(&b, "error:", strings.Replace(r.err.Error(), fmt.Sprintf("the %d formats", len(Formats)), "the formats", 1))
	}
	for _, e := range r.exports {
		fmt.Fprintf(&b, "export: %s, inbound %s, owner %q", e.Format, e.Inbound, e.Owner.Names)
		if e.Until != 0 {
			fmt.Fprintf(&b, ", until %s", time.UnixMicro(e.Until).UTC().Format(time.RFC3339))
		}
		fmt.Fprintln(&b)
		for _, n := range e.Notes {
			fmt.Fprintln(&b, "  note:", n)
		}
	}
	for i, o := range r.outcomes {
		l := o.Ledger
		fmt.Fprintf(&b, "file: %s: %d read, %d excluded, %d faults, %d bytes (%d records, %d structure, %d faults)\n", l.File, l.Read,
			l.Excluded, l.Faults, l.Bytes, o.Spans.Records, o.Spans.Structure, o.Spans.Faults)
		for _, rule := range sortedKeys(o.Rules) {
			fmt.Fprintf(&b, "  excluded: %d: %s\n", o.Rules[rule], rule)
		}
		times := map[string]int{}
		for _, f := range r.keep.faults {
			if f.At.Source != int32(i) {
				continue
			}
			if times[f.Reason]++; times[f.Reason] <= 5 {
				fmt.Fprintf(&b, "  fault: %s\n", f)
			}
		}
		for _, reason := range sortedKeys(times) {
			if n := times[reason]; n > 5 {
				fmt.Fprintf(&b, "  faults: %d: %s\n", n, reason)
			}
		}
		for _, n := range o.Notes {
			fmt.Fprintln(&b, "  note:", n)
		}
		if o.Err != nil {
			fmt.Fprintln(&b, "  error:", o.Err)
		}
	}
	return b.Bytes()
}

func open(t testing.TB, path string) *Tree {
	t.Helper()
	tree, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { tree.Close() })
	return tree
}

// TestFixtures compares what comes out of every fixture with what should.
func TestFixtures(t *testing.T) {
	has := map[string]map[string]bool{}
	for _, c := range cases(t) {
		platform, misfortune := filepath.Base(filepath.Dir(c)), filepath.Base(c)
		t.Run(platform+"/"+misfortune, func(t *testing.T) {
			r := readTree(t, open(t, filepath.Join(c, "export")), 1)
			for _, e := range r.exports {
				if has[e.Format] == nil {
					has[e.Format] = map[string]bool{}
				}
				has[e.Format][misfortune] = true
				if e.Format != platform && !strings.HasPrefix(e.Format, platform+"-") {
					t.Errorf("taken for %s", e.Format)
				}
			}
			golden(t, filepath.Join(c, "want.jsonl"), r.items())
			golden(t, filepath.Join(c, "want.txt"), r.account())
		})
	}
	for _, f := range Formats {
		for _, must := range []string{"plain", "empty", "damaged", "hostile"} {
			if _, ok := find(has[f.Name], must); !ok && !(must == "empty" && slices.Contains(unsigned, f.Name)) {
				t.Errorf("%s has no fixture %q", f.Name, must)
			}
		}
	}
}

// TestDetectedOnce asks every format apart whether a fixture is its own. Only those say so that have a part of it in
// the end, so that the order of [Formats] decides nothing.
func TestDetectedOnce(t *testing.T) {
	for _, c := range cases(t) {
		tree := open(t, filepath.Join(c, "export"))
		exports, err := Detect(tree)
		if err != nil {
			continue
		}
		has := map[string]string{}
		for _, e := range exports {
			for _, f := range e.Files {
				has[f.Member.Path] = e.Format
			}
		}
		for _, f := range Formats {
			exports, err := f.Detect(tree)
			if err != nil {
				t.Errorf("%s: %s: %v", c, f.Name, err)
			}
			for _, e := range exports {
				for _, file := range e.Files {
					if has[file.Member.Path] != f.Name {
						t.Errorf("%s: %s, of %q, is taken for %q too", c, file.Member.Path, has[file.Member.Path], f.Name)
					}
				}
			}
		}
	}
}

// TestOrder reads the files of every fixture the other way round and all together, and wants the same items.
func TestOrder(t *testing.T) {
	for _, c := range cases(t) {
		want := readTree(t, open(t, filepath.Join(c, "export")), 1)
		got := &reading{files: slices.Clone(want.files)}
		slices.Reverse(got.files)
		got.read(t, 3)
		if got.sorted() != want.sorted() {
			t.Errorf("%s: other items in another order", c)
		}
	}
}

// unsigned are the formats of which an empty export has nothing in it by which to know it: no line, or an empty list.
var unsigned = []string{"bluesky", "chatwoot", "interchange", "mastodon-api", "misskey", "reddit-dump", "whatsapp", "x-api-v1", "zendesk"}

// find looks for a misfortune, with or without a prefix such as "csv-".
func find(all map[string]bool, must string) (string, bool) {
	for name := range all {
		if name == must || strings.HasSuffix(name, "-"+must) {
			return name, true
		}
	}
	return "", false
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s: got\n%s\nwant\n%s", path, got, want)
	}
}

// TestContainers reads every fixture out of a folder, a zip and a tar.gz, with the files in another order and with
// several sinks, and wants the same items and the same sums.
func TestContainers(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, c := range cases(t) {
		t.Run(filepath.Base(filepath.Dir(c))+"/"+filepath.Base(c), func(t *testing.T) {
			files := load(t, filepath.Join(c, "export"))
			want := readTree(t, open(t, filepath.Join(c, "export")), 1)
			random.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
			for name, pack := range map[string]func(io.Writer, []packed){"a.zip": packZip, "a.tar.gz": packTar} {
				var b bytes.Buffer
				pack(&b, files)
				got := readTree(t, open(t, write(t, name, b.String())), 3)
				if (got.err == nil) != (want.err == nil) || got.sorted() != want.sorted() {
					t.Errorf("%s differs: %v, %v", name, got.err, want.err)
				}
				if fmt.Sprint(sums(got.outcomes)) != fmt.Sprint(sums(want.outcomes)) {
					t.Errorf("%s has other sums", name)
				}
			}
		})
	}
}

func sums(outcomes []Outcome) (all []string) {
	for _, o := range outcomes {
		all = append(all, o.SHA256)
	}
	slices.Sort(all)
	return all
}

type packed struct {
	name string
	data []byte
}

func load(t testing.TB, dir string) (files []packed) {
	t.Helper()
	for _, m := range open(t, dir).Members {
		if strings.Contains(m.Path, "!") {
			continue
		}
		data, err := ReadFirst(m, 64<<20)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, packed{strings.TrimPrefix(m.Path, "export/"), data})
	}
	books, _ := filepath.Glob(filepath.Join(dir, "*.xls*"))
	for _, path := range books {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, packed{filepath.Base(path), data})
	}
	return files
}

func packZip(w io.Writer, files []packed) {
	z := zip.NewWriter(w)
	for _, f := range files {
		e, _ := z.Create(f.name)
		e.Write(f.data)
	}
	z.Close()
}

func packTar(w io.Writer, files []packed) {
	z := gzip.NewWriter(w)
	a := tar.NewWriter(z)
	for _, f := range files {
		a.WriteHeader(&tar.Header{Name: "./" + f.name, Size: int64(len(f.data)), Mode: 0o644, Typeflag: tar.TypeReg})
		a.Write(f.data)
	}
	a.Close()
	z.Close()
}

// inMemory is a member that holds data.
func inMemory(path string, data []byte) Member {
	return Member{Path: path, Size: int64(len(data)), open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(data)), nil
	}}
}

// TestPrefixes cuts every file of every fixture off at many places. Nothing may panic, and every byte is accounted for.
func TestPrefixes(t *testing.T) {
	for _, c := range cases(t) {
		tree := open(t, filepath.Join(c, "export"))
		exports, err := Detect(tree)
		if err != nil {
			continue
		}
		for _, e := range exports {
			for _, f := range e.Files {
				data, err := ReadFirst(f.Member, 64<<20)
				if err != nil {
					continue
				}
				for n := 0; n < len(data); n += 1 + len(data)/150 {
					g := f
					g.Member = inMemory(f.Member.Path, data[:n])
					r := reading{files: []File{g}}
					r.read(t, 1)
				}
			}
		}
	}
}

// TestDetectPrefixes cuts files off before they are recognised.
func TestDetectPrefixes(t *testing.T) {
	for _, c := range cases(t) {
		files := load(t, filepath.Join(c, "export"))
		for i := range files {
			for n := 0; n < len(files[i].data); n += 1 + len(files[i].data)/20 {
				tree := &Tree{Name: "export", heads: map[string][]byte{}}
				for j, f := range files {
					if i == j {
						f.data = f.data[:n]
					}
					tree.Members = append(tree.Members, inMemory("export/"+f.name, f.data))
				}
				readTree(t, tree, 1)
			}
		}
	}
}

// failing is a sink that fails at the n-th item.
type failing struct{ left int }

var errFull = errors.New("no room left")

func (f *failing) Item(*pipeline.Item) error {
	if f.left--; f.left < 0 {
		return errFull
	}
	return nil
}
func (*failing) Fault(pipeline.Fault) {}

// TestStops ends readings early, by an error of the sink and by the context. No goroutine may stay behind.
func TestStops(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, c := range cases(t) {
		r := readTree(t, open(t, filepath.Join(c, "export")), 1)
		if len(r.keep.items) == 0 {
			continue
		}
		for n := range min(len(r.keep.items), 5) {
			_, err := Read(context.Background(), r.files, []Sink{&failing{n}, &failing{n}}, Options{})
			if n == 0 && (!errors.Is(err, errFull) || !strings.Contains(err.Error(), "at byte")) {
				t.Errorf("%s: stopping gave %v", c, err)
			}
		}
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if _, err := Read(ctx, r.files, []Sink{new(count)}, Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: a cancelled reading gave %v", c, err)
		}
	}
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines before, %d after", before, runtime.NumGoroutine())
}

// TestInterchangeRoundTrip writes what every fixture holds in the interchange form and reads it back.
func TestInterchangeRoundTrip(t *testing.T) {
	for _, c := range cases(t) {
		r := readTree(t, open(t, filepath.Join(c, "export")), 1)
		if len(r.keep.items) == 0 {
			continue
		}
		again := readTree(t, open(t, write(t, "items.jsonl", string(r.items()))), 1)
		if again.err != nil || len(again.keep.items) != len(r.keep.items) {
			t.Errorf("%s: %d items became %d: %v %v", c, len(r.keep.items), len(again.keep.items), again.err, again.keep.faults)
			continue
		}
		for i, got := range again.keep.items {
			want := r.keep.items[i]
			want.Source, got.Source = pipeline.Position{}, pipeline.Position{}
			if got != want {
				t.Errorf("%s: item %d:\ngot  %+v\nwant %+v", c, i, got, want)
			}
		}
	}
}
