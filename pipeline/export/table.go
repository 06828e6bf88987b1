package export

import (
	"strings"
	"time"
)

// table reads CSV rows by the names of their columns.
type table struct {
	header Header
	column []int
	f      fields
	row    []string
}

// newTable makes a table of which at(i) is the column names[i].
func newTable(h Header, comma byte, names ...string) table {
	t := table{header: h, f: fields{comma: comma}}
	for _, name := range names {
		t.column = append(t.column, h.Index(name))
	}
	return t
}

// read splits a row. What it returned before is then no longer valid.
func (t *table) read(rec []byte) (err error) {
	if t.row, err = t.f.split(rec); err != nil {
		return err
	}
	return t.header.checkRow(t.row)
}

// at is the value of a column, empty where the file has no such column.
func (t *table) at(i int) string {
	if c := t.column[i]; c >= 0 {
		return t.row[c]
	}
	return ""
}

// maxTitles is how many rows may stand in front of a header.
const maxTitles = 10

// findHeader looks for the row that names all of the columns among the first rows of a head; n counts the rows up to
// and with it.
func findHeader(head []byte, comma byte, names ...string) (h Header, n int, ok bool) {
	r := rows{comma: comma}
	for n = 1; n <= maxTitles; n++ {
		p, more := r.next(head, len(head) < headLen)
		if !more {
			return nil, 0, false
		}
		row := head[p.skip : p.skip+p.size]
		if h, ok = ReadHeader(append(row[:len(row):len(row)], '\n'), comma); ok && h.Has(names...) {
			return h, n, true
		}
		head = head[p.skip+p.size:]
	}
	return nil, 0, false
}

// parseUTC reads times such as 2024-05-02 18:11:04, with or without " UTC" behind them, of exports that mean UTC.
func parseUTC(s string) (time.Time, bool) {
	t, _, ok := ParseRFC3339(strings.TrimSuffix(strings.TrimSpace(s), " UTC") + "Z")
	return t, ok
}
