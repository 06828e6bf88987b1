package export

import (
	"errors"

	"listenratio/pipeline"
)

// xConversation is a conversation of direct messages, newest first. Of the events in it only messages are items.
type xConversation struct {
	Conversation struct {
		ID       Text `json:"conversationId"`
		Messages []struct {
			Create  *xMessage `json:"messageCreate"`
			Welcome *xMessage `json:"welcomeMessageCreate"`
		} `json:"messages"`
	} `json:"dmConversation"`
}

type xMessage struct {
	ID      Text   `json:"id"`
	Sender  Text   `json:"senderId"`
	Created string `json:"createdAt"`
	Text    string `json:"text"`
	URLs    []struct {
		Short    string `json:"url"`
		Expanded string `json:"expanded"`
	} `json:"urls"`
}

func xMessages(a *xAccount) func() Decoder {
	return func() Decoder { return &xMessageDecoder{a: a} }
}

type xMessageDecoder struct {
	a *xAccount
	v xConversation
}

var errConversation = errors.New(`required key "dmConversation" is missing or has no id`)

func (d *xMessageDecoder) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	c := &d.v.Conversation
	if c.ID == "" {
		return errConversation
	}
	for i := range c.Messages {
		m := c.Messages[i].Create
		if m == nil {
			m = c.Messages[i].Welcome
		}
		if m == nil {
			found.Skip("an event of a conversation that is no message")
			continue
		}
		d.message(m, found, c.Messages[i].Welcome != nil, rec)
	}
	return nil
}

func (d *xMessageDecoder) message(m *xMessage, found *Found, automated bool, rec []byte) {
	created, fraction, ok := ParseRFC3339(m.Created)
	if !ok {
		found.Fault("createdAt of a message is not a time such as 2022-01-27T15:58:52.744Z", rec)
		return
	}
	it := found.Item()
	it.ID, it.Platform, it.Kind, it.Visibility = string(m.ID), "x", pipeline.Direct, pipeline.Private
	it.Account, it.Conversation, it.Automated = string(m.Sender), string(d.v.Conversation.ID), automated
	it.Created = created
	if fraction {
		it.Precision = pipeline.Milliseconds
	}
	switch {
	case d.a.id == "":
	case it.Account == d.a.id:
		it.Account, it.Inbound = d.a.handle, pipeline.Outbound
	default:
		it.Inbound = pipeline.Inbound
	}
	it.Text = m.Text
	for _, u := range m.URLs {
		it.Text = writeOut(it.Text, []xURL{{u.Short, u.Expanded}})
	}
}
