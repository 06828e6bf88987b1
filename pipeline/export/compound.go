package export

import (
	"bytes"
	"encoding/binary"
	"errors"
	"unicode/utf16"
)

// compound is a file of files, as the older programs of Microsoft write them: sectors, and tables that tell which sector
// follows which. Short files share the sectors of one that is kept for them. All of it lies in memory.
type compound struct {
	data  []byte
	shift uint // 2^shift bytes a sector
	next  []uint32
	small []byte // what the short files share
	after []uint32
}

// compoundMagic begins every compound file.
const compoundMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

const (
	compoundHead  = 512
	compoundEntry = 128
	noSector      = 0xfffffffa // this and what is above it is no number of a sector
	shortSector   = 6          // 2^6 bytes
)

var errCompound = errors.New("damaged: the sectors of the file do not fit together")

// stream returns the file of one of several names.
func (c *compound) stream(names ...string) ([]byte, error) {
	if err := c.tables(); err != nil {
		return nil, err
	}
	le := binary.LittleEndian
	entries, err := c.chain(le.Uint32(c.data[48:]))
	if err != nil {
		return nil, err
	}
	var found []byte
	for ; len(entries) >= compoundEntry; entries = entries[compoundEntry:] {
		start := le.Uint32(entries[116:])
		switch kind := entries[66]; {
		case kind == 5:
			if c.small, err = c.chain(start); err != nil {
				return nil, err
			}
		case kind == 2 && found == nil:
			for _, name := range names {
				if entryName(entries) == name {
					found = entries
				}
			}
		}
	}
	if found == nil {
		return nil, errCompound
	}
	return c.content(found)
}

// content is the file that an entry of the directory describes.
func (c *compound) content(entry []byte) ([]byte, error) {
	le := binary.LittleEndian
	start, size := le.Uint32(entry[116:]), int(le.Uint32(entry[120:]))
	var all []byte
	var err error
	if size < int(le.Uint32(c.data[56:])) {
		all, err = follow(start, c.after, func(n uint32) []byte { return sector(c.small, int64(n)<<shortSector, 1<<shortSector) })
	} else {
		all, err = c.chain(start)
	}
	if err != nil || size > len(all) {
		return nil, errCompound
	}
	return all[:size], nil
}

func entryName(entry []byte) string {
	n := min(int(binary.LittleEndian.Uint16(entry[64:])), 64) / 2
	var units []uint16
	for i := range max(n-1, 0) {
		units = append(units, binary.LittleEndian.Uint16(entry[2*i:]))
	}
	return string(utf16.Decode(units))
}

// tables reads which sector follows which.
func (c *compound) tables() error {
	if len(c.data) < compoundHead {
		return errCompound
	}
	le := binary.LittleEndian
	if c.shift = uint(le.Uint16(c.data[30:])); c.shift != 9 && c.shift != 12 {
		return errCompound
	}
	list, sectors := bytes.Clone(c.data[76:compoundHead]), len(c.data)>>c.shift
	for at := le.Uint32(c.data[68:]); at < noSector; {
		more := c.sector(at)
		if more == nil || len(list) > 4*sectors+compoundHead {
			return errCompound
		}
		list = append(list, more[:len(more)-4]...)
		at = le.Uint32(more[len(more)-4:])
	}
	for _, n := range numbersOf(list) {
		if n >= noSector {
			continue
		}
		s := c.sector(n)
		if s == nil || len(c.next) > sectors {
			return errCompound
		}
		c.next = append(c.next, numbersOf(s)...)
	}
	if first := le.Uint32(c.data[60:]); first < noSector {
		after, err := c.chain(first)
		if err != nil {
			return err
		}
		c.after = numbersOf(after)
	}
	return nil
}

func numbersOf(b []byte) (numbers []uint32) {
	for ; len(b) >= 4; b = b[4:] {
		numbers = append(numbers, binary.LittleEndian.Uint32(b))
	}
	return numbers
}

// sector is sector n; nil where it is not there whole.
func (c *compound) sector(n uint32) []byte {
	return sector(c.data, (int64(n)+1)<<c.shift, 1<<c.shift)
}

func sector(data []byte, at, size int64) []byte {
	if at+size > int64(len(data)) {
		return nil
	}
	return data[at : at+size]
}

// chain is all sectors from one on.
func (c *compound) chain(from uint32) ([]byte, error) { return follow(from, c.next, c.sector) }

// follow joins sectors. None can be twice among them, so there are no more than the table has places.
func follow(from uint32, next []uint32, sector func(uint32) []byte) (all []byte, err error) {
	for left := len(next); from < noSector; left-- {
		s := sector(from)
		if s == nil || left == 0 || int64(from) >= int64(len(next)) {
			return nil, errCompound
		}
		all, from = append(all, s...), next[from]
	}
	return all, nil
}
