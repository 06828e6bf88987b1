package export

import (
	"strings"

	"listenratio/pipeline"
)

// redditName is the full name of a thing on Reddit: the kind (t1_ for comments, t3_ for submissions, t4_ for messages)
// and the number to the base of 36, which are counted apart for each kind.
func redditName(kind, id string) string {
	if id == "" || redditKind(id) != "" {
		return id
	}
	return kind + id
}

// redditKind is the kind that an id begins with, such as "t1_"; empty for a bare one.
func redditKind(id string) string {
	if len(id) > 3 && id[0] == 't' && id[1] >= '1' && id[1] <= '9' && id[2] == '_' {
		return id[:3]
	}
	return ""
}

// redditParent is the full name of what a comment answers: a bare id is a comment's, none is the submission itself.
func redditParent(parent, link string) string {
	if parent == "" || redditKind(parent) == "" && strings.TrimPrefix(link, "t3_") == parent {
		return link
	}
	return redditName("t1_", parent)
}

// redditPost is the text of a submission: its title, its own words, and the page that it points to.
func redditPost(title, body, address string) string {
	parts := make([]string, 0, 3)
	for _, s := range []string{title, body} {
		if s = strings.TrimSpace(s); s != "" {
			parts = append(parts, s)
		}
	}
	outside := strings.HasPrefix(address, "http") && !strings.Contains(address, "reddit.com/r/") && !strings.Contains(address, "redd.it/")
	if outside && !strings.Contains(body, address) {
		parts = append(parts, address)
	}
	return strings.Join(parts, "\n\n")
}

// redditGone reports whether a text is what Reddit puts in the place of one that its author or a moderator took away.
func redditGone(s string) bool {
	return s == "[deleted]" || s == "[removed]" || strings.HasPrefix(s, "[ Removed by ") && strings.HasSuffix(s, " ]")
}

// redditAddress is the page of an item in a subreddit, where its export does not tell.
func redditAddress(it *pipeline.Item, subreddit string) string {
	link, ok := strings.CutPrefix(it.Conversation, "t3_")
	if !ok || subreddit == "" || strings.ContainsAny(subreddit, "./?#:") {
		return ""
	}
	address := "https://www.reddit.com/r/" + subreddit + "/comments/" + link + "/"
	if comment, ok := strings.CutPrefix(it.ID, "t1_"); ok {
		address += "_/" + comment + "/"
	}
	return address
}
