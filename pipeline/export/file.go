package export

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// file adds a file on disk, or what is in it where it is an archive.
func (t *Tree) file(name, as string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	d := &disk{name: name, size: info.Size(), modified: info.ModTime(), info: info}
	magic := make([]byte, magicLen)
	n, err := io.ReadFull(f, magic)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return t.add(as, source{size: d.size, stream: d.open, disk: d}, magic[:n])
}

// source is a run of bytes that may turn out to be an archive.
type source struct {
	size   int64 // -1 if not known
	stream func() (io.ReadCloser, error)
	disk   *disk // not nil for a file on disk, where any part can be read
	level  int   // archives around it
}

// add adds a source as what its first bytes say it is.
func (t *Tree) add(as string, s source, magic []byte) error {
	switch archiveKind(magic) {
	case isZip:
		return t.zip(as, s)
	case isTar:
		return t.tar(as, s)
	case isGzip, isZstd:
		return t.compressed(as, s, archiveKind(magic))
	case isCompound:
		if ok, err := t.oldWorkbook(as, s); ok || err != nil {
			return err
		}
	}
	t.Members = append(t.Members, Member{Path: as, Size: s.size, open: s.stream})
	return nil
}

type archive uint8

const (
	isPlain archive = iota
	isZip
	isTar
	isGzip
	isZstd
	isCompound
)

// magicLen is how many bytes tell an archive: tar says so at byte 257.
const magicLen = 262

func archiveKind(magic []byte) archive {
	switch {
	case bytes.HasPrefix(magic, []byte("PK\x03\x04")), bytes.HasPrefix(magic, []byte("PK\x05\x06")):
		return isZip
	case bytes.HasPrefix(magic, []byte("\x1f\x8b\x08")):
		return isGzip
	case bytes.HasPrefix(magic, []byte("\x28\xb5\x2f\xfd")):
		return isZstd
	case bytes.HasPrefix(magic, []byte(compoundMagic)):
		return isCompound
	case len(magic) == magicLen && string(magic[257:262]) == "ustar":
		return isTar
	}
	return isPlain
}

// ErrChanged is the error for a file that is not what it was when the run began.
var ErrChanged = errors.New("it changed while it was read; export it to the end, then run again")

// disk is a file on disk that must not change while the tree is open.
type disk struct {
	name     string
	size     int64
	modified time.Time
	info     os.FileInfo
}

// open returns a reader that ends in [ErrChanged] instead of io.EOF where the file changed.
func (d *disk) open() (io.ReadCloser, error) {
	f, err := d.file()
	if err != nil {
		return nil, err
	}
	return &steady{f: f, disk: d}, nil
}

func (d *disk) file() (*os.File, error) {
	f, err := os.Open(d.name)
	if err != nil {
		return nil, err
	}
	if err := d.check(f); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

func (d *disk) check(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() != d.size || !info.ModTime().Equal(d.modified) || !os.SameFile(info, d.info) {
		return fmt.Errorf("read %s: %w", d.name, ErrChanged)
	}
	return nil
}

// steady reads a disk file and compares, at its end, what was read with what the file system says.
type steady struct {
	f    *os.File
	disk *disk
	n    int64
}

func (s *steady) Read(p []byte) (int, error) {
	n, err := s.f.Read(p)
	s.n += int64(n)
	if err != io.EOF {
		return n, err
	}
	if s.n != s.disk.size {
		return n, fmt.Errorf("read %s: got %d of %d bytes: %w", s.disk.name, s.n, s.disk.size, ErrChanged)
	}
	if err := s.disk.check(s.f); err != nil {
		return n, err
	}
	return n, io.EOF
}

func (s *steady) Close() error { return s.f.Close() }

// inner is the name of what is compressed in a file: "a.jsonl" for "a.jsonl.gz".
func inner(base string) string {
	for _, ext := range []string{".gz", ".zst", ".zstd", ".gzip"} {
		if name, ok := strings.CutSuffix(base, ext); ok {
			return name
		}
	}
	return base
}
