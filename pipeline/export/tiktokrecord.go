package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"listenratio/pipeline"
)

// tiktokRecord decodes what stands in the lists of a file: comments, videos and messages.
type tiktokRecord struct {
	owner *tiktokAccount
	list  string // the key of the list; of a conversation, its own
	chat  bool   // it is a conversation
	v     struct {
		Date    string  `json:"date"`
		Comment string  `json:"comment"`
		Address string  `json:"url"`
		Link    string  `json:"link"`
		Likes   Text    `json:"likes"`
		View    string  `json:"whoCanView"`
		Title   string  `json:"title"`
		Deleted string  `json:"dateDeleted"`
		From    *string `json:"from"`
		Content string  `json:"content"`
	}
}

var (
	errTikTokDate = errors.New("the date is not a time such as 2024-05-02 18:11:04")
	errTikTokFrom = errors.New("the message does not tell who sent it")
)

// Within takes the keys that lead to the list.
func (d *tiktokRecord) Within(path []byte) {
	keys := bytes.Split(path, []byte{0})
	last := keys[len(keys)-1]
	d.list, d.chat = string(last), len(keys) > 3
	var name string
	if json.Unmarshal([]byte(`"`+d.list+`"`), &name) == nil {
		d.list = name
	}
	if d.chat { // "Chat History with jo:"
		name = strings.TrimSuffix(d.list, ":")
		d.list = strings.TrimSpace(strings.TrimPrefix(name, "Chat History with "))
	}
}

func (d *tiktokRecord) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	it := found.Item()
	var ok bool
	if it.Created, ok = d.owner.zone.time(d.v.Date); !ok {
		return errTikTokDate
	}
	it.Platform, it.Inbound, it.Account, it.Visibility = "tiktok", pipeline.Outbound, d.owner.account(), pipeline.Public
	switch {
	case d.chat:
		return d.message(it)
	case d.list == "CommentsList":
		d.comment(it)
		return nil
	}
	return d.video(it)
}

// message fills in a direct message.
func (d *tiktokRecord) message(it *pipeline.Item) error {
	if d.v.From == nil {
		return errTikTokFrom
	}
	it.Kind, it.Visibility, it.Text, it.Conversation = pipeline.Direct, pipeline.Private, d.v.Content, d.list
	it.Account = *d.v.From
	switch {
	case d.owner.name == "":
		it.Inbound = pipeline.SideUnknown
	case !strings.EqualFold(it.Account, d.owner.name):
		it.Inbound = pipeline.Inbound
	default:
		it.Account = d.owner.name
	}
	it.ID = madeID("tiktok/"+d.list, it)
	return nil
}

// comment fills in a comment of the account. Most do not tell what they stand under.
func (d *tiktokRecord) comment(it *pipeline.Item) {
	it.Kind, it.Text = pipeline.Comment, d.v.Comment
	if video := tiktokVideoID(d.v.Address); video != "" {
		it.Parent, it.Conversation, it.URL = video, video, d.v.Address
		if d.owner.videos[video] {
			it.ParentAuthor = d.owner.account()
		}
	}
	it.ID = madeID("tiktok/comment/"+it.Parent, it)
}

// video fills in a video of the account.
func (d *tiktokRecord) video(it *pipeline.Item) error {
	v := &d.v
	it.Kind, it.Text = pipeline.Post, v.Title
	if it.ID = tiktokVideoID(v.Link); it.ID != "" {
		it.URL = v.Link
	}
	it.Created, _ = d.owner.zone.videoTime(v.Date, it.ID)
	switch strings.ToLower(v.View) {
	case "public", "everyone":
	case "private", "only me", "self":
		return Skip("a private video")
	case "friends", "followers":
		it.Visibility = pipeline.Followers
	default:
		it.Visibility = pipeline.VisibilityUnknown
	}
	if n, err := strconv.ParseInt(string(v.Likes), 10, 64); err == nil && n >= 0 {
		it.Likes = n
	}
	if it.Deleted = d.list == "PostList"; it.ID == "" {
		it.ID = madeID("tiktok/video", it)
	}
	return nil
}
