package store

import (
	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/bitutil"
	"github.com/apache/arrow/go/v15/arrow/memory"

	"listenratio/pipeline"
)

// A fetch makes an Arrow array of the next n rows of a column. Its buffers have their final size from the start.
type fetch func(c *cursor, n int, mem memory.Allocator) (arrow.Array, error)

// toArrow says, for each field of pipeline.Schema, which column of the items table it comes from and how.
var toArrow = [...]struct {
	column int
	fetch  fetch
}{
	{0, texts}, {1, texts}, {4, texts}, {7, texts}, {10, texts}, {11, texts}, {14, texts}, {15, texts}, {16, texts},
	{18, texts}, {19, texts}, {26, texts}, {27, texts},
	{5, numbers(0)}, {12, numbers(0)}, {25, numbers(0)}, {28, numbers(0)}, {29, numbers(0)},
	{20, numbers(pipeline.Unknown)}, {21, numbers(pipeline.Unknown)}, {22, numbers(pipeline.Unknown)},
	{2, wordsOf(pipeline.ParseKind)}, {6, wordsOf(pipeline.ParsePrecision)}, {13, wordsOf(pipeline.ParseOrigin)},
	{17, wordsOf(pipeline.ParseVisibility)},
	{3, flags}, {8, flags}, {9, flags}, {23, flags}, {24, flags},
}

// sized makes a buffer of n bytes.
func sized(mem memory.Allocator, n int) *memory.Buffer {
	b := memory.NewResizableBuffer(mem)
	b.Resize(n)
	return b
}

// finish makes the array of n rows that the buffers hold, and takes them over.
func finish(t arrow.DataType, n int, buffers ...*memory.Buffer) arrow.Array {
	data := array.NewData(t, n, append([]*memory.Buffer{nil}, buffers...), nil, 0, 0)
	defer data.Release()
	for _, b := range buffers {
		b.Release()
	}
	return array.MakeFromData(data)
}

// texts fetches texts; an absent one is empty.
func texts(c *cursor, n int, mem memory.Allocator) (arrow.Array, error) {
	ends := sized(mem, 4*(n+1))
	offsets := arrow.Int32Traits.CastFromBytes(ends.Bytes())
	offsets[0] = 0
	rest := offsets[1:]
	c.scratch = c.scratch[:0]
	err := c.each(n, func(k int) {
		if c.index != nil {
			c.named(rest[:k])
		} else {
			c.spelt(rest[:k])
		}
		rest = rest[k:]
	})
	if err != nil {
		ends.Release()
		return nil, err
	}
	values := sized(mem, len(c.scratch))
	copy(values.Bytes(), c.scratch)
	return finish(arrow.BinaryTypes.String, n, ends, values), nil
}

// named appends the words of the next rows to scratch and notes where each ends.
func (c *cursor) named(ends []int32) {
	for i := range ends {
		if c.present(i) {
			c.scratch = append(c.scratch, c.words[c.index[c.value]]...)
			c.value++
		}
		ends[i] = int32(len(c.scratch))
	}
}

// spelt does the same for a page without a dictionary, whose texts lie one after the other.
func (c *cursor) spelt(ends []int32) {
	at := len(c.scratch)
	values := c.values(len(ends))
	if values == 0 {
		for i := range ends {
			ends[i] = int32(at)
		}
		return
	}
	bytes, offsets := c.data.ByteArray()
	offsets = offsets[c.value : c.value+values+1]
	c.scratch = append(c.scratch, bytes[offsets[0]:offsets[values]]...)
	move := at - int(offsets[0])
	v := 0
	for i := range ends {
		if c.present(i) {
			v++
		}
		ends[i] = int32(int(offsets[v]) + move)
	}
	c.value += values
}

// numbers fetches numbers; null stands for an absent one.
func numbers(null int64) fetch {
	return func(c *cursor, n int, mem memory.Allocator) (arrow.Array, error) {
		buf := sized(mem, 8*n)
		rest := arrow.Int64Traits.CastFromBytes(buf.Bytes())
		err := c.each(n, func(k int) {
			c.count(rest[:k], null)
			rest = rest[k:]
		})
		if err != nil {
			buf.Release()
			return nil, err
		}
		return finish(arrow.PrimitiveTypes.Int64, n, buf), nil
	}
}

func (c *cursor) count(dst []int64, null int64) {
	values := c.values(len(dst))
	if values == len(dst) {
		copy(dst, c.data.Int64()[c.value:c.value+values])
		c.value += values
		return
	}
	for i := range dst {
		dst[i] = null
		if values > 0 && c.present(i) {
			dst[i] = c.data.Int64()[c.value]
			c.value++
		}
	}
}

// wordsOf fetches words as the small numbers that parse gives them.
func wordsOf[T ~uint8](parse func(string) (T, bool)) fetch {
	return func(c *cursor, n int, mem memory.Allocator) (arrow.Array, error) {
		buf := sized(mem, n)
		rest := buf.Bytes()
		var known [256]T // by word number; there are few
		var of *string
		err := c.each(n, func(k int) {
			if len(c.words) > 0 && of != &c.words[0] {
				of = &c.words[0]
				for i := range min(len(c.words), len(known)) {
					known[i], _ = parse(c.words[i])
				}
			}
			for i := range k {
				rest[i] = 0
				if c.present(i) {
					rest[i] = uint8(known[c.index[c.value]])
					c.value++
				}
			}
			rest = rest[k:]
		})
		if err != nil {
			buf.Release()
			return nil, err
		}
		return finish(arrow.PrimitiveTypes.Uint8, n, buf), nil
	}
}

// flags fetches flags, which are never absent.
func flags(c *cursor, n int, mem memory.Allocator) (arrow.Array, error) {
	buf := sized(mem, int(bitutil.BytesForBits(int64(n))))
	clear(buf.Bytes())
	at := 0
	err := c.each(n, func(k int) {
		bitutil.CopyBitmap(c.data.Boolean(), c.value, k, buf.Bytes(), at)
		c.value += k
		at += k
	})
	if err != nil {
		buf.Release()
		return nil, err
	}
	return finish(arrow.FixedWidthTypes.Boolean, n, buf), nil
}
