package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"listenratio/pipeline"
)

// Bluesky is JSON of the Bluesky API: pages of listRecords, an author feed, or lines of the Jetstream.
var Bluesky = Format{
	Name:   "bluesky",
	Title:  "Bluesky API JSON",
	Obtain: "com.atproto.repo.listRecords or app.bsky.feed.getAuthorFeed, saved as JSON; or Jetstream, saved as lines",
	Sign: `an array "records", "postRecords" or "feed" of objects with "at://" addresses, or lines with "did", "time_us" and ` +
		`"kind"`,
	Holds:   "all that the account published; of a feed also those messages that it answered; of a Jetstream what it was filtered for",
	Inbound: pipeline.NoInbound,
	Detect:  detectBluesky,
}

// blueskyShapes are the arrays in which the API's answers hold posts.
var blueskyShapes = []struct {
	key     string
	inbound pipeline.Capability
	decode  func(owner string) Decoder
}{
	{"records", pipeline.NoInbound, func(string) Decoder { return new(blueskyRecord) }},
	{"postRecords", pipeline.NoInbound, func(string) Decoder { return new(blueskyRecord) }},
	{"feed", pipeline.ParentsOnly, func(owner string) Decoder { return &blueskyFeed{owner: owner} }},
}

func detectBluesky(t *Tree) ([]Export, error) {
	lines, err := linesThat(t, pipeline.AllInbound, func() Decoder { return new(jetstream) }, func(line []byte) bool {
		return hasKeys(line, "did", "time_us", "kind")
	})
	if err != nil {
		return nil, err
	}
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		head = bytes.TrimSpace(trimMark(head))
		if len(head) == 0 || head[0] != '{' || !bytes.Contains(head, []byte(`"at://`)) {
			continue
		}
		for _, shape := range blueskyShapes {
			if hasKeys(head, shape.key, "uri") {
				owner, err := blueskyOwner(m, shape.key)
				if err != nil {
					return nil, err
				}
				lines = append(lines, Export{Inbound: shape.inbound, Owner: owner, Files: []File{{Member: m,
					Cut:    Cut{Shape: Array, Key: shape.key},
					Decode: func() Decoder { return shape.decode(first(owner.Names)) }}}})
				break
			}
		}
	}
	return lines, nil
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// blueskyOwner is whose records or feed it is: the account of a record's address, or the author of a feed's first post
// that is no repost.
func blueskyOwner(m Member, key string) (pipeline.Owner, error) {
	var o pipeline.Owner
	err := eachRecord(m, Cut{Shape: Array, Key: key}, func(rec []byte) bool {
		var v feedEntry
		if Unmarshal(rec, &v, nil) != nil || v.Reason != nil {
			return true
		}
		if o = (pipeline.Owner{Platform: "bluesky"}); v.Post != nil {
			o.Names, o.Display = []string{v.Post.Author.DID, v.Post.Author.Handle}, v.Post.Author.Display
		} else {
			o.Names = []string{didOf(v.URI)}
		}
		return o.Names[0] == ""
	})
	return o, err
}

// didOf is the account of an at:// address.
func didOf(uri string) string {
	rest, ok := strings.CutPrefix(uri, "at://")
	if !ok {
		return ""
	}
	did, _, _ := strings.Cut(rest, "/")
	return did
}

// blueskyPost is the record of a post or repost, as JSON or as CBOR.
type blueskyPost struct {
	Type    string   `json:"$type"`
	Text    string   `json:"text"`
	Created string   `json:"createdAt"`
	Langs   []string `json:"langs"`
	Reply   *struct {
		Root   blueskyLink `json:"root"`
		Parent blueskyLink `json:"parent"`
	} `json:"reply"`
	Embed   *blueskyEmbed `json:"embed"`
	Subject *blueskyLink  `json:"subject"`
}

type blueskyLink struct {
	URI string `json:"uri"`
}

// blueskyEmbed is what a post carries; of interest is the post that it quotes.
type blueskyEmbed struct {
	Type   string `json:"$type"`
	Record *struct {
		URI    string       `json:"uri"`
		Record *blueskyLink `json:"record"`
	} `json:"record"`
}

// quoted is the address of the quoted post.
func (e *blueskyEmbed) quoted() string {
	switch {
	case e == nil || e.Record == nil:
		return ""
	case e.Record.Record != nil:
		return e.Record.Record.URI
	}
	return e.Record.URI
}

const (
	postType   = "app.bsky.feed.post"
	repostType = "app.bsky.feed.repost"
)

var errBlueskyTime = errors.New("createdAt is not a time such as 2023-12-06T00:21:07.723Z")

// fill makes an item of a record at an address.
func (p *blueskyPost) fill(it *pipeline.Item, uri string) error {
	created, _, ok := ParseRFC3339(p.Created)
	if !ok {
		return errBlueskyTime
	}
	it.Platform, it.ID, it.Account, it.Inbound = "bluesky", uri, didOf(uri), pipeline.Outbound
	it.Created, it.Precision = exactTime("bluesky", uri, created)
	it.Text, it.Visibility, it.QuoteOf = p.Text, pipeline.Public, p.Embed.quoted()
	if len(p.Langs) > 0 {
		it.Language = p.Langs[0]
	}
	if p.Reply != nil {
		it.Parent, it.Conversation = p.Reply.Parent.URI, p.Reply.Root.URI
		it.ParentAuthor = didOf(it.Parent)
	}
	if p.Type == repostType && p.Subject != nil {
		it.RepostOf = p.Subject.URI
	}
	it.URL = "https://bsky.app/profile/" + it.Account + "/post/" + lastPart(uri)
	it.Kind = kindOf(it)
	return nil
}

// blueskyRecord decodes an element of listRecords.
type blueskyRecord struct {
	v struct {
		URI   string      `json:"uri"`
		Value blueskyPost `json:"value"`
	}
}

func (d *blueskyRecord) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	if t := d.v.Value.Type; t != postType && t != repostType {
		return Skip("a record that is neither post nor repost")
	}
	return d.v.Value.fill(found.Item(), d.v.URI)
}

// jetstream decodes a line of the Jetstream. Whose accounts are the brand's is for the configuration to say.
type jetstream struct {
	v struct {
		DID    string `json:"did"`
		Kind   string `json:"kind"`
		Commit *struct {
			Operation  string          `json:"operation"`
			Collection string          `json:"collection"`
			Key        string          `json:"rkey"`
			Record     json.RawMessage `json:"record"`
		} `json:"commit"`
	}
	post blueskyPost
}

func (d *jetstream) Decode(rec []byte, found *Found) error {
	if len(bytes.TrimSpace(rec)) == 0 {
		return Skip("an empty line")
	}
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	c := d.v.Commit
	switch {
	case c == nil:
		return Skip("an event that is no commit")
	case c.Collection != postType && c.Collection != repostType:
		return Skip("a record that is neither post nor repost")
	case c.Operation == "delete":
		return Skip("a deletion")
	case len(c.Record) == 0:
		return errors.New(`required key "record" is missing`)
	}
	if err := Unmarshal(c.Record, &d.post, found); err != nil {
		return err
	}
	it := found.Item()
	err := d.post.fill(it, "at://"+d.v.DID+"/"+c.Collection+"/"+c.Key)
	it.Inbound = pipeline.SideUnknown
	return err
}
