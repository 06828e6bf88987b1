package export

import (
	"time"

	"listenratio/pipeline"
)

// secretMessage decodes a message of a conversation that was encrypted: Messenger exports these apart from all others,
// with other names for the same things and with sound texts.
type secretMessage struct {
	owner  *metaOwner
	thread string
	v      struct {
		Sender    string `json:"senderName"`
		Millis    int64  `json:"timestamp"`
		Text      string `json:"text"`
		Unsent    bool   `json:"isUnsent"`
		Reactions []any  `json:"reactions"`
	}
}

func newSecretMessage(at metaPlace) Decoder {
	return &secretMessage{owner: at.owner, thread: threadOf(metaPlace{head: at.head})}
}

func (d *secretMessage) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	if d.v.Unsent {
		return Skip("a message taken back")
	}
	it := found.Item()
	it.Platform, it.Kind, it.Visibility = d.owner.platform, pipeline.Direct, pipeline.Private
	it.Account, it.Text, it.Conversation = d.v.Sender, d.v.Text, d.thread
	it.Created, it.Precision = time.UnixMilli(d.v.Millis).UTC(), pipeline.Milliseconds
	it.Inbound, it.Likes = d.owner.side(it.Account), int64(len(d.v.Reactions))
	it.ID = madeID(d.thread, it)
	return nil
}

// channelReply decodes what the account answered in a channel of Instagram, where one speaks to all who follow.
type channelReply struct {
	at metaPlace
	v  struct {
		Text   string `json:"reply_content"`
		Author string `json:"original_message_sender"`
		Millis int64  `json:"timestamp_ms"`
	}
}

func newChannelReply(at metaPlace) Decoder { return &channelReply{at: at} }

func (d *channelReply) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	it := found.Item()
	if err := d.at.owner.said(it, latin(d.v.Text), d.v.Millis/1000); err != nil {
		return err
	}
	it.Created, it.Precision = time.UnixMilli(d.v.Millis).UTC(), pipeline.Milliseconds
	it.Kind, it.Visibility, it.ParentAuthor = pipeline.Reply, pipeline.Followers, latin(d.v.Author)
	it.ID = madeID("", it)
	return nil
}
