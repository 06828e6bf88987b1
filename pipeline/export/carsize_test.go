package export

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/fxamacker/cbor/v2"
)

// manyPosts is a repository of n posts, with a node for every 1000 of them: the commit first, then the nodes, then the
// posts. It also tells how many bytes of it the commit and the nodes are, header included.
func manyPosts(t testing.TB, n int) (file []byte, head int) {
	t.Helper()
	var b, nodes carBuilder
	entry := func(key string, value, subtree any) map[string]any {
		return map[string]any{"p": 0, "k": []byte(key), "v": value, "t": subtree}
	}
	first := linkTo(b.put(t, map[string]any{"$type": profileType, "displayName": "Quayside Tea"}))
	var top []any
	for at := 0; at < n; {
		var list []any
		for end := min(at+1000, n); at < end; at++ {
			list = append(list, entry(fmt.Sprintf("%s/post-%07d", postType, at), linkTo(b.put(t, map[string]any{"$type": postType,
				"text": fmt.Sprintf("%d: %s", at, benchText), "createdAt": "2025-09-16T05:20:00.700Z", "langs": []string{"en"}})), nil))
		}
		key, value := fmt.Sprintf("%s/list-%07d", profileType, at), first
		if top == nil {
			key = profileType + "/self"
		}
		top = append(top, entry(key, value, linkTo(nodes.put(t, map[string]any{"l": nil, "e": list}))))
	}
	data := nodes.put(t, map[string]any{"l": nil, "e": top})
	root := nodes.put(t, map[string]any{"did": "did:plc:quayside", "version": 3, "data": linkTo(data), "prev": nil, "rev": "3lywbq2pogk2n", "sig": []byte("s")})
	slices.Reverse(nodes.blocks)
	head = len(nodes.file(t, root))
	nodes.blocks = append(nodes.blocks, b.blocks...)
	return nodes.file(t, root), head
}

// TestLargeRepository reads one that is longer than a record may be.
func TestLargeRepository(t *testing.T) {
	const n = 60_000
	data, _ := manyPosts(t, n)
	if len(data) <= MaxRecord {
		t.Fatalf("only %d bytes", len(data))
	}
	r := readTree(t, open(t, write(t, "repo.car", string(data))), 3)
	if r.err != nil || len(r.keep.items) != n || len(r.keep.faults) != 0 {
		t.Fatalf("%d items, faults %v, %v", len(r.keep.items), r.keep.faults, r.err)
	}
	e := r.exports[0]
	if e.Owner.Display != "Quayside Tea" || e.Owner.Names[0] != "did:plc:quayside" || len(e.Notes) != 0 {
		t.Errorf("%+v", e)
	}
	ids := map[string]bool{}
	for _, it := range r.keep.items {
		number, _, _ := strings.Cut(it.Text, ":")
		if ids[it.ID] = true; !strings.HasSuffix(it.ID, fmt.Sprintf("/post-%07s", number)) {
			t.Fatalf("%s is %q", it.ID, it.Text)
		}
	}
	if len(ids) != n {
		t.Errorf("%d ids", len(ids))
	}
}

// TestTornRepository has one that is cut off, one that lacks a node, one with a damaged length and one with a post that
// is not what its identifier says.
func TestTornRepository(t *testing.T) {
	const n = 3000
	whole, head := manyPosts(t, n)
	cut := whole[:head+(len(whole)-head)/2]
	lacks := bytes.Replace(whole, []byte("post-0001500"), []byte("post-0001501"), 1)
	length := slices.Concat(whole[:head], bytes.Repeat([]byte{0xff}, 11), whole[head:])
	changed := bytes.Replace(whole, []byte("1500: Sorry"), []byte("1501: Sorry"), 1)
	for name, tt := range map[string]struct {
		data          []byte
		items, faults int
		note          string
	}{
		"cut off":         {cut, -1, 1, "does not hold: "},
		"lacks a node":    {lacks, n - 1000, 1000, "search tree"},
		"a wrong length":  {length, 0, 1, "does not hold: 3000"},
		"a changed block": {changed, n - 1, 1, ""},
	} {
		r := readTree(t, open(t, write(t, "repo.car", string(tt.data))), 2)
		if r.err != nil || len(r.keep.faults) != tt.faults || tt.items >= 0 && len(r.keep.items) != tt.items {
			t.Errorf("%s: %d items, %d faults, %v", name, len(r.keep.items), len(r.keep.faults), r.err)
			continue
		}
		if notes := strings.Join(r.exports[0].Notes, " "); !strings.Contains(notes, tt.note) || tt.note == "" && notes != "" {
			t.Errorf("%s: notes %q", name, notes)
		}
	}
}

// TestSameWords has one block under two keys, which is one block and two posts.
func TestSameWords(t *testing.T) {
	var b carBuilder
	post := linkTo(b.put(t, map[string]any{"$type": postType, "text": "Good morning", "createdAt": "2025-09-16T05:20:00Z"}))
	key := func(k string) map[string]any {
		return map[string]any{"p": 0, "k": []byte(postType + k), "v": post, "t": cbor.RawMessage{0xf6}}
	}
	data := b.put(t, map[string]any{"l": nil, "e": []any{key("/a"), key("/b")}})
	root := b.put(t, map[string]any{"did": "did:plc:quayside", "version": 3, "data": linkTo(data)})
	r := readTree(t, open(t, write(t, "repo.car", string(b.file(t, root)))), 1)
	if r.err != nil || len(r.keep.items) != 2 || !strings.HasSuffix(r.keep.items[0].ID, "/a") || !strings.HasSuffix(r.keep.items[1].ID, "/b") {
		t.Errorf("%v, %v", r.keep.items, r.err)
	}
}

// TestLongBlock has a block that is longer than a record may be, in front of a good one.
func TestLongBlock(t *testing.T) {
	whole, head := manyPosts(t, 1)
	long := append(binary.AppendUvarint(nil, MaxRecord+5), make([]byte, MaxRecord+5)...)
	r := readTree(t, open(t, write(t, "repo.car", string(slices.Concat(whole[:head], long, whole[head:])))), 1)
	if r.err != nil || len(r.keep.items) != 1 || len(r.keep.faults) != 1 {
		t.Errorf("%d items, faults %v, %v", len(r.keep.items), r.keep.faults, r.err)
	}
}

func BenchmarkBlueskyCAR(b *testing.B) {
	data, _ := manyPosts(b, benchItems)
	benchmarkRead(b, map[string]string{"repo.car": string(data)})
}
