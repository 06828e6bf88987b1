package export

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"listenratio/pipeline"
)

// Telegram is the export of one chat, or of all chats of an account, by Telegram Desktop.
var Telegram = Format{
	Name:    "telegram",
	Title:   "Telegram Desktop (result.json)",
	Obtain:  "Telegram Desktop: Settings > Advanced > Export Telegram data, or open a chat > ⋮ > Export chat history; Format: machine-readable JSON",
	Sign:    `a JSON object with "name", "type" of a chat, "id" and "messages", or with "personal_information" and "chats"`,
	Holds:   "whole chats, both sides, last version of each message; only the export of a whole account says whose it is",
	Inbound: pipeline.AllInbound,
	Detect: func(t *Tree) ([]Export, error) {
		found, err := objectsThat(t, "messages", pipeline.AllInbound, []string{"name", "type", "id", "messages"}, newTelegram)
		if err != nil {
			return nil, err
		}
		var chats []Export
		for _, e := range found {
			head, err := t.Head(e.Files[0].Member)
			if err != nil {
				return nil, err
			}
			if telegramKind(head) != "" && !isTelegramAccount(head) {
				chats = append(chats, e)
			}
		}
		accounts, err := telegramAccounts(t)
		return append(chats, accounts...), err
	},
}

var telegramKinds = []string{"saved_messages", "replies", "personal_chat", "bot_chat", "private_group", "private_supergroup",
	"public_supergroup", "private_channel", "public_channel"}

// telegramKind is the type of chat that a file begins with.
func telegramKind(head []byte) string {
	before, _, _ := bytes.Cut(head, []byte(`"messages"`))
	for _, k := range telegramKinds {
		if bytes.Contains(before, []byte(`"`+k+`"`)) {
			return k
		}
	}
	return ""
}

// newTelegram makes a decoder for the chat that a file begins with.
func newTelegram(head []byte) Decoder {
	d := new(telegramMessage)
	before, _, _ := bytes.Cut(head, []byte(`"messages"`))
	d.Within(before)
	return d
}

// Within takes the chat that the messages are in from what stands in front of them.
func (d *telegramMessage) Within(head []byte) {
	var chat struct {
		ID   Text   `json:"id"`
		Type string `json:"type"`
	}
	head = bytes.TrimRight(bytes.TrimSpace(head), ",")
	if json.Unmarshal(append(head[:len(head):len(head)], '}'), &chat) != nil {
		chat.ID, chat.Type = "", ""
	}
	d.chat, d.kind = string(chat.ID), chat.Type
	d.private = d.kind == "personal_chat" || d.kind == "bot_chat"
}

type telegramMessage struct {
	chat    string          // ids of messages are unique in their chat only
	kind    string          // of the chat
	private bool            // between two
	owner   *pipeline.Owner // whose account all chats are of; nil for a chat alone
	v       struct {
		ID        Text         `json:"id"`
		Type      string       `json:"type"`
		Unix      Text         `json:"date_unixtime"`
		Edited    Text         `json:"edited_unixtime"`
		From      string       `json:"from"`
		FromID    Text         `json:"from_id"`
		Parent    Text         `json:"reply_to_message_id"`
		Peer      Text         `json:"reply_to_peer_id"`
		Text      telegramText `json:"text"`
		Passed    string       `json:"forwarded_from"`
		Reactions []struct {
			Count int64 `json:"count"`
		} `json:"reactions"`
	}
}

// telegramText is a text in pieces, some of them marked up.
type telegramText string

// UnmarshalJSON implements [encoding/json.Unmarshaler].
func (t *telegramText) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, (*string)(t))
	}
	var pieces []json.RawMessage
	if err := json.Unmarshal(b, &pieces); err != nil {
		return err
	}
	var all strings.Builder
	for _, p := range pieces {
		var marked struct {
			Text string `json:"text"`
		}
		if len(p) > 0 && p[0] == '"' {
			if err := json.Unmarshal(p, &marked.Text); err != nil {
				return err
			}
		} else if err := json.Unmarshal(p, &marked); err != nil {
			return err
		}
		all.WriteString(marked.Text)
	}
	*t = telegramText(all.String())
	return nil
}

func (d *telegramMessage) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(telegramEscapes(rec), &d.v, found); err != nil {
		return err
	}
	v := &d.v
	switch {
	case v.Type != "message":
		return Skip("a message of the system")
	case d.owner != nil && d.chat == "":
		return errTelegramChat
	case d.owner != nil && d.kind == "saved_messages":
		return Skip("a note to oneself")
	}
	seconds, err := strconv.ParseInt(string(v.Unix), 10, 64)
	if err != nil {
		return errTime
	}
	it := found.Item()
	it.Platform, it.ID, it.Text = "telegram", d.chat+"/"+string(v.ID), string(v.Text)
	if it.Account = v.From; it.Account == "" {
		it.Account = string(v.FromID)
	}
	if d.owner != nil {
		d.side(it, string(v.FromID))
	}
	it.Created, it.Visibility = time.Unix(seconds, 0).UTC(), pipeline.Public
	if d.private {
		it.Visibility, it.Kind, it.Conversation = pipeline.Private, pipeline.Direct, d.chat
	}
	if v.Parent != "" {
		it.Parent = d.chat + "/" + string(v.Parent)
		if v.Peer != "" { // "channel12": the message answered is in another chat
			it.Parent = strings.TrimLeft(string(v.Peer), "acehlnrstu") + "/" + string(v.Parent)
		}
	}
	if len(v.Reactions) > 0 {
		it.Likes = 0
		for _, r := range v.Reactions {
			it.Likes += max(r.Count, 0)
		}
	}
	if edited, err := strconv.ParseInt(string(v.Edited), 10, 64); err == nil {
		it.Edited = time.Unix(edited, 0).UTC()
	}
	if it.RepostOf = v.Passed; it.Kind != pipeline.Direct {
		it.Kind = kindOf(it)
	}
	return nil
}

// telegramEscapes turns the escapes \xNN, which Telegram writes for control characters and JSON does not know, into
// \u00NN. A record without any is returned as it is.
func telegramEscapes(rec []byte) []byte {
	if !bytes.Contains(rec, []byte(`\x`)) {
		return rec
	}
	out := make([]byte, 0, len(rec)+16)
	for i := 0; i < len(rec); i++ {
		if rec[i] != '\\' || i+1 >= len(rec) {
			out = append(out, rec[i])
			continue
		}
		if i++; rec[i] == 'x' {
			out = append(out, `\u00`...)
		} else {
			out = append(out, '\\', rec[i])
		}
	}
	return out
}
