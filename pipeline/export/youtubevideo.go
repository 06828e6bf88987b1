package export

import (
	"errors"

	"listenratio/pipeline"
)

// youtubeVideo decodes a video that the channel published: a post of which the title is the text.
type youtubeVideo struct{ table }

func newYouTubeVideo(h Header) *youtubeVideo {
	return &youtubeVideo{newTable(h, ',', "Video ID", "Channel ID", "Video Title (Original)", "Privacy", "Video Create Timestamp",
		"Video Publish Timestamp")}
}

var errYouTubeVideo = errors.New("the video is not an id of 11 letters")

func (d *youtubeVideo) Decode(rec []byte, found *Found) error {
	if err := d.read(rec); err != nil {
		return err
	}
	it := found.Item()
	it.Platform, it.Inbound, it.Kind = "youtube", pipeline.Outbound, pipeline.Post
	switch d.at(3) {
	case "Public":
		it.Visibility = pipeline.Public
	case "Unlisted":
		it.Visibility = pipeline.Unlisted
	case "Private":
		return Skip("a private video")
	}
	it.ID, it.Account, it.Text = d.at(0), d.at(1), d.at(2)
	switch {
	case !isYouTubeVideo(it.ID):
		return errYouTubeVideo
	case !isYouTubeChannel(it.Account):
		return errYouTubeChannel
	}
	at := d.at(5)
	if at == "" {
		at = d.at(4)
	}
	var fraction, ok bool
	if it.Created, fraction, ok = ParseRFC3339(at); !ok {
		return errYouTubeTime
	}
	if fraction {
		it.Precision = pipeline.Milliseconds
	}
	it.URL = youtubeAddress(it.ID, "", "")
	return nil
}
