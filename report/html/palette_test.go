package html

import (
	"math"
	"regexp"
	"strconv"
	"testing"
)

// colour is linear RGB.
type colour [3]float64

// palette reads the colours of a theme out of the style sheet: 0 light, 1 dark, 2 print.
func palette(t *testing.T, theme int) map[string]colour {
	t.Helper()
	roots := regexp.MustCompile(`:root\{[^}]*\}`).FindAllString(style, -1)
	if len(roots) != 3 {
		t.Fatalf("found %d themes", len(roots))
	}
	out := map[string]colour{}
	for _, m := range regexp.MustCompile(`--([a-z-]+):#([0-9A-Fa-f]{6})`).FindAllStringSubmatch(roots[theme], -1) {
		n, _ := strconv.ParseUint(m[2], 16, 32)
		for i, shift := range []int{16, 8, 0} {
			c := out[m[1]]
			c[i] = linear(float64(n>>shift&255) / 255)
			out[m[1]] = c
		}
	}
	return out
}

func linear(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

func (c colour) light() float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] }

// contrast is the ratio of WCAG 2.
func contrast(a, b colour) float64 {
	hi, lo := math.Max(a.light(), b.light()), math.Min(a.light(), b.light())
	return (hi + 0.05) / (lo + 0.05)
}

func TestTextContrast(t *testing.T) {
	for theme := range 3 {
		p := palette(t, theme)
		for _, name := range []string{"ink", "soft", "link"} {
			if got := contrast(p[name], p["ground"]); got < 4.5 {
				t.Errorf("theme %d: %s on ground has %.2f", theme, name, got)
			}
		}
		for _, ground := range []string{"warn-ground", "ground"} {
			if got := contrast(p["warn"], p[ground]); got < 4.5 {
				t.Errorf("theme %d: warn on %s has %.2f", theme, ground, got)
			}
		}
	}
}

func TestChartContrast(t *testing.T) {
	pairs := [][2]string{{"broadcast", "ground"}, {"reply", "ground"}, {"value", "ground"}, {"unclassified", "ground"}, {"curve", "ground"},
		{"broadcast", "reply"}, {"reply", "value"}, {"value", "unclassified"}, {"curve", "band"}, {"broadcast", "band-talk"}}
	for theme := range 3 {
		p := palette(t, theme)
		for _, pair := range pairs {
			if got := contrast(p[pair[0]], p[pair[1]]); got < 3 {
				t.Errorf("theme %d: %s on %s has %.2f, want 3", theme, pair[0], pair[1], got)
			}
		}
	}
}

// The matrices of Machado, Oliveira and Fernandes (2009) for full protanopia, deuteranopia and tritanopia, on linear
// RGB.
var visions = map[string][3][3]float64{
	"normal": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protan": {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deutan": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritan": {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

func (c colour) seen(m [3][3]float64) (out colour) {
	for i := range out {
		out[i] = math.Min(1, math.Max(0, m[i][0]*c[0]+m[i][1]*c[1]+m[i][2]*c[2]))
	}
	return out
}

// lab is CIE L*a*b* under D65.
func (c colour) lab() [3]float64 {
	f := func(v float64) float64 {
		if v > 0.008856 {
			return math.Cbrt(v)
		}
		return 7.787*v + 16.0/116
	}
	x := f((0.4124*c[0] + 0.3576*c[1] + 0.1805*c[2]) / 0.95047)
	y := f(c.light())
	z := f((0.0193*c[0] + 0.1192*c[1] + 0.9505*c[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func difference(a, b colour) float64 {
	p, q := a.lab(), b.lab()
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

func TestClassesDifferForEveryVision(t *testing.T) {
	names := []string{"broadcast", "reply", "value"}
	for theme := range 3 {
		p := palette(t, theme)
		for vision, m := range visions {
			for i, a := range names {
				for _, b := range names[i+1:] {
					if got := difference(p[a].seen(m), p[b].seen(m)); got < 25 {
						t.Errorf("theme %d, %s: %s and %s differ by %.0f", theme, vision, a, b, got)
					}
				}
			}
		}
	}
}
