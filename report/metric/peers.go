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
		if v := p.Figures[k].Value; v != nil {
			values = append(values, *v)
		}
	}
	if len(values) < leastPeers {
		return
	}
	slices.Sort(values)
	for _, p := range class {
		f := &p.Figures[k]
		if f.Value == nil {
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

var distinctiveness = Metric{Name: "distinctiveness", Chapter: report.Why, Unit: "share",
	Title: "Could another brand have said it?",
	Definition: "Share of public broadcasts whose content words are likelier by the brand's own posts than by the other brands' of this " +
		"run together, the brand's names left out: a sample of up to 100, each compared with the brand's other posts.",
	Measure: func(*Tally) report.Figure {
		return report.Figure{CannotSay: "it takes three brands in one run", Counts: "posts",
			Evidence: "side=out&channel=public&act=1&class=broadcast"}
	}}

// distinguish measures distinctiveness.
func distinguish(peers []Peer) {
	all, total, brands := map[uint64]int64{}, int64(0), 0
	for _, p := range peers {
		if len(p.Profile.Posts) < leastPosts {
			continue
		}
		brands++
		total += p.Profile.Total
		for w, n := range p.Profile.Words {
			all[w] += n
		}
	}
	if brands < leastProfiles {
		return
	}
	k := slices.IndexFunc(Metrics, func(m Metric) bool { return m.Name == distinctiveness.Name })
	for _, p := range peers {
		f := &p.Figures[k]
		if f.Of = int64(len(p.Profile.Posts)); f.Of < leastPosts {
			f.CannotSay = plural(f.Of, "broadcast", "broadcasts") + "; a rate needs 30"
			f.Says = "cannot say: " + f.CannotSay
			continue
		}
		for _, post := range p.Profile.Posts {
			if p.Profile.own(post, all, total) {
				f.N++
			}
		}
		low, high := stat.Wilson(f.N, f.Of)
		f.Value, f.Low, f.High, f.CannotSay = ref(float64(f.N)/float64(f.Of)), ref(low), ref(high), ""
		f.Says = fmt.Sprintf("%s of %s could only be its own, beside %d other brands", percent(*f.Value), plural(f.Of, "broadcast", "broadcasts"), brands-1)
	}
}

// own reports whether a post of the brand is likelier by its other posts than by those of the other brands: all, of so many
// words in all, the brand's own among them. Probabilities are smoothed by half a post for each word.
func (p *Profile) own(post []uint64, all map[uint64]int64, total int64) bool {
	vocabulary := float64(len(all)) / 2
	mine, others := float64(p.Total-int64(len(post)))+vocabulary, float64(total-p.Total)+vocabulary
	var odds float64
	for _, w := range post {
		n := p.Words[w]
		odds += stat.Log((float64(max(n-1, 0))+0.5)/mine) - stat.Log((float64(all[w]-n)+0.5)/others)
	}
	return odds > 0
}
