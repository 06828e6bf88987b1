package export

import (
	"bytes"
	"context"
	"fmt"
	"unicode/utf8"

	"listenratio/pipeline"
)

// worker decodes batches and hands what is in them to its sink.
type worker struct {
	files    []File
	first    int32
	sink     Sink
	outcomes []Outcome // by file

	file    int
	decoder Decoder
	found   Found
}

func (w *worker) run(ctx context.Context, full <-chan *batch, free chan<- *batch) error {
	w.file = -1
	for {
		select {
		case b, ok := <-full:
			if !ok {
				return nil
			}
			if err := w.batch(b); err != nil {
				return err
			}
			free <- b
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (w *worker) batch(b *batch) error {
	if b.file != w.file {
		w.file, w.decoder = b.file, w.files[b.file].Decode()
	}
	text := !w.files[b.file].Cut.Raw
	valid := !text || utf8.Valid(b.buf[b.spans[0].start:b.spans[len(b.spans)-1].end])
	inner, place := within(w.decoder), 0
	for i, s := range b.spans {
		if inner != nil && s.place != 0 && s.place != place {
			place = s.place
			inner.Within(b.places[place-1])
		}
		at := pipeline.Position{Source: w.first + int32(b.file), Record: b.first + int64(i), Offset: b.offset + int64(s.start)}
		rec := b.buf[s.start:s.end]
		if s.reason != "" {
			w.fault(at, s.reason, rec)
			continue
		}
		w.found.reset()
		if !valid && !utf8.Valid(rec) {
			rec = bytes.ToValidUTF8(rec, []byte("\ufffd"))
			w.found.repaired = true
		}
		if err := w.record(at, rec); err != nil {
			return fmt.Errorf("keep record %d at byte %d of %s: %w", at.Record, at.Offset, w.files[b.file].Member.Path, err)
		}
	}
	return nil
}

// within is the decoder if it wants to know what its records lie in.
func within(d Decoder) Inner {
	inner, _ := d.(Inner)
	return inner
}

func (w *worker) record(at pipeline.Position, rec []byte) error {
	out := &w.outcomes[w.file]
	if err := w.decoder.Decode(rec, &w.found); err != nil {
		if rule, ok := Skipped(err); ok {
			out.exclude(rule, 1)
		} else {
			w.fault(at, err.Error(), rec)
		}
		return nil
	}
	f := &w.found
	for i := range f.items {
		it := &f.items[i]
		if err := settle(it, f.repaired); err != nil {
			w.fault(at, err.Error(), rec)
			continue
		}
		it.Source = at
		out.Ledger.Read++
		if err := w.sink.Item(it); err != nil {
			return err
		}
	}
	for _, rule := range f.rules {
		out.exclude(rule, 1)
	}
	for _, p := range f.faults {
		w.fault(at, p.reason, p.raw)
	}
	if len(f.items)+len(f.rules)+len(f.faults) == 0 {
		out.exclude("nothing in it", 1)
	}
	return nil
}

func (w *worker) fault(at pipeline.Position, reason string, raw []byte) {
	out := &w.outcomes[w.file]
	out.Ledger.Read++
	out.Ledger.Faults++
	w.sink.Fault(pipeline.Fault{At: at, Reason: reason, Raw: bytes.Clone(raw[:min(len(raw), pipeline.MaxRaw)])})
}
