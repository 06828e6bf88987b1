package store

import (
	"fmt"
	"os"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/parquet-go/parquet-go"

	"listenratio/pipeline"
)

// batchRows is how many items a batch holds at most.
const batchRows = 2048

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
	var hash rowHash
	for _, g := range pf.RowGroups() {
		if err := readGroup(g, mem, &hash, yield); err != nil {
			return err
		}
	}
	if got := hash.String(); got != p.Hash {
		return fmt.Errorf("read %s: %w: its items are not those that were written", p.Path, ErrDamaged)
	}
	return nil
}

// readGroup reads one row group, a batch at a time.
func readGroup(g parquet.RowGroup, mem memory.Allocator, hash *rowHash, yield func(pipeline.Batch) error) error {
	cursors := make([]*cursor, len(toArrow))
	for i, t := range toArrow {
		cursors[i] = &cursor{pages: g.ColumnChunks()[t.column].Pages()}
		defer cursors[i].close()
	}
	for left := g.NumRows(); left > 0; left -= batchRows {
		if err := readBatch(cursors, int(min(left, batchRows)), mem, hash, yield); err != nil {
			return err
		}
	}
	return nil
}

// readBatch makes the next n rows a batch and hands it out.
func readBatch(cursors []*cursor, n int, mem memory.Allocator, hash *rowHash, yield func(pipeline.Batch) error) error {
	columns := make([]arrow.Array, 0, len(cursors))
	defer func() {
		for _, c := range columns {
			c.Release()
		}
	}()
	for i, c := range cursors {
		column, err := toArrow[i].fetch(c, n, mem)
		if err != nil {
			return fmt.Errorf("read column %s: %w: %w", pipeline.Schema.Field(i).Name, ErrDamaged, err)
		}
		columns = append(columns, column)
	}
	batch := pipeline.NewBatch(array.NewRecord(pipeline.Schema, columns, int64(n)))
	defer batch.Record.Release()
	for i := range batch.Len() {
		hash.add(batch.ID(i), batch.Account(i), batch.Text(i), batch.Parent(i), batch.Created(i))
	}
	return yield(batch)
}
