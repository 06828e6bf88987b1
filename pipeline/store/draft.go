package store

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/apache/arrow/go/v15/arrow/memory"
	"golang.org/x/sync/errgroup"

	"listenratio/pipeline"
)

// partRows is how many items one part holds at most; a larger brand year becomes several parts, so that the first can
// be read while the next is written.
const partRows = 4 * rowGroup

// Draft is what a run is about to commit. Its parts have been written and read back, under temporary names that
// nobody else sees. Its methods may be called from several goroutines for different places.
type Draft struct {
	store *Store

	mu    sync.Mutex
	files map[string]*file // by path in the tree
	parts []Part
}

// Draft begins a run's outcome. Discard it when done; after a Commit that does nothing.
func (s *Store) Draft() *Draft { return &Draft{store: s, files: map[string]*file{}} }

// Discard removes everything that was written and not committed.
func (d *Draft) Discard() {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, f := range d.files {
		f.discard()
	}
	d.files = nil
}

func (d *Draft) add(p Part, f *file) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.parts = append(d.parts, p)
	d.files[p.Path] = f
}

// Items writes a brand's items, which next hands over in runs by creation time. sources are the inputs by
// Item.Source.Source. wrote is called with each part as soon as it is complete, in the order of time; from then on
// Batches can read it.
func (d *Draft) Items(brand string, sources []Input, next func(yield func([]pipeline.Item) error) error, wrote func(Part) error) error {
	w := &yearWriter{draft: d, brand: brand, sources: sources, wrote: wrote}
	defer w.abandon()
	err := next(func(items []pipeline.Item) error {
		for len(items) > 0 {
			year := items[0].Created.UTC().Year()
			n := 1
			for n < len(items) && items[n].Created.UTC().Year() == year {
				n++
			}
			if err := w.write(year, items[:n]); err != nil {
				return err
			}
			items = items[n:]
		}
		return nil
	})
	if err != nil {
		return err
	}
	return w.end()
}

// yearWriter keeps the part of the current year open.
type yearWriter struct {
	draft   *Draft
	brand   string
	sources []Input
	open    *itemWriter
	number  int
	wrote   func(Part) error
}

func (w *yearWriter) write(year int, items []pipeline.Item) (err error) {
	if w.open != nil && (w.open.place.Year != year || w.open.rows >= partRows) {
		again := w.open.place.Year == year
		if err := w.end(); err != nil {
			return err
		}
		if w.number++; !again {
			w.number = 0
		}
	}
	if w.open == nil {
		if w.open, err = w.draft.store.writeItems(Place{"items", w.brand, year}, w.sources); err != nil {
			return err
		}
	}
	return w.open.write(items)
}

func (w *yearWriter) end() error {
	if w.open == nil {
		return nil
	}
	p, err := w.open.close(w.number)
	if err != nil {
		return err
	}
	w.draft.add(p, w.open.file)
	w.open = nil
	return w.wrote(p)
}

func (w *yearWriter) abandon() {
	if w.open != nil {
		w.open.file.discard()
	}
}

// Batches hands out the items of parts that this draft wrote, as Arrow record batches in mem. Each batch is released
// after yield returns, also when yield stops with an error. What is decoded is compared with what was written.
func (d *Draft) Batches(parts []Part, mem memory.Allocator, yield func(pipeline.Batch) error) error {
	for _, p := range parts {
		d.mu.Lock()
		f := d.files[p.Path]
		d.mu.Unlock()
		if err := f.batches(p, mem, yield); err != nil {
			return err
		}
	}
	return nil
}

// batches hands out the items of a finished file.
func (f *file) batches(p Part, mem memory.Allocator, yield func(pipeline.Batch) error) error {
	again, err := f.open()
	if err != nil {
		return fmt.Errorf("read part back: %w", err)
	}
	defer again.Close()
	return batches(again, p, mem, yield)
}

// Batches hands out the items of a committed part, which is checked against its hash first. Otherwise it is like
// Draft.Batches.
func (s *Store) Batches(p Part, mem memory.Allocator, yield func(pipeline.Batch) error) error {
	f, err := s.openPart(p)
	if err != nil {
		return err
	}
	defer f.Close()
	return batches(f, p, mem, yield)
}

// Commit makes the draft the store's newest run. It reports false, and changes nothing, if the newest run is the same
// to the byte. On an error the store is as it was.
func (d *Draft) Commit(m *Manifest) (changed bool, err error) {
	defer d.Discard()
	d.mu.Lock()
	m.Parts = d.parts
	d.mu.Unlock()
	data, err := m.encode()
	if err != nil {
		return false, err
	}
	last, err := d.store.Latest()
	if err != nil {
		return false, err
	}
	if last != nil && last.Sum == m.Sum {
		m.Number = last.Number
		return false, nil
	}
	if err := d.publishParts(); err != nil {
		return false, err
	}
	if err := d.store.commit(m, bytes.Clone(data)); err != nil {
		return false, err
	}
	return true, d.store.plant(m)
}

// publishParts makes every part durable and gives it its lasting name.
func (d *Draft) publishParts() error {
	var g errgroup.Group
	g.SetLimit(8)
	for _, p := range d.parts {
		f := d.files[p.Path]
		g.Go(func() error {
			if err := f.publish(d.store.part(p)); err != nil {
				return fmt.Errorf("publish part %s: %w", p.Path, err)
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	if err := syncDir(d.store.path("parts")); err != nil {
		return fmt.Errorf("sync parts: %w", err)
	}
	d.files = nil
	return nil
}
