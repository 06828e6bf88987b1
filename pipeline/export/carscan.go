package export

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// maxCarBlocks is how many blocks a repository may have.
const maxCarBlocks = 8 << 20

var (
	errCarHeader = errors.New("the CAR header is damaged")
	errCarRoot   = errors.New("the block that says whose repository it is is damaged or missing: export it again")
	errCarMany   = fmt.Errorf("the repository has more than %d blocks", maxCarBlocks)
)

// carScan reads a repository once, block by block, and keeps what is needed to walk its search tree.
type carScan struct {
	root    carHash
	commit  *carCommit
	nodes   map[carHash]int // where a node stands in packed
	packed  []byte
	blocks  []carHash
	profile map[carHash]string // names by blocks
	err     error
}

// readCarTree learns what a repository holds. A reason says that it cannot be read at all; err is the file's.
func readCarTree(m Member) (tree *carTree, reason, err error) {
	s := &carScan{nodes: map[carHash]int{}, profile: map[carHash]string{}}
	header := false
	err = eachRecord(m, carCut(0), func(rec []byte) bool {
		if !header {
			header, s.err = true, s.header(rec)
		} else {
			s.block(rec)
		}
		return s.err == nil
	})
	if err != nil {
		return nil, nil, err
	}
	switch {
	case s.err != nil:
		return nil, s.err, nil
	case s.commit == nil:
		return nil, errCarRoot, nil
	case s.commit.Version != 3:
		return nil, fmt.Errorf("the repository is of version %d; version 3 is read: export it again", s.commit.Version), nil
	}
	tree = s.tree()
	return tree, s.err, nil
}

func (s *carScan) header(rec []byte) error {
	var head carHeader
	if cborMode.Unmarshal(rec, &head) != nil || head.Version != 1 || len(head.Roots) == 0 {
		return errCarHeader
	}
	s.root = hashOf(head.Roots[0])
	return nil
}

// nodeSign is what the map of a node begins with: its keys are "e" and "l".
var nodeSign = []byte{0xa2, 0x61, 'e'}

// block takes the next block. A damaged one is the same as none.
func (s *carScan) block(rec []byte) {
	if len(s.blocks) == maxCarBlocks {
		s.err = errCarMany
		return
	}
	n := identifier(rec)
	if n == 0 {
		return
	}
	id, data := hashOf(rec[:n]), rec[n:]
	s.blocks = append(s.blocks, id)
	var profile carProfile
	switch {
	case id == s.root && s.commit == nil:
		var c carCommit
		if sound(rec[:n], data) && cborMode.Unmarshal(data, &c) == nil {
			s.commit = &c
		}
	case bytes.HasPrefix(data, nodeSign):
		if sound(rec[:n], data) {
			s.node(id, data)
		}
	case len(s.profile) < maxProfiles && bytes.Contains(data, []byte(profileType)) && cborMode.Unmarshal(data, &profile) == nil && profile.Type == profileType:
		s.profile[id] = strings.Clone(profile.Display)
	}
}

// maxProfiles is how many profiles are kept until the tree tells which one stands.
const maxProfiles = 1000

// node keeps a node as what is needed of it: the hash of the subtree in front, the number of entries, and of each how
// much of the last key it shares, the rest of its key, the hashes of its record and of the subtree behind it.
func (s *carScan) node(id carHash, data []byte) {
	var n carNode
	if cborMode.Unmarshal(data, &n) != nil {
		return
	}
	at, b := len(s.packed), s.packed
	b = binary.AppendUvarint(appendLink(b, n.Left), uint64(len(n.Entries)))
	for _, e := range n.Entries {
		if e.Prefix < 0 || e.Prefix > maxCarKey || len(e.Key) > maxCarKey {
			return
		}
		b = binary.AppendUvarint(b, uint64(e.Prefix))
		b = append(binary.AppendUvarint(b, uint64(len(e.Key))), e.Key...)
		b = appendLink(appendLink(b, &e.Value), e.Tree)
	}
	s.packed, s.nodes[id] = b, at
}

func appendLink(b []byte, l *link) []byte {
	if l == nil {
		return binary.LittleEndian.AppendUint64(b, 0)
	}
	return binary.LittleEndian.AppendUint64(b, uint64(hashOf(*l)))
}

// maxCarKey is the longest key of a record, in bytes.
const maxCarKey = 1024
