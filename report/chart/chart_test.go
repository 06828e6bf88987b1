package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"listenratio/report"
	"listenratio/report/words"
)

// weeks are made-up weeks; busy ones have some hundred acts, thin ones hardly any.
func weeks(n int, busy int64, seed uint64) (out []report.Week) {
	r := rand.New(rand.NewPCG(seed, 1))
	monday := time.Date(2023, 1, 2, 0, 0, 0, 0, time.UTC)
	for i := range n {
		out = append(out, report.Week{Monday: monday.AddDate(0, 0, 7*i).Format(time.DateOnly), Mature: i < n-2, Turns: busy, Heard: r.Int64N(busy + 1),
			Acts: report.Mix{Broadcast: r.Int64N(busy + 1), Reply: r.Int64N(busy + 1), ValueShare: r.Int64N(busy/4 + 1), Unclassified: r.Int64N(2)}})
	}
	return out
}

func steps(n int) (out []report.Step) {
	for i := range n {
		share := 0.8 * float64(i) / float64(n)
		out = append(out, report.Step{Wait: math.Exp(float64(i) / float64(n) * 15), Share: share, Low: share - 0.05, High: share + 0.05, Waiting: int64(n - i)})
	}
	return out
}

// all draws every chart of made-up data in both sizes.
func all(n int, busy int64, seed uint64) map[string][]byte {
	out := map[string][]byte{}
	var h report.Hours
	for i := range 7 {
		for k := range 24 {
			h.Inbound[i][k] = busy * int64(i*k)
		}
	}
	var bins []report.Bin
	for x := 1.0; x < 2e6; x *= 2 {
		bins = append(bins, report.Bin{From: x, To: 2 * x, Count: busy})
	}
	for _, size := range []Size{Wide, Narrow} {
		f := Frame{ID: fmt.Sprint("t", size), Size: size, Title: `a <b> & "c"`, Desc: "d\xff", Words: words.English}
		cols, ratio := Gather(weeks(n, busy, seed), 160), GatherRatio(weeks(n, busy, seed), 160)
		out[fmt.Sprint("mix", size)] = Mix(nil, f, cols)
		out[fmt.Sprint("talk", size)] = Talk(nil, f, Ratios(ratio), ratio)
		out[fmt.Sprint("curve", size)] = Curve(nil, f, steps(n))
		out[fmt.Sprint("hours", size)] = Hours(nil, f, &h)
		out[fmt.Sprint("histogram", size)] = Histogram(nil, f, bins)
		for _, scale := range []Scale{Share, Doubling} {
			dots := []Dot{{"a <name> that is far too long for the room that it has", 0.5, 0.4, 0.6, "50 %"}, {"b", math.Inf(1), 0, math.NaN(), "?"}, {"", -3, -4, 1e12, ""}}
			out[fmt.Sprint("dots", size, scale)] = Dots(nil, f, dots, scale)
		}
		out["spark"] = Spark(nil, cols)
		out[fmt.Sprint("quadrant", size)] = Quadrant(nil, f, Judged{int64(n), busy, busy / 3, 0}, [4]string{"a", "<b>", "c", "d"})
	}
	lo, hi := -1.0, math.NaN()
	out["strip"] = Strip(nil, 7, &lo, &hi)
	return out
}

var coordinate = regexp.MustCompile(` (?:x|y|x1|x2|y1|y2|cx|cy|width|height)="([^"]*)"`)

func TestDrawingsAreWhole(t *testing.T) {
	for _, n := range []int{0, 1, 2, 13, 53, 157, 600, 3000} {
		for _, busy := range []int64{0, 1, 9, 400, 2_000_000} {
			for name, svg := range all(n, busy, 3) {
				whole(t, fmt.Sprintf("%s of %d weeks with %d", name, n, busy), svg)
			}
		}
	}
}

func whole(t *testing.T, name string, svg []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("%s: %v in %s", name, err, svg)
		}
	}
	if bytes.Contains(svg, []byte("NaN")) || bytes.Contains(svg, []byte("Inf")) || bytes.Contains(svg, []byte("style=")) {
		t.Errorf("%s: %s", name, svg)
	}
	for _, m := range coordinate.FindAllSubmatch(svg, -1) {
		if v, err := strconv.ParseFloat(string(m[1]), 64); err != nil || v < -1 || v > 721 {
			t.Errorf("%s: coordinate %s", name, m[0])
		}
	}
	if len(svg) > 60_000 {
		t.Errorf("%s: %d bytes", name, len(svg))
	}
}

func TestSameInputSameBytes(t *testing.T) {
	a, b := all(157, 40, 5), all(157, 40, 5)
	for name := range a {
		if !bytes.Equal(a[name], b[name]) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestDrawingsAppend(t *testing.T) {
	got := Strip([]byte("before"), 0.5, nil, nil)
	if !bytes.HasPrefix(got, []byte("before<svg")) {
		t.Errorf("%s", got)
	}
}

func TestGatherKeepsTheSum(t *testing.T) {
	list := weeks(600, 30, 2)
	for _, most := range []int{160, 56, 1} {
		if got, want := sum(Gather(list, most).Weeks), sum(list); got != want {
			t.Errorf("at most %d: %+v, want %+v", most, got, want)
		}
	}
	if c := Gather(list, 160); len(c.Weeks) > 160 || c.Each != 4 {
		t.Errorf("%d columns of %d", len(c.Weeks), c.Each)
	}
}

func TestRatios(t *testing.T) {
	rs := Ratios(Columns{Weeks: []report.Week{{Heard: 20, Acts: report.Mix{Broadcast: 80}}, {Heard: 9, Acts: report.Mix{Broadcast: 80}}, {Heard: 30}}, Each: 1})
	if rs[0].Thin || rs[0].Value != 4 || !rs[1].Thin || !rs[2].Thin {
		t.Errorf("%+v", rs)
	}
	// Wilson's interval of 20 of 100 is 0.1334 to 0.2888.
	if math.Abs(1/(1+rs[0].High)-0.1334) > 0.0002 || math.Abs(1/(1+rs[0].Low)-0.2888) > 0.0002 {
		t.Errorf("interval %v to %v", rs[0].Low, rs[0].High)
	}
	runs := runsOf([]Ratio{{}, {Thin: true}, {}, {}})
	if fmt.Sprint(runs) != "[[0 1] [2 4]]" {
		t.Error(runs)
	}
}

func TestCurveStopsWhereFewAreLeft(t *testing.T) {
	list := []report.Step{{Wait: 60, Waiting: 30}, {Wait: 120, Waiting: 10}, {Wait: 180, Waiting: 9}}
	if got := Seen(list); len(got) != 2 {
		t.Errorf("%d steps are seen", len(got))
	}
	if n, ok := waitingAt(list, 100); !ok || n != 10 {
		t.Errorf("%d wait, %v", n, ok)
	}
}

func TestLongScaleStaysReadable(t *testing.T) {
	w := weeks(30, 400, 9)
	for i := range w {
		w[i].Heard, w[i].Acts.Broadcast = 12, 40_000
	}
	cols := GatherRatio(w, 160)
	svg := string(Talk(nil, Frame{ID: "x", Size: Wide, Words: words.English}, Ratios(cols), cols))
	if n := strings.Count(svg, `class="grid"`); n > 8 {
		t.Errorf("%d lines", n)
	}
}
