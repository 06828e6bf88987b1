package metric

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"listenratio/classify"
	"listenratio/report"
)

// chatter is a brand that says n broadcasts of words.
func chatter(random *rand.Rand, n int, words ...string) Peer {
	k := newTalk()
	for range n {
		var b strings.Builder
		for range 8 {
			b.WriteString(words[random.IntN(len(words))] + " ")
		}
		k.posts(classify.Broadcast, b.String())
	}
	return Peer{Capability: "all", Figures: k.Figures(), Profile: k.Profile()}
}

func TestDistinctiveness(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 9))
	bread, trains := []string{"rye", "oven", "flour", "crust", "baker"}, []string{"platform", "track", "ticket", "delay", "coach"}
	peers := []Peer{chatter(random, 60, bread...), chatter(random, 60, trains...), chatter(random, 60, trains...)}
	Compare(peers)
	if f := find(t, peers[0].Figures, "distinctiveness"); f.Value == nil || *f.Value != 1 || f.Of != 60 {
		t.Errorf("nobody else bakes: %+v", f)
	}
	if f := find(t, peers[1].Figures, "distinctiveness"); f.Value == nil || *f.Value > 0.8 {
		t.Errorf("two brands of one trade: %s", f.Says)
	}
	two := peers[:2]
	two[0], two[1] = chatter(random, 60, bread...), chatter(random, 10, trains...)
	Compare(two)
	if f := find(t, two[0].Figures, "distinctiveness"); f.CannotSay == "" {
		t.Errorf("two brands: %+v", f)
	}
}

func TestPercentiles(t *testing.T) {
	var peers []Peer
	for i := range 10 {
		p := Peer{Capability: "all", Profile: &Profile{}, Figures: make([]report.Figure, len(Metrics))}
		if i == 9 {
			p.Capability = "none"
		}
		for k := range Metrics {
			p.Figures[k].Name = Metrics[k].Name
		}
		p.Figures[0].Value = ref(float64(max(i, 2))) // the first three are alike
		if i < 7 {
			p.Figures[1].Value = ref(float64(i))
		}
		peers = append(peers, p)
	}
	Compare(peers)
	var got []string
	for _, p := range peers {
		if f := p.Figures[0]; f.Percentile != nil {
			got = append(got, fmt.Sprintf("%.4g/%d", *f.Percentile, f.Peers))
		}
		if p.Figures[1].Percentile != nil {
			t.Error("seven brands are too few")
		}
	}
	if want := "0.125/9 0.125/9 0.125/9 0.375/9 0.5/9 0.625/9 0.75/9 0.875/9 1/9"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", strings.Join(got, " "), want)
	}
}
