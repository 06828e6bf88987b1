package export

import (
	"bytes"
	"strconv"
)

// counting cuts as starts does, and tells of each record how many records in succession, in which the expression matches
// the same, stand before it.
type counting struct {
	starts
	match  []byte // what the expression matched in the last record
	nth    int
	number []byte
}

// place is the number of the record last found, as digits.
func (s *counting) place() []byte { return s.number }

func (s *counting) next(b []byte, end bool) (piece, bool) {
	p, ok := s.starts.next(b, end)
	if ok {
		s.count(s.first.Find(b[p.skip : p.skip+p.size]))
	}
	return p, ok
}

func (s *counting) count(match []byte) {
	if s.nth++; match == nil || !bytes.Equal(match, s.match) {
		s.match, s.nth = append(s.match[:0], match...), 0
	}
	if s.nth < len(fewNumbers) {
		s.number = fewNumbers[s.nth]
	} else {
		s.number = strconv.AppendInt(nil, int64(s.nth), 10)
	}
}

// fewNumbers are the numbers that nearly all records have.
var fewNumbers = [...][]byte{[]byte("0"), []byte("1"), []byte("2"), []byte("3"), []byte("4"), []byte("5"), []byte("6"), []byte("7")}
