package export

import (
	"errors"
	"slices"
	"strings"

	"listenratio/pipeline"
)

// The labels of what somebody wrote, and of whose it stands under, in the languages that are known.
var (
	textLabels = []string{"Comment", "Message", "Text", "Post", "Caption", "Opmerking", "Reactie", "Bericht", "Tekst", "Bijschrift",
		"Comentario", "Mensaje", "Texto", "Publicación", "Kommentar", "Nachricht", "Beitrag", "Commentaire", "Texte", "Publication",
		"Commento", "Messaggio", "Testo", "Comentário", "Mensagem"}
	ownerLabels = []string{"Media Owner", "Owner", "Target", "Media-eigenaar", "Eigenaar", "Doel", "Propietario del contenido multimedia",
		"Propietario", "Destino", "Medieninhaber", "Besitzer", "Ziel", "Propriétaire du contenu multimédia", "Propriétaire",
		"Proprietario del contenuto multimediale", "Proprietario", "Proprietário da mídia"}
	linkLabels = []string{"URL", "Link", "Enlace", "Lien"}
)

var errLabels = errors.New("the labels of the record are in a language that is not known, and its form does not tell them apart")

// said is what a labelled record says.
type said struct {
	text, owner, link string
	unix              int64
}

// said finds text, owner of the post and time, by label, else by shape: of two values the only one that looks like an
// account is the owner. A record of many pairs has more values than these, so there only the labels count.
func (l *labelled) said() (said, error) {
	w := said{unix: l.Unix}
	if len(l.Bare) > 0 {
		return said{text: l.Bare[0].Value, owner: l.Title, unix: max(l.Unix, l.Bare[0].Unix)}, nil
	}
	var unknown []string
	for _, e := range l.entries(nil) {
		switch {
		case e.unix != 0:
			if w.unix == 0 || len(l.Map) > 0 {
				w.unix = e.unix
			}
		case w.text == "" && slices.Contains(textLabels, e.label):
			w.text = e.value
		case w.owner == "" && slices.Contains(ownerLabels, e.label):
			w.owner = e.value
		case slices.Contains(linkLabels, e.label):
			w.link = e.value
		case e.value != "" && !strings.Contains(e.label, "/"):
			unknown = append(unknown, e.value)
		}
	}
	return w.guess(unknown, len(l.Pairs) > 0)
}

// guess gives the values with unknown labels their places.
func (w said) guess(unknown []string, pairs bool) (said, error) {
	handles := 0
	for _, value := range unknown {
		if isHandle(value) {
			handles++
		}
	}
	switch {
	case len(unknown) == 0 || pairs && w.text != "":
	case w.text != "" && w.owner == "" && len(unknown) == 1 && handles == 1:
		w.owner = unknown[0]
	case w.text == "" && len(unknown) == 1 && (w.owner != "" || !pairs):
		w.text = unknown[0]
	case w.text == "" && w.owner == "" && len(unknown) == 2 && handles == 1 && !pairs:
		w.text, w.owner = unknown[0], unknown[1]
		if isHandle(w.text) {
			w.text, w.owner = w.owner, w.text
		}
	default:
		return said{}, errLabels
	}
	return w, nil
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

// metaLabelled decodes what the account wrote where somebody else is at home: a comment on Instagram, a post on another
// Page or profile of Facebook.
type metaLabelled struct {
	owner *metaOwner
	v     labelled
}

func newInstagramComment(at metaPlace) Decoder {
	return &instagramComment{metaLabelled{owner: at.owner}}
}
func newMetaElsewhere(at metaPlace) Decoder { return &metaLabelled{owner: at.owner} }

func (d *metaLabelled) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	w, err := d.v.said()
	if err != nil {
		return err
	}
	if w.text == "" {
		return Skip("a comment without words")
	}
	it := found.Item()
	if err := d.owner.said(it, latin(w.text), w.unix); err != nil {
		return err
	}
	it.Kind, it.ParentAuthor = pipeline.Comment, latin(w.owner)
	if d.v.ID != "" {
		it.ID = string(d.v.ID)
	}
	return nil
}

// isMedia reports whether an address is that of a post of Instagram, which ends in its shortcode.
func isMedia(address string) bool {
	_, code, _ := strings.Cut(address, "://")
	if _, rest, ok := strings.Cut(code, "/"); ok {
		code = strings.TrimSuffix(rest, "/")
		for _, kind := range []string{"p/", "reel/", "tv/"} {
			if short, ok := strings.CutPrefix(code, kind); ok && !strings.Contains(short, "/") {
				return true
			}
		}
	}
	return false
}

// instagramComment decodes a comment on Instagram.
type instagramComment struct{ metaLabelled }

func (d *instagramComment) Decode(rec []byte, found *Found) error {
	if err := d.metaLabelled.Decode(rec, found); err != nil {
		return err
	}
	it := &found.items[len(found.items)-1]
	it.Platform = "instagram"
	if w, err := d.v.said(); err == nil && isMedia(w.link) {
		it.Parent = w.link
	}
	if name, ok := strings.CutPrefix(it.Text, "@"); ok && it.ParentAuthor == d.owner.name() {
		it.ParentAuthor, _, _ = strings.Cut(name, " ") // on one's own post the name in front tells who is answered
	}
	return nil
}
