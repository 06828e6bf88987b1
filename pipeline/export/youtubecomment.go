package export

import (
	"errors"
	"strings"

	"listenratio/pipeline"
)

var (
	errYouTubeTime    = errors.New("the time is not one such as 2023-09-19T17:42:53.434647+00:00")
	errYouTubeChannel = errors.New("the channel is not an id of 24 letters beginning with UC")
	errYouTubeText    = errors.New(`the text is not a list of segments such as {"text":"…"}`)
)

// youtubeComment decodes a comment or a live chat.
type youtubeComment struct {
	table
	columns youtubeColumns
	live    bool
	videos  map[string]string
	memory  []byte
	v       youtubeSegments
}

// youtubeSegments are the parts of a text.
type youtubeSegments struct {
	List []struct {
		Text    string `json:"text"`
		Mention struct {
			Channel string `json:"externalChannelId"`
		} `json:"mention"`
	} `json:"takeoutSegments"`
}

func newYouTubeComment(h Header, c youtubeColumns, live bool, videos map[string]string) *youtubeComment {
	return &youtubeComment{table: table{header: h, column: []int{c.id, c.channel, c.time, c.text, c.video, c.post},
		f: fields{comma: ','}}, columns: c, live: live, videos: videos}
}

func (d *youtubeComment) Decode(rec []byte, found *Found) error {
	if err := d.read(rec); err != nil {
		return err
	}
	it := found.Item()
	it.Platform, it.Inbound, it.Kind, it.Visibility = "youtube", pipeline.Outbound, pipeline.Comment, pipeline.Public
	if it.ID, it.Account = d.at(0), d.at(1); !isYouTubeChannel(it.Account) {
		return errYouTubeChannel
	}
	var fraction, ok bool
	if it.Created, fraction, ok = ParseRFC3339(d.at(2)); !ok {
		return errYouTubeTime
	}
	if fraction {
		it.Precision = pipeline.Milliseconds
	}
	to, err := d.words(it, found)
	if err != nil {
		return err
	}
	d.thread(it, to)
	return nil
}

// words joins the segments of the text. to is the channel that an answer speaks to at its beginning.
func (d *youtubeComment) words(it *pipeline.Item, found *Found) (to string, err error) {
	text := d.at(3)
	switch {
	case !strings.HasPrefix(text, "{"):
		it.Text = text
		return "", nil
	case strings.HasPrefix(text, `{"takeoutSegments"`):
		d.memory = append(d.memory[:0], text...)
	default:
		d.memory = append(append(append(d.memory[:0], `{"takeoutSegments":[`...), text...), "]}"...)
	}
	if Unmarshal(d.memory, &d.v, found) != nil {
		return "", errYouTubeText
	}
	switch list := d.v.List; len(list) {
	case 0:
		return "", nil
	case 1:
		it.Text = list[0].Text
	default:
		var all strings.Builder
		for _, s := range list {
			all.WriteString(s.Text)
		}
		it.Text = all.String()
	}
	return d.v.List[0].Mention.Channel, nil
}

// thread says what a comment stands under: another comment, which the file tells in a column or in the id itself, else
// the video or the post.
func (d *youtubeComment) thread(it *pipeline.Item, to string) {
	video, post := d.at(4), d.at(5)
	top := it.ID
	for _, column := range d.columns.above {
		id := d.row[column]
		if id == "" || id == it.ID {
			continue
		}
		if len(id) < len(top) {
			top = id
		}
		if len(id) > len(it.Parent) {
			it.Parent = id
		}
	}
	if i := strings.LastIndexByte(it.ID, '.'); i > 0 && it.Parent == "" {
		it.Parent, top = it.ID[:i], it.ID[:strings.IndexByte(it.ID, '.')]
	}
	if it.Conversation, it.URL = top, youtubeAddress(video, post, it.ID); d.live {
		it.Conversation, it.URL = video, youtubeAddress(video, post, "")
	}
	switch {
	case it.Parent != "":
		it.ParentAuthor = to
	case video != "":
		it.Parent, it.ParentAuthor = video, d.videos[video]
	default:
		it.Parent = post
	}
}

// youtubeAddress is where a comment can be read; without a comment it is the video's or the post's own address.
func youtubeAddress(video, post, comment string) string {
	switch {
	case video != "" && comment != "":
		return "https://www.youtube.com/watch?v=" + video + "&lc=" + comment
	case video != "":
		return "https://www.youtube.com/watch?v=" + video
	case post != "" && comment != "":
		return "https://www.youtube.com/post/" + post + "?lc=" + comment
	case post != "":
		return "https://www.youtube.com/post/" + post
	}
	return ""
}
