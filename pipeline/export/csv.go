package export

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// maxColumns is the most fields that a row may have.
const maxColumns = 1000

var (
	errOpenQuote  = errors.New("a quote is opened and not closed")
	errAfterQuote = errors.New("something stands behind a closing quote")
	errLongField  = fmt.Errorf("a field is longer than %d MiB", maxField>>20)
	errColumns    = fmt.Errorf("more than %d fields", maxColumns)
)

// fields splits CSV rows. The fields point into the row where they need no unescaping, else into memory of its own;
// both are valid until the next row.
type fields struct {
	comma  byte
	list   []string
	memory []byte
}

// split returns the fields of a row without its line end.
func (f *fields) split(rec []byte) ([]string, error) {
	f.list, f.memory = f.list[:0], f.memory[:0]
	for at := 0; ; {
		field, next, err := f.field(rec, at)
		switch {
		case err != nil:
			return nil, err
		case len(field) > maxField:
			return nil, errLongField
		case len(f.list) == maxColumns:
			return nil, errColumns
		}
		f.list = append(f.list, field)
		if next == len(rec) {
			return f.list, nil // behind a comma at the end there is one more field, and it is empty
		}
		at = next + 1
	}
}

// field reads the field at a place; next is where the comma behind it stands, or the row's end.
func (f *fields) field(rec []byte, at int) (field string, next int, err error) {
	rest := rec[at:]
	if len(rest) == 0 || rest[0] != '"' {
		n := bytes.IndexByte(rest, f.comma)
		if n < 0 {
			n = len(rest)
		}
		return view(rest[:n]), at + n, nil
	}
	rest = rest[1:]
	n := bytes.IndexByte(rest, '"')
	if n >= 0 && n+1 < len(rest) && rest[n+1] == '"' {
		field, n = f.quotes(rest)
	} else if n >= 0 {
		field = view(rest[:n])
	}
	switch next = at + 1 + n + 1; {
	case n < 0:
		return "", 0, errOpenQuote
	case next < len(rec) && rec[next] != f.comma:
		return "", 0, errAfterQuote
	}
	return field, next, nil
}

// quotes reads a quoted field with doubled quotes in it; n is where its closing quote stands, −1 if nowhere.
func (f *fields) quotes(b []byte) (field string, n int) {
	start := len(f.memory)
	for at := 0; ; {
		q := bytes.IndexByte(b[at:], '"')
		if q < 0 {
			return "", -1
		}
		f.memory = append(f.memory, b[at:at+q]...)
		at += q
		if at+1 == len(b) || b[at+1] != '"' {
			return view(f.memory[start:len(f.memory):len(f.memory)]), at
		}
		f.memory = append(f.memory, '"')
		at += 2
	}
}

// Header is the first row of a CSV file: the names of its columns.
type Header []string

// ReadHeader reads the row at the beginning of a head, such as [Tree.Head] returns. ok is false where there is no
// whole row, or none that reads as CSV.
func ReadHeader(head []byte, comma byte) (h Header, ok bool) {
	r := rows{comma: comma}
	p, ok := r.next(head, len(head) < headLen)
	if !ok || p.reason != "" {
		return nil, false
	}
	f := fields{comma: comma}
	list, err := f.split(head[p.skip : p.skip+p.size])
	if err != nil {
		return nil, false
	}
	for _, name := range list {
		h = append(h, strings.Clone(strings.TrimSpace(name)))
	}
	return h, true
}

// Has reports whether the header names all of the columns, without regard to case.
func (h Header) Has(names ...string) bool {
	for _, name := range names {
		if h.Index(name) < 0 {
			return false
		}
	}
	return true
}

// Index is the place of a column, without regard to case; −1 if there is none. Where two have the name it is the first.
func (h Header) Index(name string) int {
	for i, n := range h {
		if strings.EqualFold(n, name) {
			return i
		}
	}
	return -1
}

// checkRow returns an error where a row has not as many fields as the header.
func (h Header) checkRow(fields []string) error {
	if len(fields) != len(h) {
		return fmt.Errorf("the row has %d fields, the header %d", len(fields), len(h))
	}
	return nil
}
