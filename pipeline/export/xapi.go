package export

import (
	"bytes"
	"errors"
	"net/url"
	"strings"

	"listenratio/pipeline"
)

// XAPI is JSON lines of the X API version 2: the pages as twarc2 writes them, or one post per line as twarc2 flatten
// does.
var XAPI = Format{
	Name:    "x-api",
	Title:   "X API v2 (twarc2)",
	Obtain:  "twarc2 timeline, mentions or search, written to a .jsonl file; raw or flattened",
	Sign:    `JSON lines with "data" beside "includes" or "__twarc", or posts with "author_id" and "author"`,
	Holds:   "what was asked for: posts of the brand, of others, or both; whose accounts are the brand's is for the configuration to say",
	Inbound: pipeline.AllInbound,
	Detect:  detectXAPI,
}

func detectXAPI(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		if !isXAPI(trimMark(head)) {
			continue
		}
		found = append(found, Export{Inbound: pipeline.AllInbound, Files: []File{{Member: m, Cut: Cut{Shape: Lines},
			Decode: func() Decoder { return new(xPages) }}}})
	}
	return found, nil
}

// isXAPI looks at the first line, or at as much of it as there is: pages are long.
func isXAPI(head []byte) bool {
	line, _, whole := bytes.Cut(bytes.TrimSpace(head), []byte("\n"))
	if len(line) == 0 || line[0] != '{' {
		return false
	}
	has := func(key string) bool { return bytes.Contains(line, []byte(`"`+key+`"`)) }
	page := has("data") && has("author_id") && (has("includes") || has("__twarc") || has("meta") || !whole)
	flat := has("author_id") && has("text") && has("id") && (has("__twarc") || has("author"))
	none := has("__twarc") && has("meta") && has("result_count") && !has("data") // a page without posts may stand first
	return page || flat || none
}

// xPage is one line: a page of posts, a single one, or a flattened one.
type xPage struct {
	xPost
	Data     xPosts `json:"data"`
	Includes struct {
		Users  []xUser `json:"users"`
		Tweets []xPost `json:"tweets"`
	} `json:"includes"`
	Errors []struct{} `json:"errors"`
	Twarc  struct {
		URL string `json:"url"`
	} `json:"__twarc"`
}

type xUser struct {
	ID   Text   `json:"id"`
	Name string `json:"username"`
}

type xPost struct {
	ID           Text                   `json:"id"`
	Text         string                 `json:"text"`
	Note         *struct{ Text string } `json:"note_tweet"`
	Author       Text                   `json:"author_id"`
	AuthorUser   *xUser                 `json:"author"`
	Created      string                 `json:"created_at"`
	Conversation Text                   `json:"conversation_id"`
	ReplyTo      Text                   `json:"in_reply_to_user_id"`
	ReplyToUser  *xUser                 `json:"in_reply_to_user"`
	Language     string                 `json:"lang"`
	Edits        []Text                 `json:"edit_history_tweet_ids"`
	References   []struct {
		Type    string `json:"type"`
		ID      Text   `json:"id"`
		Author  Text   `json:"author_id"`
		Created string `json:"created_at"`
		Text    string `json:"text"`
	} `json:"referenced_tweets"`
	Metrics *struct {
		Likes   int64 `json:"like_count"`
		Replies int64 `json:"reply_count"`
		Reposts int64 `json:"retweet_count"`
		Quotes  int64 `json:"quote_count"`
	} `json:"public_metrics"`
}

// xPosts is a list of posts, or one alone as streams and look-ups have it.
type xPosts []xPost

// UnmarshalJSON implements [encoding/json.Unmarshaler].
func (p *xPosts) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '[' {
		var list []xPost
		err := library.Unmarshal(b, &list)
		*p = list
		return err
	}
	*p = make(xPosts, 1)
	return library.Unmarshal(b, &(*p)[0])
}

// xPages decodes lines.
type xPages struct {
	page  xPage
	users map[Text]string
	posts map[Text]*xPost
}

