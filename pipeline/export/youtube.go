package export

import (
	"slices"
	"strings"

	"listenratio/pipeline"
)

// YouTube is what Google Takeout gives of YouTube: comments, live chats and videos of one or several channels.
var YouTube = Format{
	Name:   "youtube",
	Title:  "YouTube (Google Takeout)",
	Obtain: "takeout.google.com, signed in as the channel: YouTube and YouTube Music > comments, live chats, channels, videos",
	Sign: "a CSV, in any language, of which one column holds channel ids, one times and one texts as {\"text\":…}; or the older " +
		"my-comments.html",
	Holds:   "the channel's own comments, live chats and public videos; nothing that others said, neither times nor words of what was answered",
	Inbound: pipeline.NoInbound,
	Detect:  detectYouTube,
}

// youtubeTakeout is what lies in a tree. It is not changed once detection is over.
type youtubeTakeout struct {
	accounts []*youtubeAccount
	parts    []youtubePart
	videos   map[string]string // own videos: whose they are
	titles   map[string]string // of own channels
	handles  map[string]string
}

// youtubeAccount is one person or company with its channels.
type youtubeAccount struct {
	channels []string
	files    []File
	notes    []string
}

// youtubePart is a file that belongs to an account: to the one that has a channel in common with it.
type youtubePart struct {
	file     File
	channels []string
	decode   func(a *youtubeAccount) Decoder // nil for a file that is searched only
	note     string                          // why a file is searched only
}

// youtubeNobody stands for a channel that no file names.
const youtubeNobody = "youtube-channel"

func detectYouTube(t *Tree) ([]Export, error) {
	y := &youtubeTakeout{videos: map[string]string{}, titles: map[string]string{}, handles: map[string]string{}}
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		if err := y.add(m, head); err != nil {
			return nil, err
		}
	}
	for _, p := range y.parts {
		y.join(p.channels)
	}
	for _, p := range y.parts {
		y.assign(p)
	}
	var found []Export
	for _, a := range y.accounts {
		if len(a.files) > 0 {
			found = append(found, Export{Inbound: pipeline.NoInbound, Owner: y.owner(a), Files: a.files, Notes: a.notes})
		}
	}
	return found, nil
}

// join makes one account of all that have one of the channels.
func (y *youtubeTakeout) join(channels []string) {
	if len(channels) == 0 {
		return
	}
	all := &youtubeAccount{}
	rest := y.accounts[:0:0]
	for _, a := range y.accounts {
		if slices.ContainsFunc(a.channels, func(c string) bool { return slices.Contains(channels, c) }) {
			all.channels = append(all.channels, a.channels...)
		} else {
			rest = append(rest, a)
		}
	}
	for _, c := range channels {
		if !slices.Contains(all.channels, c) {
			all.channels = append(all.channels, c)
		}
	}
	y.accounts = append(rest, all)
}

// assign gives a part to its account: to the first one where the part names no channel.
func (y *youtubeTakeout) assign(p youtubePart) {
	if p.decode == nil && p.note == "" {
		return
	}
	if len(y.accounts) == 0 {
		y.accounts = []*youtubeAccount{{channels: []string{youtubeNobody},
			notes: []string{"no file in it tells the channel: the account is called " + youtubeNobody}}}
	}
	to := y.accounts[0]
	for _, a := range y.accounts {
		if len(p.channels) > 0 && slices.Contains(a.channels, p.channels[0]) {
			to = a
		}
	}
	if p.note != "" {
		to.notes = append(to.notes, p.note)
		return
	}
	f := p.file
	f.Decode = func() Decoder { return p.decode(to) }
	to.files = append(to.files, f)
}

// owner is who an account is.
func (y *youtubeTakeout) owner(a *youtubeAccount) pipeline.Owner {
	first := a.channels[0]
	o := pipeline.Owner{Platform: "youtube", Names: slices.Clone(a.channels), Display: y.titles[first]}
	for _, c := range a.channels {
		if handle := y.handles[c]; handle != "" {
			o.Names = append(o.Names, handle)
		}
	}
	if strings.HasPrefix(first, "UC") {
		o.URL = "https://www.youtube.com/channel/" + first
	}
	return o
}
