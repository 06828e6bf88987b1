package export

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

const goodLine = `{"id":"1","account":"a","created_at":"2026-03-01T12:00:00Z","text":"hello"}` + "\n"

func zipOf(files ...packed) []byte {
	var b bytes.Buffer
	packZip(&b, files)
	return b.Bytes()
}

// outcome opens, detects and reads, and returns the first error of any kind.
func outcome(t testing.TB, path string) (*reading, error) {
	t.Helper()
	tree, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer tree.Close()
	r := readTree(t, tree, 1)
	if r.err != nil {
		return r, r.err
	}
	for _, o := range r.outcomes {
		if o.Err != nil {
			return r, o.Err
		}
	}
	return r, nil
}

func wantError(t *testing.T, path string, parts ...string) {
	t.Helper()
	_, err := outcome(t, path)
	if err == nil {
		t.Errorf("%s: no error", path)
		return
	}
	for _, part := range parts {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%s: %q does not say %q", path, err, part)
		}
	}
}

// TestZipCutOff cuts a zip at every byte: never may it read as if nothing were wrong.
func TestZipCutOff(t *testing.T) {
	whole := zipOf(packed{"items.jsonl", []byte(strings.Repeat(goodLine, 9))}, packed{"readme.txt", []byte("nothing")})
	for n := range len(whole) {
		if _, err := outcome(t, write(t, "a.zip", string(whole[:n]))); err == nil {
			t.Fatalf("%d of %d bytes read without error", n, len(whole))
		}
	}
	wantError(t, write(t, "a.zip", string(whole[:len(whole)-30])), "cut off")
}

// TestZipFlipped damages every byte of a zip: there is an error, or the right items come out.
func TestZipFlipped(t *testing.T) {
	whole := zipOf(packed{"items.jsonl", []byte(goodLine + strings.Replace(goodLine, "hello", "good bye", 1))})
	want, err := outcome(t, write(t, "a.zip", string(whole)))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for i := range len(whole) {
		b := bytes.Clone(whole)
		b[i] ^= 1 << (i % 8)
		path := filepath.Join(dir, "b.zip")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := outcome(t, path); err == nil && got.sorted() != want.sorted() {
			t.Errorf("byte %d: other items and no error", i)
		}
	}
}

func TestArchiveNames(t *testing.T) {
	for name, says := range map[string]string{"../items.jsonl": "leaves its folder", "a/../../items.jsonl": "leaves its folder",
		"/items.jsonl": "absolute", "C:/items.jsonl": "absolute", `a\items.jsonl`: "backslash", "a\x00.jsonl": "control",
		strings.Repeat("a/", 40) + "b": "folders", strings.Repeat("x", 1100): "longer than"} {
		wantError(t, write(t, "a.zip", string(zipOf(packed{name, []byte(goodLine)}))), says)
		if strings.Contains(name, "\x00") || len(name) > 1000 {
			continue
		}
		var b bytes.Buffer
		a := tar.NewWriter(&b)
		a.WriteHeader(&tar.Header{Name: name, Size: int64(len(goodLine)), Typeflag: tar.TypeReg})
		a.Write([]byte(goodLine))
		a.Close()
		wantError(t, write(t, "a.tar", b.String()), says)
	}
}