func (d *xPages) Decode(rec []byte, found *Found) error {
	if len(bytes.TrimSpace(rec)) == 0 {
		return Skip("an empty line")
	}
	if err := Unmarshal(rec, &d.page, found); err != nil {
		return err
	}
	posts := d.page.Data
	if d.page.xPost.ID != "" && d.page.xPost.Author != "" {
		posts = append(posts, d.page.xPost)
	}
	if len(posts) == 0 {
		return Skip("a line without posts")
	}
	d.users, d.posts = map[Text]string{}, map[Text]*xPost{}
	for _, u := range d.page.Includes.Users {
		d.users[u.ID] = u.Name
	}
	for i := range d.page.Includes.Tweets {
		d.posts[d.page.Includes.Tweets[i].ID] = &d.page.Includes.Tweets[i]
	}
	owner := ownerOfURL(d.page.Twarc.URL)
	for i := range posts {
		if posts[i].Text == "" && posts[i].Author == "" {
			found.Skip("a user, not a post")
			continue
		}
		if err := d.post(&posts[i], owner, found); err != nil {
			found.Drop()
			found.Fault(err.Error(), nil)
		}
	}
	return nil
}

// ownerOfURL is the numeric id of the account whose timeline or mentions were asked for; empty if the request tells none.
func ownerOfURL(address string) Text {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	_, rest, ok := strings.Cut(u.Path, "/2/users/")
	if !ok {
		return ""
	}
	id, _, _ := strings.Cut(rest, "/")
	if !allDigits(id) {
		return ""
	}
	return Text(id)
}

var errCreatedAt = errors.New("created_at is not a time such as 2023-09-08T04:25:01.000Z")

func (d *xPages) post(p *xPost, owner Text, found *Found) error {
	it := found.Item()
	it.Platform, it.ID, it.Account = "x", string(p.ID), d.name(p.Author, p.AuthorUser)
	created, _, ok := ParseRFC3339(p.Created)
	if !ok {
		return errCreatedAt
	}
	it.Created, it.Precision = exactTime("x", it.ID, created)
	if owner != "" {
		if it.Inbound = pipeline.Inbound; p.Author == owner {
			it.Inbound = pipeline.Outbound
		}
	}
	it.Text = p.Text
	if p.Note != nil && p.Note.Text != "" {
		it.Text = p.Note.Text
	}
	it.Text = unescape(it.Text)
	it.Conversation, it.Visibility = string(p.Conversation), pipeline.Public
	if p.Language != "und" && !strings.HasPrefix(p.Language, "q") {
		it.Language = p.Language
	}
	if m := p.Metrics; m != nil {
		it.Likes, it.Replies, it.Reposts = m.Likes, m.Replies, m.Reposts+m.Quotes
	}
	it.URL = "https://x.com/i/web/status/" + it.ID
	d.references(it, p)
	it.Kind = kindOf(it)
	return nil
}

// references finds what a post answers, passes on and quotes.
func (d *xPages) references(it *pipeline.Item, p *xPost) {
	for _, r := range p.References {
		whole := d.posts[r.ID]
		created, author, text := r.Created, r.Author, r.Text
		if whole != nil {
			created, author, text = whole.Created, whole.Author, whole.Text
		}
		switch r.Type {
		case "replied_to":
			it.Parent, it.ParentAuthor = string(r.ID), d.name(p.ReplyTo, p.ReplyToUser)
			if it.ParentAuthor == "" && author != "" {
				it.ParentAuthor = d.name(author, nil)
			}
			if t, _, ok := ParseRFC3339(created); ok {
				it.ParentTime, _ = exactTime("x", it.Parent, t)
				it.ParentOrigin = pipeline.OriginIncluded
			}
		case "retweeted":
			if it.RepostOf = string(r.ID); text != "" {
				it.Text = unescape(text)
			}
		case "quoted":
			it.QuoteOf = string(r.ID)
		}
	}
}

// name is an account's handle where the line tells it, else its number.
func (d *xPages) name(id Text, u *xUser) string {
	if u != nil && u.Name != "" {
		return u.Name
	}
	if name := d.users[id]; name != "" {
		return name
	}
	return string(id)
}
