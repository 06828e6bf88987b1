package export

import (
	"bytes"
	"regexp"
	"strings"

	"listenratio/pipeline"
)

// TikTok is the file of all data that TikTok gives to an account.
var TikTok = Format{
	Name:    "tiktok",
	Title:   "TikTok (user_data.json)",
	Obtain:  "TikTok: Profile > ☰ > Settings and privacy > Account > Download your data > All data, file format JSON",
	Sign:    `a JSON object with "Profile", "Comment" or "Video" ("Post") and in it "ProfileMap", "CommentsList", "VideoList" or "ChatHistory"`,
	Holds:   "own videos with likes, own comments mostly without what they answer, both sides of direct messages; nothing public that others said",
	Inbound: pipeline.DirectOnly,
	Detect:  detectTikTok,
}

// Where things stand in the file: it has two vocabularies, and files that mix them are read as well.
const (
	tiktokProfiles = "Profile.Profile Information.ProfileMap|Profile.Profile Info.ProfileMap|" +
		"Profile And Settings.Profile Information.ProfileMap|Profile And Settings.Profile Info.ProfileMap"
	tiktokComments = "Comment.Comments.CommentsList"
	tiktokVideos   = "Video.Videos.VideoList|Post.Posts.VideoList"
	tiktokDeleted  = "Video.RecentlyDeletedPosts.PostList|Video.Recently Deleted Posts.PostList|Post.Recently Deleted Posts.PostList"
	tiktokChats    = "Direct Messages.Chat History.ChatHistory.*|Direct Message.Direct Messages.ChatHistory.*"

	tiktokRecords = tiktokComments + "|" + tiktokVideos + "|" + tiktokDeleted + "|" + tiktokChats
)

// tiktokRoot begins a file. Many things of the same shape begin so: that it is TikTok's has to be seen in it.
var tiktokRoot = regexp.MustCompile(`^\{\s*"[A-Z][A-Za-z ]*"\s*:\s*[\{n]`)

// tiktokNobody stands for an account that the file does not name.
const tiktokNobody = "tiktok-user"

func detectTikTok(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		if !tiktokRoot.Match(bytes.TrimSpace(head)) {
			continue
		}
		a, ok, err := lookAtTikTok(m)
		if err != nil {
			return nil, err
		}
		if ok || hasKeys(head, "CommentsList") || hasKeys(head, "Direct Messages", "ChatHistory") {
			found = append(found, a.export(m))
		}
	}
	return found, nil
}

// tiktokAccount is whose file it is and what the clock of its times is. It is not changed once it has been looked at.
type tiktokAccount struct {
	name, display string
	videos        map[string]bool
	zone          tiktokZone
}

// lookAtTikTok reads the profile and the videos. ok is false where there is neither.
func lookAtTikTok(m Member) (a *tiktokAccount, ok bool, err error) {
	a = &tiktokAccount{videos: map[string]bool{}}
	var v struct {
		User    string `json:"userName"`
		Display string `json:"displayName"`
		Date    string `json:"Date"`
		Link    string `json:"Link"`
	}
	cut := Cut{Shape: Branches, Key: tiktokProfiles + "|" + tiktokVideos}
	err = eachRecord(m, cut, func(rec []byte) bool {
		if Unmarshal(rec, &v, nil) != nil {
			return true
		}
		ok = true
		if v.User != "" {
			a.name, a.display = strings.Clone(v.User), strings.Clone(v.Display)
		}
		if id := tiktokVideoID(v.Link); id != "" {
			a.videos[strings.Clone(id)] = true
			a.zone.compare(v.Date, id)
		}
		return true
	})
	a.zone.settle()
	return a, ok, err
}

// account is what the account's items are said to be by.
func (a *tiktokAccount) account() string {
	if a.name == "" {
		return tiktokNobody
	}
	return a.name
}

func (a *tiktokAccount) export(m Member) Export {
	e := Export{Inbound: pipeline.DirectOnly, Notes: a.zone.notes()}
	e.Owner = pipeline.Owner{Platform: "tiktok", Names: []string{a.account()}, Display: a.display}
	if a.name == "" {
		e.Notes = append(e.Notes, "the file does not tell whose it is: the account is called "+tiktokNobody)
	} else {
		e.Owner.URL = "https://www.tiktok.com/@" + a.name
	}
	e.Files = []File{{Member: m, Cut: Cut{Shape: Branches, Key: tiktokRecords}, Decode: func() Decoder { return &tiktokRecord{owner: a} }}}
	return e
}

// tiktokVideoID is the number of the video that an address leads to; empty where it leads to none.
func tiktokVideoID(address string) string {
	_, rest, ok := strings.Cut(address, "/video/")
	if !ok || !strings.HasPrefix(address, "http") || !strings.Contains(address, "tiktok") {
		return ""
	}
	id := rest[:leadingDigits(rest)]
	if _, ok := number(id); !ok {
		return ""
	}
	return id
}
