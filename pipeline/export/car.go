package export

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fxamacker/cbor/v2"

	"listenratio/pipeline"
)

// BlueskyCAR is the repository of a Bluesky account as a CAR file. The reader walks the repository's search tree rather
// than taking every block, since a file may hold blocks that belong to nothing. It is our own, some 200 lines: the
// platform's own library weighs 185 packages.
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
		found = append(found, Export{Inbound: pipeline.NoInbound,
			Files: []File{{Member: m, Cut: Cut{Shape: Whole, Raw: true}, Decode: func() Decoder { return new(carDecoder) }}}})
	}
	return found, nil
}

// carDecoder reads a whole repository.
type carDecoder struct{ blocks map[string][]byte }

// link is a content identifier: CBOR tag 42 around a zero byte and the identifier.
type link []byte

// UnmarshalCBOR implements [cbor.Unmarshaler].
func (l *link) UnmarshalCBOR(b []byte) error {
	var raw cbor.RawTag
	if err := cborMode.Unmarshal(b, &raw); err != nil {
		return err
	}
	var id []byte
	if err := cborMode.Unmarshal(raw.Content, &id); err != nil {
		return err
	}
	if raw.Number != 42 || len(id) < 2 {
		return errBlock
	}
	*l = id[1:]
	return nil
}

type carHeader struct {
	Roots   []link `cbor:"roots"`
	Version int    `cbor:"version"`
}

type carCommit struct {
	DID     string `cbor:"did"`
	Version int    `cbor:"version"`
	Data    link   `cbor:"data"`
}

// carNode is a node of the search tree: entries by key, each with the keys' common part left out.
type carNode struct {
	Left    *link `cbor:"l"`
	Entries []struct {
		Prefix int    `cbor:"p"`
		Key    []byte `cbor:"k"`
		Value  link   `cbor:"v"`
		Tree   *link  `cbor:"t"`
	} `cbor:"e"`
}

var cborMode = func() cbor.DecMode {
	mode, err := cbor.DecOptions{MaxNestedLevels: maxDepth, MaxArrayElements: 1 << 17, MaxMapPairs: 1 << 17}.DecMode()
	if err != nil {
		panic(err) // constant options
	}
	return mode
}()

var (
	errBlock = errors.New("a block of the repository is damaged or missing")
	errCut   = errors.New("the repository is cut off")
)

// Decode reads the repository: header, blocks, commit, tree, records.
func (d *carDecoder) Decode(rec []byte, found *Found) error {
	var head carHeader
	root, err := d.read(rec, &head)
	if err != nil {
		return err
	}
	var commit carCommit
	if err := cborMode.Unmarshal(root, &commit); err != nil {
		return errBlock
	}
	if commit.Version != 3 {
		return fmt.Errorf("the repository is of version %d; version 3 is read: export it again", commit.Version)
	}
	w := carWalk{did: commit.DID, blocks: d.blocks, found: found, seen: map[string]bool{}}
	return w.node(commit.Data, 0)
}

// read takes the file apart into blocks and returns the root block.
func (d *carDecoder) read(rec []byte, head *carHeader) (root []byte, err error) {
	header, rest, ok := section(rec)
	if !ok || cborMode.Unmarshal(header, head) != nil || head.Version != 1 || len(head.Roots) == 0 {
		return nil, errors.New("the CAR header is damaged")
	}
	d.blocks = map[string][]byte{}
	for len(rest) > 0 {
		var block []byte
		if block, rest, ok = section(rest); !ok {
			return nil, errCut
		}
		n := identifier(block)
		if n == 0 {
			return nil, errBlock
		}
		d.blocks[string(block[:n])] = block[n:]
	}
	root, ok = d.blocks[string(head.Roots[0])]
	if !ok {
		return nil, errBlock
	}
	return root, nil
}

// section cuts off a part of b that its length stands before.
func section(b []byte) (part, rest []byte, ok bool) {
	n, size := binary.Uvarint(b)
	if size <= 0 || n > uint64(len(b)-size) {
		return nil, nil, false
	}
	return b[size : size+int(n)], b[size+int(n):], true
}

