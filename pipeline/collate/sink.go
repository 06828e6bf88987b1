package collate

import (
	"encoding/binary"
	"time"
	"unicode/utf8"

	"listenratio/pipeline"
)

// Sink takes the items of one worker. It is used by one goroutine.
type Sink struct {
	c      *Collator
	spool  *spool
	keys   keys
	number map[string]uint32 // account numbers met so far, by platform, NUL and account
	owners []uint64          // by source: the owner's account hash, 0 if none
	until  []int64           // by source: newest item
	taken  []int64           // by source: items
	said   []seen            // by account number
	faults []pipeline.Fault
	raw    int // bytes of unreadable records held
}

// Sink makes one more sink.
func (c *Collator) Sink() *Sink {
	s := &Sink{c: c, spool: c.scratch.spool(c.setup.Buffer), number: map[string]uint32{},
		owners: make([]uint64, len(c.setup.Sources)), until: make([]int64, len(c.setup.Sources)),
		taken: make([]int64, len(c.setup.Sources))}
	for i, src := range c.setup.Sources {
		if len(src.Owner.Names) > 0 {
			s.owners[i] = s.keys.account(src.Owner.Platform, src.Owner.Names[0])
		}
	}
	c.mu.Lock()
	c.sinks = append(c.sinks, s)
	c.mu.Unlock()
	return s
}

// Item takes a copy of it.
func (s *Sink) Item(it *pipeline.Item) error {
	src := it.Source.Source
	s.taken[src]++
	s.until[src] = max(s.until[src], it.Created.UnixMicro())
	unsure := it.Inbound == pipeline.SideUnknown
	if unsure {
		if len(s.c.declared) == 0 && s.owners[src] == 0 {
			return ErrSide
		}
		it.Inbound = pipeline.Inbound
		if s.c.declaredBrand(it.Platform, it.Account) >= 0 {
			it.Inbound = pipeline.Outbound
		}
	}
	k := s.keys.of(it.Platform, it.ID)
	if it.Inbound == pipeline.Outbound {
		return s.outbound(it, k, unsure)
	}
	return s.inbound(it, k, unsure)
}

func (s *Sink) outbound(it *pipeline.Item, k key, unsure bool) error {
	a := s.account(it)
	for int(a) >= len(s.said) {
		s.said = append(s.said, seen{})
	}
	s.said[a].note(it.Source.Source, it.Platform)
	s.c.index.speak(k, a, s.c.before)
	if it.Parent != "" {
		s.c.index.answer(s.keys.of(it.Platform, it.Parent), a, uint32(it.Created.Unix()), s.c.before)
	}
	if talk := s.talk(it, unsure); talk != (key{}) {
		s.c.index.answer(talk, a, uint32(it.Created.Unix()), s.c.before)
	}
	i, buf := s.spool.room(pile{ours, a, monthOf(it.Created)}, rowSize(it))
	return s.spool.put(i, appendRow(buf, it, k))
}

// account is the number of it's author, looked up without a lock where it was met before.
func (s *Sink) account(it *pipeline.Item) uint32 {
	s.keys.buf = append(append(append(s.keys.buf[:0], it.Platform...), 0), it.Account...)
	if n, ok := s.number[string(s.keys.buf)]; ok {
		return n
	}
	id := string(s.keys.buf)
	n := s.c.intern(&s.keys, id[:len(it.Platform)], id[len(it.Platform)+1:])
	s.number[id] = n
	return n
}

// A question is what is needed to find the brand of an inbound item: its own key, its parent's, its conversation's, and
// the accounts that it names.
const (
	questionNames = 4
	questionLen   = 12 + 12 + 12 + 8*questionNames
)

// mustName stands in the place of the export's owner for an item that belongs to a brand only if it names or answers
// it. No account has this hash but by a chance of 2^-64.
const mustName = 1

// inbound keeps an item and the question whose it is. unsure says that the export does not claim that it was said to a
// brand at all: then it must name one.
func (s *Sink) inbound(it *pipeline.Item, k key, unsure bool) error {
	s.c.index.hear(k)
	i, buf := s.spool.room(pile{side: theirs}, rowSize(it))
	if err := s.spool.put(i, appendRow(buf, it, k)); err != nil {
		return err
	}
	parent, talk := key{}, s.talk(it, unsure)
	switch {
	case it.Parent != "":
		parent = s.keys.of(it.Platform, it.Parent)
	case private(it):
		parent = talk
	}
	i, buf = s.spool.room(pile{side: asked}, questionLen)
	buf = talk.append(parent.append(k.append(buf)))
	named := s.named(it)
	if unsure {
		named[questionNames-1] = mustName
	}
	for _, h := range named {
		buf = binary.LittleEndian.AppendUint64(buf, h)
	}
	return s.spool.put(i, buf)
}

// talk is the key of an item's conversation: who takes part in it tells whose its messages are. It is zero for a public
// item of which the export does not claim that it was said to a brand, since anybody may join a thread in which a brand
// once spoke, and where the export's owner tells the brand anyway: each conversation costs an entry of the index.
func (s *Sink) talk(it *pipeline.Item, unsure bool) key {
	if it.Conversation == "" || !private(it) && (unsure || it.Conversation == it.ID || s.owners[it.Source.Source] != 0) {
		return key{}
	}
	return s.keys.of("talk "+it.Platform, it.Conversation)
}

func private(it *pipeline.Item) bool {
	return it.Kind == pipeline.Direct || it.Visibility == pipeline.Private
}

// named are the accounts that may be the brand spoken to, likeliest first: the account answered, the first two
// mentioned, the export's owner.
func (s *Sink) named(it *pipeline.Item) (named [questionNames]uint64) {
	n := 0
	if it.ParentAuthor != "" {
		named[n] = s.keys.account(it.Platform, it.ParentAuthor)
		n++
	}
	for text := it.Text; n < questionNames-1; n++ {
		var name string
		if name, text = mention(text); name == "" {
			break
		}
		named[n] = s.keys.account(it.Platform, name)
	}
	named[questionNames-1] = s.owners[it.Source.Source]
	return named
}

// mention returns the first "@name" of text, without the "@", and what follows it.
func mention(text string) (name, rest string) {
	for i := 0; i < len(text); i++ {
		if text[i] != '@' || i > 0 && isName(text[i-1]) {
			continue
		}
		end := i + 1
		for end < len(text) && (isName(text[end]) || text[end] == '@' || text[end] == '.' || text[end] == '-') {
			end++
		}
		for end > i+1 && !isName(text[end-1]) {
			end--
		}
		if end > i+1 {
			return text[i+1 : end], text[end:]
		}
	}
	return "", ""
}

func isName(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf
}

// Limits on the unreadable records that one sink holds: all are counted, the first are kept with their bytes.
const (
	maxFaults = 100_000
	maxRaw    = 16 << 20
)

// Fault takes an unreadable record.
func (s *Sink) Fault(f pipeline.Fault) {
	if len(s.faults) == maxFaults {
		return
	}
	if s.raw += len(f.Raw); s.raw > maxRaw {
		f.Raw = nil
	}
	s.faults = append(s.faults, f)
}

func monthOf(t time.Time) int32 {
	t = t.UTC()
	return int32(t.Year()*12 + int(t.Month()) - 1)
}
