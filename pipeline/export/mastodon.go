package export

import (
	"bytes"
	"cmp"
	"errors"
	"strings"

	"listenratio/pipeline"
)

// Mastodon is the archive that a Mastodon server gives to an account. Outboxes of other ActivityPub servers have the
// same form.
var Mastodon = Format{
	Name:    "mastodon",
	Title:   "Mastodon archive",
	Obtain:  "Mastodon: Preferences > Import and export > Data export > Request your archive",
	Sign:    `outbox.json with "type":"OrderedCollection" and orderedItems, and actor.json beside it`,
	Holds:   "all that the account published; nothing that others said to it, not even direct messages received",
	Inbound: pipeline.NoInbound,
	Detect:  detectMastodon,
}

func detectMastodon(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Members {
		root, ok := m.Root("outbox.json")
		if !ok {
			if len(t.Members) > 1 || !strings.HasSuffix(strings.ToLower(m.Path), ".json") {
				continue
			}
			root = "/"
		}
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		if !bytes.Contains(head, []byte(`"OrderedCollection"`)) || !bytes.Contains(head, []byte(`"orderedItems"`)) {
			continue
		}
		a, err := mastodonActor(t, root)
		if err != nil {
			return nil, err
		}
		e := Export{Inbound: pipeline.NoInbound, Owner: a.owner(), Files: []File{{Member: m,
			Cut: Cut{Shape: Array, Key: "orderedItems"}, Decode: func() Decoder { return &activityDecoder{actor: a} }}}}
		if a.ID == "" {
			e.Notes = append(e.Notes, "actor.json is not beside outbox.json; the account is taken from the activities")
		}
		found = append(found, e)
	}
	return found, nil
}

// actor is actor.json.
type actor struct {
	ID        string `json:"id"`
	Name      string `json:"preferredUsername"`
	Display   string `json:"name"`
	URL       string `json:"url"`
	Followers string `json:"followers"`
	Kind      string `json:"type"`
	Handle    string `json:"-"` // name@host
}

func mastodonActor(t *Tree, root string) (*actor, error) {
	a := new(actor)
	for _, m := range t.Within(strings.TrimSuffix(root, "/")) {
		if r, ok := m.Root("actor.json"); !ok || r != root {
			continue
		}
		b, err := ReadFirst(m, maxSmall)
		if err != nil {
			return nil, err
		}
		if err := Unmarshal(trimMark(b), a, nil); err != nil {
			return nil, errors.New("read " + m.Path + ": " + err.Error())
		}
	}
	if a.Name != "" {
		a.Handle = a.Name + "@" + host(a.ID)
	}
	return a, nil
}

func (a *actor) owner() pipeline.Owner {
	o := pipeline.Owner{Platform: "mastodon", Display: cmp.Or(a.Display, a.Name), URL: a.URL}
	for _, name := range []string{a.Handle, a.ID, a.URL} {
		if name != "" {
			o.Names = append(o.Names, name)
		}
	}
	return o
}

// host is the host of an address; empty if it is none.
func host(address string) string {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return ""
	}
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		rest = rest[:end]
	}
	return strings.ToLower(rest[strings.LastIndexByte(rest, '@')+1:])
}

// account is how an account is called by its address: name@host where the address tells the name, else the address.
func (a *actor) account(address string) string {
	if address == a.ID && a.Handle != "" {
		return a.Handle
	}
	h := host(address)
	for _, before := range []string{"/users/", "/@"} {
		if _, rest, ok := strings.Cut(address, before); ok && h != "" {
			if name, _, _ := strings.Cut(rest, "/"); name != "" && !strings.Contains(name, "@") {
				return name + "@" + h
			}
		}
	}
	return address
}
