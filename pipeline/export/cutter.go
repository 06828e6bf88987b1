package export

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"slices"

	"listenratio/pipeline"
)

// batchLen is how many bytes a batch holds, unless a record is longer.
const batchLen = 1 << 20

// minRead is the room that a batch has beyond the size that a file is said to have.
const minRead = 512

// batch is a run of whole records of one file, on its way from the cutter to a worker and back.
type batch struct {
	file   int   // index in the list of files
	first  int64 // number of the first record
	offset int64 // of buf[0] in the file
	buf    []byte
	spans  []span
	places [][]byte // the objects that records lie in, by their beginnings
}

// span is one record in a batch.
type span struct {
	start, end int
	reason     string // not empty: no record could be found in these bytes
	place      int    // counted from 1, the object that the record lies in; 0 where there is none
}

// cutter reads files, hashes them and cuts them into batches. It is one goroutine.
type cutter struct {
	full  chan<- *batch
	free  <-chan *batch
	tell  func(bytes int64) // is told how many bytes were read of all files; may be nil
	total int64

	// What follows belongs to the file at hand.
	in     io.Reader
	hash   hash.Hash
	split  splitter
	out    *Outcome
	b      *batch
	used   int   // bytes of b.buf that are cut
	record int64 // number of the last record found
}

// file reads one file to its end. What is wrong with the file goes into its outcome; the error is the context's.
func (c *cutter) file(ctx context.Context, number int, f File, out *Outcome) error {
	r, err := f.Member.Open()
	if err != nil {
		out.Err = err
		return nil
	}
	defer r.Close()
	room := batchLen
	if f.Member.Size >= 0 {
		room = int(min(batchLen, f.Member.Size+minRead))
	}
	if err := c.take(ctx, number, room); err != nil {
		return err
	}
	c.in, c.hash, c.split, c.out, c.used, c.record = r, sha256.New(), f.Cut.splitter(), out, 0, 0
	err = c.cut(ctx)
	out.records, out.Ledger.Bytes = c.record, out.Size
	out.SHA256 = hex.EncodeToString(c.hash.Sum(nil))
	if ctx.Err() != nil {
		return ctx.Err()
	}
	out.Err = err
	return nil
}

func (c *cutter) cut(ctx context.Context) error {
	for first := true; ; first = false {
		end, err := c.fill()
		if err != nil {
			return err
		}
		if first && len(trimMark(c.b.buf)) < len(c.b.buf) {
			c.pass(len(mark), &c.out.Spans.Structure)
		}
		if reason := c.pieces(end); reason != "" {
			if end, err = c.discard(ctx, end, reason); err != nil {
				return err
			}
		}
		if err := c.turn(ctx); err != nil {
			return err
		}
		if end && len(c.b.buf) == 0 {
			return nil
		}
	}
}

// fill reads until the batch is full or the file ends.
func (c *cutter) fill() (end bool, err error) {
	b := c.b
	for len(b.buf) < cap(b.buf) {
		n, err := c.in.Read(b.buf[len(b.buf):cap(b.buf)])
		c.hash.Write(b.buf[len(b.buf) : len(b.buf)+n])
		b.buf = b.buf[:len(b.buf)+n]
		c.out.Size += int64(n)
		c.total += int64(n)
		if err == io.EOF {
			end = true
			break
		}
		if err != nil {
			return false, err
		}
	}
	if c.tell != nil {
		c.tell(c.total)
	}
	return end, nil
}

// pass counts the next n bytes as what kind counts.
func (c *cutter) pass(n int, kind *int64) {
	c.used += n
	*kind += int64(n)
}

// pieces cuts what is in the batch. A reason says that what is left is the beginning of a fault whose end is not in
// the batch, above all of a record that is too long.
func (c *cutter) pieces(end bool) (reason string) {
	spans := &c.out.Spans
	for {
		p, ok := c.split.next(c.b.buf[c.used:], end)
		c.pass(p.skip, &spans.Structure)
		left := len(c.b.buf) - c.used
		switch {
		case !ok && end:
			c.pass(left, &spans.Structure)
			return ""
		case !ok && left <= MaxRecord:
			return ""
		case !ok, p.size > MaxRecord:
			return reasonLong
		case p.over:
			return p.reason
		}
		c.record++
		c.b.spans = append(c.b.spans, span{c.used, c.used + p.size, p.reason, c.place()})
		if p.reason != "" {
			c.pass(p.size, &spans.Faults)
		} else {
			c.pass(p.size, &spans.Records)
		}
	}
}

// place is the number of the object that the record found last lies in, among those of the batch.
func (c *cutter) place() int {
	in, ok := c.split.(interface{ place() []byte })
	if !ok {
		return 0
	}
	head, known := in.place(), len(c.b.places)
	if known == 0 || !bytes.Equal(head, c.b.places[known-1]) {
		c.b.places = append(c.b.places, head)
	}
	return len(c.b.places)
}

// discard makes one fault of a record that is too long and passes over its bytes, however many.
func (c *cutter) discard(ctx context.Context, end bool, reason string) (bool, error) {
	c.record++
	keep := min(c.used+pipeline.MaxRaw, len(c.b.buf))
	c.b.spans = append(c.b.spans, span{c.used, keep, reason, 0})
	for {
		n, done := c.split.discard(c.b.buf[c.used:], end)
		c.pass(n, &c.out.Spans.Faults)
		if done || end {
			return end, nil
		}
		if err := c.turn(ctx); err != nil {
			return end, err
		}
		var err error
		if end, err = c.fill(); err != nil {
			return end, err
		}
	}
}

var reasonLong = fmt.Sprintf("the record is longer than %d MiB", MaxRecord>>20)

// turn hands the batch on if there is anything in it, and begins another one with what is not cut yet.
func (c *cutter) turn(ctx context.Context) error {
	tail := c.b.buf[c.used:]
	if len(c.b.spans) == 0 {
		c.b.offset += int64(c.used)
		c.b.buf = c.b.buf[:copy(c.b.buf, tail)]
		if len(c.b.buf) == cap(c.b.buf) {
			c.b.buf = slices.Grow(c.b.buf, min(len(c.b.buf), max(batchLen, MaxRecord+batchLen-len(c.b.buf))))
		}
		c.used, c.b.first = 0, c.record+1
		return nil
	}
	old := c.b
	c.b = nil
	if err := c.take(ctx, old.file, len(tail)+batchLen); err != nil {
		return err
	}
	c.b.buf = append(c.b.buf, tail...)
	c.b.offset, c.b.first = old.offset+int64(c.used), c.record+1
	c.used = 0
	select {
	case c.full <- old:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// take makes c.b an empty batch with room for n bytes and more.
func (c *cutter) take(ctx context.Context, file, n int) error {
	if c.b == nil {
		select {
		case c.b = <-c.free:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	b := c.b
	if cap(b.buf) < n || cap(b.buf) > max(n, 4*batchLen) {
		b.buf = make([]byte, 0, n)
	}
	b.file, b.first, b.offset, b.buf, b.spans, b.places = file, 1, 0, b.buf[:0], b.spans[:0], b.places[:0]
	return nil
}
