package export

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/flate"
)

// zip adds the files of a zip archive. The archive's directory is checked before it is loaded; see [checkDirectory].
func (t *Tree) zip(as string, s source) error {
	if s.level == maxLevel {
		return fmt.Errorf("read %s: archives stand in each other more than one level deep; unpack the outer one", as)
	}
	r, size, err := t.seekable(as, s)
	if err != nil {
		return err
	}
	if err := checkDirectory(r, size); err != nil {
		return fmt.Errorf("read %s: %w", as, err)
	}
	z, err := zip.NewReader(r, size)
	if err != nil && err != zip.ErrInsecurePath {
		return fmt.Errorf("read %s: %w", as, err)
	}
	z.RegisterDecompressor(zip.Deflate, func(r io.Reader) io.ReadCloser { return flate.NewReader(r) })
	if isWorkbook(z) {
		return t.workbook(as, s, z)
	}
	for _, f := range z.File {
		if err := t.zipEntry(as, s, f); err != nil {
			return fmt.Errorf("read %s: entry %q: %w", as, f.Name, err)
		}
	}
	return nil
}

func (t *Tree) zipEntry(as string, s source, f *zip.File) error {
	if err := checkName(f.Name); err != nil {
		return err
	}
	switch {
	case strings.HasSuffix(f.Name, "/") || junk(f.Name):
		return nil
	case !f.Mode().IsRegular():
		return fmt.Errorf("a symbolic link or device; no honest export has one")
	case f.Flags&1 != 0:
		return ErrEncrypted
	}
	name := as + "!" + f.Name
	e := source{size: int64(f.UncompressedSize64), level: s.level + 1,
		stream: func() (io.ReadCloser, error) { return openEntry(name, s.disk, f) }}
	if !looksPacked(f.Name) {
		t.Members = append(t.Members, Member{Path: name, Size: e.size, open: e.stream})
		return nil
	}
	head, err := ReadFirst(Member{Size: e.size, open: e.stream}, magicLen)
	if err != nil {
		return err
	}
	if err := t.add(name, e, head); err != nil {
		if !namesWorkbook(f.Name) {
			return err
		}
		t.Passed = append(t.Passed, err.Error()) // a table beside an export does not spoil the export
	}
	return nil
}

// looksPacked reports whether a file inside an archive is worth a look at its first bytes.
func looksPacked(name string) bool {
	if namesWorkbook(name) {
		return true
	}
	name = strings.ToLower(name)
	for _, ext := range []string{".zip", ".tar", ".gz", ".tgz", ".zst"} {
		if strings.HasSuffix(name, ext) {
			return true
		}
	}
	return false
}

// maxInner is the largest zip inside another archive that is read; it has to be held in memory.
const maxInner = 64 << 20

// seekable gives random access to a source: the file itself, or a small inner archive in memory.
func (t *Tree) seekable(as string, s source) (io.ReaderAt, int64, error) {
	if s.disk != nil {
		f, err := s.disk.file()
		if err != nil {
			return nil, 0, err
		}
		t.close = append(t.close, f.Close)
		return f, s.size, nil
	}
	b, err := ReadFirst(Member{Size: -1, open: s.stream}, int(min(s.size, maxInner)+1))
	if err != nil {
		return nil, 0, err
	}
	if len(b) > maxInner {
		return nil, 0, fmt.Errorf("read %s: a zip of more than %d MiB inside another archive; unpack the outer one", as, maxInner>>20)
	}
	return strings.NewReader(string(b)), int64(len(b)), nil
}

// openEntry opens one entry. The reader checks the entry's declared size and checksum at its end, and then that the
// archive on disk is still what it was.
func openEntry(name string, d *disk, f *zip.File) (io.ReadCloser, error) {
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return &entry{ReadCloser: r, name: name, disk: d, packed: int64(f.CompressedSize64)}, nil
}

type entry struct {
	io.ReadCloser
	name   string
	disk   *disk // nil inside another archive
	n      int64
	packed int64
}

func (e *entry) Read(p []byte) (int, error) {
	n, err := e.ReadCloser.Read(p)
	e.n += int64(n)
	if bomb := checkRatio(e.n, e.packed); bomb != nil {
		return 0, fmt.Errorf("read %s: %w", e.name, bomb)
	}
	if err == io.EOF && e.disk != nil {
		if err := e.disk.same(); err != nil {
			return n, err
		}
	} else if err != nil && err != io.EOF {
		err = fmt.Errorf("read %s: damaged or cut off: %w", e.name, err)
	}
	return n, err
}

// same looks whether the file of that name is still what it was.
func (d *disk) same() error {
	info, err := os.Stat(d.name)
	if err != nil {
		return err
	}
	if info.Size() != d.size || !info.ModTime().Equal(d.modified) || !os.SameFile(info, d.info) {
		return fmt.Errorf("read %s: %w", d.name, ErrChanged)
	}
	return nil
}

// Limits on the names inside an archive.
const (
	maxName  = 1024 // bytes
	maxParts = 32
)

// checkName refuses the names by which archives try to write outside their folder. Nothing is ever extracted, so they
// could do no harm; but no honest export has them.
func checkName(name string) error {
	bad := func(why string) error { return fmt.Errorf("%s; no honest export has such a name", why) }
	switch {
	case len(name) > maxName:
		return bad(fmt.Sprintf("a name of more than %d bytes", maxName))
	case !utf8.ValidString(name):
		return nil // old archivers write names in the code page of their country
	case strings.HasPrefix(name, "/") || len(name) > 1 && name[1] == ':':
		return bad("an absolute path")
	case strings.ContainsRune(name, '\\'):
		return bad("a backslash")
	case strings.ContainsFunc(name, func(r rune) bool { return r < 0x20 || r == 0x7f }):
		return bad("a control character")
	case strings.Count(name, "/") > maxParts:
		return bad(fmt.Sprintf("more than %d folders", maxParts))
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			return bad("a path that leaves its folder")
		}
	}
	return nil
}
