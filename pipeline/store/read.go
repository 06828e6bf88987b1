package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"unsafe"

	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/parquet-go/parquet-go"

	"listenratio/pipeline"
)

// batchRows is how many items a batch holds at most.
const batchRows = 4096

func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// openPart opens a part after checking its size and hash. The caller closes the file.
func (s *Store) openPart(p Part) (*os.File, error) {
	f, err := os.Open(s.part(p))
	if err != nil {
		return nil, fmt.Errorf("open part %s: %w: %w", p.Path, ErrDamaged, err)
	}
	info, err := f.Stat()
	if err == nil && info.Size() != p.Size {
		err = fmt.Errorf("check part %s: %w: %d bytes instead of %d", p.Path, ErrDamaged, info.Size(), p.Size)
	}
	if err == nil {
		var sum string
		if sum, err = sumOf(f); err == nil && sum != p.SHA256 {
			err = fmt.Errorf("check part %s: %w: its hash does not fit", p.Path, ErrDamaged)
		}
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// batches reads the items of an open part, whose bytes have been checked, and calls yield with each batch. The batch
// is released after yield returns. The items' hash is compared with the part's.
func batches(f *os.File, p Part, mem memory.Allocator, yield func(pipeline.Batch) error) (err error) {
	defer guard("read "+p.Path, &err)
	pf, err := parquet.OpenFile(f, p.Size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
	if err != nil {
		return fmt.Errorf("read %s: %w: %w", p.Path, ErrDamaged, err)
	}
	if pf.NumRows() != p.Rows {
		return fmt.Errorf("read %s: %w: %d rows instead of %d", p.Path, ErrDamaged, pf.NumRows(), p.Rows)
	}
	b := array.NewRecordBuilder(mem, pipeline.Schema)
	defer b.Release()
	var hash rowHash
	for _, g := range pf.RowGroups() {
		if err := readGroup(g, b, &hash, yield); err != nil {
			return err
		}
	}
	if got := hash.String(); got != p.Hash {
		return fmt.Errorf("read %s: %w: its items are not those that were written", p.Path, ErrDamaged)
	}
	return nil
}

// readGroup reads one row group, a batch at a time.
func readGroup(g parquet.RowGroup, b *array.RecordBuilder, hash *rowHash, yield func(pipeline.Batch) error) error {
	cursors := make([]*cursor, len(toArrow))
	for i, t := range toArrow {
		cursors[i] = &cursor{pages: g.ColumnChunks()[t.column].Pages()}
		defer cursors[i].close()
	}
	for left := g.NumRows(); left > 0; left -= batchRows {
		n := int(min(left, batchRows))
		for i, t := range toArrow {
			if err := cursors[i].read(n, func(v []parquet.Value) { t.put(b.Field(i), v) }); err != nil {
				return fmt.Errorf("read column %s: %w: %w", pipeline.Schema.Field(i).Name, ErrDamaged, err)
			}
		}
		if err := handOut(b, hash, yield); err != nil {
			return err
		}
	}
	return nil
}

func handOut(b *array.RecordBuilder, hash *rowHash, yield func(pipeline.Batch) error) error {
	batch := pipeline.NewBatch(b.NewRecord())
	defer batch.Record.Release()
	for i := range batch.Len() {
		hash.add(batch.ID(i), batch.Account(i), batch.Text(i), batch.Parent(i), batch.Created(i))
	}
	return yield(batch)
}

// cursor walks the values of one column across its pages.
type cursor struct {
	pages  parquet.Pages
	page   parquet.Page
	values parquet.ValueReader
	buf    [512]parquet.Value
}

// read calls put with the next n values, in pieces.
func (c *cursor) read(n int, put func([]parquet.Value)) error {
	for n > 0 {
		if c.values == nil {
			page, err := c.pages.ReadPage()
			if err != nil {
				return err
			}
			c.page, c.values = page, page.Values()
		}
		got, err := c.values.ReadValues(c.buf[:min(n, len(c.buf))])
		put(c.buf[:got])
		n -= got
		if errors.Is(err, io.EOF) {
			parquet.Release(c.page)
			c.page, c.values = nil, nil
		} else if err != nil {
			return err
		} else if got == 0 {
			return io.ErrNoProgress
		}
	}
	return nil
}

func (c *cursor) close() {
	if c.page != nil {
		parquet.Release(c.page)
	}
	c.pages.Close()
}

// toArrow says, for each field of pipeline.Schema, which column of the items table it comes from and how.
var toArrow = [...]struct {
	column int
	put    func(b array.Builder, values []parquet.Value)
}{
	{0, putText}, {1, putText}, {4, putText}, {7, putText}, {10, putText}, {11, putText}, {14, putText}, {15, putText},
	{16, putText}, {18, putText}, {19, putText}, {26, putText}, {27, putText},
	{5, putNumber(0)}, {12, putNumber(0)}, {25, putNumber(0)}, {28, putNumber(0)}, {29, putNumber(0)},
	{20, putNumber(pipeline.Unknown)}, {21, putNumber(pipeline.Unknown)}, {22, putNumber(pipeline.Unknown)},
	{2, putWord(pipeline.ParseKind)}, {6, putWord(pipeline.ParsePrecision)}, {13, putWord(pipeline.ParseOrigin)},
	{17, putWord(pipeline.ParseVisibility)},
	{3, putFlag}, {8, putFlag}, {9, putFlag}, {23, putFlag}, {24, putFlag},
}

func putText(b array.Builder, values []parquet.Value) {
	sb := b.(*array.StringBuilder)
	for i := range values {
		sb.BinaryBuilder.Append(values[i].ByteArray())
	}
}

func putNumber(null int64) func(array.Builder, []parquet.Value) {
	return func(b array.Builder, values []parquet.Value) {
		nb := b.(*array.Int64Builder)
		nb.Reserve(len(values))
		for i := range values {
			if values[i].IsNull() {
				nb.UnsafeAppend(null)
			} else {
				nb.UnsafeAppend(values[i].Int64())
			}
		}
	}
}

func putWord[T ~uint8](parse func(string) (T, bool)) func(array.Builder, []parquet.Value) {
	return func(b array.Builder, values []parquet.Value) {
		wb := b.(*array.Uint8Builder)
		wb.Reserve(len(values))
		for i := range values {
			word, _ := parse(string(values[i].ByteArray()))
			wb.UnsafeAppend(uint8(word))
		}
	}
}

func putFlag(b array.Builder, values []parquet.Value) {
	fb := b.(*array.BooleanBuilder)
	fb.Reserve(len(values))
	for i := range values {
		fb.UnsafeAppend(values[i].Boolean())
	}
}
