package evaluate_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"listenratio/classify"
	"listenratio/classify/evaluate"
)

const sampleFile = `item,brand,text,label,verdict,stratum,stratum_size
1,acme,a,broadcast,broadcast,broadcast 3,90
2,acme,b,Broadcast,broadcast,broadcast 3,90
3,acme,c,,broadcast,broadcast 3,90
4,acme,d,reply,broadcast,broadcast 1,10
2,acme,b,reply,broadcast,broadcast 3,90
5,acme,e,unclassified,broadcast,broadcast 1,10
6,acme,f,value-share,,,
`

func TestReadSampleWeighsLabels(t *testing.T) {
	got, err := evaluate.ReadSample(strings.NewReader(sampleFile))
	if err != nil || len(got) != 4 {
		t.Fatal(got, err)
	}
	for i, want := range []evaluate.Drawn{
		{Item: "1", Brand: "acme", Label: classify.Broadcast, Stratum: "broadcast 3", Size: 90, Weight: 45},
		{Item: "2", Brand: "acme", Label: classify.Broadcast, Stratum: "broadcast 3", Size: 90, Weight: 45},
		{Item: "4", Brand: "acme", Label: classify.Reply, Stratum: "broadcast 1", Size: 10, Weight: 10},
		{Item: "6", Brand: "acme", Label: classify.ValueShare, Weight: 1},
	} {
		if got[i] != want {
			t.Errorf("row %d is %+v, want %+v", i, got[i], want)
		}
	}
}

func TestReadSampleRefuses(t *testing.T) {
	for file, want := range map[string]string{
		"":                                      "read the header",
		"text,label\n":                          evaluate.ErrSample.Error(),
		"item,label\n1,chatter\n":               "line 2: unknown label",
		"item,label,stratum\n1,reply,reply 3\n": "line 2: stratum_size",
		"item,label,stratum,stratum_size\n1,reply,r,-4": "line 2: stratum_size",
		"item,label\n1,\"reply":                         "read a label",
	} {
		if _, err := evaluate.ReadSample(strings.NewReader(file)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("reading %q says %v, want %s", file, err, want)
		}
	}
	if _, err := evaluate.ReadSample(strings.NewReader("id\n")); !errors.Is(err, evaluate.ErrSample) {
		t.Error(err)
	}
}

// TestWeightedByHand has 100 items behind 4 labels: 90 sure broadcasts, both labels right; 10 unsure ones, half right.
func TestWeightedByHand(t *testing.T) {
	var w evaluate.Weighted
	b, r := classify.Broadcast, classify.Reply
	w.Add(b, b, 45)
	w.Add(b, b, 45)
	w.Add(r, b, 5)
	w.Add(b, b, 5)
	right := w.Right()
	if w.N != 4 || !near(right.Value, 0.95) || right.N != 4 || right.Low > 0.4 || right.High < 0.99 {
		t.Errorf("right is %+v", right)
	}
	if p := w.Precision(b); !near(p.Value, 0.95) || p.N != 4 {
		t.Errorf("precision %+v", p)
	}
	if got := w.Recall(b); got.Value != 1 || got.N != 3 {
		t.Errorf("recall %+v", got)
	}
	if got := w.Precision(r); got.N != 0 || got.Low != 0 || got.High != 1 {
		t.Errorf("precision of what was never said: %+v", got)
	}
	if want := (2 * 0.95 / 1.95) / 2; !near(w.MacroF1(), want) {
		t.Errorf("macro-F1 %v, want %v", w.MacroF1(), want)
	}
	if !near(w.Kappa(), 0) { // chance agrees as often: it never says reply
		t.Errorf("kappa %v", w.Kappa())
	}
	if !strings.Contains(w.Text(), "right 0.950") {
		t.Error(w.Text())
	}
	var none evaluate.Weighted
	if none.Kappa() != 0 || none.MacroF1() != 0 || none.Right().N != 0 || none.Text() == "" {
		t.Error("nothing was measured, and yet something is told")
	}
}

func TestEqualWeightsAreNoWeights(t *testing.T) {
	var w evaluate.Weighted
	for i := range 263 {
		verdict := classify.Broadcast
		if i < 81 {
			verdict = classify.Reply
		}
		w.Add(classify.Reply, verdict, 7)
	}
	low, high := evaluate.Wilson(81, 263)
	if got := w.Right(); math.Abs(got.Low-low) > 1e-9 || math.Abs(got.High-high) > 1e-9 {
		t.Errorf("%+v, Wilson says %v to %v", got, low, high)
	}
}

// TestWeightedCoversTheTruth draws as the label command does, as many of each stratum as of the others although they
// differ in size and in how often they are right, and counts how often the interval holds the share right of all items.
func TestWeightedCoversTheTruth(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	strata := []struct{ size, right float64 }{{200, 0.55}, {1500, 0.8}, {8000, 0.97}, {100, 0.6}, {900, 0.85}, {3000, 0.99}}
	var all, truth float64
	for _, s := range strata {
		all, truth = all+s.size, truth+s.size*s.right
	}
	truth /= all
	hits, rounds, mean := 0, 2000, 0.0
	for range rounds {
		var w evaluate.Weighted
		for _, s := range strata {
			for range 50 {
				verdict := classify.Broadcast
				if random.Float64() < s.right {
					verdict = classify.Reply
				}
				w.Add(classify.Reply, verdict, s.size/50)
			}
		}
		right := w.Right()
		mean += right.Value / float64(rounds)
		if right.Low <= truth && truth <= right.High {
			hits++
		}
	}
	if share := float64(hits) / float64(rounds); share < 0.94 {
		t.Errorf("the interval holds the truth in %.3f of the samples", share)
	}
	if math.Abs(mean-truth) > 0.002 {
		t.Errorf("samples say %.4f on average, the truth is %.4f", mean, truth)
	}
}
