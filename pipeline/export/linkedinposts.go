package export

import (
	"errors"
	"strings"

	"listenratio/pipeline"
)

var (
	errLinkedInDate = errors.New("the date is not a time such as 2025-07-01 14:33:22")
	errLinkedInLink = errors.New("the link names no post")
)

// linkedInShare decodes a post.
type linkedInShare struct {
	table
	owner *linkedInOwner
}

func newLinkedInShare(o *linkedInOwner, h Header) *linkedInShare {
	return &linkedInShare{newTable(h, ',', "Date", "ShareLink", "ShareCommentary", "SharedUrl", "MediaUrl", "Visibility"), o}
}

func (d *linkedInShare) Decode(rec []byte, found *Found) error {
	if err := d.read(rec); err != nil {
		return err
	}
	it := found.Item()
	it.Platform, it.Inbound, it.Account = "linkedin", pipeline.Outbound, d.owner.account()
	it.URL = linkedInPage(d.at(1))
	if it.ID = linkedInURN(d.at(1)); it.ID == "" {
		return errLinkedInLink
	}
	stated, ok := parseUTC(d.at(0))
	if !ok {
		return errLinkedInDate
	}
	it.Created, it.Precision = exactTime("linkedin", it.ID, stated)
	it.Text = linkedInText(d.at(2))
	switch d.at(5) {
	case "MEMBER_NETWORK", "PUBLIC", "ANYONE":
		it.Visibility = pipeline.Public
	case "CONNECTIONS", "CONNECTIONS_ONLY":
		it.Visibility = pipeline.Followers
	}
	d.shared(it, d.at(3))
	it.Kind = kindOf(it)
	return nil
}

// shared says what is shared: another post, or a page somewhere else, whose address becomes part of the text. Where
// there is nothing at all, another post was passed on and the archive does not say which.
func (d *linkedInShare) shared(it *pipeline.Item, address string) {
	own := it.Text != "" || d.at(4) != ""
	switch post := linkedInURN(address); {
	case post != "" && own:
		it.QuoteOf = post
	case post != "":
		it.RepostOf = post
	case address == "" && !own:
		it.RepostOf = "rt"
	case !strings.Contains(it.Text, address):
		it.Text = strings.TrimSpace(it.Text + "\n" + address)
	}
}

// linkedInText undoes what the archive does to line breaks in posts: a quote is left on both sides of each.
func linkedInText(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if !strings.Contains(s, "\"\n\"") {
		return strings.TrimSpace(s)
	}
	s = strings.ReplaceAll(s, "\"\n\"", "\n")
	if len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"' && strings.Contains(s, `""`) {
		s = strings.ReplaceAll(s[1:len(s)-1], `""`, `"`) // each line was quoted for itself
	}
	return strings.TrimSpace(s)
}

// linkedInRepost decodes a post passed on without a word.
type linkedInRepost struct {
	table
	owner *linkedInOwner
}

func newLinkedInRepost(o *linkedInOwner, h Header) *linkedInRepost {
	return &linkedInRepost{newTable(h, ',', "Date", "Link"), o}
}

func (d *linkedInRepost) Decode(rec []byte, found *Found) error {
	if err := d.read(rec); err != nil {
		return err
	}
	it := found.Item()
	var ok bool
	if it.Created, ok = parseUTC(d.at(0)); !ok {
		return errLinkedInDate
	}
	if it.RepostOf = linkedInURN(d.at(1)); it.RepostOf == "" {
		return errLinkedInLink
	}
	if d.owner.postedAt(it.Created.UnixMilli()) {
		return Skip("a repost that stands among the posts, too")
	}
	it.Platform, it.Inbound, it.Account = "linkedin", pipeline.Outbound, d.owner.account()
	it.ID, it.Kind = madeID("linkedin/"+it.RepostOf, it), pipeline.Repost
	return nil
}
