package export

import (
	"bytes"
	"strings"

	"listenratio/pipeline"
)

// XLines is one post per line as the X API version 1.1 gave them.
var XLines = Format{
	Name:    "x-api-v1",
	Title:   "X API v1.1 JSON lines",
	Obtain:  "twarc 1, the streaming API, DMI-TCAT or sfm, written to a .jsonl file",
	Sign:    `JSON lines with "id_str" and "user"`,
	Holds:   "what was collected: posts of the brand, of others, or both; whose accounts are the brand's is for the configuration to say",
	Inbound: pipeline.AllInbound,
	Detect: func(t *Tree) ([]Export, error) {
		return linesThat(t, pipeline.AllInbound, func() Decoder { return new(xLine) }, func(line []byte) bool {
			return hasKeys(line, "id_str", "user", "screen_name") && (hasKeys(line, "text") || hasKeys(line, "full_text"))
		})
	},
}

// linesThat finds the members that are JSON lines of a kind, by their first line or as much of it as the head holds.
func linesThat(t *Tree, in pipeline.Capability, decode func() Decoder, is func(line []byte) bool) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		line, _, _ := bytes.Cut(bytes.TrimSpace(trimMark(head)), []byte("\n"))
		if len(line) > 0 && line[0] == '{' && is(line) {
			found = append(found, Export{Inbound: in, Files: []File{{Member: m, Cut: Cut{Shape: Lines}, Decode: decode}}})
		}
	}
	return found, nil
}

// hasKeys reports whether all keys occur in quotes.
func hasKeys(line []byte, keys ...string) bool {
	for _, k := range keys {
		if !bytes.Contains(line, []byte(`"`+k+`"`)) {
			return false
		}
	}
	return true
}

type xStatus struct {
	ID        Text   `json:"id_str"`
	Created   string `json:"created_at"`
	Text      string `json:"text"`
	FullText  string `json:"full_text"`
	Truncated bool   `json:"truncated"`
	Extended  *struct {
		FullText string `json:"full_text"`
	} `json:"extended_tweet"`
	Parent     Text   `json:"in_reply_to_status_id_str"`
	ParentUser Text   `json:"in_reply_to_user_id_str"`
	ParentName string `json:"in_reply_to_screen_name"`
	Language   string `json:"lang"`
	Likes      *int64 `json:"favorite_count"`
	Reposts    *int64 `json:"retweet_count"`
	Replies    *int64 `json:"reply_count"`
	Quote      Text   `json:"quoted_status_id_str"`
	User       *struct {
		Name string `json:"screen_name"`
		ID   Text   `json:"id_str"`
	} `json:"user"`
	Repost *struct {
		ID       Text   `json:"id_str"`
		Text     string `json:"text"`
		FullText string `json:"full_text"`
	} `json:"retweeted_status"`
}

type xLine struct{ v xStatus }

func (d *xLine) Decode(rec []byte, found *Found) error {
	if len(bytes.TrimSpace(rec)) == 0 {
		return Skip("an empty line")
	}
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	v := &d.v
	if v.ID == "" && v.User == nil {
		return Skip("a control line of the stream")
	}
	it := found.Item()
	it.Platform, it.ID, it.Visibility = "x", string(v.ID), pipeline.Public
	if v.User != nil {
		if it.Account = v.User.Name; it.Account == "" {
			it.Account = string(v.User.ID)
		}
	}
	created, ok := ParseRubyDate(v.Created)
	if !ok {
		return errTime
	}
	it.Created, it.Precision = exactTime("x", it.ID, created)
	it.Text, it.Truncated = v.FullText, false
	switch {
	case v.Extended != nil && v.Extended.FullText != "":
		it.Text = v.Extended.FullText
	case v.FullText == "":
		it.Text, it.Truncated = v.Text, v.Truncated
	}
	it.Parent, it.ParentAuthor, it.QuoteOf = string(v.Parent), v.ParentName, string(v.Quote)
	if it.ParentAuthor == "" {
		it.ParentAuthor = string(v.ParentUser)
	}
	if r := v.Repost; r != nil {
		it.RepostOf = string(r.ID)
		if r.FullText != "" {
			it.Text = r.FullText
		} else if r.Text != "" {
			it.Text = r.Text
		}
	}
	it.Text = unescape(it.Text)
	if v.Language != "und" && !strings.HasPrefix(v.Language, "q") {
		it.Language = v.Language
	}
	for field, n := range map[*int64]*int64{&it.Likes: v.Likes, &it.Reposts: v.Reposts, &it.Replies: v.Replies} {
		if n != nil {
			*field = *n
		}
	}
	it.URL = "https://x.com/i/web/status/" + it.ID
	it.Kind = kindOf(it)
	return nil
}