// identifier is the length of the content identifier that a block begins with: version, codec, hash function, length,
// hash. It is 0 where there is none.
func identifier(b []byte) int {
	at := 0
	for range 3 {
		_, size := binary.Uvarint(b[at:])
		if size <= 0 {
			return 0
		}
		at += size
	}
	length, size := binary.Uvarint(b[at:])
	if size <= 0 || length > uint64(len(b)-at-size) {
		return 0
	}
	return at + size + int(length)
}

// carWalk walks the search tree.
type carWalk struct {
	did    string
	blocks map[string][]byte
	found  *Found
	seen   map[string]bool
}

const deepestTree = 64

func (w *carWalk) node(at link, depth int) error {
	block, ok := w.blocks[string(at)]
	if !ok || depth > deepestTree || w.seen[string(at)] {
		return errBlock
	}
	w.seen[string(at)] = true
	var n carNode
	if err := cborMode.Unmarshal(block, &n); err != nil {
		return errBlock
	}
	if n.Left != nil {
		if err := w.node(*n.Left, depth+1); err != nil {
			return err
		}
	}
	var key []byte
	for _, e := range n.Entries {
		if e.Prefix < 0 || e.Prefix > len(key) {
			return errBlock
		}
		key = append(slices.Clone(key[:e.Prefix]), e.Key...)
		w.record(string(key), e.Value)
		if e.Tree != nil {
			if err := w.node(*e.Tree, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// record makes an item of a post or repost. Other records are counted; a damaged one is a fault of its own.
func (w *carWalk) record(key string, at link) {
	collection, _, _ := strings.Cut(key, "/")
	if collection != postType && collection != repostType {
		w.found.Skip("a record that is neither post nor repost")
		return
	}
	var r carRecord
	block, ok := w.blocks[string(at)]
	if !ok || cborMode.Unmarshal(block, &r) != nil {
		w.found.Fault(errBlock.Error(), nil)
		return
	}
	p := r.post()
	p.Type = cmp.Or(p.Type, collection)
	if err := p.fill(w.found.Item(), "at://"+w.did+"/"+key); err != nil {
		w.found.Drop()
		w.found.Fault(err.Error(), nil)
	}
}

// carRecord is blueskyPost as CBOR.
type carRecord struct {
	Type    string   `cbor:"$type"`
	Text    string   `cbor:"text"`
	Created string   `cbor:"createdAt"`
	Langs   []string `cbor:"langs"`
	Reply   *struct {
		Root   carLink `cbor:"root"`
		Parent carLink `cbor:"parent"`
	} `cbor:"reply"`
	Embed *struct {
		Record *struct {
			URI    string   `cbor:"uri"`
			Record *carLink `cbor:"record"`
		} `cbor:"record"`
	} `cbor:"embed"`
	Subject *carLink `cbor:"subject"`
}

type carLink struct {
	URI string `cbor:"uri"`
}

func (r *carRecord) post() blueskyPost {
	p := blueskyPost{Type: r.Type, Text: r.Text, Created: r.Created, Langs: r.Langs}
	if r.Reply != nil {
		p.Reply = &struct {
			Root   blueskyLink `json:"root"`
			Parent blueskyLink `json:"parent"`
		}{blueskyLink(r.Reply.Root), blueskyLink(r.Reply.Parent)}
	}
	if r.Embed != nil && r.Embed.Record != nil {
		e := &blueskyEmbed{}
		e.Record = &struct {
			URI    string       `json:"uri"`
			Record *blueskyLink `json:"record"`
		}{URI: r.Embed.Record.URI}
		if l := r.Embed.Record.Record; l != nil {
			e.Record.Record = &blueskyLink{l.URI}
		}
		p.Embed = e
	}
	if r.Subject != nil {
		p.Subject = &blueskyLink{r.Subject.URI}
	}
	return p
}
