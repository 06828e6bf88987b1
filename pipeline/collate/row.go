package collate

import (
	"encoding/binary"
	"math/bits"
	"time"
	"unsafe"

	"listenratio/pipeline"
)

// A row is an item as bytes in the scratch file: its total length, a fixed head, and then the fields that its mask
// names. The head comes first so that sorting and settling need not decode the rest.
const (
	rowLen     = 0  // uint32, the whole row
	rowFlags   = 4  // uint32, see packFlags
	rowMask    = 8  // uint32, one bit per optional field
	rowSource  = 12 // int32
	rowCreated = 16 // int64, µs since 1970 UTC
	rowHash    = 24 // uint64 and uint32: the id's hash
	rowCheck   = 32
	rowRecord  = 36 // int64
	rowOffset  = 44 // int64
	rowID      = 52 // uint32 length of the id, whose bytes follow the head
	rowHead    = 56
)

func appendRow(dst []byte, it *pipeline.Item, k key) []byte {
	start := len(dst)
	var head [rowHead]byte
	dst = append(dst, head[:]...)
	dst = append(dst, it.ID...)
	var mask uint32
	for i, n := range optionalNumbers(it) {
		if n != absent(i) {
			mask |= 1 << i
			dst = binary.LittleEndian.AppendUint64(dst, uint64(n))
		}
	}
	for i, s := range optionalTexts(it) {
		if s != "" {
			mask |= 1 << (i + numbers)
			dst = binary.LittleEndian.AppendUint32(dst, uint32(len(s)))
			dst = append(dst, s...)
		}
	}
	h := dst[start:]
	le := binary.LittleEndian
	le.PutUint32(h[rowLen:], uint32(len(h)))
	le.PutUint32(h[rowFlags:], packFlags(it))
	le.PutUint32(h[rowMask:], mask)
	le.PutUint32(h[rowSource:], uint32(it.Source.Source))
	le.PutUint64(h[rowCreated:], uint64(it.Created.UnixMicro()))
	le.PutUint64(h[rowHash:], k.hash)
	le.PutUint32(h[rowCheck:], k.check)
	le.PutUint64(h[rowRecord:], uint64(it.Source.Record))
	le.PutUint64(h[rowOffset:], uint64(it.Source.Offset))
	le.PutUint32(h[rowID:], uint32(len(it.ID)))
	return dst
}

// rowSize is what the row of an item needs at most.
func rowSize(it *pipeline.Item) int {
	n := rowHead + len(it.ID) + 8*numbers + 4*texts
	for _, s := range optionalTexts(it) {
		n += len(s)
	}
	return n
}

const (
	numbers = 5
	texts   = 10
)

func optionalNumbers(it *pipeline.Item) [numbers]int64 {
	return [...]int64{it.Likes, it.Replies, it.Reposts, pipeline.Micros(it.ParentTime), pipeline.Micros(it.Edited)}
}

// absent is the value of optional number i that is not written.
func absent(i int) int64 {
	if i < 3 {
		return pipeline.Unknown
	}
	return 0
}

func optionalTexts(it *pipeline.Item) [texts]string {
	return [...]string{it.Platform, it.Account, it.Text, it.Parent, it.ParentAuthor, it.Conversation, it.RepostOf,
		it.QuoteOf, it.Language, it.URL}
}

func packFlags(it *pipeline.Item) uint32 {
	f := uint32(it.Kind) | uint32(it.Precision)<<4 | uint32(it.ParentOrigin)<<8 | uint32(it.Visibility)<<12 |
		uint32(it.Inbound)<<16
	for i, on := range [...]bool{it.Truncated, it.Repaired, it.Deleted, it.Automated} {
		if on {
			f |= 1 << (20 + i)
		}
	}
	return f
}

// row is one encoded row. Its methods read the head in place.
type row []byte

func (r row) created() int64 { return int64(binary.LittleEndian.Uint64(r[rowCreated:])) }
func (r row) source() int32  { return int32(binary.LittleEndian.Uint32(r[rowSource:])) }
func (r row) record() int64  { return int64(binary.LittleEndian.Uint64(r[rowRecord:])) }
func (r row) key() key {
	return key{binary.LittleEndian.Uint64(r[rowHash:]), binary.LittleEndian.Uint32(r[rowCheck:])}
}
func (r row) id() []byte { return r[rowHead : rowHead+binary.LittleEndian.Uint32(r[rowID:])] }

// content is everything of the row that does not say where it was read.
func (r row) content() []byte { return r[rowHead:] }

// platform points into r.
func (r row) platform() string {
	mask := binary.LittleEndian.Uint32(r[rowMask:])
	if mask&(1<<numbers) == 0 {
		return ""
	}
	at := rowHead + binary.LittleEndian.Uint32(r[rowID:]) + 8*uint32(bits.OnesCount32(mask&(1<<numbers-1)))
	return view(r[at+4 : at+4+binary.LittleEndian.Uint32(r[at:])])
}

// edited is the time of the last edit in µs, 0 if never.
func (r row) edited() int64 {
	at := rowHead + int(binary.LittleEndian.Uint32(r[rowID:]))
	mask := binary.LittleEndian.Uint32(r[rowMask:])
	for i := range numbers - 1 {
		if mask&(1<<i) != 0 {
			at += 8
		}
	}
	if mask&(1<<(numbers-1)) == 0 {
		return 0
	}
	return int64(binary.LittleEndian.Uint64(r[at:]))
}

// item decodes r into it. The strings point into r.
func (r row) item(it *pipeline.Item) {
	le := binary.LittleEndian
	it.Reset()
	f := le.Uint32(r[rowFlags:])
	it.Kind, it.Precision = pipeline.Kind(f&15), pipeline.Precision(f>>4&15)
	it.ParentOrigin, it.Visibility = pipeline.Origin(f>>8&15), pipeline.Visibility(f>>12&15)
	it.Inbound = pipeline.Side(f >> 16 & 15)
	it.Truncated, it.Repaired = f&(1<<20) != 0, f&(1<<21) != 0
	it.Deleted, it.Automated = f&(1<<22) != 0, f&(1<<23) != 0
	it.Created = time.UnixMicro(r.created()).UTC()
	it.Source = pipeline.Position{Source: r.source(), Record: r.record(), Offset: int64(le.Uint64(r[rowOffset:]))}
	rest := r[rowHead:]
	n := le.Uint32(r[rowID:])
	it.ID, rest = view(rest[:n]), rest[n:]
	mask := le.Uint32(r[rowMask:])
	for i := range numbers {
		if mask&(1<<i) != 0 {
			setNumber(it, i, int64(le.Uint64(rest)))
			rest = rest[8:]
		}
	}
	for i := range texts {
		if mask&(1<<(i+numbers)) != 0 {
			n := le.Uint32(rest)
			setText(it, i, view(rest[4:4+n]))
			rest = rest[4+n:]
		}
	}
}

func setNumber(it *pipeline.Item, i int, n int64) {
	switch i {
	case 0:
		it.Likes = n
	case 1:
		it.Replies = n
	case 2:
		it.Reposts = n
	case 3:
		it.ParentTime = time.UnixMicro(n).UTC()
	case 4:
		it.Edited = time.UnixMicro(n).UTC()
	}
}

func setText(it *pipeline.Item, i int, s string) {
	field := [...]*string{&it.Platform, &it.Account, &it.Text, &it.Parent, &it.ParentAuthor, &it.Conversation,
		&it.RepostOf, &it.QuoteOf, &it.Language, &it.URL}[i]
	*field = s
}

func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
