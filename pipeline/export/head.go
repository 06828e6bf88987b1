package export

import (
	"bytes"
	"io"
	"slices"
)

// Limits on what detection holds in memory.
const (
	headLen  = 64 << 10
	maxHeads = 64 << 20
)

// Head returns the first 64 KiB of a member, fewer where it is shorter, with a byte order mark taken off. Heads are
// kept, so that every format may ask. The caller must not write to it.
func (t *Tree) Head(m Member) ([]byte, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if m.head != nil {
		return trimMark(m.head), nil
	}
	if head, ok := t.heads[m.Path]; ok {
		return trimMark(head), nil
	}
	head, err := ReadFirst(m, headLen)
	if err != nil {
		return nil, err
	}
	if t.held += len(head); t.held <= maxHeads {
		t.heads[m.Path] = head
	}
	return trimMark(head), nil
}

// ReadFirst reads the first n bytes of a member, fewer where it is shorter.
func ReadFirst(m Member, n int) ([]byte, error) {
	r, err := m.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	room := n
	if m.Size >= 0 && m.Size < int64(n) {
		room = int(m.Size) + 1 // one more, so that the reader comes to its end and can say what is wrong there
	}
	head := make([]byte, room)
	got, err := io.ReadFull(r, head)
	switch err {
	case io.EOF, io.ErrUnexpectedEOF:
		return slices.Clip(bytes.Clone(head[:got])), nil
	case nil:
		return head, nil
	}
	return nil, err
}

const mark = "\xef\xbb\xbf"

func trimMark(b []byte) []byte {
	if len(b) >= 3 && string(b[:3]) == mark {
		return b[3:]
	}
	return b
}
