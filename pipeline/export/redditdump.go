package export

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"time"

	"listenratio/pipeline"
)

// RedditDump is JSON lines of comments and submissions as the archives of Reddit hand them out, by month or by
// subreddit, packed with zstd or not.
var RedditDump = Format{
	Name:    "reddit-dump",
	Title:   "Reddit dump (Pushshift, Arctic Shift)",
	Obtain:  "a dump of a subreddit or an account, such as acme_comments.zst, or a month of all of them (RC_2025-03.zst, RS_2025-03.zst)",
	Sign:    `JSON lines with "created_utc", "subreddit", "author" and "link_id" or "is_self"`,
	Holds:   "public comments and submissions of everybody in what was asked for; whose accounts are the brand's is for the configuration to say",
	Inbound: pipeline.AllInbound,
	Detect: func(t *Tree) ([]Export, error) {
		return linesThat(t, pipeline.AllInbound, func() Decoder { return new(redditLine) }, isRedditLine)
	},
}

func isRedditLine(line []byte) bool {
	return hasKeys(line, "created_utc", "subreddit", "author") && (hasKeys(line, "link_id") || hasKeys(line, "is_self"))
}

// redditThing is a comment or a submission. Its texts are Markdown.
type redditThing struct {
	ID        Text   `json:"id"`
	Author    string `json:"author"`
	Created   Text   `json:"created_utc"` // seconds; quoted in old dumps
	Edited    Text   `json:"edited"`      // false, or seconds; true in the oldest dumps
	Subreddit string `json:"subreddit"`
	Access    string `json:"subreddit_type"`
	Permalink string `json:"permalink"`
	Score     *Text  `json:"score"`
	Hidden    bool   `json:"score_hidden"`
	Concealed bool   `json:"hide_score"`

	Body   *string `json:"body"`
	Link   Text    `json:"link_id"`
	Parent Text    `json:"parent_id"`

	Title    *string `json:"title"`
	SelfText string  `json:"selftext"`
	URL      string  `json:"url"`
	Comments *Text   `json:"num_comments"`
	Cross    string  `json:"crosspost_parent"`
	Removed  string  `json:"removed_by_category"`

	Meta *struct {
		Deleted bool `json:"was_deleted_later"`
		Seen    Text `json:"retrieved_2nd_on"`
	} `json:"_meta"`
}

// redditLine decodes lines.
type redditLine struct{ v redditThing }

var (
	errRedditTime = errors.New("created_utc is not a number of seconds")
	errRedditKind = errors.New("neither a comment nor a submission")
)

func (d *redditLine) Decode(rec []byte, found *Found) error {
	if len(bytes.TrimSpace(rec)) == 0 {
		return Skip("an empty line")
	}
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	v, it := &d.v, found.Item()
	switch {
	case v.ID == "":
		return errNoID
	case floatID(string(v.ID)) || floatID(string(v.Parent)):
		return errFloatID
	case v.Body != nil:
		v.comment(it)
	case v.Title != nil:
		v.submission(it)
	default:
		return errRedditKind
	}
	var ok bool
	if it.Created, ok = redditTime(v.Created); !ok {
		return errRedditTime
	}
	v.about(it)
	return nil
}

// comment fills in what only a comment has.
func (v *redditThing) comment(it *pipeline.Item) {
	it.ID, it.Kind = redditName("t1_", string(v.ID)), pipeline.Comment
	if it.Deleted = redditGone(*v.Body); !it.Deleted {
		it.Text = unescape(*v.Body)
	}
	it.Conversation = redditName("t3_", string(v.Link))
	it.Parent = redditParent(string(v.Parent), it.Conversation)
}

// submission fills in what only a submission has. What it points to becomes part of its text.
func (v *redditThing) submission(it *pipeline.Item) {
	it.ID, it.QuoteOf = redditName("t3_", string(v.ID)), v.Cross
	it.Conversation = it.ID
	gone := redditGone(v.SelfText)
	if it.Deleted = gone || v.Removed != ""; gone {
		v.SelfText = ""
	}
	it.Text = redditPost(unescape(*v.Title), unescape(v.SelfText), unescape(v.URL))
	if v.Comments != nil {
		it.Replies = redditCount(*v.Comments)
	}
	it.Kind = kindOf(it)
}

// about fills in what both have. A score is what votes for have more than votes against, and here no less than none.
func (v *redditThing) about(it *pipeline.Item) {
	it.Platform, it.Account, it.Visibility = "reddit", v.Author, pipeline.Public
	it.Automated = v.Author == "AutoModerator"
	if v.Access == "private" {
		it.Visibility = pipeline.Followers
	}
	if v.Score != nil && !v.Hidden && !v.Concealed {
		it.Likes = redditCount(*v.Score)
	}
	it.Edited, _ = redditTime(v.Edited)
	if v.Meta != nil && v.Meta.Deleted {
		it.Deleted = true
		it.Edited, _ = redditTime(v.Meta.Seen) // it was gone by then
	}
	if it.URL = "https://www.reddit.com" + v.Permalink; !strings.HasPrefix(v.Permalink, "/r/") {
		it.URL = redditAddress(it, v.Subreddit)
	}
}

// redditTime reads seconds since 1970; ok is false for the false and true that stand in the place of an edit's time.
func redditTime(s Text) (t time.Time, ok bool) {
	n, err := strconv.ParseInt(string(s), 10, 64)
	if err != nil {
		f, err := strconv.ParseFloat(string(s), 64)
		if err != nil || !(f > 0 && f < 1e11) {
			return time.Time{}, false
		}
		n = int64(f)
	}
	return time.Unix(n, 0).UTC(), n > 0 && n < 1e11
}

// redditCount is a count, no less than 0; Unknown where it is none.
func redditCount(s Text) int64 {
	if f, err := strconv.ParseFloat(string(s), 64); err == nil && f < 1<<53 {
		return int64(max(f, 0))
	}
	return pipeline.Unknown
}
