package export

import (
	"slices"
	"strings"
	"time"
)

// instagramAlphabet is that of shortcodes: base 64 for addresses.
const instagramAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// instagramTime reads a media id, a media id with its owner behind "_", or a shortcode: 41 bits of milliseconds since
// 2011-08-24T21:07:01.721Z, 13 of shard, 10 of sequence. Numeric ids of the Graph API are another space that decodes
// to 2011, so a number is believed from 2012 on only.
func instagramTime(id string) (time.Time, bool) {
	id = lastPart(id)
	media, _, _ := strings.Cut(id, "_")
	if n, ok := number(media); ok {
		t := instagramEpoch(n)
		return t, t.Year() >= 2012
	}
	if len(id) < 9 {
		return time.Time{}, false
	}
	n, ok := digits(id[:min(len(id), 11)], instagramAlphabet, 6)
	return instagramEpoch(n), ok && n >= 0
}

func instagramEpoch(n int64) time.Time { return time.UnixMilli(n>>23 + 1314220021721).UTC() }

// linkedinKinds are the kinds of URN whose number carries time; an article's does not.
var linkedinKinds = []string{"activity", "share", "ugcPost", "comment", "groupPost"}

// linkedinTime reads a number, a URN such as urn:li:share:N, urn:li:groupPost:G-N or urn:li:comment:(activity:A,C),
// or an address that ends in one: 42 bits of Unix milliseconds, 22 of other things. A comment's own number is C.
func linkedinTime(id string) (time.Time, bool) {
	id = lastPart(id)
	if rest, ok := strings.CutPrefix(id, "urn:li:"); ok {
		kind, body, _ := strings.Cut(rest, ":")
		if !slices.Contains(linkedinKinds, kind) {
			return time.Time{}, false
		}
		body = strings.TrimSuffix(body, ")")
		id = body[strings.LastIndexAny(body, ",-:")+1:]
	}
	n, ok := number(id)
	return time.UnixMilli(n >> 22).UTC(), ok
}
