package export

import (
	"errors"
	"strings"

	"listenratio/pipeline"
)

// Misskey is the list of an account's notes that Misskey, Firefish, Sharkey and their kin give out.
var Misskey = Format{
	Name:    "misskey",
	Title:   "Misskey notes",
	Obtain:  "Misskey, Firefish, Sharkey: Settings > Import and export > All notes > Export, then download it from the drive",
	Sign:    `a JSON array of notes with "createdAt", "visibility", "replyId" and "renoteId"`,
	Holds:   "all notes of one account, which the file does not name; nothing that others said to it",
	Inbound: pipeline.NoInbound,
	Detect:  detectMisskey,
}

// misskeyNobody stands for the account that the file does not name.
const misskeyNobody = "misskey-user"

func detectMisskey(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		if head = trimMark(head); !hasKeys(head, "createdAt", "visibility", "replyId", "renoteId") {
			continue
		}
		if is, err := firstHas(m, Cut{Shape: Array}, "id", "createdAt", "visibility", "replyId", "renoteId"); err != nil || !is {
			if err != nil {
				return nil, err
			}
			continue
		}
		found = append(found, Export{Inbound: pipeline.NoInbound, Owner: pipeline.Owner{Platform: "misskey", Names: []string{misskeyNobody}},
			Notes: []string{"the file does not tell whose it is: the account is called " + misskeyNobody},
			Files: []File{{Member: m, Cut: Cut{Shape: Array}, Decode: func() Decoder { return new(misskeyNote) }}}})
	}
	return found, nil
}

// firstHas reports whether the first record of a member is an object that itself has all keys.
func firstHas(m Member, cut Cut, keys ...string) (has bool, err error) {
	err = eachRecord(m, cut, func(rec []byte) bool {
		var v map[string]any
		has = Unmarshal(rec, &v, nil) == nil
		for _, k := range keys {
			_, ok := v[k]
			has = has && ok
		}
		return false
	})
	return has, err
}

var errNoteTime = errors.New("createdAt is not a time such as 2024-06-01T14:00:00.000Z")

type misskeyNote struct {
	v struct {
		ID         Text      `json:"id"`
		Text       string    `json:"text"`
		Warning    string    `json:"cw"`
		Created    string    `json:"createdAt"`
		Visibility string    `json:"visibility"`
		Reply      Text      `json:"replyId"`
		Renote     Text      `json:"renoteId"`
		Files      []any     `json:"fileIds"`
		Poll       *struct{} `json:"poll"`
	}
}

// misskeySights are who can see a note, in Misskey's words.
var misskeySights = map[string]pipeline.Visibility{"public": pipeline.Public, "home": pipeline.Unlisted,
	"followers": pipeline.Followers, "specified": pipeline.Private}

func (d *misskeyNote) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	v := &d.v
	created, _, ok := ParseRFC3339(v.Created)
	if !ok {
		return errNoteTime
	}
	it := found.Item()
	it.Platform, it.Inbound, it.Account, it.ID = "misskey", pipeline.Outbound, misskeyNobody, string(v.ID)
	it.Created, it.Precision, it.Visibility = created, pipeline.Milliseconds, misskeySights[v.Visibility]
	it.Parent, it.ParentAuthor = string(v.Reply), ""
	if it.Text = v.Text; it.Text == "" {
		it.Text = v.Warning
	}
	if it.Parent != "" {
		it.ParentAuthor = leadingMention(it.Text)
	}
	if it.Text == "" && len(v.Files) == 0 && v.Poll == nil {
		it.RepostOf = string(v.Renote)
	} else {
		it.QuoteOf = string(v.Renote)
	}
	it.Kind = kindOf(it)
	return nil
}

// leadingMention is the account that a text begins with, without its "@".
func leadingMention(text string) string {
	name, ok := strings.CutPrefix(strings.TrimLeft(text, " \n"), "@")
	if !ok {
		return ""
	}
	if end := strings.IndexFunc(name, func(r rune) bool { return !isAccountRune(r) }); end >= 0 {
		name = name[:end]
	}
	return strings.TrimRight(name, ".-@")
}

func isAccountRune(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' || r == '-' || r == '.' || r == '@'
}
