package export

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"listenratio/pipeline"
)

// Telegram is the export of one chat by Telegram Desktop.
var Telegram = Format{
	Name:    "telegram",
	Title:   "Telegram Desktop chat (result.json)",
	Obtain:  "Telegram Desktop: open the chat > ⋮ > Export chat history > Format: machine-readable JSON",
	Sign:    `a JSON object with "name", "type" of a chat, "id" and "messages"`,
	Holds:   "the whole chat, both sides, last version of each message; whose accounts are the brand's is for the configuration to say",
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
			if telegramKind(head) != "" {
				chats = append(chats, e)
			}
		}
		return chats, nil
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
	d := &telegramMessage{private: telegramKind(head) == "personal_chat" || telegramKind(head) == "bot_chat"}
	before, _, _ := bytes.Cut(head, []byte(`"messages"`))
	var chat struct {
		ID Text `json:"id"`
	}
	before = append(bytes.TrimRight(bytes.TrimSpace(before), ","), '}')
	if json.Unmarshal(before, &chat) == nil {
		d.chat = string(chat.ID)
	}
	return d
}

type telegramMessage struct {
	chat    string // ids of messages are unique in their chat only
	private bool
	v       struct {
		ID     Text         `json:"id"`
		Type   string       `json:"type"`
		Unix   Text         `json:"date_unixtime"`
		Edited Text         `json:"edited_unixtime"`
		From   string       `json:"from"`
		FromID Text         `json:"from_id"`
		Parent Text         `json:"reply_to_message_id"`
		Text   telegramText `json:"text"`
		Passed string       `json:"forwarded_from"`
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
	if v.Type != "message" {
		return Skip("a message of the system")
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
	it.Created, it.Visibility = time.Unix(seconds, 0).UTC(), pipeline.Public
	if d.private {
		it.Visibility, it.Kind, it.Conversation = pipeline.Private, pipeline.Direct, d.chat
	}
	if v.Parent != "" {
		it.Parent = d.chat + "/" + string(v.Parent)
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
