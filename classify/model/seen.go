package model

// seenSlots is more than the features that maxTokens tokens can have, so that the table never fills.
const seenSlots = 1 << 13

// seen is the set of the keys that one text has shown so far, in a table with open addressing.
type seen struct {
	slots [seenSlots]uint32 // 0 is an empty slot; no key is 0
	used  []uint16          // the slots that are taken
}

// clear empties the set, in time that goes with what it holds.
func (s *seen) clear() {
	for _, i := range s.used {
		s.slots[i] = 0
	}
	s.used = s.used[:0]
}

// add enters key and tells whether it is new.
func (s *seen) add(key uint32) bool {
	i := key % seenSlots
	for s.slots[i] != 0 {
		if s.slots[i] == key {
			return false
		}
		i = (i + 1) % seenSlots
	}
	s.slots[i] = key
	s.used = append(s.used, uint16(i))
	return true
}
