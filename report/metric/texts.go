package metric

import (
	"fmt"

	"github.com/zeebo/xxh3"

	"listenratio/classify"
	"listenratio/report/metric/lexis"
)

// texts is what is counted of the words themselves. Of brands with very many messages a sample is read, chosen by the
// message's id, so that the cost and the memory do not grow with the brand.
type texts struct {
	reader *lexis.Reader
	every  uint64 // one message in so many is read

	persons  persons
	personal personal
	space    space
	led      led
	posts    posts
}

// fullyRead is up to how many messages a brand's texts are all read.
const fullyRead = 50_000

func newTexts(s Setting) texts {
	return texts{reader: lexis.NewReader(s.Names), every: 1 + uint64(max(s.Items, 0))/fullyRead, personal: newPersonal(), space: newSpace()}
}

// sampled reports whether a message is read; the parts of an exchange are chosen by the id of the message that opens it.
func (x *texts) sampled(id string) bool { return x.every == 1 || xxh3.HashString(id)%x.every == 0 }

// said reads what the brand said in public.
func (t *Tally) saidWords(s *Said) {
	x := &t.texts
	own := s.First && (s.Class == classify.Broadcast || s.Class == classify.ValueShare)
	answer := s.Class == classify.Reply && s.answersPerson()
	if !(own && x.sampled(s.ID)) && !(answer && x.sampled(s.Parent)) {
		return
	}
	x.reader.Read(s.Text, s.Language)
	day := t.calendar.dayOf(s.At)
	x.persons.said(t.day(s.At), s, x.reader)
	if answer {
		s.mark(when(x.personal.said(t.day(s.At), s.Parent, x.reader.Content), compared))
		return
	}
	s.mark(read)
	if s.Class == classify.Broadcast {
		x.posts.offer(s.ID, x.reader.Content)
	}
	x.led.said(s, x.reader.Content, &x.space, day)
	x.space.add(s.Text, s.ID, x.reader.Content, brandSide, day)
}

// heardWords reads what somebody outside said to the brand in public.
func (t *Tally) heardWords(h *Heard) {
	x := &t.texts
	if !h.Addressed || !x.sampled(h.ID) {
		return
	}
	x.reader.Read(h.Text, h.Language)
	x.personal.heard(h.ID, x.reader.Content)
	x.space.add(h.Text, h.ID, x.reader.Content, peopleSide, t.calendar.dayOf(h.At))
}

// partly is the warning on figures of a sample.
func (x *texts) partly() []string {
	if x.every == 1 {
		return nil
	}
	return []string{fmt.Sprintf("read on one message in %d", x.every)}
}
