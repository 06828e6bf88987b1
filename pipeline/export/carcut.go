package export

import "encoding/binary"

// sections cuts where a varint in front of each part says how long it is, as CAR files do. Empty parts are structure.
// Where a length is damaged nothing behind it can be found again.
type sections struct {
	head int    // parts in front of the first record
	need uint64 // bytes of the part at hand; 0 where a length comes next
	lost bool   // a length was no number
}

const reasonLength = "the length of a block is damaged: nothing behind it can be read"

func (s *sections) next(b []byte, end bool) (piece, bool) {
	skip := 0
	for {
		if s.need == 0 {
			n, size := binary.Uvarint(b[skip:])
			switch {
			case size == 0 && (!end || skip == len(b)):
				return piece{skip: skip}, false
			case size == 0:
				return piece{skip: skip, size: len(b) - skip, reason: reasonCut}, true
			case size < 0 || n > 1<<62:
				s.lost = true
				return piece{skip: skip, reason: reasonLength, over: true}, true
			}
			skip += size
			s.need = n
			continue
		}
		left := len(b) - skip
		switch {
		case s.need > uint64(left) && !end:
			return piece{skip: skip}, false
		case s.need > uint64(left):
			s.need = 0
			return piece{skip: skip, size: left, reason: reasonCut}, left > 0
		case s.head == 0:
			size := int(s.need)
			s.need = 0
			return piece{skip: skip, size: size}, true
		}
		skip += int(s.need)
		s.need = 0
		s.head--
	}
}

func (s *sections) discard(b []byte, end bool) (int, bool) {
	if s.lost || s.need > uint64(len(b)) {
		s.need -= min(s.need, uint64(len(b)))
		return len(b), end
	}
	n := int(s.need)
	s.need = 0
	return n, true
}

// identifier is the length of the content identifier that a block begins with: version, codec, hash function, length,
// hash. It is 0 where there is none.
func identifier(b []byte) int {
	at := 0
	for range 3 {
		_, size := binary.Uvarint(b[at:])
		if size <= 0 {
			return 0
		}
		at += size
	}
	length, size := binary.Uvarint(b[at:])
	if size <= 0 || length > uint64(len(b)-at-size) {
		return 0
	}
	return at + size + int(length)
}
