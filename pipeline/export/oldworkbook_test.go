package export

import (
	"bytes"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// oldBooks are the old workbooks among the fixtures, which a program other than this one has written.
func oldBooks(t testing.TB) (books [][]byte) {
	paths, _ := filepath.Glob(filepath.Join(fixtures, "*", "*", "export", "*.xls"))
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		books = append(books, data)
	}
	if len(books) == 0 {
		t.Fatal("no old workbooks")
	}
	return books
}

// TestOldWorkbookDamaged cuts old workbooks off and turns bits in them. Nothing may panic or run on; what is cut off is
// refused, for its directory or its sectors are not there.
func TestOldWorkbookDamaged(t *testing.T) {
	for _, data := range oldBooks(t) {
		for n := 8; n < len(data); n += 1 + len(data)/40 {
			if _, err := outcome(t, write(t, "a.xls", string(data[:n]))); !errors.As(err, new(*Unknown)) {
				t.Errorf("%d of %d bytes: %v", n, len(data), err)
			}
		}
		for i := 0; i < len(data); i += 1 + len(data)/300 {
			b := bytes.Clone(data)
			b[i] ^= 1 << (i % 8)
			outcome(t, write(t, "a.xls", string(b)))
		}
	}
}

// TestCompoundCircles lets sectors follow each other in circles: in the list of tables, in the tables, in the directory.
func TestCompoundCircles(t *testing.T) {
	for name, put := range map[string]map[int]uint32{"list": {68: 0, 72: 1, 512 + 508: 0}, "table": {76: 0, 512: 0, 48: 0}, "directory": {48: 1, 76: 0, 512 + 4: 1}} {
		data := make([]byte, 64<<10)
		copy(data, compoundMagic)
		for i := 68; i < 512; i++ {
			data[i] = 0xff
		}
		data[30] = 9
		for at, n := range put {
			data[at], data[at+1], data[at+2], data[at+3] = byte(n), byte(n>>8), byte(n>>16), byte(n>>24)
		}
		if _, err := (&compound{data: data}).stream("Workbook"); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestRK(t *testing.T) {
	for n, want := range map[uint32]float64{0x3ff00000: 1, 0x3ff00001: 0.01, 1234<<2 | 2: 1234, 1234<<2 | 3: 12.34, 0xfffffffe: -1} {
		if got := rk(n); math.Abs(got-want) > 1e-12 {
			t.Errorf("%#x is %v, want %v", n, got, want)
		}
	}
}

// FuzzOldWorkbook reads anything as the records of an old workbook.
func FuzzOldWorkbook(f *testing.F) {
	for _, data := range oldBooks(f) {
		records, err := (&compound{data: data}).stream("Workbook")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(bytes.TrimRight(records, "\x00"))
	}
	f.Fuzz(func(t *testing.T, records []byte) {
		b := &oldWorkbook{workbook: workbook{from: days(1899, 12, 30)}, size: int64(len(records)), records: records}
		sheets, err := b.globals()
		if err != nil {
			return
		}
		for _, s := range sheets[:min(len(sheets), 9)] {
			if s.at >= int64(len(records)) {
				continue
			}
			r := &sheet{name: "fuzz", packed: b.size, cells: &oldCells{book: b, in: oldRecords{records[s.at:]}}}
			if _, err := io.Copy(io.Discard, r); err == nil && r.width == 0 && r.total > 0 {
				t.Errorf("%d bytes of no columns", r.total)
			}
		}
	})
}
