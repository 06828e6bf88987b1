package metric

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/zeebo/xxh3"

	"listenratio/report/metric/lexis"
)

// space counts in how many texts each content word occurs, on either side of the conversation.
type space struct {
	terms  map[uint64]*term
	texts  [blocks][2]int64
	labels [shuffled]side // the sides of the last texts, from which the shuffled side of the next is drawn
	number int64          // of texts
}

// term is one content word.
type term struct {
	hash  uint64
	text  string
	in    [blocks]tallied
	heard [2]Day // the days of the last two texts of the audience with it
	said  int64  // texts of either side with it
}

// tallied counts texts by side, as they are and as they would be if the sides were shuffled.
type tallied struct{ real, shuffled [2]uint32 }

// side is who wrote a text.
type side uint8

const (
	brandSide side = iota
	peopleSide
)

const (
	blocks    = 8    // weeks are dealt out to so many blocks; leaving out one at a time shows how sure the figure is
	shuffled  = 256  // texts among which sides are shuffled
	mostTerms = 8192 // that are kept when there are twice as many
)

func newSpace() space { return space{terms: map[uint64]*term{}} }

// add counts a text.
func (p *space) add(text, id string, content []lexis.Word, of side, day Day) {
	block := (int(day.Monday())/7%blocks + blocks) % blocks
	p.texts[block][of]++
	p.labels[p.number%shuffled] = of
	p.number++
	other := p.labels[xxh3.HashString(id)%uint64(min(p.number, shuffled))]
	for i, w := range content {
		if repeated(content[:i], w.Hash) {
			continue
		}
		t := p.terms[w.Hash]
		if t == nil {
			t = &term{hash: w.Hash, text: strings.Clone(w.Of(text)), heard: [2]Day{never, never}}
			p.terms[w.Hash] = t
		}
		t.said++
		t.in[block].real[of]++
		t.in[block].shuffled[other]++
		if of == peopleSide {
			t.heard[1], t.heard[0] = t.heard[0], day
		}
	}
	p.sweep()
}

// never is before all days.
const never = Day(-1 << 30)

func repeated(before []lexis.Word, hash uint64) bool {
	return slices.ContainsFunc(before, func(w lexis.Word) bool { return w.Hash == hash })
}

// sweep drops the rarest terms when there are too many.
func (p *space) sweep() {
	if len(p.terms) <= 2*mostTerms {
		return
	}
	list := slices.SortedFunc(maps.Values(p.terms), func(a, b *term) int {
		return cmp.Or(cmp.Compare(b.said, a.said), cmp.Compare(a.hash, b.hash))
	})
	for _, t := range list[mostTerms:] {
		delete(p.terms, t.hash)
	}
}

// sum is a term's counts over all blocks but one; -1 for all.
func (t *term) sum(but int) (s tallied) {
	for b := range t.in {
		if b == but {
			continue
		}
		for k := range 2 {
			s.real[k] += t.in[b].real[k]
			s.shuffled[k] += t.in[b].shuffled[k]
		}
	}
	return s
}

// count is how many texts of each side there are.
func (p *space) count() (n [2]int64) {
	for _, b := range p.texts {
		n[0], n[1] = n[0]+b[0], n[1]+b[1]
	}
	return n
}
