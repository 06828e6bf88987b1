package export

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/zeebo/xxh3"

	"listenratio/pipeline"
)

// participants are the names with which a conversation's file begins.
func participants(head []byte) []string {
	_, rest, ok := bytes.Cut(head, []byte(`"participants"`))
	if !ok {
		return nil
	}
	open, end := bytes.IndexByte(rest, '['), bytes.IndexByte(rest, ']')
	if open < 0 || end < open {
		return nil
	}
	var list []struct {
		Name string `json:"name"`
	}
	if library.Unmarshal(rest[open:end+1], &list) != nil {
		return nil
	}
	var names []string
	for _, p := range list {
		names = append(names, latin(strings.Clone(p.Name)))
	}
	return names
}

// metaMessage decodes a message of a conversation.
type metaMessage struct {
	owner  *metaOwner
	thread string // hash of the participants and the path
	v      struct {
		Sender  string `json:"sender_name"`
		Millis  int64  `json:"timestamp_ms"`
		Content string `json:"content"`
		Type    string `json:"type"`
		Unsent  bool   `json:"is_unsent"`
		Photos  []any  `json:"photos"`
		Videos  []any  `json:"videos"`
		Share   *struct {
			Text string `json:"share_text"`
			Link string `json:"link"`
		} `json:"share"`
		Reactions []struct {
			Actor string `json:"actor"`
		} `json:"reactions"`
	}
}

func newMetaMessage(o *metaOwner, head []byte) Decoder {
	return &metaMessage{owner: o, thread: fmt.Sprintf("%016x", xxh3.HashString(strings.Join(participants(head), "\x00")))}
}

// metaSystem are the types of old exports that are no messages.
var metaSystem = map[string]bool{"Call": true, "Subscribe": true, "Unsubscribe": true}

func (d *metaMessage) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	v := &d.v
	if metaSystem[v.Type] {
		return Skip("a message of the system")
	}
	if v.Unsent {
		return Skip("a message taken back")
	}
	it := found.Item()
	it.Platform, it.Kind, it.Visibility = d.owner.platform, pipeline.Direct, pipeline.Private
	it.Account, it.Text, it.Conversation = latin(v.Sender), latin(v.Content), d.thread
	if it.Text == "" && v.Share != nil {
		it.Text = strings.TrimSpace(latin(v.Share.Text) + " " + v.Share.Link)
	}
	it.Created, it.Precision = time.UnixMilli(v.Millis).UTC(), pipeline.Milliseconds
	it.Inbound = d.owner.side(it.Account)
	it.ID = madeID(d.thread, it)
	it.Likes = int64(len(v.Reactions))
	return nil
}

// madeID is an id for an item that its platform exports without one: the same for the same words by the same account at
// the same time in the same place.
func madeID(where string, it *pipeline.Item) string {
	h := xxh3.Hash128([]byte(where + "\x00" + it.Account + "\x00" + it.Created.Format(time.RFC3339Nano) + "\x00" + it.Text)).Bytes()
	return fmt.Sprintf("%x", h[:12])
}
