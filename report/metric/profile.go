package metric

import (
	"cmp"
	"slices"

	"github.com/zeebo/xxh3"

	"listenratio/report/metric/lexis"
)

// Profile is what a brand's own posts talk about, kept to be compared with other brands'. It holds integers only.
type Profile struct {
	Words map[uint64]int64 // by word: the posts with it, of the most frequent words
	Total int64            // the sum over Words
	Posts [][]uint64       // the words of some broadcasts, chosen by their ids
}

const (
	profileWords = 2000
	profilePosts = 100
)

// posts keeps the broadcasts with the smallest hashes of their ids, which is a fair sample in any order.
type posts struct {
	rank []uint64
	kept [][]uint64
}

// offer takes a broadcast into the sample if its place is among the first.
func (p *posts) offer(id string, content []lexis.Word) {
	rank := xxh3.HashString(id)
	at, _ := slices.BinarySearch(p.rank, rank)
	if at == profilePosts || len(content) == 0 {
		return
	}
	p.rank, p.kept = slices.Insert(p.rank, at, rank), slices.Insert(p.kept, at, distinct(nil, content))
	if len(p.rank) > profilePosts {
		p.rank, p.kept = p.rank[:profilePosts], p.kept[:profilePosts]
	}
}

// Profile is what the brand's own posts talk about.
func (t *Tally) Profile() *Profile {
	type counted struct {
		hash uint64
		n    int64
	}
	var list []counted
	for _, w := range t.texts.space.terms {
		if n := w.sum(-1).real[brandSide]; n > 0 {
			list = append(list, counted{w.hash, int64(n)})
		}
	}
	slices.SortFunc(list, func(a, b counted) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.hash, b.hash)) })
	p := &Profile{Words: map[uint64]int64{}, Posts: t.texts.posts.kept}
	for _, c := range list[:min(len(list), profileWords)] {
		p.Words[c.hash] = c.n
		p.Total += c.n
	}
	return p
}
