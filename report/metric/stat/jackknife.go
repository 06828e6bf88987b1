package stat

import "math"

// Jackknife gives an estimate its interval from the same estimate computed without one part of the data at a time. The parts
// must be independent of each other, such as weeks dealt out to blocks. With fewer than three parts no interval is
// reached. Source: Tukey, Bias and confidence in not quite large samples (1958); Efron and Gong, A leisurely look at the
// bootstrap, the jackknife, and cross-validation, The American Statistician 37 (1983) 36–48, equation 3; Student's
// distribution with one degree of freedom fewer than parts.
func Jackknife(whole float64, without []float64) Estimate {
	e := Estimate{Value: whole, Low: whole, High: whole, Reached: true}
	parts := len(without)
	if parts < 3 {
		return e
	}
	var mean, squares float64
	for _, v := range without {
		mean += v / float64(parts)
	}
	for _, v := range without {
		squares += float64((v - mean) * (v - mean))
	}
	half := float64(student(parts-1) * math.Sqrt(squares*float64(parts-1)/float64(parts)))
	return known(whole, whole-half, whole+half)
}

// Telling is how much more often a word occurs on one side than on the other, in standard errors: the log-odds ratio with
// an informative Dirichlet prior, which is the words of both sides together, as weighty as so many words. k of n words on the
// one side and l of m on the other; it is 0 where a side or the word is empty. Source: Monroe, Colaresi and Quinn, Fightin'
// words: lexical feature selection and evaluation for identifying the content of political conflict, Political Analysis 16
// (2008) 372–403, equations 16 and 22.
func Telling(k, n, l, m int64, weight float64) float64 {
	if k < 0 || l < 0 || k+l == 0 || n < k || m < l || n+m == k+l {
		return 0
	}
	a, b := float64(k), float64(l)
	prior := weight / float64(n+m) * (a + b)
	first := ln((a + prior) / (float64(n-k) + weight - prior))
	second := ln((b + prior) / (float64(m-l) + weight - prior))
	return (first - second) / math.Sqrt(1/(a+prior)+1/(b+prior))
}
