package export

import (
	"slices"
	"strings"
	"time"
)

// xLong are the whole texts of long posts, by the second in which they were made. The posts themselves hold their
// first 280 characters.
type xLong map[int64][]string

// maxLong is how many bytes of long texts are held.
const maxLong = 64 << 20

type xNote struct {
	Note struct {
		Created string `json:"createdAt"`
		Core    struct {
			Text string `json:"text"`
		} `json:"core"`
	} `json:"noteTweet"`
}

func (l *xLong) load(kinds map[string][]Member) error {
	*l = xLong{}
	held := 0
	for _, m := range append(slices.Clone(kinds["note_tweet"]), kinds["note_tweets"]...) {
		var v xNote
		err := eachRecord(m, Cut{Shape: Array}, func(rec []byte) bool {
			if Unmarshal(rec, &v, nil) != nil {
				return true
			}
			if t, _, ok := ParseRFC3339(v.Note.Created); ok {
				(*l)[t.Unix()] = append((*l)[t.Unix()], strings.Clone(unescape(v.Note.Core.Text)))
				held += len(v.Note.Core.Text)
			}
			return held < maxLong
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// whole is the long text whose beginning is the text of a post made at a time; empty if there is none.
func (l xLong) whole(text string, at time.Time) string {
	start := strings.TrimRight(text, "…")
	if i := strings.LastIndex(start, " https://t.co/"); i > 0 {
		start = start[:i]
	}
	start = strings.TrimSpace(strings.TrimRight(start, "…"))
	if len(start) < 100 {
		return ""
	}
	for second := at.Unix() - 1; second <= at.Unix()+1; second++ {
		for _, whole := range l[second] {
			if len(whole) > len(start) && strings.HasPrefix(whole, start) {
				return whole
			}
		}
	}
	return ""
}

// xNotes passes over long texts: they have gone into their posts.
type xNotes struct{}

func (xNotes) Decode([]byte, *Found) error {
	return Skip("the whole text of a long post, joined to the post")
}
