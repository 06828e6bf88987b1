package export

import (
	"cmp"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"

	"listenratio/pipeline"
)

// activity is one element of an outbox. Its object is a note, or for a boost the address of one.
type activity struct {
	ID        string          `json:"id"`
	Type      string          `json:"type"`
	Actor     address         `json:"actor"`
	Published string          `json:"published"`
	To        addresses       `json:"to"`
	Copy      addresses       `json:"cc"`
	Object    json.RawMessage `json:"object"`
}

type note struct {
	ID           string    `json:"id"`
	Type         string    `json:"type"`
	Parent       address   `json:"inReplyTo"`
	Published    string    `json:"published"`
	Updated      string    `json:"updated"`
	URL          address   `json:"url"`
	Author       address   `json:"attributedTo"`
	To           addresses `json:"to"`
	Copy         addresses `json:"cc"`
	Conversation address   `json:"conversation"`
	Context      address   `json:"context"` // what Pleroma and GoToSocial call a conversation
	Title        string    `json:"name"`    // of an article or an event
	Content      string    `json:"content"`
	Warning      string    `json:"summary"`
	Languages    languages `json:"contentMap"`
	Quote        address   `json:"quote"`
	QuoteURI     address   `json:"quoteUri"`
	QuoteURL     address   `json:"quoteUrl"`
	QuoteMisskey address   `json:"_misskey_quote"`
	Tags         tags      `json:"tag"`
	Likes        *counted  `json:"likes"`
	Shares       *counted  `json:"shares"`
	Replies      *counted  `json:"replies"`
}

type activityDecoder struct {
	actor *actor
	v     activity
	note  note
}

var (
	errPublished = errors.New("published is not a time such as 2023-05-16T11:50:47Z")
	errNoObject  = errors.New(`required key "object" is missing or is neither a note nor an address`)
)

func (d *activityDecoder) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	object := []byte(d.v.Object)
	switch {
	case d.v.Type == "Announce":
		return d.boost(found.Item())
	case d.v.Type == "Create" || d.v.Type == "Update":
	case d.v.Type == "":
		return errors.New(`required key "type" is missing`)
	case slices.Contains(noteTypes, d.v.Type):
		object, d.v.To, d.v.Copy = rec, nil, nil // a note without the activity that published it
	default:
		return Skip("an activity that publishes nothing")
	}
	if len(object) == 0 || object[0] != '{' {
		return errNoObject
	}
	if err := Unmarshal(object, &d.note, found); err != nil {
		return err
	}
	if !slices.Contains(noteTypes, d.note.Type) {
		return Skip("an activity that publishes no words")
	}
	return d.post(found.Item())
}

// noteTypes are the objects that somebody wrote. A vote in a poll, a song listened to and the like are none.
var noteTypes = []string{"Note", "Question", "Article", "Page", "Event", "Image", "Video", "Audio", "Document", "ChatMessage"}

// boost makes a repost, whose own address is the activity's.
func (d *activityDecoder) boost(it *pipeline.Item) error {
	var of address
	if len(d.v.Object) == 0 || of.UnmarshalJSON(d.v.Object) != nil || of == "" {
		return errNoObject
	}
	it.ID, it.RepostOf, it.Kind = d.v.ID, string(of), pipeline.Repost
	return d.common(it, d.v.Published, string(d.v.Actor))
}

