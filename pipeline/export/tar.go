package export

import (
	"archive/tar"
	"fmt"
	"io"
	"strings"
	"sync"
)

// tarball reads the entries of a tar archive, which can only be read from the front. It keeps one reader where the
// last one stopped, so that members opened in their order cost one pass.
type tarball struct {
	name   string
	stream func() (io.ReadCloser, error)
	mu     sync.Mutex
	idle   *tarReader
}

type tarReader struct {
	*tar.Reader
	file io.ReadCloser
	next int // number of the entry that Next returns next
}

// keepHeads is how many bytes of a tar's entries are kept for detection when the tar is listed.
const keepHeads = 16 << 20

// tar adds the files of a tar archive, compressed or not.
func (t *Tree) tar(as string, s source) error {
	b := &tarball{name: as, stream: s.stream}
	r, err := b.start()
	if err != nil {
		return err
	}
	t.close = append(t.close, b.close)
	names, kept := map[string]bool{}, 0
	var books []Member
	for ; ; r.next++ {
		h, err := r.Next()
		if err == io.EOF {
			break
		}
		if err == nil && r.next == maxEntries {
			err = fmt.Errorf("more than %d entries", maxEntries)
		}
		if err == nil {
			err = checkName(h.Name)
		}
		if err == nil && h.Typeflag != tar.TypeReg && h.Typeflag != tar.TypeDir && h.Typeflag != tar.TypeXGlobalHeader {
			err = fmt.Errorf("entry %q: a link or device; no honest export has one", h.Name)
		}
		if err == nil && names[h.Name] {
			err = fmt.Errorf("entry %q: it is there twice", h.Name)
		}
		if err != nil {
			r.file.Close()
			return fmt.Errorf("read %s: damaged, cut off or not honest: %w", as, err)
		}
		names[h.Name] = true
		if h.Typeflag != tar.TypeReg || junk(strings.TrimPrefix(h.Name, "./")) {
			continue
		}
		m := b.member(strings.TrimPrefix(h.Name, "./"), r.next, h.Size)
		if n := int(min(h.Size, headLen)); kept+n <= keepHeads {
			m.head = make([]byte, n)
			if _, err := io.ReadFull(r, m.head); err != nil {
				r.file.Close()
				return fmt.Errorf("read %s: damaged or cut off: %w", as, err)
			}
			kept += n
		}
		if kind := archiveKind(m.head); namesWorkbook(h.Name) && (kind == isZip || kind == isCompound) {
			books = append(books, m)
		} else {
			t.Members = append(t.Members, m)
		}
	}
	_, err = io.Copy(io.Discard, r.file)
	r.file.Close()
	if err != nil {
		return err
	}
	t.tables(books)
	return nil
}

// tables adds the sheets of workbooks inside an archive. In a workbook there are no further archives, so it is no level
// of its own.
func (t *Tree) tables(books []Member) {
	for _, m := range books {
		if err := t.add(m.Path, source{size: m.Size, stream: m.open, level: maxLevel - 1}, m.head); err != nil {
			t.Passed = append(t.Passed, err.Error())
		}
	}
}

func (b *tarball) member(name string, number int, size int64) Member {
	return Member{Path: b.name + "!" + name, Size: size, open: func() (io.ReadCloser, error) { return b.open(number) }}
}

func (b *tarball) start() (*tarReader, error) {
	file, err := b.stream()
	if err != nil {
		return nil, err
	}
	return &tarReader{tar.NewReader(file), file, 0}, nil
}

// open opens entry number n, with the idle reader if it has not passed it.
func (b *tarball) open(n int) (io.ReadCloser, error) {
	b.mu.Lock()
	r := b.idle
	b.idle = nil
	b.mu.Unlock()
	if r != nil && r.next > n {
		r.file.Close()
		r = nil
	}
	if r == nil {
		var err error
		if r, err = b.start(); err != nil {
			return nil, err
		}
	}
	for r.next <= n {
		if _, err := r.Next(); err != nil {
			r.file.Close()
			return nil, fmt.Errorf("read %s: damaged, cut off or changed: %w", b.name, err)
		}
		r.next++
	}
	return &tarEntry{r, b}, nil
}

func (b *tarball) close() error {
	if b.idle != nil {
		return b.idle.file.Close()
	}
	return nil
}

type tarEntry struct {
	r *tarReader
	b *tarball
}

func (e *tarEntry) Read(p []byte) (int, error) { return e.r.Read(p) }

func (e *tarEntry) Close() error {
	e.b.mu.Lock()
	defer e.b.mu.Unlock()
	if e.b.idle != nil {
		return e.r.file.Close()
	}
	e.b.idle = e.r
	return nil
}
