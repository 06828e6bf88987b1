package main

// table is a set of texts: the columns that each text's features are in, counted as often as they are read, and the
// sum of the vectors of its words.
type table struct {
	rows    [][]int32
	columns int
	dense   [][]float64
	share   []float64 // how much the weights of each text's features count; see model.Share
	weigh   []float64 // how much each text counts
}

// fitted is a trained question: a weight per column and a bias.
type fitted struct {
	weights []float64
	dense   []float64
	bias    float64
}

func (f *fitted) score(x *table, row int) float64 {
	sum := dot(f.dense, x.dense[row])
	for _, c := range x.rows[row] {
		sum += f.weights[c]
	}
	return f.bias + float64(x.share[row]*sum)
}

// fit trains a logistic regression on the rows that use picks, with a quadratic penalty on the weights; both answers
// weigh the same in all, however often they occur. It is minimised by L-BFGS.
func fit(x table, yes, use []bool, cost float64) fitted {
	p := problem{x: x, cost: cost}
	var count [2]float64
	for i := range x.rows {
		if use[i] {
			p.use = append(p.use, int32(i))
			count[index(yes[i])] += x.weigh[i]
		}
	}
	total := count[0] + count[1]
	for _, i := range p.use {
		sign := -1.0
		if yes[i] {
			sign = 1
		}
		p.sign = append(p.sign, sign)
		p.share = append(p.share, float64(x.weigh[i]*total)/(2*count[index(yes[i])]))
	}
	w := minimise(p.value, x.columns+dimensions+1)
	bias := x.columns + dimensions
	return fitted{w[:x.columns], w[x.columns:bias], w[bias]}
}

func index(b bool) int {
	if b {
		return 1
	}
	return 0
}

// problem is the loss that fit minimises: half the squared weights plus cost times the weighted log loss.
type problem struct {
	x     table
	use   []int32
	sign  []float64
	share []float64
	cost  float64
}

// value returns the loss at w and writes its gradient.
func (p *problem) value(w, gradient []float64) float64 {
	bias := p.x.columns + dimensions
	vector, push := w[p.x.columns:bias], gradient[p.x.columns:bias]
	var loss float64
	for i := range bias {
		gradient[i] = w[i]
		loss += float64(w[i] * w[i])
	}
	loss /= 2
	gradient[bias] = 0
	for k, i := range p.use {
		score := dot(vector, p.x.dense[i])
		for _, c := range p.x.rows[i] {
			score += w[c]
		}
		margin := float64(p.sign[k] * (w[bias] + float64(p.x.share[i]*score)))
		l, slope := logLoss(margin)
		loss += float64(float64(p.cost*p.share[k]) * l)
		slope = float64(float64(float64(p.cost*p.share[k])*slope) * p.sign[k])
		gradient[bias] += slope
		slope = float64(slope * p.x.share[i])
		for _, c := range p.x.rows[i] {
			gradient[c] += slope
		}
		add(push, slope, p.x.dense[i])
	}
	return loss
}

// logLoss returns log(1+exp(-margin)) and its slope.
func logLoss(margin float64) (loss, slope float64) {
	if margin > 0 {
		e := exp(-margin)
		return log1p(e), -e / (1 + e)
	}
	e := exp(margin)
	return -margin + log1p(e), -1 / (1 + e)
}
