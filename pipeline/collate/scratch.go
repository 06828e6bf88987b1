package collate

import (
	"fmt"
	"os"
	"slices"
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

// chunkLen is how long a chunk is at most, unless a single row is longer: little enough to be read in one piece.
const chunkLen = 1 << 20

// write appends the blocks of every pile, in chunks that begin and end with a row.
func (s *scratch) write(piles []pile, blocks [][][]byte) error {
	var total int64
	for _, of := range blocks {
		for _, b := range of {
			total += int64(len(b))
		}
	}
	s.mu.Lock()
	at := s.end
	s.end += total
	for i, p := range piles {
		for _, b := range blocks[i] {
			held := s.held[p]
			if last := len(held) - 1; last >= 0 && held[last].at+int64(held[last].len) == at && held[last].len+len(b) <= chunkLen {
				held[last].len += len(b)
			} else if len(b) > 0 {
				s.held[p] = append(held, chunk{at, len(b)})
			}
			at += int64(len(b))
		}
	}
	s.mu.Unlock()
	at -= total
	for _, of := range blocks {
		for _, b := range of {
			if _, err := s.file.WriteAt(b, at); err != nil {
				return fmt.Errorf("write scratch file: %w", err)
			}
			at += int64(len(b))
		}
	}
	return nil
}

// read appends the bytes of all chunks of p to dst.
func (s *scratch) read(p pile, dst []byte) (_ []byte, err error) {
	for _, c := range s.held[p] {
		if dst, err = s.chunk(c, dst); err != nil {
			return nil, err
		}
	}
	return dst, nil
}

// chunk appends the bytes of one chunk to dst.
func (s *scratch) chunk(c chunk, dst []byte) ([]byte, error) {
	n := len(dst)
	dst = slices.Grow(dst, c.len)[:n+c.len]
	if _, err := s.file.ReadAt(dst[n:], c.at); err != nil {
		return nil, fmt.Errorf("read scratch file: %w", err)
	}
	return dst, nil
}

// each calls do with every row of p, chunk by chunk; the row is valid during the call.
func (s *scratch) each(p pile, do func(row)) (err error) {
	var buf []byte
	for _, c := range s.held[p] {
		if buf, err = s.chunk(c, buf[:0]); err != nil {
			return err
		}
		for r := range rows(buf) {
			do(r)
		}
	}
	return nil
}

// size is how many bytes p has.
func (s *scratch) size(p pile) (n int64) {
	for _, c := range s.held[p] {
		n += int64(c.len)
	}
	return n
}

// spool is one goroutine's way into the scratch file: it keeps rows by pile, in blocks, and writes all of them when the
// blocks together exceed its limit. A pile's blocks grow from small to large, so that thousands of piles find room; large
// ones are used again.
type spool struct {
	to     *scratch
	number map[pile]int
	piles  []pile
	blocks [][][]byte // by pile; rows go to the last one
	spare  [][]byte
	recent [mine + 1]struct { // by side, the pile asked for last
		pile   pile
		number int
	}
	size  int
	limit int
}

const (
	smallBlock = 1 << 10
	largeBlock = 64 << 10
)

func (s *scratch) spool(limit int) *spool {
	sp := &spool{to: s, number: map[pile]int{}, limit: limit}
	for i := range sp.recent {
		sp.recent[i].number = -1
	}
	return sp
}

// room returns the number of p and a block with room for need more bytes, to append to; put must follow.
func (s *spool) room(p pile, need int) (int, []byte) {
	i := s.find(p)
	of := s.blocks[i]
	last := len(of) - 1
	if last >= 0 && cap(of[last])-len(of[last]) >= need {
		return i, of[last]
	}
	size := smallBlock
	if last >= 0 {
		size = min(2*cap(of[last]), largeBlock)
	}
	b := s.block(max(size, need))
	s.blocks[i] = append(of, b)
	s.size += cap(b)
	return i, b
}

func (s *spool) block(size int) []byte {
	if n := len(s.spare); n > 0 && size == largeBlock {
		b := s.spare[n-1]
		s.spare = s.spare[:n-1]
		return b
	}
	return make([]byte, 0, size)
}

// find is the number of p.
func (s *spool) find(p pile) int {
	r := &s.recent[p.side]
	if r.number >= 0 && r.pile == p {
		return r.number
	}
	i, ok := s.number[p]
	if !ok {
		i = len(s.piles)
		s.number[p] = i
		s.piles = append(s.piles, p)
		s.blocks = append(s.blocks, nil)
	}
	r.pile, r.number = p, i
	return i
}

func (s *spool) put(i int, b []byte) error {
	of := s.blocks[i]
	of[len(of)-1] = b
	if s.size < s.limit {
		return nil
	}
	return s.flush()
}

func (s *spool) flush() error {
	if err := s.to.write(s.piles, s.blocks); err != nil {
		return err
	}
	for i, of := range s.blocks {
		for n, b := range of {
			if cap(b) == largeBlock {
				s.spare = append(s.spare, b[:0])
			}
			of[n] = nil
		}
		s.blocks[i] = of[:0]
	}
	s.size = 0
	return nil
}
