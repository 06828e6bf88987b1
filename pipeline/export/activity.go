package export

import (
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
	Actor     string          `json:"actor"`
	Published string          `json:"published"`
	To        addresses       `json:"to"`
	Copy      addresses       `json:"cc"`
	Object    json.RawMessage `json:"object"`
}

type note struct {
	ID           string            `json:"id"`
	Type         string            `json:"type"`
	Parent       address           `json:"inReplyTo"`
	Published    string            `json:"published"`
	Updated      string            `json:"updated"`
	URL          address           `json:"url"`
	Author       address           `json:"attributedTo"`
	To           addresses         `json:"to"`
	Copy         addresses         `json:"cc"`
	Conversation string            `json:"conversation"`
	Content      string            `json:"content"`
	Warning      string            `json:"summary"`
	Languages    map[string]string `json:"contentMap"`
	Quote        address           `json:"quote"`
	QuoteURI     address           `json:"quoteUri"`
	QuoteURL     address           `json:"quoteUrl"`
	Tags         tags              `json:"tag"`
	Likes        *counted          `json:"likes"`
	Shares       *counted          `json:"shares"`
	Replies      *counted          `json:"replies"`
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
	switch d.v.Type {
	case "Announce":
		return d.boost(found.Item())
	case "Create", "Update":
	case "":
		return errors.New(`required key "type" is missing`)
	default:
		return Skip("an activity that publishes nothing")
	}
	if len(d.v.Object) == 0 || d.v.Object[0] != '{' {
		return errNoObject
	}
	if err := Unmarshal(d.v.Object, &d.note, found); err != nil {
		return err
	}
	return d.post(found.Item())
}

// boost makes a repost, whose own address is the activity's.
func (d *activityDecoder) boost(it *pipeline.Item) error {
	var of address
	if len(d.v.Object) == 0 || of.UnmarshalJSON(d.v.Object) != nil || of == "" {
		return errNoObject
	}
	it.ID, it.RepostOf, it.Kind = d.v.ID, string(of), pipeline.Repost
	return d.common(it, d.v.Published, d.v.Actor)
}

func (d *activityDecoder) post(it *pipeline.Item) error {
	n := &d.note
	it.ID, it.Text, it.Parent, it.Conversation = n.ID, TextOfHTML(n.Content), string(n.Parent), n.Conversation
	if n.Warning != "" && it.Text == "" {
		it.Text = TextOfHTML(n.Warning)
	}
	it.URL = string(n.URL)
	for _, quote := range []address{n.Quote, n.QuoteURI, n.QuoteURL} {
		if quote != "" {
			it.QuoteOf = string(quote)
		}
	}
	it.ParentAuthor = d.parentAuthor()
	it.Likes, it.Reposts, it.Replies = n.Likes.count(), n.Shares.count(), n.Replies.count()
	if languages := slices.Sorted(maps.Keys(n.Languages)); len(languages) > 0 {
		it.Language = languages[0]
	}
	if n.Updated != "" {
		it.Edited, _, _ = ParseRFC3339(n.Updated)
	}
	d.v.To, d.v.Copy = append(d.v.To, n.To...), append(d.v.Copy, n.Copy...)
	author := d.v.Actor
	if n.Author != "" {
		author = string(n.Author)
	}
	published := n.Published
	if published == "" {
		published = d.v.Published
	}
	if err := d.common(it, published, author); err != nil {
		return err
	}
	it.Kind = kindOf(it)
	return nil
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
	it.Automated = d.actor.Kind == "Service"
	it.Visibility = d.visibility()
	return nil
}

const everybody = "https://www.w3.org/ns/activitystreams#Public"

// public reports whether an address stands for everybody.
func public(a string) bool { return a == everybody || a == "as:Public" || a == "Public" }

func (d *activityDecoder) visibility() pipeline.Visibility {
	followers := func(a string) bool { return a == d.actor.Followers && a != "" || strings.HasSuffix(a, "/followers") }
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

// parentAuthor is who wrote the parent: the mentioned account on the parent's server, or what the parent's address
// says.
func (d *activityDecoder) parentAuthor() string {
	parent := string(d.note.Parent)
	if parent == "" {
		return ""
	}
	if d.actor.ID != "" && strings.HasPrefix(parent, d.actor.ID+"/") {
		return d.actor.Handle
	}
	if name := d.actor.account(parent); name != parent {
		return name
	}
	only := ""
	for _, t := range d.note.Tags {
		if t.Type == "Mention" && host(t.Href) == host(parent) {
			if only != "" {
				return ""
			}
			only = d.actor.account(t.Href)
		}
	}
	return only
}
