package export

import (
	"errors"
	"strings"
	"time"

	"listenratio/pipeline"
)

// XAnalytics is the table of an account's posts that X analytics exports, in its present form and in that of the years
// up to 2024.
var XAnalytics = Format{
	Name:    "x-analytics",
	Title:   "X analytics content (CSV)",
	Obtain:  "X: Premium > Analytics > Content > download",
	Sign:    "a CSV with the columns Post id, Date, Post text and Post Link; or Tweet id, Tweet permalink, Tweet text and time",
	Holds:   "the account's own posts and replies with their counts, not what a reply answers; nothing that others said",
	Inbound: pipeline.NoInbound,
	Detect:  detectXAnalytics,
}

// xAnalyticsForms are the names of the same columns, in the order of xAnalyticsRow's reading.
var xAnalyticsForms = [][]string{
	{"Post id", "Post Link", "Post text", "Date", "Likes", "Replies", "Reposts"},
	{"Tweet id", "Tweet permalink", "Tweet text", "time", "likes", "replies", "retweets"},
}

// xAnalyticsMust is how many of the columns tell the form; the counts may be chosen away.
const xAnalyticsMust = 4

func detectXAnalytics(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		for _, form := range xAnalyticsForms {
			h, ok := ReadHeader(head, ',')
			if !ok || !h.Has(form[:xAnalyticsMust]...) {
				continue
			}
			e, err := xAnalyticsExport(m, newTable(h, ',', form...))
			if err != nil {
				return nil, err
			}
			found = append(found, e)
		}
	}
	return found, nil
}

// xAnalyticsExport looks for the account in the addresses of its posts.
func xAnalyticsExport(m Member, t table) (Export, error) {
	cut, handle := Cut{Shape: Rows, Head: 1}, ""
	look := newTable(t.header, ',')
	look.column = t.column
	err := eachRecord(m, cut, func(rec []byte) bool {
		if look.read(rec) == nil {
			handle, _ = xPermalink(look.at(1))
			handle = strings.Clone(handle)
		}
		return handle == ""
	})
	e := Export{Inbound: pipeline.NoInbound, Owner: pipeline.Owner{Platform: "x", Names: []string{handle}, URL: "https://x.com/" + handle}}
	if handle == "" {
		handle, e.Owner = "owner", pipeline.Owner{Platform: "x", Names: []string{"owner"}}
		e.Notes = append(e.Notes, `no address in it names the account, so it is called "owner"`)
	}
	e.Files = []File{{Member: m, Cut: cut, Decode: func() Decoder {
		own := newTable(t.header, ',')
		own.column = t.column
		return &xAnalyticsRow{own, handle}
	}}}
	return e, err
}

// xPermalink takes the handle and the id out of the address of a post; both are empty where it is none.
func xPermalink(address string) (handle, id string) {
	_, rest, _ := strings.Cut(address, "://")
	host, path, _ := strings.Cut(rest, "/")
	parts := strings.SplitN(path, "/", 4)
	if host = strings.TrimPrefix(host, "www."); host != "x.com" && host != "twitter.com" || len(parts) < 3 || parts[1] != "status" {
		return "", ""
	}
	if id = parts[2][:leadingDigits(parts[2])]; id == "" || !xHandle.MatchString(parts[0]) {
		return "", ""
	}
	return parts[0], id
}

// xAnalyticsRow decodes a post.
type xAnalyticsRow struct {
	table
	handle string
}

var errXDate = errors.New("the date is not one such as Tue, Jul 14, 2026 or 2018-03-01 14:05 +0000")

func (d *xAnalyticsRow) Decode(rec []byte, found *Found) error {
	if err := d.read(rec); err != nil {
		return err
	}
	it := found.Item()
	it.Platform, it.Inbound, it.Account, it.Visibility = "x", pipeline.Outbound, d.handle, pipeline.Public
	handle, id := xPermalink(d.at(1))
	if it.ID = strings.TrimSpace(d.at(0)); id != "" {
		it.ID = id // a spreadsheet may have spoilt the column of ids, but no address
		it.URL = "https://x.com/" + handle + "/status/" + id
	}
	if it.ID != "" && !allDigits(it.ID) && !floatID(it.ID) {
		return errTweet
	}
	if err := d.created(it, strings.TrimSpace(d.at(3))); err != nil {
		return err
	}
	text := d.at(2)
	it.Truncated = strings.Contains(text, "… https://t.co/")
	it.Text = unescape(text)
	it.ParentAuthor = spokenTo(it.Text)
	it.Kind = kindOf(it)
	it.Likes, it.Replies, it.Reposts = tableCount(d.at(4)), tableCount(d.at(5)), tableCount(d.at(6))
	return nil
}

// spokenTo is whom a post begins with: X shows such a post to the two of them, as an answer, whether it is one or not.
func spokenTo(text string) string {
	name, ok := strings.CutPrefix(text, "@")
	if end := strings.IndexAny(name, " \n"); end >= 0 {
		name = name[:end]
	}
	if !ok || !xHandle.MatchString(name) {
		return ""
	}
	return name
}

// created is the time in the id, where the stated one does not contradict it: that is a day or a minute.
func (d *xAnalyticsRow) created(it *pipeline.Item, stated string) error {
	middle, reach := 12*time.Hour, 36*time.Hour // of a day that may be the account's and not that of UTC
	var err error
	if it.Created, err = time.Parse("Mon, Jan 2, 2006", stated); err == nil {
		it.Precision = pipeline.Days
	} else if it.Created, err = time.Parse("2006-01-02 15:04 -0700", stated); err == nil {
		it.Created, it.Precision, middle, reach = it.Created.UTC(), pipeline.Minutes, 0, 2*time.Minute
	} else {
		return errXDate
	}
	if t, ok := TimeOf("x", it.ID); ok && t.Sub(it.Created.Add(middle)).Abs() <= reach {
		it.Created, it.Precision = t, pipeline.Milliseconds
	}
	return nil
}

// tableCount reads a count as tables write it: 1204, 1,204 or 1204.0.
func tableCount(s string) int64 {
	return parseCount(strings.TrimSuffix(strings.ReplaceAll(strings.TrimSpace(s), ",", ""), ".0"))
}
