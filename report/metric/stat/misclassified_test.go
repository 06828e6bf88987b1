package stat

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestMisclassifiedByHand: of 1000, 700 were taken for it, of which nine in ten are; of the other 300 one in five is.
func TestMisclassifiedByHand(t *testing.T) {
	e := Misclassified([]Verdicts{{700, 0.9, 100}, {300, 0.2, 100}, {0, 0, 0}})
	near(t, "value", e.Value, 0.69, 1e-12)
	l1, h1 := wilson(0.9, 100)
	l2, h2 := wilson(0.2, 100)
	own := 1.96 * 1.96 * (0.7*0.81 + 0.3*0.04 - 0.69*0.69) / 1000
	near(t, "low", e.Low, 0.69-math.Sqrt(0.49*(0.9-l1)*(0.9-l1)+0.09*(0.2-l2)*(0.2-l2)+own), 1e-5)
	near(t, "high", e.High, 0.69+math.Sqrt(0.49*(h1-0.9)*(h1-0.9)+0.09*(h2-0.2)*(h2-0.2)+own), 1e-5)
}

func TestMisclassifiedAtItsEnds(t *testing.T) {
	for name, verdicts := range map[string][]Verdicts{"nobody": nil, "an empty population": {{0, 1, 30}}, "no labels": {{10, 1, 0}}} {
		if e := Misclassified(verdicts); e != (Estimate{}) {
			t.Errorf("%s says %+v", name, e)
		}
	}
	if e := Misclassified([]Verdicts{{500, 1, 40}, {500, 1, 40}}); e.Value != 1 || e.High != 1 || e.Low > 0.97 || e.Low < 0.9 {
		t.Errorf("all of them: %+v", e)
	}
}

func TestWilsonOfWholeNumbersIsWilson(t *testing.T) {
	for k := range int64(31) {
		low, high := Wilson(k, 30)
		l, h := wilson(float64(k)/30, 30)
		near(t, "low", l, low, 1e-12)
		near(t, "high", h, high, 1e-12)
	}
}

// confusion is a made-up classifier on three classes: in truth[k][i] of the verdicts k from third i of confidence the class
// in question is right, and so[k][i] is the share of all verdicts.
type confusion struct{ so, truth [3][3]float64 }

// confusions are an ordinary classifier with many sure verdicts, one with hardly an error, one with rare verdicts, and
// one that is hardly better than chance.
var confusions = map[string]confusion{
	"ordinary": {[3][3]float64{{0.03, 0.12, 0.45}, {0.02, 0.05, 0.18}, {0.02, 0.05, 0.08}},
		[3][3]float64{{0.62, 0.85, 0.97}, {0.06, 0.03, 0.01}, {0.4, 0.15, 0.04}}},
	"nearly perfect": {[3][3]float64{{0.01, 0.04, 0.55}, {0.01, 0.02, 0.22}, {0.01, 0.04, 0.1}},
		[3][3]float64{{0.9, 0.99, 1}, {0.01, 0, 0}, {0.05, 0.01, 0}}},
	"rare": {[3][3]float64{{0.01, 0.02, 0.02}, {0.05, 0.1, 0.7}, {0.02, 0.03, 0.05}},
		[3][3]float64{{0.5, 0.7, 0.9}, {0.03, 0.02, 0.01}, {0.3, 0.2, 0.1}}},
	"poor": {[3][3]float64{{0.2, 0.2, 0.1}, {0.1, 0.1, 0.1}, {0.1, 0.05, 0.05}},
		[3][3]float64{{0.5, 0.6, 0.7}, {0.4, 0.3, 0.2}, {0.5, 0.4, 0.3}}},
}

func TestCoverageOfTheCorrectedShare(t *testing.T) {
	for name, c := range confusions {
		for _, labels := range []int{12, 34} { // of each verdict and third
			for _, n := range []int{400, 5000} {
				random, truth := rand.New(rand.NewPCG(uint64(labels), uint64(n))), 0.0
				for k := range 3 {
					for i := range 3 {
						truth += c.so[k][i] * c.truth[k][i]
					}
				}
				const rounds = 2000
				hits, mean, width := 0, 0.0, 0.0
				for range rounds {
					e := Misclassified(c.draw(random, n, labels))
					mean, width = mean+e.Value/rounds, width+(e.High-e.Low)/rounds
					if e.Low <= truth && truth <= e.High {
						hits++
					}
				}
				t.Logf("%s, %d labels of %d: %.1f %% hold the truth, %.3f wide", name, 9*labels, n, 100*float64(hits)/rounds, width)
				if hits < rounds*925/1000 { // 93 in the long run; up to 100, as hardly an error among some dozen labels rules out few shares
					t.Errorf("%s: holds the truth in %d of %d", name, hits, rounds)
				}
				if math.Abs(mean-truth) > 0.006 {
					t.Errorf("%s: %.4f on average, the truth is %.4f", name, mean, truth)
				}
			}
		}
	}
}

// draw makes a population of n and labels so many of each verdict and third, weighed back.
func (c confusion) draw(random *rand.Rand, n, labels int) (list []Verdicts) {
	var size [3][3]int64
	for range n {
		k, i := pick(random, &c.so)
		size[k][i]++
	}
	for k := range 3 {
		var v Verdicts
		var is, all, squares float64
		for i := range 3 {
			drawn := min(int64(labels), size[k][i])
			v.N += size[k][i]
			for range drawn {
				w := float64(size[k][i]) / float64(drawn)
				all, squares = all+w, squares+w*w
				if random.Float64() < c.truth[k][i] {
					is += w
				}
			}
		}
		if all > 0 {
			v.Share, v.Labels = is/all, all*all/squares
		}
		list = append(list, v)
	}
	return list
}

func pick(random *rand.Rand, so *[3][3]float64) (k, i int) {
	x := random.Float64()
	for k := range 3 {
		for i := range 3 {
			if x -= so[k][i]; x < 0 {
				return k, i
			}
		}
	}
	return 2, 2
}
