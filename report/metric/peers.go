package metric

import (
	"fmt"
	"slices"

	"listenratio/report"
	"listenratio/report/metric/stat"
)

// Peer is a brand of the run with its figures, which Compare completes.
type Peer struct {
	Capability string // the coverage class: only brands of one class are compared
	Figures    []report.Figure
	Profile    *Profile
}

// How many brands a comparison needs.
const (
	leastPeers    = 8 // for a percentile
	leastProfiles = 3 // for distinctiveness
	leastPosts    = leastActs
)

// Compare completes the figures of a run's brands by what only shows beside each other: each figure's percentile, and how
// distinct what a brand says is from what the others say.
func Compare(peers []Peer) {
	distinguish(peers)
	classes := map[string][]*Peer{}
	for i := range peers {
		classes[peers[i].Capability] = append(classes[peers[i].Capability], &peers[i])
	}
	for _, class := range classes {
		for k := range Metrics {
			rank(class, k)
		}
	}
}

// rank gives figure number k of brands its percentile: the share of the other brands with a lower value, those with an equal
// one counted half.
func rank(class []*Peer, k int) {
	var values []float64
	for _, p := range class {
		if f := &p.Figures[k]; ranked(f) {
			values = append(values, *f.Value)
		}
	}
	if len(values) < leastPeers {
		return
	}
	slices.Sort(values)
	for _, p := range class {
		f := &p.Figures[k]
		if !ranked(f) {
			continue
		}
		below, _ := slices.BinarySearch(values, *f.Value)
		equal := -1 // itself
		for _, v := range values[below:] {
			if v != *f.Value {
				break
			}
			equal++
		}
		f.Percentile = ref((float64(below) + float64(equal)/2) / float64(len(values)-1))
		f.Peers = int64(len(values))
	}
}

// ranked reports whether a figure has a value that rests on enough to be compared: a share or a ratio of 30 acts or more.
func ranked(f *report.Figure) bool {
	return f.Value != nil && (f.Of >= leastActs || f.Unit != "share" && f.Unit != "ratio")
}

var distinctiveness = Metric{Name: "distinctiveness", Chapter: report.Why, Unit: "share",
	Title: "Could another brand have said it?",
	Definition: "Share of public broadcasts whose content words are likelier by the brand's own posts than by those of any other brand of " +
		"this run, names left out: a sample of up to 100, each compared with the brand's other posts.",
	Measure: func(*Tally) report.Figure {
		return report.Figure{CannotSay: "it takes three brands in one run", Counts: "posts",
			Evidence: "side=out&channel=public&act=1&class=broadcast"}
	}}

// distinguish measures distinctiveness.
func distinguish(peers []Peer) {
	var speak []int
	for i, p := range peers {
		if len(p.Profile.Posts) >= leastPosts {
			speak = append(speak, i)
		}
	}
	if len(speak) < leastProfiles {
		return
	}
	k := slices.IndexFunc(Metrics, func(m Metric) bool { return m.Name == distinctiveness.Name })
	for i := range peers {
		f := &peers[i].Figures[k]
		if f.Of = int64(len(peers[i].Profile.Posts)); f.Of < leastPosts {
			f.CannotSay = plural(f.Of, "broadcast", "broadcasts") + "; a rate needs 30"
			f.Says = "cannot say: " + f.CannotSay
		}
	}
	crowd := newCrowd(peers, speak)
	for at, i := range speak {
		f := &peers[i].Figures[k]
		for _, post := range peers[i].Profile.Posts {
			if crowd.own(post, at) {
				f.N++
			}
		}
		low, high := stat.Wilson(f.N, f.Of)
		f.Value, f.Low, f.High, f.CannotSay = ref(float64(f.N)/float64(f.Of)), ref(low), ref(high), ""
		f.Says = fmt.Sprintf("%s of %s could only be its own, beside %d other brands", percent(*f.Value), plural(f.Of, "broadcast", "broadcasts"), len(speak)-1)
	}
}

// crowd is the profiles of brands by word.
type crowd struct {
	profiles []*Profile
	uses     map[uint64][]use
	words    float64   // how many different ones
	sizes    []float64 // by brand: the logarithm of how much it says
	scores   []float64 // by brand, of the post in hand
}

// use is how much likelier a word is by a brand than a word that the brand never uses, as a logarithm.
type use struct {
	brand int
	log   float64
}

func newCrowd(peers []Peer, speak []int) *crowd {
	c := &crowd{uses: map[uint64][]use{}, scores: make([]float64, len(speak))}
	for at, i := range speak {
		p := peers[i].Profile
		c.profiles = append(c.profiles, p)
		for w, n := range p.Words {
			c.uses[w] = append(c.uses[w], use{at, gain(n)})
		}
	}
	c.words = float64(len(c.uses))
	for _, p := range c.profiles {
		c.sizes = append(c.sizes, c.size(p.Total))
	}
	return c
}

// size is the logarithm of twice so many words, and one for each different one.
func (c *crowd) size(words int64) float64 { return stat.Log(float64(2*words) + c.words) }

// gain is the logarithm of (n + ½)/½: each word counts half a post more than there are.
func gain(n int64) float64 { return stat.Log(float64(2*n + 1)) }

// own reports whether a post of a brand is likelier by the brand's other posts than by those of any other brand.
func (c *crowd) own(post []uint64, brand int) bool {
	for b, size := range c.sizes {
		if b == brand {
			size = c.size(max(0, c.profiles[b].Total-int64(len(post))))
		}
		c.scores[b] = -float64(float64(len(post)) * size)
	}
	for _, w := range post {
		for _, u := range c.uses[w] {
			if u.brand == brand {
				u.log = gain(max(0, c.profiles[brand].Words[w]-1))
			}
			c.scores[u.brand] += u.log
		}
	}
	best := c.scores[brand]
	for b, s := range c.scores {
		if b != brand && s >= best {
			return false
		}
	}
	return true
}
