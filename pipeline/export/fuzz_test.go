package export

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/klauspost/compress/zstd"
)

var shapes = []Cut{{Shape: Lines}, {Shape: Rows}, {Shape: Rows, Comma: ';', Head: 1}, {Shape: Array}, {Shape: Array, Key: "a.b"}, {Shape: Whole},
	{Shape: Nested, Key: "a|c.b[].m"}, {Shape: Starts, Start: regexp.MustCompile(`^\d`), Numbers: true}, {Shape: Entries}, {Shape: Sections, Head: 1},
	{Shape: Branches, Key: "a.b|c.*|d"}}

// cutAll cuts data that comes in steps of step bytes, and returns the records; it fails the test where a byte belongs
// to nothing or to two things.
func cutAll(t *testing.T, cut Cut, data []byte, step int) (records [][]byte, reasons []string) {
	s := cut.splitter()
	seen, used, idle := min(step, len(data)), 0, 0
	for {
		end := seen == len(data)
		p, ok := s.next(data[used:seen:seen], end)
		if p.skip < 0 || p.size < 0 || used+p.skip > seen || ok && used+p.skip+p.size > seen {
			t.Fatalf("%+v: piece %+v leaves its bytes", cut, p)
		}
		used += p.skip
		switch {
		case p.over:
			return append(records, nil), append(reasons, p.reason)
		case ok:
			records, reasons = append(records, data[used:used+p.size]), append(reasons, p.reason)
			if used += p.size; p.size == 0 {
				if idle++; idle > 2 || p.reason == "" {
					t.Fatalf("%+v: an empty record", cut)
				}
			}
		case end:
			return records, reasons
		default:
			seen = min(seen+step, len(data))
		}
	}
}

// FuzzSplit cuts anything. However the bytes come in, the records are the same; and on good input they are those that
// the standard library finds.
func FuzzSplit(f *testing.F) {
	for _, seed := range []string{goodLine + goodLine, "a,b\n\"c\n\",d\n", `window.YTD.x.part0 = [ {"a":1}, {"b":[2,"]"]} ]`,
		`{"a":{"b":[1,{"c":2}]},"d":3}`, "[{\"a\":\"x\n},{\"a\":1}]", `[{"a":1]},{"a":2},{"a":3}]`, "a,\"b\nc,d\ne,f\n", `[1,`, `{"a":{"b":[`,
		`{"x":[{}],"a":{"y":1,"b":[{"n":"}","m":[{"i":1},{"i":2}]},{"n":2},3,{"n":4,"m":[{"i":3}],"z":[]}]},"c":{"b":[{"n":5,"m":[{"i":[4]}]}]}} `,
		`{"a":{"b":[{"n":1,"m":[{"i":1},{"i":]2},{"i":3}]},{"n":2,"m":[{"i":"4},{"i":5}]},{"n":3,"m":[{"i":6}`} {
		f.Add([]byte(seed), 3)
	}
	f.Fuzz(func(t *testing.T, data []byte, step int) {
		step = 1 + step&0xff
		if len(data) > 1<<10 {
			return // steps of one byte make it slow
		}
		for _, cut := range shapes {
			all, reasons := cutAll(t, cut, data, len(data)+1)
			some, _ := cutAll(t, cut, data, step)
			if len(all) != len(some) {
				t.Fatalf("%+v: %d records at once, %d in steps of %d", cut, len(all), len(some), step)
			}
			for i := range all {
				if !bytes.Equal(all[i], some[i]) {
					t.Fatalf("%+v: record %d is %q at once, %q in steps of %d", cut, i, all[i], some[i], step)
				}
			}
			discardAll(t, cut, data, step)
			if cut.Shape == Array && cut.Key == "" {
				sameAsLibrary(t, data, all, reasons)
			}
		}
	})
}

// discardAll passes over a record from the first byte on, as if it were too long.
func discardAll(t *testing.T, cut Cut, data []byte, step int) {
	s := cut.splitter()
	if a, ok := s.(*array); ok {
		a.phase = inside
	}
	for used, seen := 0, min(step, len(data)); ; {
		n, done := s.discard(data[used:seen:seen], seen == len(data))
		if n < 0 || used+n > seen {
			t.Fatalf("%+v: discarded %d of %d bytes", cut, n, seen-used)
		}
		used += n
		if done {
			return
		}
		if seen == len(data) {
			t.Fatalf("%+v: not done at the end", cut)
		}
		seen = min(seen+step, len(data))
	}
}

func sameAsLibrary(t *testing.T, data []byte, got [][]byte, reasons []string) {
	var want []json.RawMessage
	if !json.Valid(data) || len(bytes.TrimSpace(data)) == 0 || bytes.TrimSpace(data)[0] != '[' || json.Unmarshal(data, &want) != nil {
		return
	}
	if len(got) != len(want) {
		t.Fatalf("%d records, the library finds %d", len(got), len(want))
	}
	for i := range want {
		if !bytes.Equal(got[i], want[i]) && reasons[i] != errDeep.Error() {
			t.Fatalf("record %d is %q, the library says %q", i, got[i], want[i])
		}
	}
}

// FuzzRead has every format's decoders read anything, as the files of the fixtures.
func FuzzRead(f *testing.F) {
	var all []File
	for _, c := range cases(f) {
		exports, err := Detect(open(f, c+"/export"))
		if err != nil {
			continue
		}
		for _, e := range exports {
			for _, file := range e.Files {
				data, err := ReadFirst(file.Member, 1<<20)
				if err == nil && len(data) < 20_000 {
					f.Add(data, len(all))
				}
				all = append(all, file)
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, which int) {
		file := all[uint(which)%uint(len(all))]
		file.Member = inMemory("fuzz", data)
		r := reading{files: []File{file}}
		r.read(t, 1)
		for _, path := range []string{all[uint(which)%uint(len(all))].Member.Path, "fuzz/outbox.json", "fuzz/data/tweets.js"} {
			readTree(t, &Tree{Name: "fuzz", heads: map[string][]byte{}, Members: []Member{inMemory(path, data)}}, 1)
		}
	})
}

// FuzzOpen opens anything as a file, which may be an archive, and reads what is recognised in it.
func FuzzOpen(f *testing.F) {
	files := []packed{{"a/items.jsonl", []byte(goodLine)}, {"b.txt", []byte("nothing")}}
	var tgz, gz, zst bytes.Buffer
	packTar(&tgz, files)
	g := gzip.NewWriter(&gz)
	g.Write([]byte(goodLine))
	g.Close()
	z, _ := zstd.NewWriter(&zst)
	z.Write([]byte(goodLine))
	z.Close()
	for _, seed := range [][]byte{zipOf(files...), zipOf(packed{"inner.zip", zipOf(files...)}), tgz.Bytes(), gz.Bytes(), zst.Bytes(),
		zipOf(packed{"b.jsonl.gz", gz.Bytes()}), book("<row><c><v>1</v></c></row>"), []byte(goodLine)} {
		f.Add(seed)
	}
	for _, seed := range oldBooks(f) {
		f.Add(seed)
	}
	path := filepath.Join(f.TempDir(), "export")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if tree, err := Open(path); err == nil {
			defer tree.Close()
			readTree(t, tree, 1)
		}
	})
}

// FuzzTimes holds the time parsers against the standard library.
func FuzzTimes(f *testing.F) {
	for _, s := range []string{"2023-05-16T11:50:47Z", "2024-02-29T23:59:59.123456789+05:45", "Tue Oct 31 21:45:10 +0000 2017", "0000-01-01T00:00:00Z"} {
		f.Add(s)
	}
	f.Fuzz(sameTime)
}
