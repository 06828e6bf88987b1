package stat

import (
	"math/rand/v2"
	"testing"
)

func TestBootstrapIsDeterministic(t *testing.T) {
	days := burst(rand.New(rand.NewPCG(1, 2)), 200, 0.7, 0.4)
	share, ratio := BootstrapRatio(days, 500, 42)
	again, ratioAgain := BootstrapRatio(days, 500, 42)
	if share != again || ratio != ratioAgain {
		t.Error("the same seed gives other intervals")
	}
	if other, _ := BootstrapRatio(days, 500, 43); other == share {
		t.Error("another seed gives the same interval")
	}
}

func TestBootstrapShareAndRatioAreOne(t *testing.T) {
	share, ratio := BootstrapRatio(burst(rand.New(rand.NewPCG(1, 3)), 100, 0.7, 0.4), 500, 1)
	near(t, "ratio", ratio.Value, (1-share.Value)/share.Value, 1e-12)
	near(t, "ratio's low", ratio.Low, (1-share.High)/share.High, 1e-12)
	near(t, "ratio's high", ratio.High, (1-share.Low)/share.Low, 1e-12)
}

func TestBootstrapOfNothingSaysNothing(t *testing.T) {
	for _, days := range [][]Day{nil, {{}, {}}} {
		if share, ratio := BootstrapRatio(days, 100, 1); share != (Estimate{}) || ratio != (Estimate{}) {
			t.Errorf("%v: %+v and %+v", days, share, ratio)
		}
	}
}

// Forty broadcasts over ten days and no answer: no ratio, and a share of 0 up to Wilson's 0 of 10.
func TestBootstrapWithoutListening(t *testing.T) {
	days := make([]Day, 30)
	for i := range 10 {
		days[3*i].Talk = 4
	}
	share, ratio := BootstrapRatio(days, 100, 1)
	_, high := Wilson(0, 10)
	if share != known(0, 0, high) {
		t.Errorf("share %+v, want 0 to %v", share, high)
	}
	if ratio.Reached || ratio.HighReached || !ratio.LowReached {
		t.Errorf("ratio %+v", ratio)
	}
	for i := range days {
		days[i].Talk, days[i].Listen = days[i].Listen, days[i].Talk
	}
	if share, ratio := BootstrapRatio(days, 100, 1); share.Value != 1 || share.High != 1 || ratio.Value != 0 || ratio.Low != 0 {
		t.Errorf("only listening: %+v and %+v", share, ratio)
	}
}

func TestBootstrapIsNeverNarrowerThanWilson(t *testing.T) {
	days := make([]Day, 90)
	for i := range days {
		days[i] = Day{Talk: 3, Listen: 1}
	}
	for _, n := range []int{1, 2, 3, 7, 90} {
		share, _ := BootstrapRatio(days[:n], 0, 1)
		low, high := Wilson(int64(n), int64(4*n))
		if share.Low > low || share.High < high || share.Value != 0.25 {
			t.Errorf("%d days: %+v, Wilson %v to %v", n, share, low, high)
		}
	}
}

func FuzzBootstrap(f *testing.F) {
	f.Add([]byte{3, 1, 0, 0, 4, 2}, uint64(1))
	f.Fuzz(func(t *testing.T, counts []byte, seed uint64) {
		var days []Day
		for len(counts) >= 2 {
			days = append(days, Day{int64(counts[0]), int64(counts[1])})
			counts = counts[2:]
		}
		share, ratio := BootstrapRatio(days, 20, seed)
		if !(0 <= share.Low && share.Low <= share.Value && share.Value <= share.High && share.High <= 1) {
			t.Fatalf("share %+v", share)
		}
		if ratio.Reached && (ratio.Low > ratio.Value || ratio.HighReached && ratio.High < ratio.Value) {
			t.Fatalf("ratio %+v", ratio)
		}
	})
}

func BenchmarkBootstrap(b *testing.B) {
	days := burst(rand.New(rand.NewPCG(1, 2)), 365, 0.7, 0.4)
	for b.Loop() {
		BootstrapRatio(days, 2000, 1)
	}
}
