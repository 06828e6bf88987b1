package export

import "listenratio/pipeline"

// metaComment decodes a comment that the account wrote. What it answers is told by a sentence only.
type metaComment struct{ post metaPost }

func newMetaComment(at metaPlace) Decoder { return &metaComment{metaPost{owner: at.owner}} }

func newMetaGroupComment(at metaPlace) Decoder {
	return &metaComment{metaPost{owner: at.owner, group: true}}
}

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
		if d.post.group {
			it.Visibility = pipeline.VisibilityUnknown
		}
		return nil
	}
	return Skip("a comment without words")
}
