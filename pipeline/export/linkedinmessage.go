package export

import (
	"strings"

	"listenratio/pipeline"
)

// linkedInMessage decodes a direct message.
type linkedInMessage struct {
	table
	owner *linkedInOwner
}

func newLinkedInMessage(o *linkedInOwner, h Header) *linkedInMessage {
	return &linkedInMessage{newTable(h, ',', "CONVERSATION ID", "FROM", "SENDER PROFILE URL", "DATE", "CONTENT",
		"IS MESSAGE DRAFT", "IS CONVERSATION DRAFT"), o}
}

func (d *linkedInMessage) Decode(rec []byte, found *Found) error {
	if err := d.read(rec); err != nil {
		return err
	}
	name, handle, text := d.at(1), linkedInHandle(d.at(2)), d.at(4)
	switch {
	case strings.EqualFold(d.at(5), "yes") || strings.EqualFold(d.at(6), "yes"):
		return Skip("a draft")
	case handle == "" && strings.Contains(text, "spinmail-quill-editor"):
		return Skip("a sponsored message")
	}
	it := found.Item()
	var ok bool
	if it.Created, ok = parseUTC(d.at(3)); !ok {
		return errLinkedInDate
	}
	it.Platform, it.Conversation = "linkedin", d.at(0)
	it.Kind, it.Visibility = pipeline.Direct, pipeline.Private
	if it.Text = strings.ReplaceAll(text, "\r\n", "\n"); strings.HasPrefix(text, "<p") || strings.HasPrefix(text, "<div") {
		it.Text = TextOfHTML(text)
	}
	if it.Account = handle; handle == "" {
		it.Account = name
	}
	if it.Inbound = d.owner.side(handle, name); it.Inbound == pipeline.Outbound {
		it.Account = d.owner.account()
	}
	it.ID = madeID("linkedin/"+it.Conversation, it)
	return nil
}
