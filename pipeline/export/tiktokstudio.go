package export

import (
	"errors"
	"strconv"
	"strings"

	"listenratio/pipeline"
)

// TikTokStudio is the table of an account's videos that TikTok Studio exports.
var TikTokStudio = Format{
	Name:    "tiktok-studio",
	Title:   "TikTok Studio content (CSV)",
	Obtain:  "TikTok Studio: Analytics > Content > Download data, as CSV",
	Sign:    "a CSV whose first row names the columns Video title, Video link and Post time",
	Holds:   "own videos with counts, their times by their ids, which is when the upload began; nothing that others said, no comments",
	Inbound: pipeline.NoInbound,
	Detect:  detectTikTokStudio,
}

// tiktokStudioColumns are the columns read. The time of the post is not among them: it is a day without a year, in the
// words of some language.
var tiktokStudioColumns = []string{"Video link", "Video title", "Total likes", "Total comments", "Total shares"}

func detectTikTokStudio(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		h, n, ok := findHeader(head, ',', "Video title", "Video link", "Post time")
		if !ok {
			continue
		}
		cut, e := Cut{Shape: Rows, Head: n}, Export{Inbound: pipeline.NoInbound}
		if e.Owner, err = tiktokStudioOwner(m, cut, h); err != nil {
			return nil, err
		}
		e.Files = []File{{Member: m, Cut: cut, Decode: func() Decoder {
			return &tiktokStudioRow{newTable(h, ',', tiktokStudioColumns...)}
		}}}
		found = append(found, e)
	}
	return found, nil
}

// tiktokStudioOwner is the account that the first address names.
func tiktokStudioOwner(m Member, cut Cut, h Header) (o pipeline.Owner, err error) {
	t := newTable(h, ',', "Video link")
	err = eachRecord(m, cut, func(rec []byte) bool {
		if t.read(rec) == nil {
			if name := tiktokUser(t.at(0)); name != "" {
				name = strings.Clone(name)
				o = pipeline.Owner{Platform: "tiktok", Names: []string{name}, URL: "https://www.tiktok.com/@" + name}
			}
		}
		return o.Names == nil
	})
	return o, err
}

// tiktokUser is the account in an address such as https://www.tiktok.com/@acme/video/7363968819108373056.
func tiktokUser(address string) string {
	_, rest, ok := strings.Cut(address, "tiktok.com/@")
	name, _, slash := strings.Cut(rest, "/")
	if !ok || !slash {
		return ""
	}
	return name
}

// tiktokStudioRow decodes a video.
type tiktokStudioRow struct{ table }

var errTikTokLink = errors.New("the link is not one such as https://www.tiktok.com/@acme/video/7363968819108373056")

func (d *tiktokStudioRow) Decode(rec []byte, found *Found) error {
	if err := d.read(rec); err != nil {
		return err
	}
	it := found.Item()
	it.Platform, it.Inbound, it.Kind, it.Visibility = "tiktok", pipeline.Outbound, pipeline.Post, pipeline.Public
	it.URL, it.Text = strings.TrimSpace(d.at(0)), d.at(1)
	it.ID, it.Account = tiktokVideoID(it.URL), tiktokUser(it.URL)
	var ok bool
	if it.Created, ok = TimeOf("tiktok", it.ID); !ok || it.Account == "" {
		return errTikTokLink
	}
	for i, count := range []*int64{&it.Likes, &it.Replies, &it.Reposts} {
		if n, err := strconv.ParseInt(d.at(2+i), 10, 64); err == nil && n >= 0 {
			*count = n
		}
	}
	return nil
}
