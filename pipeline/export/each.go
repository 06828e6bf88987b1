package export

import (
	"io"
	"slices"
)

// eachRecord cuts a member that detection has to read and calls f for each record that could be found, until f
// returns false. It holds one record at a time.
func eachRecord(m Member, cut Cut, f func(rec []byte) bool) error {
	r, err := m.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	s, buf, end := cut.splitter(), make([]byte, 0, headLen), false
	for {
		for !end && len(buf) < cap(buf) {
			n, err := r.Read(buf[len(buf):cap(buf)])
			buf = buf[:len(buf)+n]
			if end = err == io.EOF; err != nil && !end {
				return err
			}
		}
		used := 0
		for {
			p, ok := s.next(buf[used:], end)
			used += p.skip
			if !ok || p.over {
				end = end || p.over
				break
			}
			if p.reason == "" && !f(buf[used:used+p.size]) {
				return nil
			}
			used += p.size
		}
		if end || len(buf)-used > MaxRecord {
			return nil
		}
		buf = buf[:copy(buf, buf[used:])]
		if len(buf) == cap(buf) {
			buf = slices.Grow(buf, len(buf))
		}
	}
}
