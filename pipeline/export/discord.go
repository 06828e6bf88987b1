package export

import (
	"bytes"
	"errors"
	"slices"

	"listenratio/pipeline"
)

// Discord is a channel as DiscordChatExporter writes it.
var Discord = Format{
	Name:    "discord",
	Title:   "DiscordChatExporter JSON",
	Obtain:  "DiscordChatExporter: export a channel with format JSON",
	Sign:    `a JSON object with "guild", "channel" and "messages"`,
	Holds:   "the whole channel, both sides, with edits; whose accounts are the brand's is for the configuration to say",
	Inbound: pipeline.AllInbound,
	Detect: func(t *Tree) ([]Export, error) {
		return objectsThat(t, "messages", pipeline.AllInbound, []string{"guild", "channel", "messages"},
			func([]byte) Decoder { return new(discordMessage) })
	},
}

// objectsThat finds the members that are one JSON object with certain keys near its beginning, and an array of records
// behind one of them. decode is given the beginning of the file.
func objectsThat(t *Tree, array string, in pipeline.Capability, keys []string, decode func(head []byte) Decoder) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		head = bytes.TrimSpace(trimMark(head))
		if len(head) > 0 && head[0] == '{' && hasKeys(head, keys...) {
			found = append(found, Export{Inbound: in, Files: []File{{Member: m, Cut: Cut{Shape: Array, Key: array},
				Decode: func() Decoder { return decode(head) }}}})
		}
	}
	return found, nil
}

type discordMessage struct {
	v struct {
		ID      Text   `json:"id"`
		Type    string `json:"type"`
		Time    string `json:"timestamp"`
		Edited  string `json:"timestampEdited"`
		Content string `json:"content"`
		Author  struct {
			ID   Text   `json:"id"`
			Name string `json:"name"`
			Bot  bool   `json:"isBot"`
		} `json:"author"`
		Reference *struct {
			Type    string `json:"type"`
			Message Text   `json:"messageId"`
			Channel Text   `json:"channelId"`
		} `json:"reference"`
		Reactions []struct {
			Count int64 `json:"count"`
		} `json:"reactions"`
	}
}

// discordTalk are the types of messages that somebody wrote; "20" and "23" are what apps say.
var discordTalk = []string{"Default", "Reply", "19", "20", "23"}

var errDiscordTime = errors.New("timestamp is not a time such as 2016-04-30T13:18:25.796+02:00")

func (d *discordMessage) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	v := &d.v
	if !slices.Contains(discordTalk, v.Type) {
		return Skip("a message of the system")
	}
	it := found.Item()
	it.Platform, it.ID, it.Text = "discord", string(v.ID), v.Content
	if it.Account = v.Author.Name; it.Account == "" {
		it.Account = string(v.Author.ID)
	}
	created, _, ok := ParseRFC3339(v.Time)
	if !ok {
		return errDiscordTime
	}
	it.Created, it.Precision = created, pipeline.Milliseconds
	it.Automated, it.Visibility = v.Author.Bot, pipeline.Public
	if v.Edited != "" {
		it.Edited, _, _ = ParseRFC3339(v.Edited)
	}
	if r := v.Reference; r != nil && r.Message != "" {
		if r.Type == "Forward" {
			it.RepostOf = string(r.Message)
		} else {
			it.Parent = string(r.Message)
		}
	}
	it.Likes = 0
	for _, r := range v.Reactions {
		it.Likes += max(r.Count, 0)
	}
	it.Kind = kindOf(it)
	return nil
}
