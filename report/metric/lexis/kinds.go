package lexis

import "strings"

// The three lists of personal words.
const (
	one = iota
	several
	others
)

// kind is in which languages a word is on which list, one bit each.
type kind struct {
	personal [3]uint8
	empty    uint8
}

// as reports whether the word is on a list of personal words, and on no other, in the asked languages: what is "your" in one
// and "my" in another is neither, where it may be either.
func (k kind) as(list int, asked uint8) bool {
	for l, has := range k.personal {
		if l != list && has&asked != 0 {
			return false
		}
	}
	return k.personal[list]&asked != 0 && k.empty&asked == 0
}

// any are the languages of which the word is on a list.
func (k kind) any() uint8 {
	return k.personal[one] | k.personal[several] | k.personal[others] | k.empty
}

// kinds are the function words by hash.
var kinds = func() map[uint64]kind {
	all := map[uint64]kind{}
	enter := func(words string, set func(*kind)) {
		for word := range strings.FieldsSeq(words) {
			k := all[hashOf(word)]
			set(&k)
			all[hashOf(word)] = k
		}
	}
	for l := range languages {
		for list, words := range personal[l] {
			enter(words, func(k *kind) { k.personal[list] |= 1 << l })
		}
		enter(empty[l], func(k *kind) { k.empty |= 1 << l })
	}
	return all
}()

// hints tell by a hash's high bits which words cannot be on a list: nine in ten of those that are not.
var hints = func() (bits [1 << hintBits]bool) {
	for h := range kinds {
		bits[h>>(64-hintBits)] = true
	}
	return bits
}()

const hintBits = 13

// kindOf is on which lists a word is, and whether on any.
func kindOf(hash uint64) (k kind, known bool) {
	if !hints[hash>>(64-hintBits)] {
		return kind{}, false
	}
	k, known = kinds[hash]
	return k, known
}

// FNV-1a by Fowler, Noll and Vo, over runes.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

func step(h uint64, c rune) uint64 { return (h ^ uint64(c)) * prime }

func hashOf(word string) uint64 {
	h := uint64(offset)
	for _, c := range word {
		h = step(h, c)
	}
	return h
}
