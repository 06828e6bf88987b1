package export

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"time"

	"github.com/zeebo/xxh3"

	"listenratio/pipeline"
)

// WhatsApp is the text of one chat as the phone exports it.
var WhatsApp = Format{
	Name:    "whatsapp",
	Title:   "WhatsApp chat (text)",
	Obtain:  "WhatsApp: open the chat > ⋮ or its name > Export chat",
	Sign:    "text whose lines begin with a date, a clock, a name and a colon, such as 02/05/2024, 18:11 - Jo: hello",
	Holds:   "one chat, both sides, at most its newest 40,000 messages; no links between messages and answers, and the clock of the phone without its zone: taken for UTC unless a mapping says otherwise; whose name is the brand's is for the configuration to say",
	Inbound: pipeline.DirectOnly,
	Detect:  chats{zone: time.UTC}.detect,
}

// chats finds chats. An order of the date's numbers that is given is not decided.
type chats struct {
	order chatOrder
	zone  *time.Location
	said  bool // the zone is not merely the default
}

func (c chats) detect(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		if _, ok := readChatHeader(bytes.TrimLeft(head, "\r\n ")); !ok {
			continue
		}
		f, ok, err := c.file(m)
		if err != nil {
			return nil, err
		}
		if ok {
			found = append(found, Export{Inbound: pipeline.DirectOnly, Files: []File{f}, Notes: c.notes()})
		}
	}
	return found, nil
}

func (c chats) notes() []string {
	if c.said {
		return nil
	}
	return []string{"the chat's times have no zone and were taken for UTC; a mapping with form = \"whatsapp\" and zone sets theirs"}
}

// maxChatShapes is how many shapes of headers are counted.
const maxChatShapes = 32

// errChatOrder refuses a file.
var errChatOrder = errors.New("its dates can be read as day/month and as month/day; write a mapping with form = \"whatsapp\" and times = [\"02/01/2006\"] or [\"01/02/2006\"]")

// file counts the headers of a member and decides by those of the shape that most of them have.
func (c chats) file(m Member) (f File, ok bool, err error) {
	counts := map[chatShape]*chatCount{}
	var shapes []chatShape
	err = eachRecord(m, Cut{Shape: Lines}, func(line []byte) bool {
		h, ok := readChatHeader(line)
		if !ok {
			return true
		}
		n := counts[h.chatShape]
		if n == nil {
			if len(shapes) == maxChatShapes {
				return true
			}
			n = new(chatCount)
			counts[h.chatShape], shapes = n, append(shapes, h.chatShape)
		}
		n.add(&h, line)
		return true
	})
	if err != nil || len(shapes) == 0 {
		return f, false, err
	}
	shape := shapes[0]
	for _, s := range shapes {
		if counts[s].lines > counts[shape].lines {
			shape = s
		}
	}
	n := counts[shape]
	if !n.named {
		return f, false, nil
	}
	return c.cut(m, shape, n), true, nil
}

// cut is how a chat is read whose headers have a shape.
func (c chats) cut(m Member, shape chatShape, n *chatCount) File {
	order := c.order
	if decided := n.order(shape); order == orderUnknown || decided == yearFirst {
		order = decided
	}
	if order == orderUnknown {
		m.open = func() (io.ReadCloser, error) { return nil, errChatOrder }
	}
	chat := fmt.Sprintf("%016x", xxh3.HashString(chatName(m)+"\x00"+string(n.key)))
	return File{Member: m, Cut: Cut{Shape: Starts, Start: shape.start(), Numbers: true}, Decode: func() Decoder {
		return &chatMessage{shape: shape, order: order, zone: c.zone, chat: chat}
	}}
}

var chatCopy = regexp.MustCompile(`(?: ?\(\d+\))?\.txt$`)

// chatName is what the file is called beside what all chats are called on one kind of phone.
func chatName(m Member) string {
	name := chatCopy.ReplaceAllString(m.Base(), "")
	if name == "_chat" {
		return ""
	}
	return name
}
