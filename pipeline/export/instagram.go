package export

import (
	"errors"
	"strings"

	"listenratio/pipeline"
)

// instagramPost decodes a post of Instagram, or a thread or reply of Threads.
type instagramPost struct {
	owner    *metaOwner
	platform string
	v        struct {
		Title string           `json:"title"`
		Unix  int64            `json:"creation_timestamp"`
		Media []instagramMedia `json:"media"`
	}
}

type instagramMedia struct {
	Title string `json:"title"`
	Unix  int64  `json:"creation_timestamp"`
	App   *struct {
		Reply bool `json:"is_reply"`
	} `json:"text_app_post"`
}

func newInstagramPost(o *metaOwner, _ []byte) Decoder {
	return &instagramPost{owner: o, platform: "instagram"}
}
func newThreadsPost(o *metaOwner, _ []byte) Decoder {
	return &instagramPost{owner: o, platform: "threads"}
}

func (d *instagramPost) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	v := &d.v
	if len(v.Media) == 0 {
		return errors.New(`required key "media" is missing or empty`)
	}
	title, unix := v.Title, v.Unix
	if title == "" {
		title = v.Media[0].Title
	}
	if unix == 0 {
		unix = v.Media[0].Unix
	}
	it := found.Item()
	if err := d.owner.said(it, latin(title), unix); err != nil {
		return err
	}
	it.Platform = d.platform
	if app := v.Media[0].App; app != nil && app.Reply {
		it.Kind = pipeline.Reply
	}
	return nil
}

// instagramComment decodes a comment that the account wrote.
type instagramComment struct {
	owner *metaOwner
	v     struct {
		Map map[string]struct {
			Value string `json:"value"`
			Unix  int64  `json:"timestamp"`
		} `json:"string_map_data"`
	}
}

func newInstagramComment(o *metaOwner, _ []byte) Decoder { return &instagramComment{owner: o} }

var errLabels = errors.New("the labels of the comment are in a language that is not known, and its form does not tell them apart")

func (d *instagramComment) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	text, owner, unix, err := d.parts()
	if err != nil {
		return err
	}
	it := found.Item()
	if err := d.owner.said(it, latin(text), unix); err != nil {
		return err
	}
	it.Platform, it.Kind, it.ParentAuthor = "instagram", pipeline.Comment, owner
	if name, ok := strings.CutPrefix(it.Text, "@"); ok && owner == d.owner.name() {
		it.ParentAuthor, _, _ = strings.Cut(name, " ") // on one's own post the name in front tells who is answered
	}
	return nil
}

// commentLabels are the words for a comment and for the owner of what it stands under.
var commentLabels = map[string]string{"Comment": "text", "Opmerking": "text", "Comentario": "text", "Kommentar": "text",
	"Commentaire": "text", "Commento": "text", "Media Owner": "owner", "Media-eigenaar": "owner",
	"Propietario del contenido multimedia": "owner", "Medieninhaber": "owner"}

// parts finds text, owner of the post and time, by label, else by shape: of two values the one that looks like an account
// is the owner.
func (d *instagramComment) parts() (text, owner string, unix int64, err error) {
	var unknown []string
	for _, label := range sortedKeys(d.v.Map) {
		e := d.v.Map[label]
		switch what := commentLabels[latin(label)]; {
		case e.Unix != 0:
			unix = e.Unix
		case what == "text":
			text = e.Value
		case what == "owner":
			owner = e.Value
		case e.Value != "":
			unknown = append(unknown, e.Value)
		}
	}
	for _, value := range unknown {
		switch {
		case owner == "" && isHandle(value) && (text != "" || len(unknown) == 2):
			owner = value
		case text == "":
			text = value
		default:
			return "", "", 0, errLabels
		}
	}
	return text, owner, unix, nil
}

// isHandle reports whether a text could be an account of Instagram.
func isHandle(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c != '.' && c != '_' && (c < '0' || c > '9') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return s != "" && len(s) <= 30
}
