package export

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
)

var (
	// ErrEncrypted is the error for an archive that wants a password.
	ErrEncrypted = errors.New("it is encrypted; unpack it with its password and give the folder instead")

	errCutZip = errors.New("its directory, which stands at the end, is missing or damaged: the archive is cut off; copy or download it again")
)

// maxTotal is how many bytes all files of one archive may expand to.
const maxTotal = 200 << 30

// checkDirectory reads the directory of a zip archive entry by entry and refuses what the zip package would load:
// more entries than any export has, entries of one name, entries that share bytes.
func checkDirectory(r io.ReaderAt, size int64) error {
	start, length, err := findDirectory(r, size)
	if err != nil {
		return err
	}
	in := bufio.NewReaderSize(io.NewSectionReader(r, start, length), 64<<10)
	d := directory{names: map[string]bool{}}
	for d.left = length; d.left > 0; {
		if err := d.entry(in); err != nil {
			return err
		}
	}
	return d.overlap()
}

// findDirectory finds where the directory stands, by the record at the archive's end.
func findDirectory(r io.ReaderAt, size int64) (start, length int64, err error) {
	tail := make([]byte, min(size, 22+1<<16))
	if _, err := r.ReadAt(tail, size-int64(len(tail))); err != nil && err != io.EOF {
		return 0, 0, err
	}
	at := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if at < 0 || len(tail)-at < 22 {
		return 0, 0, errCutZip
	}
	le := binary.LittleEndian
	end := size - int64(len(tail)) + int64(at)
	length = int64(le.Uint32(tail[at+12:]))
	if le.Uint16(tail[at+10:]) == 0xffff || length == 0xffffffff || le.Uint32(tail[at+16:]) == 0xffffffff {
		if at < 20 || string(tail[at-20:at-16]) != "PK\x06\x07" {
			return 0, 0, errCutZip
		}
		end = int64(le.Uint64(tail[at-12:]))
		var b [56]byte
		if end < 0 || end > size-56 {
			return 0, 0, errCutZip
		}
		if _, err := r.ReadAt(b[:], end); err != nil || string(b[:4]) != "PK\x06\x06" {
			return 0, 0, errCutZip
		}
		length = int64(le.Uint64(b[40:]))
	}
	if length < 0 || length > end {
		return 0, 0, errCutZip
	}
	return end - length, length, nil
}

// directory is what is known of a zip archive's entries while they are read.
type directory struct {
	left  int64
	names map[string]bool
	spans [][2]int64 // where each entry's header and data begin and end, at least
	total uint64
}

const entryHead = 46

func (d *directory) entry(in *bufio.Reader) error {
	var h [entryHead]byte
	if _, err := io.ReadFull(in, h[:]); err != nil || string(h[:4]) != "PK\x01\x02" {
		return errCutZip
	}
	le := binary.LittleEndian
	nameLen, extraLen, commentLen := int(le.Uint16(h[28:])), int(le.Uint16(h[30:])), int(le.Uint16(h[32:]))
	rest := make([]byte, nameLen+extraLen+commentLen)
	if _, err := io.ReadFull(in, rest); err != nil {
		return errCutZip
	}
	d.left -= int64(entryHead + len(rest))
	name := string(rest[:nameLen])
	switch {
	case len(d.names) == maxEntries:
		return fmt.Errorf("it has more than %d entries, as no honest export does", maxEntries)
	case nameLen > maxName:
		return fmt.Errorf("an entry's name is longer than %d bytes", maxName)
	case d.names[name]:
		return fmt.Errorf("entry %q is there twice", name)
	}
	d.names[name] = true
	packed, plain, offset := uint64(le.Uint32(h[20:])), uint64(le.Uint32(h[24:])), uint64(le.Uint32(h[42:]))
	wide(rest[nameLen:nameLen+extraLen], &plain, &packed, &offset)
	if d.total += plain; plain > maxTotal || d.total > maxTotal {
		return fmt.Errorf("it expands to more than %d GiB", maxTotal>>30)
	}
	if packed > 1<<62 || offset > 1<<62 {
		return errCutZip
	}
	d.spans = append(d.spans, [2]int64{int64(offset), int64(offset + 30 + uint64(nameLen) + packed)})
	return nil
}

// wide replaces the sizes that do not fit in 32 bits by those in the extra field.
func wide(extra []byte, sizes ...*uint64) {
	le := binary.LittleEndian
	for len(extra) >= 4 {
		id, n := le.Uint16(extra), int(le.Uint16(extra[2:]))
		if extra = extra[4:]; n > len(extra) {
			return
		}
		if id == 1 {
			field := extra[:n]
			for _, s := range sizes {
				if *s == 0xffffffff && len(field) >= 8 {
					*s, field = le.Uint64(field), field[8:]
				}
			}
		}
		extra = extra[n:]
	}
}

func (d *directory) overlap() error {
	slices.SortFunc(d.spans, func(a, b [2]int64) int { return cmp.Compare(a[0], b[0]) })
	for i := 1; i < len(d.spans); i++ {
		if d.spans[i][0] < d.spans[i-1][1] {
			return errors.New("entries share the same bytes, as in a zip bomb; no honest export does that")
		}
	}
	return nil
}
