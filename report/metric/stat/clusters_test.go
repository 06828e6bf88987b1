package stat

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestClustersOfOneAreWilsons(t *testing.T) {
	var c Clusters
	for i := range int64(100) {
		c.Add(min(i/70, 1), 1)
	}
	low, high := Wilson(30, 100)
	e := c.Share()
	if e.Value != 0.3 || e.Low > low+1e-12 || e.High < high-1e-12 || e.High-e.Low > (high-low)*1.03 {
		t.Errorf("%+v, Wilson %v to %v", e, low, high)
	}
	if e := new(Clusters).Share(); e.Reached {
		t.Errorf("of nothing: %+v", e)
	}
	var one Clusters
	if one.Add(5, 5); one.Share().High != 1 || one.Share().Low >= 1 {
		t.Errorf("%+v", one.Share())
	}
}

// TestCoverageOfClusters draws clusters whose members lean the same way.
func TestCoverageOfClusters(t *testing.T) {
	for _, clusters := range []int{12, 40, 200} {
		r := rand.New(rand.NewPCG(7, uint64(clusters)))
		held, naive := 0, 0
		const rounds = 2000
		for range rounds {
			var c Clusters
			for range clusters {
				lean := 0.2
				if r.IntN(2) == 0 {
					lean = 0.8
				}
				k, n := int64(0), int64(5+r.IntN(20))
				for range n {
					if r.Float64() < lean {
						k++
					}
				}
				c.Add(k, n)
			}
			e := c.Share()
			low, high := Wilson(c.k, c.n)
			if e.Low <= 0.5 && 0.5 <= e.High {
				held++
			}
			if low <= 0.5 && 0.5 <= high {
				naive++
			}
		}
		if share := float64(held) / rounds; math.Abs(share-0.95) > 0.025 {
			t.Errorf("%d clusters: holds the truth in %.1f %%", clusters, share*100)
		}
		t.Logf("%d clusters: %d of %d, Wilson's alone %d", clusters, held, rounds, naive)
	}
}
