package export

import (
	"strconv"
	"strings"
	"time"

	"listenratio/pipeline"
)

// TimeOf returns the creation time, UTC, that an id of a platform carries; ok is false where the platform's ids carry
// none, where this id is of a kind that does not, or where the time is one that the platform cannot have given. The
// platform is the lower-case word of [pipeline.Item]; the id may be bare or the last part of an address. Most times
// are exact to the millisecond, TikTok's to the second.
//
// A time from an id is the moment at which a server made the id: near the publication, never proof of it. Whoever
// knows a stated time compares the two before trusting this one.
func TimeOf(platform, id string) (t time.Time, ok bool) {
	for _, c := range idClocks {
		if c.platform == platform {
			if t, ok = c.read(id); ok && !t.Before(c.since) && t.Before(pipeline.Latest) {
				return t, true
			}
		}
	}
	return time.Time{}, false
}

// oldestParent is how many years before its child a parent's time from an id is believed.
const oldestParent = 10

// ParentTime is [TimeOf] for the parent of an item created at child, where the parent itself is not in the data. It
// refuses a time later than the child or more than ten years earlier: such an id is of another kind than it looks.
func ParentTime(platform, parent string, child time.Time) (time.Time, bool) {
	t, ok := TimeOf(platform, parent)
	if !ok || t.After(child) || t.Before(child.AddDate(-oldestParent, 0, 0)) {
		return time.Time{}, false
	}
	return t, true
}

// idClock is how one platform puts time into its ids. Times before since are refused: the platform did not exist, or
// its ids were plain counters.
type idClock struct {
	platform string
	since    time.Time
	read     func(id string) (time.Time, bool)
}

var idClocks = []idClock{
	{"x", day(2010, 11, 4), xTime},
	{"mastodon", day(2016, 10, 1), fediverseTime},
	{"misskey", day(2014, 1, 1), misskeyTime},
	{"pixelfed", day(2019, 2, 10), pixelfedTime},
	{"bluesky", day(2016, 1, 1), blueskyTime},
	{"discord", day(2015, 1, 1), discordTime},
	{"instagram", day(2011, 8, 24), instagramTime},
	{"threads", day(2023, 7, 1), instagramTime},
	{"linkedin", day(2008, 1, 1), linkedinTime},
	{"tiktok", day(2014, 1, 1), tiktokTime},
}

func day(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// lastCounter is an upper bound of the plain counters that X gave out before November 2010.
const lastCounter = 30_000_000_000

// xTime reads a snowflake: 41 bits of milliseconds since 2010-11-04T01:42:54.657Z, 10 of machine, 12 of sequence.
func xTime(id string) (time.Time, bool) {
	n, ok := number(lastPart(id))
	return time.UnixMilli(n>>22 + 1288834974657).UTC(), ok && n > lastCounter
}

// discordTime reads a snowflake: 42 bits of milliseconds since 2015, 22 of other things.
func discordTime(id string) (time.Time, bool) {
	n, ok := number(lastPart(id))
	return time.UnixMilli(n>>22 + 1420070400000).UTC(), ok && n > 1<<22
}

// tiktokTime reads a video id: 32 bits of Unix seconds, 32 of other things.
func tiktokTime(id string) (time.Time, bool) {
	n, ok := number(lastPart(id))
	return time.Unix(n>>32, 0).UTC(), ok
}

// blueskyTime reads a record key that is a TID: 53 bits of Unix microseconds and 10 of clock id in 13 letters of the
// sortable base 32.
func blueskyTime(id string) (time.Time, bool) {
	id = lastPart(id)
	if len(id) != 13 || id[0] > 'j' {
		return time.Time{}, false
	}
	n, ok := digits(id, "234567abcdefghijklmnopqrstuvwxyz", 5)
	return time.UnixMicro(n >> 10).UTC(), ok
}

// number reads a positive decimal number of at most 63 bits without sign or leading zero.
func number(s string) (int64, bool) {
	if s == "" || s[0] < '1' || s[0] > '9' {
		return 0, false
	}
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil
}

// digits reads a number whose digits are letters of an alphabet of 1<<bits letters; the sum of bits must fit in 66,
// of which the top ones are lost.
func digits(s, alphabet string, bits uint) (n int64, ok bool) {
	for i := range len(s) {
		d := strings.IndexByte(alphabet, s[i])
		if d < 0 {
			return 0, false
		}
		n = n<<bits | int64(d)
	}
	return n, true
}

// lastPart is what stands behind the last slash of an address, without query; an id that is no address is left as it
// is.
func lastPart(id string) string {
	if !strings.Contains(id, "/") {
		return id
	}
	id, _, _ = strings.Cut(id, "?")
	id, _, _ = strings.Cut(id, "#")
	id = strings.TrimSuffix(id, "/")
	return id[strings.LastIndexByte(id, '/')+1:]
}
