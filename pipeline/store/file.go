package store

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"
)

// rowGroup is DuckDB's own default, so that its threads share a file evenly.
const rowGroup = 122_880

// codec is shared by all files, because its encoders keep a window of several megabytes each.
var codec = &zstd.Codec{Level: zstd.SpeedFastest}

// Schema is the version of the tables. Columns are only added, at the end and nullable; anything else raises it.
const Schema = 1

// file is a Parquet file being written under a temporary name, hashed as it goes.
type file struct {
	os   *os.File
	buf  *bufio.Writer
	sum  hash.Hash
	size int64
}

func (s *Store) create() (*file, error) {
	f, err := os.CreateTemp(s.path("parts"), ".tmp-*")
	if err != nil {
		return nil, fmt.Errorf("write part: %w", err)
	}
	return &file{os: f, buf: bufio.NewWriterSize(f, 256<<10), sum: sha256.New()}, nil
}

// Write takes the next bytes of the file.
func (f *file) Write(b []byte) (int, error) {
	f.sum.Write(b)
	f.size += int64(len(b))
	return f.buf.Write(b)
}

// finish writes what is buffered, reads the file back, since it must hold what was meant to be written, and closes it: a run
// of a thousand brands has thousands of files before its commit, more than a process may hold open.
func (f *file) finish() (sha string, err error) {
	if err := f.buf.Flush(); err != nil {
		return "", fmt.Errorf("write part: %w", err)
	}
	f.buf = nil
	sha = hex.EncodeToString(f.sum.Sum(nil))
	back, err := sumOf(f.os)
	if err != nil {
		return "", err
	}
	if back != sha {
		return "", fmt.Errorf("read part back: %w: it does not hold what was written", ErrDamaged)
	}
	if err := f.os.Close(); err != nil {
		return "", fmt.Errorf("write part: %w", err)
	}
	return sha, nil
}

// open opens a finished file again.
func (f *file) open() (*os.File, error) { return os.OpenFile(f.os.Name(), os.O_RDWR, 0) }

// publish makes a finished file durable and gives it its lasting name.
func (f *file) publish(as string) error {
	again, err := f.open()
	if err != nil {
		return err
	}
	if err := again.Sync(); err != nil {
		return errors.Join(err, again.Close())
	}
	return errors.Join(again.Chmod(0o400), os.Rename(f.os.Name(), as), again.Close())
}

func (f *file) discard() {
	f.os.Close()
	os.Remove(f.os.Name())
}

// sumOf is the SHA-256 of an open file's bytes from its start, hex.
func sumOf(f *os.File) (string, error) {
	h := sha256.New()
	if _, err := io.Copy(h, io.NewSectionReader(f, 0, 1<<62)); err != nil {
		return "", fmt.Errorf("read part back: %w", err)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// options are the settings of every file: zstd, pages of version 1 for older readers, no statistics or bounds of
// texts, and metadata that lets a lone file explain itself.
func options(place Place, texts ...string) []parquet.WriterOption {
	opts := []parquet.WriterOption{
		parquet.Compression(codec),
		parquet.DataPageVersion(1),
		parquet.DataPageStatistics(false),
		parquet.CreatedBy("listenratio", "1", ""),
		parquet.KeyValueMetadata("listenratio.schema_version", fmt.Sprint(Schema)),
		parquet.KeyValueMetadata("listenratio.table", place.Table),
	}
	if place.Brand != "" {
		opts = append(opts, parquet.KeyValueMetadata("listenratio.brand", place.Brand))
	}
	if place.Year != 0 {
		opts = append(opts, parquet.KeyValueMetadata("listenratio.year", fmt.Sprint(place.Year)))
	}
	for _, t := range texts {
		opts = append(opts, parquet.SkipPageBounds(t))
	}
	return opts
}

// guard turns a panic of the Parquet library into an error.
func guard(doing string, err *error) {
	if p := recover(); p != nil {
		*err = errors.Join(*err, fmt.Errorf("%s: the Parquet library gave up: %v", doing, p))
	}
}

// Place is where a table's part stands in the tree. Brand and Year may be absent.
type Place struct {
	Table string
	Brand string
	Year  int
}

// path of part number n, slash-separated.
func (p Place) path(n int) string {
	path := p.Table
	if p.Brand != "" {
		path += "/brand=" + p.Brand
	}
	if p.Year != 0 {
		path += fmt.Sprintf("/year=%d", p.Year)
	}
	return fmt.Sprintf("%s/%s-%d.parquet", path, p.Table, n)
}
