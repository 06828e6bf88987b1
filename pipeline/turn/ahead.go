package turn

import "listenratio/pipeline"

// ahead is what is worked out for a whole batch before its first item: the hashes, and the places in the tables where
// they lead. The processor then fetches those places side by side, while item by item it would wait for each of them;
// for a brand of a million items that is most of the Matcher's time. It changes nothing but speed.
type ahead struct {
	of                  pipeline.Batch
	self, parent, whose []uint64 // by item; parent is 0 where there is none
	seen                int64    // keeps the reads from being optimised away
}

// prepare makes b the batch whose items come next.
func (m *Matcher) prepare(b pipeline.Batch) {
	a := &m.ahead
	a.of = b
	a.self, a.parent, a.whose = a.self[:0], a.parent[:0], a.whose[:0]
	for i := range b.Len() {
		platform, parent := b.Platform(i), uint64(0)
		if p := b.Parent(i); p != "" {
			parent = m.hash.of('i', platform, p)
		}
		a.self = append(a.self, m.hash.of('i', platform, b.ID(i)))
		a.parent = append(a.parent, parent)
		a.whose = append(a.whose, m.hash.folded(platform, b.Account(i)))
	}
	a.seen += m.nodeOf.touch(a.self) + m.nodeOf.touch(a.parent) + m.personOf.touch(a.whose)
	for _, h := range a.parent {
		if n, ok := m.nodeOf.get(h); ok && h != 0 {
			a.seen += m.nodes.at(n).at
		}
	}
	for _, h := range a.whose {
		if p, ok := m.personOf.get(h); ok {
			a.seen += m.people.at(p).last
		}
	}
}

// touch reads the places of hashes.
func (t *table) touch(hashes []uint64) (seen int64) {
	n := uint64(len(t.hash))
	if n == 0 {
		return 0
	}
	for _, h := range hashes {
		i := (h >> 32) * n >> 32
		seen += int64(t.value[i]) + int64(t.hash[i])
	}
	return seen
}
