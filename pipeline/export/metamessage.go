package export

import (
	"bytes"
	"fmt"
	"path"
	"slices"
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
	var list []any // names, or objects with a name
	if library.Unmarshal(rest[open:end+1], &list) != nil {
		return nil
	}
	var names []string
	for _, p := range list {
		if o, ok := p.(map[string]any); ok {
			p = o["name"]
		}
		if name, ok := p.(string); ok {
			names = append(names, latin(strings.Clone(name)))
		}
	}
	return names
}

// threadOf is the id of the conversation of a file: the same in all parts of it and in all exports. The folder's name
// has the platform's own number, but is the same for all who talk to one person, so the participants are in it too.
func threadOf(at metaPlace) string {
	folder := path.Base(at.dir)
	if !strings.Contains(at.dir, "messages/") {
		folder = ""
	}
	who := slices.Sorted(slices.Values(participants(at.head)))
	return fmt.Sprintf("%016x", xxh3.HashString(folder+"\x00"+strings.Join(who, "\x00")))
}

// metaMessage decodes a message of a conversation.
type metaMessage struct {
	owner   *metaOwner
	thread  string // hash of the folder and the participants
	channel bool   // a list of messages to whoever follows, not a conversation
	v       struct {
		Sender  string `json:"sender_name"`
		Millis  int64  `json:"timestamp_ms"`
		Content string `json:"content"`
		Type    string `json:"type"`
		Unsent  bool   `json:"is_unsent"`
		Call    *int64 `json:"call_duration"`
		Share   *struct {
			Text string `json:"share_text"`
			Link string `json:"link"`
		} `json:"share"`
		Reactions []struct {
			Actor string `json:"actor"`
		} `json:"reactions"`
	}
}

func newMetaMessage(at metaPlace) Decoder {
	return &metaMessage{owner: at.owner, thread: threadOf(at), channel: strings.Contains(at.dir, "/broadcast/")}
}

// metaSystem are the types of old exports that are no messages.
var metaSystem = map[string]bool{"Call": true, "Subscribe": true, "Unsubscribe": true}

func (d *metaMessage) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	v := &d.v
	sender, text := latin(v.Sender), latin(v.Content)
	switch {
	case metaSystem[v.Type] || v.Call != nil:
		return Skip("a message of the system")
	case v.Unsent:
		return Skip("a message taken back")
	case isReaction(text):
		return Skip("a reaction")
	case d.channel && d.owner.side(sender) == pipeline.Inbound:
		return Skip("a message of somebody else in a channel")
	}
	it := found.Item()
	it.Platform, it.Kind, it.Visibility = d.owner.platform, pipeline.Direct, pipeline.Private
	if d.channel {
		it.Kind, it.Visibility = pipeline.Post, pipeline.Followers
	}
	it.Account, it.Text, it.Conversation = sender, text, d.thread
	if it.Text == "" && v.Share != nil {
		it.Text = strings.TrimSpace(latin(v.Share.Text) + " " + v.Share.Link)
	}
	it.Created, it.Precision = time.UnixMilli(v.Millis).UTC(), pipeline.Milliseconds
	it.Inbound = d.owner.side(sender)
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
