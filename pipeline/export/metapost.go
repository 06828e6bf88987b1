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
	group bool // in a group, of which the export does not say who can see it
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

func newMetaPost(at metaPlace) Decoder { return &metaPost{owner: at.owner} }

func newMetaGroupPost(at metaPlace) Decoder { return &metaPost{owner: at.owner, group: true} }

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
	it := found.Item()
	if err := d.owner.said(it, strings.Join(parts, "\n"), d.v.Unix); err != nil {
		return err
	}
	if d.group {
		it.Visibility = pipeline.VisibilityUnknown
	}
	return nil
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
