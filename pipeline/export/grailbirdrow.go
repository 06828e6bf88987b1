package export

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"listenratio/pipeline"
)

// grailbirdRow decodes a post of tweets.csv.
type grailbirdRow struct {
	table
	a *xAccount
}

func newGrailbirdRow(a *xAccount, h Header) *grailbirdRow {
	return &grailbirdRow{newTable(h, ',', append(grailbirdTable, "expanded_urls")...), a}
}

func (d *grailbirdRow) Decode(rec []byte, found *Found) error {
	if err := d.read(rec); err != nil {
		return err
	}
	it := found.Item()
	it.ID, it.Platform, it.Inbound, it.Account, it.Visibility = wholeID(d.at(0)), "x", pipeline.Outbound, d.a.handle, pipeline.Public
	if it.ID == "" {
		return errTweetID
	}
	if err := xCreated(it, d.at(3)); err != nil {
		return err
	}
	it.URL = d.a.address(it.ID)
	urls, media := xExpanded(d.at(4), d.at(6), it.ID)
	it.Text = unescape(leaveOut(writeOut(d.at(4), urls), media))
	if it.RepostOf = wholeID(d.at(5)); it.RepostOf == "" && isRT(d.at(4)) {
		it.RepostOf = "rt"
	}
	if it.RepostOf != "" {
		it.Truncated = strings.HasSuffix(it.Text, "…") || strings.HasSuffix(it.Text, " ...")
	} else {
		it.Parent, it.ParentAuthor, it.QuoteOf = wholeID(d.at(1)), wholeID(d.at(2)), xQuoted(urls)
		if it.ParentAuthor != "" && it.ParentAuthor == d.a.id {
			it.ParentAuthor = d.a.handle
		}
	}
	it.Kind = kindOf(it)
	return nil
}

// xCreated fills in the time. Posts from before November 2010 have lost their time of day: they are all at midnight.
func xCreated(it *pipeline.Item, stated string) error {
	created, ok := parseXTime(stated)
	if !ok {
		return errRubyDate
	}
	it.Created, it.Precision = exactTime("x", it.ID, created)
	if _, ok := TimeOf("x", it.ID); !ok && created.Equal(created.Truncate(24*time.Hour)) {
		it.Precision = pipeline.Days
	}
	return nil
}

var xShort = regexp.MustCompile(`https?://t\.co/\w+`)

// maxAddresses is more addresses than a post has room for.
const maxAddresses = 100

// xExpanded pairs the short links in a text with the addresses in a list, where they are equally many; apart are those
// that lead to the post's own pictures.
func xExpanded(text, list, id string) (urls, media []xURL) {
	if list == "" || strings.Count(list, ",http") > maxAddresses {
		return nil, nil
	}
	short := xShort.FindAllString(text, -1)
	var long []string // some stand there twice: for each of several pictures, and in reposts
	for address := range strings.SplitSeq(strings.ReplaceAll(list, ",http", "\x00http"), "\x00") {
		if !slices.Contains(long, address) {
			long = append(long, address)
		}
	}
	for i, address := range long {
		u := xURL{Expanded: address}
		if len(short) == len(long) {
			u.Short = short[i]
		}
		if strings.Contains(address, "/status/"+id+"/") {
			media = append(media, u)
		} else {
			urls = append(urls, u)
		}
	}
	return urls, media
}
