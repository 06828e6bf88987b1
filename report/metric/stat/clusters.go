package stat

// Clusters counts k of n in clusters that share a fate: changes of speaker by thread, turns by person. The zero value is
// empty and ready; merging or adding in any order gives the same.
type Clusters struct {
	m, k, n    int64
	kk, kn, nn float64 // sums of squares and products: whole numbers, exact up to 2^53
}

// Add counts k of n in one cluster.
func (c *Clusters) Add(k, n int64) {
	c.m, c.k, c.n = c.m+1, c.k+k, c.n+n
	a, b := float64(k), float64(n)
	c.kk, c.kn, c.nn = c.kk+float64(a*a), c.kn+float64(a*b), c.nn+float64(b*b)
}

// Share is the share of all, with an interval that lets the clusters differ as much as they do: Wilson's for as many
// independent ones as would vary like that, times what Student's distribution asks for the number of clusters. It is never
// narrower than Wilson's for what was counted. It is not reached where nothing was counted. Source: Korn and Graubard,
// Confidence intervals for proportions with small expected number of positive counts estimated from survey data, Survey
// Methodology 24 (1998) 193–201, with Wilson's interval in the place of Clopper and Pearson's, as Dean and Pagano,
// Evaluating confidence interval methods for binomial proportions in clustered surveys, Journal of Survey Statistics and
// Methodology 3 (2015) 484–503, find the better one.
func (c *Clusters) Share() Estimate {
	if c.n <= 0 {
		return Estimate{}
	}
	p := float64(c.k) / float64(c.n)
	least := float64(c.n)
	if c.m > 1 && p > 0 && p < 1 {
		squares := c.kk - float64(2*p*c.kn) + float64(p*p)*c.nn
		variance := squares * float64(c.m) / float64(c.m-1) / float64(c.n) / float64(c.n)
		if t := student(int(c.m-1)) / z; variance > 0 {
			least = min(least, p*(1-p)/variance/float64(t*t))
		}
	}
	low, high := wilson(p, least)
	return known(p, low, high)
}