func TestArchiveEntries(t *testing.T) {
	link := &zip.FileHeader{Name: "link"}
	link.SetMode(os.ModeSymlink | 0o777)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, _ := z.CreateHeader(link)
	w.Write([]byte("/etc/passwd"))
	z.Close()
	wantError(t, write(t, "a.zip", b.String()), "symbolic link")

	b.Reset()
	a := tar.NewWriter(&b)
	a.WriteHeader(&tar.Header{Name: "link", Linkname: "/etc/passwd", Typeflag: tar.TypeSymlink})
	a.Close()
	wantError(t, write(t, "a.tar", b.String()), "link")

	wantError(t, write(t, "a.zip", string(zipOf(packed{"a.jsonl", []byte(goodLine)}, packed{"a.jsonl", []byte(goodLine)}))), "twice")

	secret := zipOf(packed{"a.jsonl", []byte(goodLine)})
	secret[6] |= 1
	secret[bytes.Index(secret, []byte("PK\x01\x02"))+8] |= 1
	wantError(t, write(t, "a.zip", string(secret)), "encrypted", "password")

	double := zipOf(packed{"a.jsonl", []byte(goodLine)}, packed{"b.jsonl", []byte(goodLine)})
	second := bytes.LastIndex(double, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(double[second+42:], 0)
	wantError(t, write(t, "a.zip", string(double)), "share the same bytes")

	wantError(t, write(t, "a.zip", string(manyEntries(maxEntries+1))), "more than 200000 entries")
}

// manyEntries is a zip with nothing but a directory.
func manyEntries(n int) []byte {
	var b bytes.Buffer
	b.WriteString("PK\x03\x04")
	le := binary.LittleEndian
	for i := range n {
		h := [entryHead]byte{0: 'P', 1: 'K', 2: 1, 3: 2}
		name := fmt.Sprint(i)
		le.PutUint16(h[28:], uint16(len(name)))
		le.PutUint32(h[42:], uint32(i*40))
		b.Write(h[:])
		b.WriteString(name)
	}
	size := b.Len() - 4
	end := [22]byte{0: 'P', 1: 'K', 2: 5, 3: 6}
	le.PutUint16(end[10:], uint16(min(n, 0xfffe)))
	le.PutUint32(end[12:], uint32(size))
	le.PutUint32(end[16:], 4)
	b.Write(end[:])
	return b.Bytes()
}

func TestBombs(t *testing.T) {
	zeros := make([]byte, 80<<20)
	wantError(t, write(t, "a.zip", string(zipOf(packed{"a.jsonl", append([]byte(goodLine), zeros...)}))), "expands more than 200 times")
	var b bytes.Buffer
	g := gzip.NewWriter(&b)
	g.Write([]byte(goodLine))
	g.Write(zeros)
	g.Close()
	wantError(t, write(t, "a.jsonl.gz", b.String()), "expands more than 200 times")
	b.Reset()
	z, _ := zstd.NewWriter(&b)
	z.Write([]byte(goodLine))
	z.Write(zeros)
	z.Close()
	wantError(t, write(t, "a.jsonl.zst", b.String()), "expands more than 200 times")

	inner := zipOf(packed{"b.zip", zipOf(packed{"c.zip", zipOf(packed{"a.jsonl", []byte(goodLine)})})})
	wantError(t, write(t, "a.zip", string(inner)), "one level deep")
}

func TestCompressed(t *testing.T) {
	var gz, zst, tgz bytes.Buffer
	g := gzip.NewWriter(&gz)
	g.Write([]byte(goodLine))
	g.Close()
	z, _ := zstd.NewWriter(&zst)
	z.Write([]byte(goodLine))
	z.Close()
	packTar(&tgz, []packed{{"a.jsonl", []byte(goodLine)}})
	for name, data := range map[string][]byte{"a.jsonl.gz": gz.Bytes(), "a.jsonl.zst": zst.Bytes(), "a.tgz": tgz.Bytes(),
		"without-an-ending": gz.Bytes(), "b.zip": zipOf(packed{"a.jsonl.gz", gz.Bytes()}), "c.zip": zipOf(packed{"a.tgz", tgz.Bytes()}),
		"d.zip": zipOf(packed{"inner.zip", zipOf(packed{"a.jsonl", []byte(goodLine)})})} {
		r, err := outcome(t, write(t, name, string(data)))
		if err != nil || len(r.keep.items) != 1 {
			t.Errorf("%s: %v", name, err)
		}
	}
	cut := write(t, "cut.jsonl.gz", string(gz.Bytes()[:gz.Len()-6]))
	wantError(t, cut, "cut off")
	wrong := bytes.Clone(gz.Bytes())
	wrong[gz.Len()-7] ^= 1
	wantError(t, write(t, "sum.jsonl.gz", string(wrong)), "damaged")
	wantError(t, write(t, "tail.jsonl.gz", gz.String()+"more"), "damaged")
}

func TestGrows(t *testing.T) {
	path := write(t, "a.jsonl", goodLine)
	tree := open(t, path)
	if err := os.WriteFile(path, []byte(goodLine+goodLine), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Detect(tree); !errors.Is(err, ErrChanged) {
		t.Error("a file that grew before it was read:", err)
	}

	path = write(t, "b.jsonl", strings.Repeat(goodLine, 40_000))
	tree = open(t, path)
	exports, err := Detect(tree)
	if err != nil {
		t.Fatal(err)
	}
	grow := func(int64) {
		f, _ := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
		f.WriteString(goodLine)
		f.Close()
	}
	out, err := Read(context.Background(), exports[0].Files, []Sink{new(count)}, Options{Progress: grow})
	if err != nil || !errors.Is(out[0].Err, ErrChanged) || !strings.Contains(out[0].Err.Error(), "b.jsonl") {
		t.Error("a file that grew while it was read:", err, out[0].Err)
	}
}

// endless is a reader of one long line and what follows it.
type endless struct {
	left int64
	done int
	fill []byte
	tail io.Reader
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return e.tail.Read(p)
	}
	n := int(min(e.left, int64(len(p))))
	for i := 0; i < n; {
		m := copy(p[i:n], e.fill[e.done%len(e.fill):])
		i, e.done = i+m, e.done+m
	}
	e.left -= int64(n)
	return n, nil
}

// TestLongRecords reads records of up to 1 GiB: each is one fault at its place, in bounded memory, and the record
// behind it is read.
func TestLongRecords(t *testing.T) {
	const csv = "id,account,created_at,text\n"
	const row = "1,a,2026-03-01T12:00:00Z,hello"
	tests := []struct {
		name, head, fill, tail string
		size                   int64
		cut                    Cut
		faults                 int
	}{
		{"lines", "", "x", "\n" + goodLine, 1 << 30, Cut{}, 1},
		{"rows", csv, "x", "\n" + row, 64 << 20, Cut{Shape: Rows, Head: 1}, 1},
		{"quoted", csv + `2,"`, "x", "\n" + row, 64 << 20, Cut{Shape: Rows, Head: 1}, 1},
		{"object", "[", `{"a":`, "1" + strings.Repeat("}", 64<<20/5) + "," + goodLine + "]", 64 << 20 / 5 * 5, Cut{Shape: Array}, 1},
		{"string", `[{"id":"`, `x\"`, `"},` + goodLine + "]", 63 << 20, Cut{Shape: Array}, 1},
		{"white", "[", " ", goodLine + "]", 64 << 20, Cut{Shape: Array}, 0},
		{"whole", "", " ", goodLine, 64 << 20, Cut{Shape: Whole}, 1},
		{"blank", "", "\n", goodLine, 64 << 20, Cut{}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if testing.Short() && tt.size > 100<<20 {
				t.Skip("long")
			}
			f := File{Cut: tt.cut, Decode: func() Decoder { return new(jsonItems) },
				Member: Member{Path: "long", Size: -1, open: func() (io.ReadCloser, error) {
					e := &endless{left: tt.size, fill: []byte(strings.Repeat(tt.fill, 5000)), tail: strings.NewReader(tt.tail)}
					return io.NopCloser(io.MultiReader(strings.NewReader(tt.head), e)), nil
				}}}
			if tt.cut.Shape == Rows {
				h, _ := ReadHeader([]byte(csv), ',')
				f.Decode = func() Decoder { return &rowItems{header: h, column: []int{0, 1, 2, 3}, f: fields{comma: ','}} }
			}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			r := reading{files: []File{f}}
			r.read(t, 1)
			runtime.ReadMemStats(&after)
			items := 1
			if tt.cut.Shape == Whole {
				items = 0
			}
			if len(r.keep.items) != items || len(r.keep.faults) != tt.faults {
				t.Errorf("%d items, faults %v", len(r.keep.items), r.keep.faults)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > 150<<20 {
				t.Errorf("%d MiB allocated", used>>20)
			}
			for _, fault := range r.keep.faults {
				if fault.At.Offset > int64(len(tt.head)) || len(fault.Raw) == 0 {
					t.Errorf("%v, %d bytes kept", fault, len(fault.Raw))
				}
			}
		})
	}
}

// TestDeep nests JSON 100,000 deep, in every format that reads JSON.
func TestDeep(t *testing.T) {
	deep := strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000)
	objects := strings.Repeat(`{"a":`, 100_000) + "1" + strings.Repeat("}", 100_000)
	for _, d := range []string{deep, objects, deep[:100_000], `{"object":` + deep + "}", `{"tweet":{"entities":` + deep + "}}"} {
		for name, text := range map[string]string{"a.jsonl": goodLine + d + "\n" + goodLine,
			"tweets.js":   "window.YTD.tweets.part0 = [" + d + "]",
			"outbox.json": `{"type":"OrderedCollection","orderedItems":[` + d + "]}"} {
			r, err := outcome(t, write(t, name, text))
			if err != nil || len(r.keep.faults) != 1 {
				t.Errorf("%s: %v, %v", name, err, r.keep.faults)
			}
		}
	}
}

