package export

import (
	"listenratio/pipeline"
)

// feedEntry is one element of an author feed, or of listRecords.
type feedEntry struct {
	URI    string     `json:"uri"`
	Post   *feedPost  `json:"post"`
	Reply  *feedReply `json:"reply"`
	Reason *struct {
		Type    string     `json:"$type"`
		By      feedAuthor `json:"by"`
		Indexed string     `json:"indexedAt"`
	} `json:"reason"`
}

type feedReply struct {
	Parent feedPost `json:"parent"`
}

type feedAuthor struct {
	DID     string `json:"did"`
	Handle  string `json:"handle"`
	Display string `json:"displayName"`
}

type feedPost struct {
	URI      string      `json:"uri"`
	Author   feedAuthor  `json:"author"`
	Record   blueskyPost `json:"record"`
	Replies  *int64      `json:"replyCount"`
	Reposts  *int64      `json:"repostCount"`
	Likes    *int64      `json:"likeCount"`
	NotFound bool        `json:"notFound"`
	Blocked  bool        `json:"blocked"`
}

// blueskyFeed decodes an author feed. The messages that the account answered come as items of their own.
type blueskyFeed struct {
	owner string
	v     feedEntry
}

func (d *blueskyFeed) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	p := d.v.Post
	if p == nil {
		return Skip("an entry without a post")
	}
	if r := d.v.Reason; r != nil && r.Type == "app.bsky.feed.defs#reasonRepost" {
		return d.repost(found.Item(), r.Indexed)
	}
	it := found.Item()
	if err := p.fill(it); err != nil {
		return err
	}
	if p.Author.DID != d.owner {
		it.Inbound = pipeline.Inbound
	}
	if d.v.Reply == nil {
		return nil
	}
	parent := &d.v.Reply.Parent
	if parent.NotFound || parent.Blocked || parent.Author.DID == "" || parent.Author.DID == d.owner {
		return nil
	}
	theirs := found.Item()
	if parent.fill(theirs) != nil {
		found.Drop()
		return nil
	}
	theirs.Inbound = pipeline.Inbound
	return nil
}

// repost makes an item of somebody else's post that the owner passed on.
func (d *blueskyFeed) repost(it *pipeline.Item, at string) error {
	p := d.v.Post
	if err := p.Record.fill(it, p.URI); err != nil {
		return err
	}
	created, _, ok := ParseRFC3339(at)
	if !ok {
		return errBlueskyTime
	}
	it.ID, it.RepostOf, it.Kind = "repost:"+d.owner+":"+p.URI, p.URI, pipeline.Repost
	it.Account, it.Created, it.Precision = d.owner, created, pipeline.Milliseconds
	it.Parent, it.ParentAuthor, it.Conversation, it.QuoteOf = "", "", "", ""
	return nil
}

func (p *feedPost) fill(it *pipeline.Item) error {
	if err := p.Record.fill(it, p.URI); err != nil {
		return err
	}
	if p.Author.DID != "" {
		it.Account = p.Author.DID
	}
	for field, n := range map[*int64]*int64{&it.Likes: p.Likes, &it.Reposts: p.Reposts, &it.Replies: p.Replies} {
		if n != nil {
			*field = *n
		}
	}
	return nil
}
