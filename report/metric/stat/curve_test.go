package stat

import (
	"math"
	"testing"
)

// remission is the 6-MP arm of the leukaemia trial of Freireich et al., Blood 21 (1963) 699–716, as every survival text
// prints it (Kalbfleisch and Prentice, table 1.2): weeks in remission of 21 children, + marks a censored one.
// 6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+
func remission() *Waits {
	return waits([]int64{6, 6, 6, 7, 10, 13, 16, 22, 23}, []int64{6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35})
}

// placebo is the other arm: all 21 relapsed.
func placebo() *Waits {
	return waits([]int64{1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}, nil)
}

func waits(events, censored []int64) *Waits {
	w := new(Waits)
	for _, s := range events {
		w.Add(s, true)
	}
	for _, s := range censored {
		w.Add(s, false)
	}
	return w
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s: got %.6f, want %.6f", what, got, want)
	}
}

// By hand: S(6) = 1 − 3/21 = 18/21; S(7) = 18/21·16/17; S(10) = …·14/15; S(13) = …·11/12; S(16) = …·10/11;
// S(22) = …·6/7; S(23) = …·5/6. The printed values are 0.857 0.807 0.753 0.690 0.627 0.538 0.448.
func TestKaplanMeierOfTheRemissionTrial(t *testing.T) {
	want := []struct {
		week, risk int64
		survival   float64
	}{
		{6, 21, 0.857}, {7, 17, 0.807}, {10, 15, 0.753}, {13, 12, 0.690}, {16, 11, 0.627}, {22, 7, 0.538}, {23, 6, 0.448},
	}
	c := remission().Survival()
	for i, s := range c.Steps() {
		if s.Seconds != want[i].week || s.AtRisk != want[i].risk {
			t.Errorf("step %d: week %d with %d at risk, want %+v", i, s.Seconds, s.AtRisk, want[i])
		}
		near(t, "survival", 1-s.Answered, want[i].survival, 0.0005)
		answered, low, high, risk := c.At(s.Seconds)
		if answered != s.Answered || low != s.Low || high != s.High || risk != s.AtRisk {
			t.Errorf("week %d: the curve and its step differ", s.Seconds)
		}
	}
}

// Greenwood by hand: at 6 weeks S²·3/(21·18) = 0.7347·0.0079365 = 0.005831, SE 0.0764; at 23 weeks Σ d/(n(n−d)) =
// 3/378 + 1/272 + 1/210 + 1/132 + 1/110 + 1/42 + 1/30 = 0.090173, SE 0.4482·√0.090173 = 0.1346. Both as printed.
func TestGreenwoodOfTheRemissionTrial(t *testing.T) {
	se := map[int64]float64{6: 0.0764, 7: 0.0869, 10: 0.0963, 13: 0.1068, 16: 0.1141, 22: 0.1282, 23: 0.1346}
	for _, p := range remission().Survival().points {
		if want, ok := se[p.upper]; ok {
			near(t, "standard error", p.survival*math.Sqrt(p.greenwood), want, 0.00005)
		}
	}
}

// The log-log band at 6 weeks by hand: ln S = −0.154151, √Greenwood = 0.0890871, θ = 1.959964·0.0890871/0.154151 =
// 1.132709, e^θ = 3.104054; 0.857143^3.104054 = 0.6197, 0.857143^(1/3.104054) = 0.9516. Kalbfleisch and Prentice and the
// manual of R's survival package print (0.620, 0.952); at 23 weeks (0.188, 0.680).
func TestBandOfTheRemissionTrial(t *testing.T) {
	c := remission().Survival()
	for _, want := range []struct {
		week      int64
		low, high float64
	}{{6, 0.620, 0.952}, {7, 0.563, 0.923}, {10, 0.503, 0.889}, {22, 0.268, 0.747}, {23, 0.188, 0.680}} {
		_, low, high, _ := c.At(want.week)
		near(t, "band's lower end", 1-high, want.low, 0.0006)
		near(t, "band's upper end", 1-low, want.high, 0.0006)
	}
}

// The medians that SAS and R print for the trial with log-log limits: 23 weeks (13, not reached) and 8 weeks (4, 11).
func TestMediansOfTheRemissionTrial(t *testing.T) {
	if got, want := remission().Survival().Median(), (Estimate{23, 13, 0, true, true, false}); got != want {
		t.Errorf("6-MP: got %+v, want %+v", got, want)
	}
	if got, want := placebo().Survival().Median(), known(8, 4, 11); got != want {
		t.Errorf("placebo: got %+v, want %+v", got, want)
	}
}

// Without censoring the curve is the share within, and a flat half gives the middle of the flat part.
func TestCurveWithoutCensoring(t *testing.T) {
	w := waits([]int64{10, 20, 30, 40}, nil)
	c := w.Survival()
	for s := int64(0); s <= 50; s++ {
		answered, _, _, _ := c.At(s)
		near(t, "answered", answered, float64(w.Within(s))/4, 1e-15)
	}
	if m := c.Median(); m.Value != 25 {
		t.Errorf("median %v, want 25", m.Value)
	}
}

func TestCurveAtItsEnds(t *testing.T) {
	var none Waits
	if a, l, h, n := none.Survival().At(60); a != 0 || l != 0 || h != 1 || n != 0 {
		t.Errorf("no waits: %v %v %v %d, want nothing known", a, l, h, n)
	}
	if m := none.Survival().Median(); m != (Estimate{}) {
		t.Errorf("no waits: median %+v", m)
	}
	all := waits([]int64{5, 5, 5}, nil).Survival()
	low, _ := Wilson(3, 3)
	if a, l, h, n := all.At(5); a != 1 || l != low || h != 1 || n != 3 {
		t.Errorf("all at once: %v %v %v %d, want 1 %v 1 3", a, l, h, n, low)
	}
	if a, _, h, n := all.At(4); a != 0 || h == 1 || n != 3 {
		t.Errorf("before the first: %v to %v, %d at risk", a, h, n)
	}
	if a, _, h, n := waits(nil, []int64{50, 70}).Survival().At(60); a != 0 || h == 1 || n != 1 {
		t.Errorf("only censored: %v to %v, %d at risk", a, h, n)
	}
}
