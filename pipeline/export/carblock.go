package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"

	"github.com/fxamacker/cbor/v2"
)

// carHash is the end of a content identifier, which is a hash itself. It takes the place of the identifier.
type carHash uint64

// hashOf is 0 only where there is no identifier.
func hashOf(id []byte) carHash {
	if len(id) < 8 {
		return 0
	}
	return carHash(max(1, binary.LittleEndian.Uint64(id[len(id)-8:])))
}

// sound reports whether a block is what its identifier says, where that is the hash that repositories use.
func sound(id, data []byte) bool {
	const size = sha256.Size
	if len(id) < 2+size || id[len(id)-size-2] != 0x12 || id[len(id)-size-1] != size {
		return true
	}
	sum := sha256.Sum256(data)
	return bytes.Equal(sum[:], id[len(id)-size:])
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

type carHeader struct {
	Roots   []link `cbor:"roots"`
	Version int    `cbor:"version"`
}

type carCommit struct {
	DID     string `cbor:"did"`
	Version int    `cbor:"version"`
	Data    link   `cbor:"data"`
}

const profileType = "app.bsky.actor.profile"

type carProfile struct {
	Type    string `cbor:"$type"`
	Display string `cbor:"displayName"`
}

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

var cborMode = func() cbor.DecMode {
	mode, err := cbor.DecOptions{MaxNestedLevels: maxDepth, MaxArrayElements: 1 << 17, MaxMapPairs: 1 << 17}.DecMode()
	if err != nil {
		panic(err) // constant options
	}
	return mode
}()

var errBlock = errors.New("a block of the repository is damaged")

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