func TestRefused(t *testing.T) {
	if _, err := outcome(t, t.TempDir()); err == nil || !strings.Contains(err.Error(), "no file in it") {
		t.Error("an empty folder:", err)
	}
	for name, tt := range map[string]struct{ data, says string }{
		"photo.txt":  {"nothing of interest", "none of the"},
		"empty.json": {"", "0 bytes"},
		"twcs.csv":   {"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n", "git lfs pull"},
		"a.csv":      {"\xff\xfei\x00d\x00", "UTF-16"},
		"a.txt":      {"Date: 2024-05-02 18:11:04 UTC\nComment: hello\n", "TikTok"},
		"a.html":     {"\n<!DOCTYPE html><html>", "HTML"},
		"a.parquet":  {"PAR1PAR1", "Parquet"},
		"days.csv":   {"Date,Impressions,Likes,Engagements,New follows,Unfollows\n", "overview"},
		"a.7z":       {"7z\xbc\xaf\x27\x1c\x00", "7z"},
		"a.xls":      {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel"},
		"a.xlsx":     {string(zipOf(packed{"xl/workbook.xml", []byte("<workbook/>")})), "none of the"},
		"b.xlsx":     {string(book("<row><c><v>1</v></c></row>")), "--mapping"},
		"a.xlsb":     {string(zipOf(packed{"xl/workbook.bin", []byte("x")})), "binary form"},
		"a.ods":      {string(zipOf(packed{"content.xml", []byte("<x/>")})), "OpenDocument"},
	} {
		path := write(t, name, tt.data)
		wantError(t, path, tt.says)
		_, err := outcome(t, path)
		var unknown *Unknown
		if !errors.As(err, &unknown) || len(unknown.Looked()) != len(Formats) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestLeftOut reads a folder with things in it that are passed over.
func TestLeftOut(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string]string{"a.jsonl": goodLine, ".hidden.jsonl": goodLine, ".DS_Store": "x",
		"__MACOSX/._a.jsonl": goodLine, "broken.zip": "PK\x03\x04 broken", "photo.jpg": goodLine,
		"old.xls": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "index.html": "<html>"} {
		path := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(path), 0o700)
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("/etc/passwd", filepath.Join(dir, "link.jsonl")); err != nil {
		t.Fatal(err)
	}
	r, err := outcome(t, dir)
	if err != nil || len(r.keep.items) != 1 {
		t.Fatal(err, r)
	}
	notes := strings.Join(r.exports[0].Notes, " ")
	for _, part := range []string{"link.jsonl: not a regular file", "broken.zip", "cut off", "old.xls is an Excel file"} {
		if !strings.Contains(notes, part) {
			t.Errorf("%q does not say %q", notes, part)
		}
	}
	if strings.Contains(notes, "index.html") {
		t.Errorf("%q tells of the page that lies in every archive", notes)
	}
}
