package export

import (
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"runtime"

	"github.com/klauspost/compress/zstd"
)

// Windows of zstd. Large dumps are packed with windows of up to 2 GiB, and a decoder takes that much memory as soon as a
// frame claims it, however little is in it. So a file is first decoded with a narrow window, which is right for as long
// as no more than that has come out; only then, and only where the file claims more, it is decoded from its beginning
// again with one of four times the size. That costs a third of the work at worst.
const (
	narrowWindow = 128 << 20
	widestWindow = 2 << 30
	zstdBlock    = 128 << 10 // what a decoder decodes at once
)

// zstdReader decodes a zstd stream with as narrow a window as will do.
type zstdReader struct {
	stream func() (io.ReadCloser, error)
	in     *counter // what the decoder reads; starts again with it
	window int64    // of the decoder
	first  int64    // the window that it began with
	n      int64    // bytes given out

	file    io.ReadCloser
	head    *zstdHead
	decoder *zstd.Decoder
}

// openZstd begins with a window that is a power of two.
func openZstd(stream func() (io.ReadCloser, error), in *counter, window int64) (io.ReadCloser, error) {
	z := &zstdReader{stream: stream, in: in, window: window, first: window}
	if err := z.open(); err != nil {
		return nil, err
	}
	return z, nil
}

func (z *zstdReader) open() error {
	file, err := z.stream()
	if err != nil {
		return err
	}
	*z.in = counter{r: file}
	z.head = &zstdHead{r: z.in, most: uint64(z.window)}
	decoder, err := zstd.NewReader(z.head, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(uint64(z.window)))
	if err != nil {
		file.Close()
		return err
	}
	z.file, z.decoder = file, decoder
	return nil
}

func (z *zstdReader) Read(p []byte) (int, error) {
	if z.head.lowered {
		if left := z.window - zstdBlock - z.n; left <= 0 {
			return z.widen(p)
		} else if int64(len(p)) > left {
			p = p[:left]
		}
	}
	n, err := z.decoder.Read(p)
	z.n += int64(n)
	if z.window >= widestWindow || !errors.Is(err, zstd.ErrWindowSizeExceeded) {
		return n, err
	}
	if n > 0 {
		return n, nil // the error comes again
	}
	return z.widen(p)
}

// widen begins again with a wider window, passes over what was given out already, and reads on.
func (z *zstdReader) widen(p []byte) (int, error) {
	z.Close()
	z.window = min(4*z.window, widestWindow)
	if err := z.open(); err != nil {
		return 0, err
	}
	n, err := io.CopyN(io.Discard, z.decoder, z.n)
	switch {
	case n == z.n:
		return z.Read(p)
	case errors.Is(err, zstd.ErrWindowSizeExceeded) && z.window < widestWindow:
		return z.widen(p)
	}
	return 0, cmp.Or(err, io.ErrUnexpectedEOF)
}

// Close gives a wide window back at once, lest the memory that it took is taken as what the program needs anyway.
func (z *zstdReader) Close() error {
	if z.decoder == nil {
		return nil
	}
	z.decoder.Close()
	z.decoder = nil
	if z.window > z.first {
		runtime.GC()
	}
	return z.file.Close()
}

// zstdHead passes a stream on, with the window that its first frame claims lowered to at most most. lowered is known once something was read.
type zstdHead struct {
	r       io.Reader
	most    uint64
	lowered bool
	done    bool
	rest    []byte // of the head, still to be passed on
}

func (h *zstdHead) Read(p []byte) (int, error) {
	if !h.done {
		h.done = true
		h.rest = make([]byte, 6)
		n, err := io.ReadFull(h.r, h.rest)
		if h.rest = h.rest[:n]; err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
			return 0, err
		}
		h.lower()
	}
	if len(h.rest) > 0 {
		n := copy(p, h.rest)
		h.rest = h.rest[n:]
		return n, nil
	}
	return h.r.Read(p)
}

// lower writes a smaller window into the head of a frame: the magic number, a byte of flags, and the window as 5 bits
// of exponent over 1 KiB and 3 bits of eighths.
func (h *zstdHead) lower() {
	const magic, single = 0xfd2fb528, 1 << 5
	b := h.rest
	if len(b) < 6 || binary.LittleEndian.Uint32(b) != magic || b[4]&single != 0 {
		return
	}
	base := uint64(1) << (10 + b[5]>>3)
	if window := base + base/8*uint64(b[5]&7); window <= h.most || window > widestWindow {
		return
	}
	for h.lowered = true; uint64(1)<<(10+b[5]>>3) > h.most; {
		b[5] -= 8
	}
	b[5] &^= 7
}
