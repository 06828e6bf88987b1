package export

import (
	"listenratio/pipeline"
)

// insights are the counts that an export of Instagram keeps apart from the posts, by the posts' times in Unix seconds.
type insights map[int64]insight

type insight struct{ likes, comments, shares int64 }

// maxInsights is of how many posts the counts are kept.
const maxInsights = 1 << 16

// read adds what a file holds. Two posts of one second cannot be told apart: neither gets counts.
func (in insights) read(m Member) error {
	var v labelled
	return eachRecord(m, Cut{Shape: Array, Key: "organic_insights_posts"}, func(rec []byte) bool {
		if Unmarshal(rec, &v, nil) != nil {
			return true
		}
		n := insight{pipeline.Unknown, pipeline.Unknown, pipeline.Unknown}
		at := v.Map["Creation Timestamp"].Unix
		for label, count := range map[string]*int64{"Likes": &n.likes, "Comments": &n.comments, "Shares": &n.shares} {
			if c, ok := number(countOf(v.Map[label].Value)); ok {
				*count = c
			} else if v.Map[label].Value == "0" {
				*count = 0
			}
		}
		if old, twice := in[at]; twice && old != n {
			n = insight{pipeline.Unknown, pipeline.Unknown, pipeline.Unknown}
		}
		in[at] = n
		return len(in) < maxInsights
	})
}

// fill gives a post its counts.
func (in insights) fill(it *pipeline.Item) {
	if n, ok := in[it.Created.Unix()]; ok {
		it.Likes, it.Replies, it.Reposts = n.likes, n.comments, n.shares
	}
}
