package export

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"strings"

	"listenratio/pipeline"
)

// BlueskyCAR is the repository of a Bluesky account as a CAR file, of any size. Detection walks the repository's search
// tree to learn which block is which record; then the file is read block by block. What the tree does not name is not
// taken, since a file may hold blocks that belong to nothing. The reader is our own, some 400 lines: the platform's own
// library weighs 185 packages and holds all blocks in memory.
var BlueskyCAR = Format{
	Name:    "bluesky-car",
	Title:   "Bluesky repository (CAR)",
	Obtain:  "Bluesky: Settings > Account > Export my data",
	Sign:    "a file that begins with a CAR header: a CBOR map of roots and version",
	Holds:   "all that the account published; nothing that others said to it, no direct messages, no counts",
	Inbound: pipeline.NoInbound,
	Detect:  detectCAR,
}

// carSign stands behind the length of the header.
var carSign = []byte{0xa2, 0x65, 'r', 'o', 'o', 't', 's'}

func detectCAR(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		if len(head) < 10 || !bytes.HasPrefix(head[1:], carSign) {
			continue
		}
		e, err := carExport(m)
		if err != nil {
			return nil, err
		}
		found = append(found, e)
	}
	return found, nil
}

// carCut cuts a CAR into its blocks, behind a number of sections that are none.
func carCut(head int) Cut { return Cut{Shape: Sections, Raw: true, Head: head} }

// carExport is the repository in a member. Where it cannot be read it is one fault.
func carExport(m Member) (Export, error) {
	e := Export{Inbound: pipeline.NoInbound}
	tree, reason, err := readCarTree(m)
	switch {
	case err != nil:
		return e, err
	case reason != nil:
		e.Files = []File{{Member: m, Cut: Cut{Shape: Whole, Raw: true}, Decode: func() Decoder { return carRefused{reason} }}}
		e.Notes = []string{m.Base() + " is not read: " + reason.Error()}
		return e, nil
	}
	e.Owner = pipeline.Owner{Platform: "bluesky", Names: []string{tree.did}, Display: tree.display, URL: "https://bsky.app/profile/" + tree.did}
	e.Files = []File{{Member: m, Cut: carCut(1), Decode: func() Decoder { return &carBlocks{tree: tree} }}}
	if tree.torn {
		e.Notes = append(e.Notes, "a part of the repository's search tree is damaged or missing: posts that it named are counted as unreadable")
	}
	if tree.missing > 0 {
		e.Notes = append(e.Notes, fmt.Sprintf("posts and reposts that the repository names and does not hold: %d", tree.missing))
	}
	return e, nil
}

// carRefused stands for a repository that cannot be read.
type carRefused struct{ reason error }

// Decode returns the reason.
func (r carRefused) Decode([]byte, *Found) error { return r.reason }

// carBlocks decodes blocks.
type carBlocks struct{ tree *carTree }

var errOrphan = errors.New("the part of the search tree that names this record is damaged or missing")

// Decode makes items of a post or repost, one for each key that names it.
func (d *carBlocks) Decode(rec []byte, found *Found) error {
	n := identifier(rec)
	if n == 0 {
		return errBlock
	}
	id, data := rec[:n], rec[n:]
	posts := d.tree.of(hashOf(id))
	if len(posts) == 0 {
		return d.other(data)
	}
	var r carRecord
	if !sound(id, data) || cborMode.Unmarshal(data, &r) != nil {
		return errBlock
	}
	p := r.post()
	for _, key := range posts {
		address := d.tree.address(key)
		p.Type = cmp.Or(r.Type, typeOf(address))
		if err := p.fill(found.Item(), address); err != nil {
			return err
		}
	}
	return nil
}

// typeOf is the collection that an at:// address names.
func typeOf(address string) string {
	if strings.Contains(address, "/"+repostType+"/") {
		return repostType
	}
	return postType
}

// other says why a block is no item.
func (d *carBlocks) other(data []byte) error {
	if bytes.HasPrefix(data, nodeSign) {
		return Skip("a node of the search tree")
	}
	var r struct {
		Type string `cbor:"$type"`
	}
	err := cborMode.Unmarshal(data, &r)
	switch post := r.Type == postType || r.Type == repostType; {
	case err != nil:
		return errBlock
	case post && d.tree.torn:
		return errOrphan
	case post:
		return Skip("a post that belongs to nothing any more")
	case r.Type == "":
		return Skip("the signature of the repository")
	}
	return Skip("a record that is neither post nor repost")
}
