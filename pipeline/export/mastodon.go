package export

import (
	"cmp"
	"errors"
	"strings"

	"listenratio/pipeline"
)

// Mastodon is the archive that a Mastodon server gives to an account. The backup of Pleroma and Akkoma, and the outbox
// that any ActivityPub server hands out, in one piece or in pages, have the same form.
var Mastodon = Format{
	Name:    "mastodon",
	Title:   "Mastodon archive or ActivityPub outbox",
	Obtain:  "Mastodon: Preferences > Import and export > Data export > Request your archive; Pleroma, Akkoma: Settings > Data import / export > Backup",
	Sign:    `JSON with "type":"OrderedCollection" or "OrderedCollectionPage" and orderedItems that are activities or notes; actor.json beside it`,
	Holds:   "all that the account published; nothing that others said to it, not even direct messages received",
	Inbound: pipeline.NoInbound,
	Detect:  detectMastodon,
}

func detectMastodon(t *Tree) ([]Export, error) {
	var found []Export
	actors, at := map[string]*actor{}, map[string]int{} // by folder
	for _, m := range t.Texts() {
		is, err := isOutbox(t, m)
		if err != nil {
			return nil, err
		}
		if !is {
			continue
		}
		root, _ := m.Root(m.Base())
		if actors[root] == nil {
			if actors[root], err = mastodonActor(t, root); err != nil {
				return nil, err
			}
			at[root] = len(found)
			found = append(found, outboxOf(actors[root]))
		}
		a, e := actors[root], &found[at[root]]
		e.Files = append(e.Files, File{Member: m, Cut: Cut{Shape: Array, Key: "orderedItems"},
			Decode: func() Decoder { return &activityDecoder{actor: a} }})
	}
	return found, nil
}

// isOutbox reports whether a member is an outbox, or one of the pages in which servers hand theirs out. Other
// collections, such as that of what an account liked, hold but addresses.
func isOutbox(t *Tree, m Member) (bool, error) {
	if !strings.HasSuffix(fold(m.Path), ".json") {
		return false, nil
	}
	head, err := t.Head(m)
	if err != nil || !hasKeys(head, "orderedItems") || !hasKeys(head, "OrderedCollection") && !hasKeys(head, "OrderedCollectionPage") {
		return false, err
	}
	return m.Ends("outbox.json") || hasKeys(head, "Create") || hasKeys(head, "Announce") || hasKeys(head, "Note"), nil
}

func outboxOf(a *actor) Export {
	e := Export{Inbound: pipeline.NoInbound, Owner: a.owner()}
	if a.ID == "" {
		e.Notes = []string{"actor.json is not beside outbox.json; the account is taken from the activities"}
	}
	return e
}

// actor is actor.json.
type actor struct {
	ID        string  `json:"id"`
	Name      string  `json:"preferredUsername"`
	Display   string  `json:"name"`
	URL       address `json:"url"`
	Followers address `json:"followers"`
	Kind      string  `json:"type"`
	Handle    string  `json:"-"` // name@host
}

func mastodonActor(t *Tree, root string) (*actor, error) {
	a := new(actor)
	for _, m := range t.Within(root) {
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
	o := pipeline.Owner{Platform: "mastodon", Display: cmp.Or(a.Display, a.Name), URL: string(a.URL)}
	for _, name := range []string{a.Handle, a.ID, string(a.URL)} {
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
	for _, before := range []string{"/users/", "/@", "/p/"} {
		if _, rest, ok := strings.Cut(address, before); ok && h != "" {
			if name, _, _ := strings.Cut(rest, "/"); name != "" && !strings.Contains(name, "@") && (before != "/p/" || name != rest) {
				return name + "@" + h
			}
		}
	}
	return address
}
