package export

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// packZstd packs data with a window; noise repeats as far back as the window reaches.
func packZstd(t *testing.T, data []byte, window int) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := zstd.NewWriter(&b, zstd.WithWindowSize(window), zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		t.Fatal(err)
	}
	w.Write(data)
	w.Close()
	return b.Bytes()
}

func noise(size int) []byte {
	random, b := rand.New(rand.NewPCG(7, 7)), make([]byte, size)
	for i := range b {
		b[i] = byte(random.Uint32())
	}
	return b
}

// TestZstdWindows decodes what a narrow window is enough for and what it is not, wherever in the file the wide one is
// claimed.
func TestZstdWindows(t *testing.T) {
	once := noise(1 << 20)
	far := bytes.Repeat(once, 3) // each third is 1 MiB away from the same in the one before
	for name, tt := range map[string]struct {
		packed, want []byte
		opens        int
	}{
		"fits":               {packZstd(t, far, 256<<10), far, 1},
		"claims and fits":    {packZstd(t, once[:100<<10], 8<<20), once[:100<<10], 1},
		"claims and needs":   {packZstd(t, far, 8<<20), far, 3},
		"claims later":       {append(packZstd(t, once, 256<<10), packZstd(t, far, 8<<20)...), append(bytes.Clone(once), far...), 3},
		"claims much later":  {append(packZstd(t, far, 256<<10), packZstd(t, far, 8<<20)...), append(bytes.Clone(far), far...), 3},
		"one more than fits": {packZstd(t, far[:384<<10+1], 8<<20), far[:384<<10+1], 2},
	} {
		opens, in := 0, counter{}
		z, err := openZstd(func() (io.ReadCloser, error) {
			opens++
			return io.NopCloser(bytes.NewReader(tt.packed)), nil
		}, &in, 512<<10)
		if err != nil {
			t.Fatal(name, err)
		}
		got, err := io.ReadAll(z)
		if z.Close(); err != nil || !bytes.Equal(got, tt.want) {
			t.Errorf("%s: got %d bytes, want %d: %v", name, len(got), len(tt.want), err)
		}
		if opens != tt.opens || in.n != int64(len(tt.packed)) {
			t.Errorf("%s: opened %d times, %d of %d bytes read", name, opens, in.n, len(tt.packed))
		}
	}
}

// TestPackedDump reads a packed dump and wants what is in the plain one.
func TestPackedDump(t *testing.T) {
	dir := filepath.Join(fixtures, "reddit-dump", "plain")
	plain, err := os.ReadFile(filepath.Join(dir, "export", "millbrook_comments.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	want, _ := os.ReadFile(filepath.Join(dir, "want.jsonl"))
	r := readTree(t, open(t, write(t, "RC_2025-03.zst", string(packZstd(t, plain, 8<<20)))), 1)
	if r.err != nil || string(r.items()) != string(want) || r.exports[0].Format != RedditDump.Name {
		t.Errorf("%v: got\n%s", r.err, r.items())
	}
}

// TestZstdGone has a file that cannot be opened a second time.
func TestZstdGone(t *testing.T) {
	packed, opens := packZstd(t, bytes.Repeat(noise(1<<20), 2), 8<<20), 0
	gone := errors.New("gone")
	z, err := openZstd(func() (io.ReadCloser, error) {
		if opens++; opens > 1 {
			return nil, gone
		}
		return io.NopCloser(bytes.NewReader(packed)), nil
	}, new(counter), 512<<10)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(z); !errors.Is(err, gone) {
		t.Error(err)
	}
	z.Close()
}

// TestZstdClaim opens a small file whose head claims a window of 2 GiB and wants little memory used.
func TestZstdClaim(t *testing.T) {
	const size = 100 << 10
	block := size<<3 | 1 // the last one, and not packed
	packed := append([]byte{0x28, 0xb5, 0x2f, 0xfd, 0, 21 << 3, byte(block), byte(block >> 8), byte(block >> 16)}, noise(size)...)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	z, err := openZstd(func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(packed)), nil }, new(counter), 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	if n, err := io.Copy(io.Discard, z); n != size || err != nil {
		t.Error(n, err)
	}
	if runtime.ReadMemStats(&after); after.TotalAlloc-before.TotalAlloc > 64<<20 {
		t.Errorf("%d bytes were allocated", after.TotalAlloc-before.TotalAlloc)
	}
}
