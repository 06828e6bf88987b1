package collate

import (
	"fmt"
	"os"
	"sync"
)

// scratch is one unnamed temporary file that holds rows in piles. Piles grow by chunks; a chunk is written where the
// file ends, so piles can be filled by several goroutines at once.
type scratch struct {
	file *os.File
	mu   sync.Mutex
	end  int64
	held map[pile][]chunk
}

// pile names a heap of rows: one account's or brand's items of one month, or the inbound items of all.
type pile struct {
	side    side
	account uint32
	month   int32 // months since January of the year 0
}

type side uint8

const (
	ours   side = iota // outbound rows, by author
	theirs             // inbound rows whose brand is not known yet
	asked              // what is needed to find the brands of theirs
	mine               // inbound rows by the brand that they belong to
)

type chunk struct {
	at  int64
	len int
}

func newScratch(dir string) (*scratch, error) {
	f, err := os.CreateTemp(dir, ".tmp-collate-*")
	if err != nil {
		return nil, fmt.Errorf("make scratch file: %w", err)
	}
	if err := os.Remove(f.Name()); err != nil {
		f.Close()
		return nil, fmt.Errorf("unlink scratch file: %w", err)
	}
	return &scratch{file: f, held: map[pile][]chunk{}}, nil
}

func (s *scratch) close() error { return s.file.Close() }

// write appends one chunk for each pile in buf.
func (s *scratch) write(piles []pile, bufs [][]byte) error {
	var total int64
	for _, b := range bufs {
		total += int64(len(b))
	}
	s.mu.Lock()
	at := s.end
	s.end += total
	for i, p := range piles {
		s.held[p] = append(s.held[p], chunk{at, len(bufs[i])})
		at += int64(len(bufs[i]))
	}
	s.mu.Unlock()
	at -= total
	for _, b := range bufs {
		if _, err := s.file.WriteAt(b, at); err != nil {
			return fmt.Errorf("write scratch file: %w", err)
		}
		at += int64(len(b))
	}
	return nil
}

// read appends the bytes of all chunks of p to dst.
func (s *scratch) read(p pile, dst []byte) ([]byte, error) {
	for _, c := range s.held[p] {
		n := len(dst)
		dst = append(dst, make([]byte, c.len)...)
		if _, err := s.file.ReadAt(dst[n:], c.at); err != nil {
			return nil, fmt.Errorf("read scratch file: %w", err)
		}
	}
	return dst, nil
}

// spool is one goroutine's way into the scratch file: it buffers rows by pile and writes all of them when together
// they exceed its limit.
type spool struct {
	to     *scratch
	number map[pile]int
	piles  []pile
	bufs   [][]byte
	size   int
	limit  int
}

func (s *scratch) spool(limit int) *spool {
	return &spool{to: s, number: map[pile]int{}, limit: limit}
}

// buf returns the buffer of p to append to; put must follow.
func (s *spool) buf(p pile) (int, []byte) {
	i, ok := s.number[p]
	if !ok {
		i = len(s.piles)
		s.number[p] = i
		s.piles = append(s.piles, p)
		s.bufs = append(s.bufs, nil)
	}
	return i, s.bufs[i]
}

func (s *spool) put(i int, b []byte) error {
	s.size += len(b) - len(s.bufs[i])
	s.bufs[i] = b
	if s.size < s.limit {
		return nil
	}
	return s.flush()
}

func (s *spool) flush() error {
	piles, bufs := s.piles[:0:0], s.bufs[:0:0]
	for i, b := range s.bufs {
		if len(b) > 0 {
			piles, bufs = append(piles, s.piles[i]), append(bufs, b)
		}
	}
	if err := s.to.write(piles, bufs); err != nil {
		return err
	}
	for i := range s.bufs {
		s.bufs[i] = s.bufs[i][:0]
	}
	s.size = 0
	return nil
}
