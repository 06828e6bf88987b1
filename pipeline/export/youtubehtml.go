package export

import (
	"bytes"
	"errors"
	"regexp"
	"strings"

	"listenratio/pipeline"
)

// The older form of comments and live chats is a page with one list. In every language the sentence over a text holds
// the time, UTC, and links that name the video and the comment.
var (
	youtubeWhen = regexp.MustCompile(`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d`)
	youtubeLink = regexp.MustCompile(`href="(https?://(?:www\.)?youtube\.com/[^"]*)"`)
)

const youtubeWatch = "youtube.com/watch?v="

// isYouTubeHTML reports whether a page is a list whose first entry is such a sentence.
func isYouTubeHTML(head []byte) bool {
	_, rest, ok := bytes.Cut(head, []byte("<li>"))
	if !ok || !isHTML("", head) && !bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")) {
		return false
	}
	said, _, ok := bytes.Cut(rest, []byte("<br"))
	return ok && bytes.Contains(said, []byte(youtubeWatch)) && youtubeWhen.Match(said)
}

// youtubeEntry decodes an entry of such a list.
type youtubeEntry struct {
	account *youtubeAccount
	videos  map[string]string
}

var errYouTubeEntry = errors.New("the entry tells no time such as 2020-04-27 23:18:23")

func (d *youtubeEntry) Decode(rec []byte, found *Found) error {
	said, text, _ := bytes.Cut(rec, []byte("<br"))
	_, text, _ = bytes.Cut(text, []byte(">"))
	created, ok := parseUTC(string(youtubeWhen.Find(said)))
	if !ok {
		return errYouTubeEntry
	}
	it := found.Item()
	it.Platform, it.Inbound, it.Kind, it.Visibility = "youtube", pipeline.Outbound, pipeline.Comment, pipeline.Public
	it.Account, it.Created, it.Text = d.account.channels[0], created, TextOfHTML(string(text))
	d.thread(it, said)
	return nil
}

// thread says what an entry stands under. Of two comments that are named the one with the longer id is the entry's own:
// the id of an answer begins with the id of what it answers.
func (d *youtubeEntry) thread(it *pipeline.Item, said []byte) {
	var video string
	for _, link := range youtubeLink.FindAllSubmatch(said, -1) {
		address := unescape(string(link[1]))
		if _, rest, ok := strings.Cut(address, "watch?v="); ok {
			video, _, _ = strings.Cut(rest, "&")
		}
		if _, rest, ok := strings.Cut(address, "lc="); ok {
			if id, _, _ := strings.Cut(rest, "&"); len(id) > len(it.ID) {
				it.ID = id
			}
		}
	}
	it.URL, it.Parent, it.ParentAuthor, it.Conversation = youtubeAddress(video, "", it.ID), video, d.videos[video], video
	if it.ID == "" {
		it.ID = madeID("youtube/"+video, it)
		return
	}
	it.Conversation = it.ID
	if i := strings.LastIndexByte(it.ID, '.'); i > 0 {
		it.Parent, it.ParentAuthor, it.Conversation = it.ID[:i], "", it.ID[:strings.IndexByte(it.ID, '.')]
	}
}
