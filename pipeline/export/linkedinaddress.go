package export

import (
	"net/url"
	"regexp"
	"strings"
)

// linkedInReply begins the name of a comment, urn:li:comment:(activity:POST,COMMENT).
const linkedInReply = "urn:li:comment:("

// Names of comments and of posts, as they stand in addresses. A number with a point in it is none.
var (
	linkedInAnswered = regexp.MustCompile(`urn:li:comment:\((?:urn:li:)?[a-zA-Z]+:[0-9-]+,[0-9]+\)`)
	linkedInNamed    = regexp.MustCompile(`(urn:li:[a-zA-Z]+:[0-9]+(?:-[0-9]+)?)(?:[^.0-9a-zA-Z]|$)`)
)

// linkedInHandle is the last part of a profile's address.
func linkedInHandle(address string) string {
	_, handle, ok := strings.Cut(address, "/in/")
	if !ok {
		return ""
	}
	if end := strings.IndexAny(handle, "/?#"); end >= 0 {
		handle = handle[:end]
	}
	return strings.TrimSpace(handle)
}

// linkedInURN is the name of what an address leads to, such as urn:li:share:7345821826846990338: of a comment where it
// names one beside the post. It is empty where the address names nothing.
func linkedInURN(address string) string {
	if strings.IndexByte(address, '%') >= 0 {
		if plain, err := url.PathUnescape(address); err == nil {
			address = plain
		}
	}
	if comment := linkedInAnswered.FindString(address); comment != "" {
		return comment
	}
	if m := linkedInNamed.FindStringSubmatch(address); m != nil {
		return m[1]
	}
	return ""
}

// linkedInPost is the name of the post under which the comment of a name stands, urn:li:activity:POST; empty where it
// is no comment's name.
func linkedInPost(comment string) string {
	post, ok := strings.CutPrefix(comment, linkedInReply)
	if !ok {
		return ""
	}
	post, _, _ = strings.Cut(post, ",")
	return "urn:li:" + strings.TrimPrefix(post, "urn:li:")
}

// linkedInPage is an address that leads to a page at LinkedIn, else empty.
func linkedInPage(address string) string {
	if strings.HasPrefix(address, "https://www.linkedin.com/") {
		return address
	}
	return ""
}