func (d *activityDecoder) post(it *pipeline.Item) error {
	n := &d.note
	it.ID, it.Text, it.Parent = n.ID, n.text(), string(n.Parent)
	it.Conversation = string(cmp.Or(n.Conversation, n.Context))
	it.URL = string(n.URL)
	it.QuoteOf = string(cmp.Or(n.QuoteURL, n.QuoteURI, n.Quote, n.QuoteMisskey))
	it.ParentAuthor = d.parentAuthor()
	it.Likes, it.Reposts, it.Replies = n.Likes.count(), n.Shares.count(), n.Replies.count()
	if languages := slices.Sorted(maps.Keys(n.Languages)); len(languages) > 0 {
		it.Language = languages[0]
	}
	if n.Updated != "" {
		it.Edited, _, _ = ParseRFC3339(n.Updated)
	}
	d.v.To, d.v.Copy = append(d.v.To, n.To...), append(d.v.Copy, n.Copy...)
	if err := d.common(it, cmp.Or(n.Published, d.v.Published), string(cmp.Or(n.Author, d.v.Actor))); err != nil {
		return err
	}
	it.Kind = kindOf(it)
	return nil
}

// text is what a note says, with the title of an article in front.
func (n *note) text() string {
	text := TextOfHTML(n.Content)
	switch title := TextOfHTML(n.Title); {
	case text == "" && title == "":
		return TextOfHTML(n.Warning)
	case n.Type == "Note" || title == "" || strings.HasPrefix(text, title):
		return text
	default:
		return strings.TrimSpace(title + "\n" + text)
	}
}

// common fills in what posts and boosts share.
func (d *activityDecoder) common(it *pipeline.Item, published, author string) error {
	created, fraction, ok := ParseRFC3339(published)
	if !ok {
		return errPublished
	}
	it.Platform, it.Inbound, it.Account = "mastodon", pipeline.Outbound, d.actor.account(author)
	it.Created = created
	if it.Created, it.Precision = exactTime("mastodon", it.ID, created); fraction {
		it.Created, it.Precision = created, pipeline.Milliseconds
	}
	it.Automated = d.actor.Kind == "Service" || d.actor.Kind == "Application"
	it.Visibility = d.visibility()
	return nil
}

const everybody = "https://www.w3.org/ns/activitystreams#Public"

// public reports whether an address stands for everybody.
func public(a string) bool { return a == everybody || a == "as:Public" || a == "Public" }

func (d *activityDecoder) visibility() pipeline.Visibility {
	followers := func(a string) bool {
		return a == string(d.actor.Followers) && a != "" || strings.HasSuffix(a, "/followers")
	}
	switch {
	case slices.ContainsFunc(d.v.To, public):
		return pipeline.Public
	case slices.ContainsFunc(d.v.Copy, public):
		return pipeline.Unlisted
	case slices.ContainsFunc(d.v.To, followers), slices.ContainsFunc(d.v.Copy, followers):
		return pipeline.Followers
	}
	return pipeline.Private
}

// parentAuthor is who wrote the parent: the mentioned account whose address the parent's begins with, what the parent's
// address says, or the only account that is mentioned of the parent's server.
func (d *activityDecoder) parentAuthor() string {
	parent := string(d.note.Parent)
	if parent == "" {
		return ""
	}
	if d.actor.ID != "" && strings.HasPrefix(parent, d.actor.ID+"/") {
		return d.actor.Handle
	}
	only, known := "", 0
	for _, t := range d.note.Tags {
		switch name := d.mentioned(t); {
		case t.Type != "Mention":
		case t.Href != "" && strings.HasPrefix(parent, t.Href+"/"):
			return name
		case host(t.Href) == host(parent):
			only = name
			known++
		}
	}
	if name := d.actor.account(parent); name != parent {
		return name
	}
	if known != 1 {
		return ""
	}
	return only
}

// mentioned is how a mentioned account is called: by its name where that tells the server, else by its address.
func (d *activityDecoder) mentioned(t tag) string {
	name := strings.TrimPrefix(t.Name, "@")
	switch {
	case t.Href == d.actor.ID && d.actor.Handle != "":
		return d.actor.Handle
	case strings.Count(name, "@") == 1:
		return name
	}
	account := d.actor.account(t.Href)
	if at := host(t.Href); name != "" && at != "" && (account == t.Href || allDigits(strings.TrimSuffix(account, "@"+at))) {
		return name + "@" + at
	}
	return account
}
