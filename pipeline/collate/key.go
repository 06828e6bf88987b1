package collate

import (
	"encoding/binary"

	"github.com/zeebo/xxh3"
)

// key stands for a platform and an id: 96 bits of their 128-bit xxh3 hash, so that two of 30 million different ids
// meet with a chance below 10^-14.
type key struct {
	hash  uint64
	check uint32
}

// keys makes keys without allocating.
type keys struct{ buf []byte }

func (k *keys) of(platform, id string) key {
	k.buf = append(append(append(k.buf[:0], platform...), 0), id...)
	h := xxh3.Hash128(k.buf)
	return key{h.Lo, uint32(h.Hi)}
}

// account is the hash by which accounts are compared: platform and name in lower case, without a leading "@".
func (k *keys) account(platform, name string) uint64 {
	k.buf = append(append(k.buf[:0], platform...), 0)
	if name != "" && name[0] == '@' {
		name = name[1:]
	}
	for i := range len(name) {
		c := name[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		k.buf = append(k.buf, c)
	}
	return xxh3.Hash(k.buf)
}

func (k key) append(dst []byte) []byte {
	dst = binary.LittleEndian.AppendUint64(dst, k.hash)
	return binary.LittleEndian.AppendUint32(dst, k.check)
}
