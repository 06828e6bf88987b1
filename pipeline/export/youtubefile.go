package export

import (
	"slices"
	"strings"
)

// These are what a file is searched for in detection, in the order of the columns of the table that does it.
const (
	ownChannel = iota
	ownVideo
	ownTitle
	ownHandle
)

// add takes a member that belongs to a takeout.
func (y *youtubeTakeout) add(m Member, head []byte) error {
	if isYouTubeHTML(head) {
		y.parts = append(y.parts, youtubePart{file: File{Member: m, Cut: Cut{Shape: Entries}},
			decode: func(a *youtubeAccount) Decoder { return &youtubeEntry{account: a, videos: y.videos} }})
		return nil
	}
	h, ok := ReadHeader(head, ',')
	if !ok || len(h) < 2 {
		return nil
	}
	cut := Cut{Shape: Rows, Head: 1}
	switch {
	case h.Has("Channel ID", "Channel Title (Original)"), h.Has("Channel ID", "Channel Vanity URL 1 Name"):
		return y.search(youtubePart{file: File{Member: m, Cut: cut}},
			newTable(h, ',', "Channel ID", "", "Channel Title (Original)", "Channel Vanity URL 1 Name"))
	case h.Has("Video ID", "Channel ID", "Video Title (Original)", "Video Create Timestamp"):
		return y.search(youtubePart{file: File{Member: m, Cut: cut},
			decode: func(*youtubeAccount) Decoder { return newYouTubeVideo(h) }}, newTable(h, ',', "Channel ID", "Video ID", "", ""))
	}
	if c, ok := youtubeColumnsOf(h, head); ok {
		live := c.live || strings.Contains(fold(m.Path), "chat")
		return y.search(youtubePart{file: File{Member: m, Cut: cut}, decode: func(*youtubeAccount) Decoder {
			return newYouTubeComment(h, c, live, y.videos)
		}}, table{header: h, column: []int{c.channel, -1, -1, -1}, f: fields{comma: ','}})
	}
	return y.foreign(m, head, h, cut)
}

// foreign takes a list of videos in another language: it tells whose the videos are, but not which column is the title.
func (y *youtubeTakeout) foreign(m Member, head []byte, h Header, cut Cut) error {
	c := youtubeCount(h, head)
	if c.best(isYouTubeTime) < 0 || c.best(isYouTubeChannel) < 0 || c.best(isYouTubeVideo) < 0 {
		return nil
	}
	note := m.Base() + " tells whose videos there are; the videos themselves are not read, as their titles stand in a column that is known in English only"
	return y.search(youtubePart{file: File{Member: m, Cut: cut}, note: note},
		table{header: h, column: []int{c.best(isYouTubeChannel), c.best(isYouTubeVideo), -1, -1}, f: fields{comma: ','}})
}

// search notes the channels that a file names, and what it tells of channels and videos.
func (y *youtubeTakeout) search(p youtubePart, t table) error {
	err := eachRecord(p.file.Member, p.file.Cut, func(rec []byte) bool {
		if t.read(rec) != nil || !isYouTubeChannel(t.at(ownChannel)) {
			return true
		}
		i := slices.Index(p.channels, t.at(ownChannel))
		if i < 0 {
			i = len(p.channels)
			p.channels = append(p.channels, strings.Clone(t.at(ownChannel)))
		}
		channel := p.channels[i]
		if t.at(ownVideo) != "" {
			y.videos[strings.Clone(t.at(ownVideo))] = channel
		}
		if t.at(ownTitle) != "" {
			y.titles[channel] = strings.Clone(t.at(ownTitle))
		}
		if t.at(ownHandle) != "" {
			y.handles[channel] = strings.Clone(t.at(ownHandle))
		}
		return true
	})
	y.parts = append(y.parts, p)
	return err
}
