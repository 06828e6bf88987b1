package export

import (
	"errors"
	"strings"
	"time"

	"listenratio/pipeline"
)

// metaPost decodes a Facebook post.
type metaPost struct {
	owner *metaOwner
	v     struct {
		Unix  int64  `json:"timestamp"`
		Title string `json:"title"`
		Data  []struct {
			Post    string `json:"post"`
			Comment *struct {
				Unix   int64  `json:"timestamp"`
				Text   string `json:"comment"`
				Author string `json:"author"`
			} `json:"comment"`
		} `json:"data"`
		Attachments []struct {
			Data []struct {
				External *struct {
					URL  string `json:"url"`
					Name string `json:"name"`
				} `json:"external_context"`
				Media *struct {
					Description string `json:"description"`
				} `json:"media"`
			} `json:"data"`
		} `json:"attachments"`
	}
}

func newMetaPost(o *metaOwner, _ []byte) Decoder { return &metaPost{owner: o} }

var errUnix = errors.New("the creation time is missing")

func (d *metaPost) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	var parts []string
	for _, p := range d.v.Data {
		parts = appendText(parts, p.Post)
	}
	for _, a := range d.v.Attachments {
		for _, p := range a.Data {
			if p.Media != nil && len(parts) == 0 {
				parts = appendText(parts, p.Media.Description)
			}
			if p.External != nil {
				parts = appendText(parts, p.External.URL)
			}
		}
	}
	if len(parts) == 0 {
		return Skip("an event without words")
	}
	return d.owner.said(found.Item(), strings.Join(parts, "\n"), d.v.Unix)
}

// appendText adds a repaired text, if it is not empty.
func appendText(parts []string, text string) []string {
	if text == "" {
		return parts
	}
	return append(parts, latin(text))
}

// said fills in an item that the owner published.
func (o *metaOwner) said(it *pipeline.Item, text string, unix int64) error {
	if unix == 0 {
		return errUnix
	}
	it.Platform, it.Account, it.Text = o.platform, o.name(), text
	it.Created, it.Inbound, it.Visibility = time.Unix(unix, 0).UTC(), pipeline.Outbound, pipeline.Public
	it.ID = madeID("", it)
	return nil
}

// metaComment decodes a comment that the account wrote. What it answers is told by a sentence only.
type metaComment struct{ post metaPost }

func newMetaComment(o *metaOwner, _ []byte) Decoder { return &metaComment{metaPost{owner: o}} }

func (d *metaComment) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.post.v, found); err != nil {
		return err
	}
	v := &d.post.v
	for _, part := range v.Data {
		if part.Comment == nil || part.Comment.Text == "" {
			continue
		}
		it := found.Item()
		if err := d.post.owner.said(it, latin(part.Comment.Text), max(part.Comment.Unix, v.Unix)); err != nil {
			return err
		}
		it.Kind, it.ParentAuthor = pipeline.Comment, answeredIn(latin(v.Title), d.post.owner.name())
		return nil
	}
	return Skip("a comment without words")
}

// answeredIn is whom a comment answers, from the English sentence that stands over it: "Acme replied to Jo Smith's
// comment." It is the owner where the sentence says "his own" or the like, and empty where it says nothing known.
func answeredIn(title, owner string) string {
	for _, before := range []string{" replied to ", " commented on "} {
		_, rest, ok := strings.Cut(title, before)
		if !ok {
			continue
		}
		for _, own := range []string{"his own ", "her own ", "their own ", "its own "} {
			if strings.HasPrefix(rest, own) {
				return owner
			}
		}
		for _, s := range []string{"'s ", "’s "} {
			if name, _, ok := strings.Cut(rest, s); ok {
				return name
			}
		}
	}
	return ""
}
