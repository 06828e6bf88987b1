package export

import (
	"crypto/sha256"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"github.com/fxamacker/cbor/v2"
)

// carBuilder writes a repository as a CAR file, for the fixtures.
type carBuilder struct{ blocks [][]byte }

// put adds a block and returns the link to it.
func (b *carBuilder) put(t testing.TB, v any) []byte {
	t.Helper()
	data, err := canonical(t).Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(data)
	id := append([]byte{1, 0x71, 0x12, 32}, sum[:]...)
	b.blocks = append(b.blocks, append(append([]byte{}, id...), data...))
	return id
}

// canonical writes the keys of maps in a fixed order.
func canonical(t testing.TB) cbor.EncMode {
	t.Helper()
	mode, err := cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode()
	if err != nil {
		t.Fatal(err)
	}
	return mode
}

func linkTo(id []byte) cbor.Tag { return cbor.Tag{Number: 42, Content: append([]byte{0}, id...)} }

// file is the CAR with a root.
func (b *carBuilder) file(t testing.TB, root []byte) []byte {
	t.Helper()
	head, err := canonical(t).Marshal(map[string]any{"roots": []cbor.Tag{linkTo(root)}, "version": 1})
	if err != nil {
		t.Fatal(err)
	}
	var out []byte
	for _, part := range append([][]byte{head}, b.blocks...) {
		out = append(binary.AppendUvarint(out, uint64(len(part))), part...)
	}
	return out
}

// repository is a small one: two posts in a node, a reply in a subtree, a like.
func repository(t testing.TB, version int) []byte {
	t.Helper()
	const did, other = "did:plc:millbrookaaaaaaaaaaaaaaaa", "at://did:plc:inesaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3lywbq2pogk2n"
	var b carBuilder
	post := func(text, at string, more map[string]any) cbor.Tag {
		r := map[string]any{"$type": postType, "text": text, "createdAt": at, "langs": []string{"en"}}
		for k, v := range more {
			r[k] = v
		}
		return linkTo(b.put(t, r))
	}
	ref := map[string]any{"uri": other, "cid": "bafy"}
	entry := func(prefix int, key string, value cbor.Tag) map[string]any {
		return map[string]any{"p": prefix, "k": []byte(key), "v": value, "t": nil}
	}
	subtree := b.put(t, map[string]any{"l": nil, "e": []any{entry(0, "app.bsky.feed.post/3lywcaaaaaa2n",
		post("thanks, Ines", "2025-09-16T05:30:00.700Z", map[string]any{"reply": map[string]any{"root": ref, "parent": ref}}))}})
	first := entry(0, "app.bsky.feed.like/3lywbaaaaaa2n", linkTo(b.put(t, map[string]any{"$type": "app.bsky.feed.like", "subject": ref})))
	second := entry(len("app.bsky.feed."), "post/3lywbq2pogk2n", post("The rye loaf is back.", "2025-09-16T05:20:00.700Z", nil))
	second["t"] = linkTo(subtree)
	third := entry(len("app.bsky.feed.post/3lyw"), "daaaaaa2n", post("look", "2025-09-16T05:40:00Z",
		map[string]any{"embed": map[string]any{"$type": "app.bsky.embed.record", "record": ref}}))
	data := b.put(t, map[string]any{"l": nil, "e": []any{first, second, third}})
	return b.file(t, b.put(t, map[string]any{"did": did, "version": version, "data": linkTo(data), "prev": nil, "rev": "r", "sig": []byte("s")}))
}

// bareRepository is that of an account which never did anything.
func bareRepository(t testing.TB) []byte {
	t.Helper()
	var b carBuilder
	data := b.put(t, map[string]any{"l": nil, "e": []any{}})
	return b.file(t, b.put(t, map[string]any{"did": "did:plc:millbrookaaaaaaaaaaaaaaaa", "version": 3, "data": linkTo(data), "prev": nil,
		"rev": "r", "sig": []byte("s")}))
}

// TestRepositories compares the fixtures with what the builder writes; -update writes them.
func TestRepositories(t *testing.T) {
	whole := repository(t, 3)
	damaged := append([]byte{}, whole...)
	damaged = damaged[:len(damaged)-40]
	hostile := repository(t, 3)
	for i := len(hostile) / 2; i < len(hostile)/2+40; i++ {
		hostile[i] ^= 0x5a
	}
	for name, want := range map[string][]byte{"plain": whole, "damaged": damaged, "hostile": hostile, "version-2": repository(t, 2),
		"empty": bareRepository(t)} {
		path := filepath.Join(fixtures, "bluesky-car", name, "export", "repo.car")
		if *update {
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(path)
		if err != nil || string(got) != string(want) {
			t.Errorf("%s is not what the builder writes: %v", path, err)
		}
	}
}
