package export

import (
	"encoding/binary"
	"unicode/utf16"
)

// oldText reads texts out of a record of an old workbook, which may go on in the records behind it.
type oldText struct {
	segment []byte
	in      *oldRecords // nil where the record stands alone
}

// long reads a text whose length is told in two bytes, and passes over what tells of its looks.
func (t *oldText) long() (string, error) {
	head, err := t.take(2)
	if err != nil {
		return "", err
	}
	return t.characters(int(binary.LittleEndian.Uint16(head)))
}

// characters reads a text of n characters, in front of which stands how they are stored.
func (t *oldText) characters(n int) (string, error) {
	flags, err := t.take(1)
	if err != nil {
		return "", err
	}
	wide, behind := flags[0]&1 != 0, 0
	if flags[0]&8 != 0 { // runs of other looks
		b, err := t.take(2)
		if err != nil {
			return "", err
		}
		behind += 4 * int(binary.LittleEndian.Uint16(b))
	}
	if flags[0]&4 != 0 { // how it is spoken
		b, err := t.take(4)
		if err != nil {
			return "", err
		}
		behind += int(binary.LittleEndian.Uint32(b))
	}
	units, err := t.units(n, wide)
	if err == nil {
		err = t.pass(behind)
	}
	return string(utf16.Decode(units)), err
}

// units reads n characters. Where they go on in another record, that begins with how they are stored there.
func (t *oldText) units(n int, wide bool) (units []uint16, err error) {
	for len(units) < n {
		size := 1
		if wide {
			size = 2
		}
		if len(t.segment) < size {
			if err := t.more(); err != nil {
				return nil, err
			}
			flags, err := t.take(1)
			if err != nil {
				return nil, err
			}
			wide = flags[0]&1 != 0
			continue
		}
		if wide {
			units = append(units, binary.LittleEndian.Uint16(t.segment))
		} else {
			units = append(units, uint16(t.segment[0]))
		}
		t.segment = t.segment[size:]
	}
	return units, nil
}

// take takes n bytes, which are never torn apart.
func (t *oldText) take(n int) ([]byte, error) {
	if len(t.segment) == 0 {
		if err := t.more(); err != nil {
			return nil, err
		}
	}
	if len(t.segment) < n {
		return nil, errText
	}
	b := t.segment[:n]
	t.segment = t.segment[n:]
	return b, nil
}

// pass passes over n bytes.
func (t *oldText) pass(n int) error {
	for n > len(t.segment) {
		n -= len(t.segment)
		if err := t.more(); err != nil {
			return err
		}
	}
	t.segment = t.segment[max(n, 0):]
	return nil
}

// more goes on to the next record.
func (t *oldText) more() error {
	if t.in == nil {
		return errText
	}
	before := t.in.rest
	kind, body, ok := t.in.next()
	if !ok || kind != recordMore {
		t.in.rest = before
		return errText
	}
	t.segment = body
	return nil
}
