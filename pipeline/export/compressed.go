package export

import (
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
)

// maxLevel is how deep archives may stand in each other: one inside another.
const maxLevel = 2

// compressed adds a gzip or zstd file: the one file that it holds, or the files of the tar that it holds.
func (t *Tree) compressed(as string, s source, kind archive) error {
	if s.level == maxLevel {
		return fmt.Errorf("read %s: archives stand in each other more than one level deep; unpack the outer one", as)
	}
	plain := source{size: -1, level: s.level + 1, stream: func() (io.ReadCloser, error) { return decompress(as, s, kind) }}
	m := Member{Path: as + "!" + inner(Member{Path: as}.Base()), Size: -1, open: plain.stream}
	head, err := ReadFirst(m, magicLen)
	if err != nil {
		return fmt.Errorf("read %s: %w", as, err)
	}
	if k := archiveKind(head); k == isTar {
		return t.tar(as, plain)
	} else if k != isPlain {
		return fmt.Errorf("read %s: an archive in an archive of another kind; unpack the outer one", as)
	}
	t.Members = append(t.Members, m)
	return nil
}

func decompress(as string, s source, kind archive) (io.ReadCloser, error) {
	e := &expanded{name: as}
	var err error
	if kind == isZstd {
		e.out, err = openZstd(s.stream, &e.in, narrowWindow)
	} else {
		e.out, err = openGzip(s.stream, &e.in)
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", as, err)
	}
	return e, nil
}

// unpacked is a gzip stream and the file that it is read from.
type unpacked struct {
	io.Reader
	file io.Closer
}

func (u unpacked) Close() error { return u.file.Close() }

func openGzip(stream func() (io.ReadCloser, error), in *counter) (io.ReadCloser, error) {
	r, err := stream()
	if err != nil {
		return nil, err
	}
	in.r = r
	z, err := gzip.NewReader(in)
	if err != nil {
		r.Close()
		return nil, err
	}
	return unpacked{z, r}, nil
}

// counter counts the bytes read through it.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// Limits on what a compressed byte may become, counted on the bytes really produced.
const (
	maxExpanded = 1 << 40  // bytes of one file; a month of everybody's comments is some 400 GB
	freeRatio   = 64 << 20 // bytes produced before the ratio counts
	maxRatio    = 200
)

// expanded reads decompressed bytes and refuses a bomb. At its end it reads the compressed stream to its end, too, so
// that a file that changed is noticed.
type expanded struct {
	name string
	out  io.ReadCloser
	in   counter
	n    int64
}

func (e *expanded) Read(p []byte) (int, error) {
	n, err := e.out.Read(p)
	e.n += int64(n)
	if bomb := checkRatio(e.n, e.in.n); bomb != nil {
		return 0, fmt.Errorf("read %s: %w", e.name, bomb)
	}
	if err == io.EOF {
		if _, err := io.Copy(io.Discard, &e.in); err != nil {
			return n, err
		}
		return n, io.EOF
	}
	if err != nil {
		err = fmt.Errorf("read %s: damaged or cut off: %w", e.name, err)
	}
	return n, err
}

func (e *expanded) Close() error { return e.out.Close() }

func checkRatio(out, in int64) error {
	if out > maxExpanded {
		return fmt.Errorf("it expands to more than %d GiB", maxExpanded>>30)
	}
	if out > freeRatio && out/maxRatio > in {
		return fmt.Errorf("it expands more than %d times, as no honest export does", maxRatio)
	}
	return nil
}
