package export

import (
	"errors"

	"listenratio/pipeline"
)

// instagramPost decodes a post of Instagram, or a thread or reply of Threads.
type instagramPost struct {
	owner    *metaOwner
	platform string
	v        struct {
		Title string           `json:"title"`
		Unix  int64            `json:"creation_timestamp"`
		Media []instagramMedia `json:"media"`

		Stamp int64       `json:"timestamp"` // in the newest shape, which has the words among the labels
		Pairs []labelPair `json:"label_values"`
	}
}

type instagramMedia struct {
	Title string `json:"title"`
	Unix  int64  `json:"creation_timestamp"`
	App   *struct {
		Reply bool `json:"is_reply"`
	} `json:"text_app_post"`
}

func newInstagramPost(at metaPlace) Decoder {
	return &instagramPost{owner: at.owner, platform: "instagram"}
}

func newThreadsPost(at metaPlace) Decoder {
	return &instagramPost{owner: at.owner, platform: "threads"}
}

func (d *instagramPost) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	v := &d.v
	title, unix := v.Title, max(v.Unix, v.Stamp)
	if len(v.Pairs) > 0 {
		title = (&labelled{Pairs: v.Pairs}).value(textLabels)
		v.Media = append(v.Media, instagramMedia{})
	}
	if len(v.Media) == 0 {
		return errors.New(`required key "media" is missing or empty`)
	}
	if title == "" {
		title = v.Media[0].Title
	}
	if unix == 0 {
		unix = v.Media[0].Unix
	}
	it := found.Item()
	if err := d.owner.said(it, latin(title), unix); err != nil {
		return err
	}
	if it.Platform = d.platform; d.platform == "instagram" {
		d.owner.insights.fill(it)
	}
	if app := v.Media[0].App; app != nil && app.Reply {
		it.Kind = pipeline.Reply
	}
	return nil
}

// instagramStory decodes a story: a single picture or film, most often without words.
type instagramStory struct {
	owner *metaOwner
	v     instagramMedia
}

func newInstagramStory(at metaPlace) Decoder { return &instagramStory{owner: at.owner} }

func (d *instagramStory) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	if d.v.Title == "" {
		return Skip("a story without words")
	}
	it := found.Item()
	if err := d.owner.said(it, latin(d.v.Title), d.v.Unix); err != nil {
		return err
	}
	it.Platform = "instagram"
	return nil
}
