package export

import "listenratio/pipeline"

// Found collects what one record holds: usually one item, for some formats several. What is put in counts only if
// Decode then returns nil.
type Found struct {
	items    []pipeline.Item
	rules    []string
	faults   []part
	repaired bool // the record's bytes had to be repaired
}

// part is a part of a record that could not be read.
type part struct {
	reason string
	raw    []byte
}

// Item adds an item and returns it, absent but for unknown counts, to be filled in. The pointer is valid until the
// next call of Item; the strings put into the item have to stay valid until the next call of Decode, and may point
// into the record or into memory that the decoder owns.
func (f *Found) Item() *pipeline.Item {
	if len(f.items) == cap(f.items) {
		f.items = append(f.items, pipeline.Item{})
	} else {
		f.items = f.items[:len(f.items)+1]
	}
	it := &f.items[len(f.items)-1]
	it.Reset()
	return it
}

// Skip counts a part of the record that is rightly no item, such as a "joined the group" among messages. A record that
// is no item as a whole returns the error [Skip] instead.
func (f *Found) Skip(rule string) { f.rules = append(f.rules, rule) }

// Fault reports a part of the record that could not be read; reason must not quote it. It must not be called between
// Item and the end of filling that item in. A record that cannot be read as a whole returns an error instead.
func (f *Found) Fault(reason string, raw []byte) { f.faults = append(f.faults, part{reason, raw}) }

// Drop takes back the item added last.
func (f *Found) Drop() { f.items = f.items[:len(f.items)-1] }

func (f *Found) reset() {
	f.items, f.rules, f.faults, f.repaired = f.items[:0], f.rules[:0], f.faults[:0], false
}
