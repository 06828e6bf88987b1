package store

import (
	"fmt"

	"github.com/parquet-go/parquet-go"
)

// Table writes rows of a struct type T, whose parquet tags name its columns, to one part of a draft. The strings of a
// row are copied by Write.
type Table[T any] struct {
	draft *Draft
	place Place
	file  *file
	out   *parquet.GenericWriter[T]
	rows  int64
	ended bool
}

// NewTable begins a part at place. texts are the columns that get no bounds, because they hold people's words or
// names. End it or Abandon it.
func NewTable[T any](d *Draft, place Place, texts ...string) (*Table[T], error) {
	f, err := d.store.create()
	if err != nil {
		return nil, err
	}
	opts := append(options(place, texts...), parquet.MaxRowsPerRowGroup(rowGroup))
	return &Table[T]{draft: d, place: place, file: f, out: parquet.NewGenericWriter[T](f, opts...)}, nil
}

// Write adds rows.
func (t *Table[T]) Write(rows []T) (err error) {
	defer guard("write "+t.place.Table, &err)
	if _, err := t.out.Write(rows); err != nil {
		return fmt.Errorf("write %s: %w", t.place.Table, err)
	}
	t.rows += int64(len(rows))
	return nil
}

// End completes the part, reads it back and adds it to the draft. A part without rows is not kept.
func (t *Table[T]) End() (err error) {
	defer guard("write "+t.place.Table, &err)
	if t.rows == 0 {
		t.Abandon()
		return nil
	}
	if err := t.out.Close(); err != nil {
		return fmt.Errorf("write %s: %w", t.place.Table, err)
	}
	sha, err := t.file.finish()
	if err != nil {
		return err
	}
	t.ended = true
	t.draft.add(Part{Path: t.place.path(0), SHA256: sha, Size: t.file.size, Rows: t.rows}, t.file)
	return nil
}

// Abandon drops the part unless it was ended.
func (t *Table[T]) Abandon() {
	if !t.ended {
		t.ended = true
		t.file.discard()
	}
}

// Read reads all rows of a committed part of a table, after checking its hash.
func Read[T any](s *Store, p Part) (rows []T, err error) {
	defer guard("read "+p.Path, &err)
	f, err := s.openPart(p)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err = parquet.Read[T](f, p.Size)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w: %w", p.Path, ErrDamaged, err)
	}
	if int64(len(rows)) != p.Rows {
		return nil, fmt.Errorf("read %s: %w: %d rows instead of %d", p.Path, ErrDamaged, len(rows), p.Rows)
	}
	return rows, nil
}
