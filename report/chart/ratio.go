package chart

import (
	"math"

	"listenratio/report"
)

// Ratio is broadcasts per turn answered in one column, with its 95 % interval; Thin where there are too few answers
// to tell.
type Ratio struct {
	Monday       string
	Value        float64
	Low, High    float64
	Talk, Listen int64
	Thin, Mature bool
}

// Ratios works out the ratio of each column. The interval is Wilson's of the listen share L/(T+L), turned round.
func Ratios(cols Columns) []Ratio {
	out := make([]Ratio, len(cols.Weeks))
	for i, w := range cols.Weeks {
		r := Ratio{Monday: w.Monday, Talk: w.Acts.Broadcast, Listen: w.Heard, Mature: w.Mature}
		r.Thin = r.Listen < fewest || r.Talk == 0
		if !r.Thin {
			lo, hi := wilson(float64(r.Listen), float64(r.Talk+r.Listen))
			r.Value, r.Low, r.High = float64(r.Talk)/float64(r.Listen), 1/hi-1, 1/lo-1
		}
		out[i] = r
	}
	return out
}

// wilson is the score interval of k of n at 95 %.
func wilson(k, n float64) (lo, hi float64) {
	const z = 1.959964
	share := k / n
	centre := share + z*z/(2*n)
	half := z * math.Sqrt(share*(1-share)/n+z*z/(4*n*n))
	return (centre - half) / (1 + z*z/n), (centre + half) / (1 + z*z/n)
}

// GatherRatio puts weeks together until most columns have enough answers to be drawn.
func GatherRatio(weeks []report.Week, most int) Columns {
	for _, each := range []int{1, 4, 13} {
		cols := together(weeks, each)
		thin := 0
		for _, r := range Ratios(cols) {
			if r.Thin {
				thin++
			}
		}
		if len(cols.Weeks) <= most && thin*4 <= len(cols.Weeks) {
			return cols
		}
	}
	return together(weeks, 13)
}
