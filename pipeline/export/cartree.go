package export

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
)

// carTree is what detection learns of a repository: which block is the post or repost of which key. It takes some 40
// bytes per record, and twice that while it is made. It is not changed once it is made: decoders on several cores read
// it.
type carTree struct {
	did     string
	display string
	posts   []carPost // ordered by block
	keys    []byte    // of all posts, one behind the other
	torn    bool      // a part of the tree is damaged or missing
	missing int       // posts and reposts that are not in the file
}

// carPost is a post or repost: its block and its key.
type carPost struct {
	block carHash
	at    uint32 // of its key in keys
	size  uint16
}

// tree walks the search tree and forgets the rest.
func (s *carScan) tree() *carTree {
	t := &carTree{did: s.commit.DID}
	w := carWalk{scan: s, tree: t}
	w.node(hashOf(s.commit.Data), 0)
	t.display = s.profile[w.profile]
	t.settle(s.blocks)
	return t
}

// carWalk walks the search tree.
type carWalk struct {
	scan    *carScan
	tree    *carTree
	profile carHash
}

const deepestTree = 64

// node walks a node and what lies below it. A node that is missing, or met twice, leaves the tree torn.
func (w *carWalk) node(id carHash, depth int) {
	at, ok := w.scan.nodes[id]
	if !ok || depth > deepestTree {
		w.tree.torn = true
		return
	}
	delete(w.scan.nodes, id)
	b := carPacked(w.scan.packed[at:])
	if left := b.link(); left != 0 {
		w.node(left, depth+1)
	}
	var key []byte
	for range b.number() {
		prefix := b.number()
		rest := b.bytes(b.number())
		value, subtree := b.link(), b.link()
		if prefix > len(key) {
			w.tree.torn = true
			return
		}
		key = append(key[:prefix], rest...)
		w.record(key, value)
		if subtree != 0 {
			w.node(subtree, depth+1)
		}
	}
}

// maxCarKeys is how many bytes the keys of posts may have together.
const maxCarKeys = 1 << 30

// record notes a key.
func (w *carWalk) record(key []byte, value carHash) {
	collection, _, _ := bytes.Cut(key, []byte("/"))
	switch t := w.tree; string(collection) {
	case postType, repostType:
		if len(key) > maxCarKey || len(t.keys) > maxCarKeys {
			t.torn = true
			return
		}
		t.posts = append(t.posts, carPost{value, uint32(len(t.keys)), uint16(len(key))})
		t.keys = append(t.keys, key...)
	case profileType:
		w.profile = value
	}
}

// carPacked reads what carScan.node packed.
type carPacked []byte

func (b *carPacked) number() int {
	n, size := binary.Uvarint(*b)
	*b = (*b)[size:]
	return int(n)
}

func (b *carPacked) bytes(n int) []byte {
	part := (*b)[:n]
	*b = (*b)[n:]
	return part
}

func (b *carPacked) link() carHash { return carHash(binary.LittleEndian.Uint64(b.bytes(8))) }

// settle puts the posts in order and counts those that are not in the file.
func (t *carTree) settle(blocks []carHash) {
	slices.SortFunc(t.posts, func(a, b carPost) int {
		return cmp.Or(cmp.Compare(a.block, b.block), cmp.Compare(a.at, b.at))
	})
	slices.Sort(blocks)
	for _, p := range t.posts {
		if _, ok := slices.BinarySearch(blocks, p.block); !ok {
			t.missing++
		}
	}
}

// of are the posts whose block has a hash: mostly one, several where their words and times are the same.
func (t *carTree) of(block carHash) []carPost {
	i, _ := slices.BinarySearchFunc(t.posts, block, func(p carPost, h carHash) int { return cmp.Compare(p.block, h) })
	n := i
	for n < len(t.posts) && t.posts[n].block == block {
		n++
	}
	return t.posts[i:n]
}

// address is the at:// address of a post.
func (t *carTree) address(p carPost) string {
	var b strings.Builder
	b.WriteString("at://")
	b.WriteString(t.did)
	b.WriteByte('/')
	b.Write(t.keys[p.at : int(p.at)+int(p.size)])
	return b.String()
}
