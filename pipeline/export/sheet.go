package export

import (
	"archive/zip"
	"cmp"
	"fmt"
	"io"
	"strings"
)

// sheet writes a worksheet out as CSV while it is read. It holds one row, or a few at its beginning.
type sheet struct {
	name  string // of the workbook
	cells sheetRows
	ahead [][]string // the first rows, of which the longest tells how many columns the table has
	width int

	out    []byte
	read   int // bytes of out that were handed on
	total  int64
	packed int64 // compressed bytes that all comes from
	err    error // what ended the sheet; nil as long as more may follow
}

// sheetRows are the rows of a worksheet, however they are stored.
type sheetRows interface {
	next() ([]string, error) // the next row that has a value, valid until the next call; io.EOF behind the last
	finish() error           // reads what is left behind the last row
	close() error
}

func (b *workbook) open(f *zip.File) (io.ReadCloser, error) {
	part, err := b.part(f)
	if err != nil {
		return nil, err
	}
	c := &cells{book: b, xml: part}
	s := &sheet{name: b.name, cells: c, packed: int64(f.CompressedSize64)}
	if b.strings != nil {
		if c.texts.xml, err = b.part(b.strings); err != nil {
			part.Close()
			return nil, err
		}
		s.packed += int64(b.strings.CompressedSize64)
	}
	return s, nil
}

func (s *sheet) Read(p []byte) (int, error) {
	for s.read == len(s.out) {
		if s.err != nil {
			return 0, s.err
		}
		s.read, s.out = 0, s.out[:0]
		if s.err = s.more(); s.err != nil && s.err != io.EOF {
			s.err = fmt.Errorf("read %s: %w", s.name, s.err)
		}
	}
	n := copy(p, s.out[s.read:])
	s.read += n
	return n, nil
}

// more writes the next row, at the beginning the first ones.
func (s *sheet) more() error {
	if s.ahead == nil {
		if err := s.begin(); err != nil {
			return err
		}
		for _, row := range s.ahead {
			s.write(row)
		}
		return s.bomb()
	}
	row, err := s.cells.next()
	if err == io.EOF {
		return s.finish()
	}
	if err != nil {
		return err
	}
	s.write(row)
	return s.bomb()
}

// begin reads the rows among which the header has to be.
func (s *sheet) begin() error {
	s.ahead = [][]string{}
	for range maxTitles + 1 {
		row, err := s.cells.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		s.ahead = append(s.ahead, append([]string(nil), row...))
		s.width = max(s.width, len(row))
	}
	return nil
}

func (s *sheet) finish() error { return cmp.Or(s.cells.finish(), io.EOF) }

func (s *sheet) bomb() error {
	s.total += int64(len(s.out))
	return checkRatio(s.total, s.packed)
}

// write adds a row to what is to be read, as wide as the table: cells that are empty at the end of a row are not in the
// sheet, and cells beyond the table, which have no name, are no part of it.
func (s *sheet) write(row []string) {
	for i := range s.width {
		if i > 0 {
			s.out = append(s.out, ',')
		}
		if i < len(row) {
			s.out = appendField(s.out, row[i])
		}
	}
	s.out = append(s.out, '\n')
}

// appendField adds a CSV field.
func appendField(b []byte, field string) []byte {
	if !strings.ContainsAny(field, ",\"\r\n") {
		return append(b, field...)
	}
	b = append(b, '"')
	for {
		before, after, found := strings.Cut(field, `"`)
		b = append(b, before...)
		if !found {
			return append(b, '"')
		}
		b = append(b, `""`...)
		field = after
	}
}

func (s *sheet) Close() error { return s.cells.close() }
