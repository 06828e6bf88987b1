package export

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"listenratio/pipeline"
)

// xTweet is a post as the archive has it. Numbers are quoted; a repost is told by its text only.
type xTweet struct {
	ID           string `json:"id_str"`
	OtherID      Text   `json:"id"`
	Created      string `json:"created_at"`
	Text         string `json:"full_text"`
	OldText      string `json:"text"`
	Language     string `json:"lang"`
	Truncated    bool   `json:"truncated"`
	Likes        Text   `json:"favorite_count"`
	Reposts      Text   `json:"retweet_count"`
	Parent       string `json:"in_reply_to_status_id_str"`
	ParentUser   string `json:"in_reply_to_user_id_str"`
	ParentHandle string `json:"in_reply_to_screen_name"`
	Deleted      string `json:"deleted_at"`
	Entities     struct {
		URLs     []xURL `json:"urls"`
		Media    []xURL `json:"media"`
		Mentions []struct {
			Handle string `json:"screen_name"`
		} `json:"user_mentions"`
	} `json:"entities"`
	Media struct {
		Media []xURL `json:"media"`
	} `json:"extended_entities"`
	Repost *xPassed `json:"retweeted_status"`
	Edits  struct {
		Initial xChain `json:"initial"`
		Edit    struct {
			Control xChain `json:"editControlInitial"`
		} `json:"edit"`
	} `json:"edit_info"`
}

// xPassed is a post that was passed on, which only archives up to 2018 have.
type xPassed struct {
	ID       Text   `json:"id_str"`
	Text     string `json:"text"`
	Entities struct {
		URLs  []xURL `json:"urls"`
		Media []xURL `json:"media"`
	} `json:"entities"`
}

type xURL struct {
	Short    string `json:"url"`
	Expanded string `json:"expanded_url"`
}

type xChain struct {
	IDs []string `json:"editTweetIds"`
}

func xTweets(deleted bool) func(*xAccount) func() Decoder {
	return func(a *xAccount) func() Decoder {
		return func() Decoder { return &xTweetDecoder{a: a, deleted: deleted} }
	}
}

type xTweetDecoder struct {
	a       *xAccount
	deleted bool
	v       struct {
		Tweet *xTweet `json:"tweet"`
		xTweet
	}
}

var errTweet = errors.New("there is no post with an id in it")

var errRubyDate = errors.New("created_at is not a time such as Sat Aug 12 16:10:37 +0000 2023")

func (d *xTweetDecoder) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	v := &d.v.xTweet
	if d.v.Tweet != nil {
		v = d.v.Tweet
	}
	if v.ID == "" {
		v.ID = string(v.OtherID)
	}
	if v.ID == "" {
		return errTweet
	}
	it := found.Item()
	it.ID, it.Platform, it.Inbound, it.Account, it.Visibility = v.ID, "x", pipeline.Outbound, d.a.handle, pipeline.Public
	if err := xCreated(it, v.Created); err != nil {
		return err
	}
	it.Deleted = d.deleted || v.Deleted != ""
	if v.Language != "und" {
		it.Language = v.Language
	}
	it.URL = d.a.address(v.ID)
	d.text(it, v)
	d.thread(it, v)
	return d.edits(it, v)
}

// exactTime replaces a time that is stated to the second by the more exact one in the id, where the two agree.
func exactTime(platform, id string, stated time.Time) (time.Time, pipeline.Precision) {
	if t, ok := TimeOf(platform, id); ok && t.Sub(stated).Abs() < 2*time.Second {
		return t, pipeline.Milliseconds
	}
	return stated, pipeline.Seconds
}

// text fills in the text, whole and with its links written out, and the counts.
func (d *xTweetDecoder) text(it *pipeline.Item, v *xTweet) {
	text := v.Text
	if text == "" {
		text = v.OldText
	}
	if r := v.Repost; r != nil && r.ID != "" {
		it.RepostOf, it.Text = string(r.ID), unescape(leaveOut(writeOut(r.Text, r.Entities.URLs), r.Entities.Media))
		return
	}
	if isRT(text) {
		it.RepostOf = "rt"
		it.Truncated = strings.HasSuffix(text, "…")
	} else {
		it.Likes, it.Reposts = parseCount(string(v.Likes)), parseCount(string(v.Reposts))
		if whole := d.a.long.whole(unescape(text), it.Created); whole != "" {
			text = whole
		} else {
			it.Truncated = v.Truncated || strings.Contains(text, "… https://t.co/")
		}
	}
	text = writeOut(text, v.Entities.URLs)
	it.Text = unescape(leaveOut(leaveOut(text, v.Entities.Media), v.Media.Media))
	if it.RepostOf == "" {
		it.QuoteOf = xQuoted(v.Entities.URLs)
	}
}

// isRT reports whether a text says that it passes on somebody's post.
func isRT(text string) bool { return strings.HasPrefix(text, "RT @") && strings.Contains(text, ": ") }

// writeOut puts the addresses that short links stand for in their place.
func writeOut(text string, urls []xURL) string {
	for _, u := range urls {
		if u.Short != "" && u.Expanded != "" {
			text = strings.ReplaceAll(text, u.Short, u.Expanded)
		}
	}
	return text
}

// leaveOut takes the short links of pictures out of a text.
func leaveOut(text string, media []xURL) string {
	for _, m := range media {
		if m.Short != "" {
			text = strings.TrimSpace(strings.ReplaceAll(text, m.Short, ""))
		}
	}
	return text
}

// xQuoted is the id of the last post that is linked: this is how the archive writes a quote.
func xQuoted(urls []xURL) string {
	for _, u := range slices.Backward(urls) {
		_, rest, _ := strings.Cut(u.Expanded, "://")
		host, path, _ := strings.Cut(rest, "/")
		host = strings.TrimPrefix(strings.TrimPrefix(host, "www."), "mobile.")
		parts := strings.Split(path, "/")
		if (host == "twitter.com" || host == "x.com") && len(parts) >= 3 && parts[1] == "status" {
			id, _, _ := strings.Cut(parts[2], "?")
			if allDigits(id) {
				return id
			}
		}
	}
	return ""
}

// parseCount reads a count; anything else is unknown.
func parseCount(s string) int64 {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && n >= 0 {
		return n
	}
	return pipeline.Unknown
}

// thread fills in what the post answers. A post with a user and no parent only begins with a handle, or its parent
// was lost: it speaks to somebody, but answers nothing that is known.
func (d *xTweetDecoder) thread(it *pipeline.Item, v *xTweet) {
	if it.RepostOf == "" {
		it.Parent, it.ParentAuthor = v.Parent, v.ParentHandle
		if it.ParentAuthor == "" && v.ParentUser != "-1" {
			it.ParentAuthor = v.ParentUser
		}
		if v.ParentUser != "" && v.ParentUser == d.a.id {
			it.ParentAuthor = d.a.handle
		}
	}
	it.Kind = kindOf(it)
}

// edits keeps the last version of an edited post, with the time of the first.
func (d *xTweetDecoder) edits(it *pipeline.Item, v *xTweet) error {
	chain := v.Edits.Initial.IDs
	if len(v.Edits.Edit.Control.IDs) > 0 {
		chain = v.Edits.Edit.Control.IDs
	}
	if len(chain) < 2 {
		return nil
	}
	if v.ID != chain[len(chain)-1] {
		return Skip("an earlier version of an edited post")
	}
	if first, ok := TimeOf("x", chain[0]); ok && first.Before(it.Created) {
		it.Edited, it.Created = it.Created, first
	}
	return nil
}
