package export

import (
	"errors"
	"strings"

	"listenratio/pipeline"
)

var errRedditDate = errors.New("the date is not a time such as 2024-05-02 18:11:04 UTC")

// redditRow decodes a row of one of the archive's tables. The archive's texts are Markdown and not escaped.
type redditRow struct {
	table
	owner *redditOwner
	fill  func(d *redditRow, it *pipeline.Item)
	when  int // the column of the time
}

func newRedditComment(o *redditOwner, h Header) Decoder {
	return &redditRow{newTable(h, ',', "id", "permalink", "date", "link", "parent", "body"), o, (*redditRow).comment, 2}
}

func newRedditPost(o *redditOwner, h Header) Decoder {
	return &redditRow{newTable(h, ',', "id", "permalink", "date", "title", "url", "body"), o, (*redditRow).post, 2}
}

func newRedditMessage(o *redditOwner, h Header) Decoder {
	return &redditRow{newTable(h, ',', "id", "permalink", "date", "thread_id", "from", "subject", "body"), o, (*redditRow).message, 2}
}

func newRedditChat(o *redditOwner, h Header) Decoder {
	return &redditRow{newTable(h, ',', "message_id", "created_at", "updated_at", "username", "message",
		"thread_parent_message_id", "channel_url", "subreddit"), o, (*redditRow).chat, 1}
}

func (d *redditRow) Decode(rec []byte, found *Found) error {
	if err := d.read(rec); err != nil {
		return err
	}
	it := found.Item()
	var ok bool
	if it.Created, ok = parseUTC(d.at(d.when)); !ok {
		return errRedditDate
	}
	if floatID(d.at(0)) {
		return errFloatID
	}
	if it.Created.Nanosecond() != 0 {
		it.Precision = pipeline.Milliseconds
	}
	it.Platform = "reddit"
	d.fill(d, it)
	if it.Deleted = it.Deleted || redditGone(it.Text); redditGone(it.Text) {
		it.Text = ""
	}
	if it.Kind == pipeline.Post {
		it.Kind = kindOf(it)
	}
	return nil
}

// comment fills in what the owner said under a post.
func (d *redditRow) comment(it *pipeline.Item) {
	it.ID, it.Kind, it.Text = redditName("t1_", d.at(0)), pipeline.Comment, d.at(5)
	it.Account, it.Inbound, it.Visibility = d.owner.account(), pipeline.Outbound, pipeline.Public
	it.URL, it.Conversation = redditPage(d.at(1)), redditLink(d.at(3))
	it.Parent = redditParent(d.at(4), it.Conversation)
}

// post fills in what the owner posted.
func (d *redditRow) post(it *pipeline.Item) {
	it.ID = redditName("t3_", d.at(0))
	it.Account, it.Inbound, it.Visibility = d.owner.account(), pipeline.Outbound, pipeline.Public
	it.URL, it.Conversation = redditPage(d.at(1)), it.ID
	body := d.at(5)
	if it.Deleted = redditGone(body); it.Deleted {
		body = ""
	}
	it.Text = redditPost(d.at(3), body, d.at(4))
	if other := redditLink(d.at(4)); other != it.ID {
		it.QuoteOf = other
	}
}

// message fills in a message. Its subject belongs to its text, but for that of an answer, which repeats another's.
func (d *redditRow) message(it *pipeline.Item) {
	d.said(it, d.at(4))
	it.Visibility, it.Text = pipeline.Private, d.at(6)
	if subject := strings.TrimSpace(d.at(5)); subject != "" && !strings.HasPrefix(strings.ToLower(subject), "re:") && !redditGone(it.Text) {
		it.Text = strings.TrimSpace(subject + "\n\n" + it.Text)
	}
	it.ID = redditName("t4_", d.at(0))
	if it.Conversation = redditName("t4_", d.at(3)); it.Conversation == "" {
		it.Conversation = it.ID
	}
	if it.ID == "" {
		it.ID = madeID("reddit/"+it.Conversation, it)
	}
}

// chat fills in a line of a chat. A channel of a subreddit is not private, and what others say there is not said to the
// owner.
func (d *redditRow) chat(it *pipeline.Item) {
	d.said(it, d.at(3))
	it.ID, it.Text, it.Conversation = d.at(0), d.at(4), d.at(6)
	if it.Visibility = pipeline.Private; d.at(7) != "" {
		it.Visibility = pipeline.VisibilityUnknown
		if it.Inbound == pipeline.Inbound {
			it.Inbound = pipeline.SideUnknown
		}
	}
	if parent := d.at(5); parent != "0" {
		it.Parent = parent
	}
	if at, ok := parseUTC(d.at(2)); ok && at.After(it.Created) {
		it.Edited = at
	}
	if it.ID == "" {
		it.ID = madeID("reddit/"+it.Conversation, it)
	}
}

// said fills in who wrote a message; nobody is named where the account is gone.
func (d *redditRow) said(it *pipeline.Item, user string) {
	if it.Account = redditUser(user); it.Account == "" {
		it.Account = "[deleted]"
	}
	if it.Inbound = d.owner.side(it.Account); it.Inbound == pipeline.Outbound {
		it.Account = d.owner.account()
	}
}

// redditLink is the full name of the submission that an address leads to; empty if it leads to none.
func redditLink(address string) string {
	_, rest, ok := strings.Cut(address, "/comments/")
	if !ok {
		return ""
	}
	id, _, _ := strings.Cut(rest, "/")
	return redditName("t3_", id)
}

// redditPage is an item's address, which may be given without the host.
func redditPage(address string) string {
	switch {
	case strings.HasPrefix(address, "https://"):
		return address
	case strings.HasPrefix(address, "/r/"), strings.HasPrefix(address, "/user/"):
		return "https://www.reddit.com" + address
	}
	return ""
}
