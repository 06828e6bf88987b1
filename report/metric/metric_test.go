package metric

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
)

var monday = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

func at(d time.Duration) int64 { return monday.Add(d).UnixMicro() }

func setting(c pipeline.Capability) Setting {
	return Setting{Zone: time.UTC, AsOf: at(60 * day24), Capabilities: map[string]pipeline.Capability{"square": c}}
}

const day24 = 24 * time.Hour

// broadcasts says n broadcasts, one an hour.
func broadcasts(t *Tally, n int) {
	for i := range n {
		when := at(time.Duration(i) * time.Hour)
		t.spread(when, when)
		t.count.items++
		t.day(when).items++
		t.Said(&Said{At: when, Platform: "square", First: true, Class: classify.Broadcast})
	}
}

// turns hears n turns; the first answered of them are answered after wait, the others still wait.
func turns(t *Tally, n, answered int, wait time.Duration) {
	for i := range n {
		when := at(time.Duration(i) * time.Hour)
		t.spread(when, when)
		t.count.items++
		t.day(when).items++
		u := turn.Turn{ID: fmt.Sprint(i), Platform: "square", Start: when, Stop: at(60 * day24), State: turn.Waiting}
		if i < answered {
			u.State, u.Stop = turn.Answered, when+wait.Microseconds()
		}
		t.Turn(&u)
	}
}

func find(t *testing.T, figures []report.Figure, name string) report.Figure {
	t.Helper()
	for _, f := range figures {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("no figure %s", name)
	return report.Figure{}
}

func TestEveryFigureIsDefined(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range Metrics {
		if seen[m.Name] || m.Name != strings.ToLower(m.Name) || strings.Contains(m.Name, " ") {
			t.Errorf("name %q", m.Name)
		}
		seen[m.Name] = true
		if !strings.HasSuffix(m.Title, "?") || !strings.HasSuffix(m.Definition, ".") || m.Unit == "" || m.Chapter == "" {
			t.Errorf("%s: title %q definition %q unit %q chapter %q", m.Name, m.Title, m.Definition, m.Unit, m.Chapter)
		}
	}
}

func TestEveryFilterParses(t *testing.T) {
	for _, c := range []pipeline.Capability{pipeline.NoInbound, pipeline.AllInbound} {
		tally := New(setting(c))
		broadcasts(tally, 40)
		for _, f := range tally.Figures() {
			if _, err := report.ParseFilter(f.Evidence); err != nil {
				t.Errorf("%s: %v", f.Name, err)
			}
		}
	}
}

// TestGolden09 compares two brands of the same speed, of which one answers 40 in 100 and one 90.
func TestGolden09SameSpeedDifferentShare(t *testing.T) {
	few, most := New(setting(pipeline.AllInbound)), New(setting(pipeline.AllInbound))
	turns(few, 100, 40, 20*time.Minute)
	turns(most, 100, 90, 20*time.Minute)
	a, b := few.Figures(), most.Figures()
	if x, y := find(t, a, "latency_median_answered"), find(t, b, "latency_median_answered"); *x.Value != 1200 || *y.Value != 1200 {
		t.Errorf("answered-only medians %v and %v, want 1200 s for both", *x.Value, *y.Value)
	}
	if x, y := find(t, a, "answered_within_1h"), find(t, b, "answered_within_1h"); *x.Value > 0.41 || *y.Value < 0.89 {
		t.Errorf("answered within an hour: %v and %v", *x.Value, *y.Value)
	}
	if x := find(t, a, "latency_median"); x.Value != nil || x.CannotSay != "" || !strings.HasPrefix(x.Says, "not reached") {
		t.Errorf("median of the brand that answers 40 in 100: %+v", x)
	}
	if y := find(t, b, "latency_median"); *y.Value != 1200 {
		t.Errorf("median of the brand that answers 90 in 100: %v", *y.Value)
	}
}

// TestGolden14 puts items around the night in which Lisbon's clocks go forward: 29 March 2026 has 23 hours.
func TestGolden14ClocksChange(t *testing.T) {
	lisbon, err := time.LoadLocation("Europe/Lisbon")
	if err != nil {
		t.Fatal(err)
	}
	c := calendar{zone: lisbon}
	before := time.Date(2026, 3, 28, 23, 59, 59, 0, time.UTC)
	if got := c.dayOf(before.UnixMicro()).String(); got != "2026-03-28" {
		t.Errorf("one second before midnight is on %s", got)
	}
	if got := c.dayOf(before.Add(time.Second).UnixMicro()).String(); got != "2026-03-29" {
		t.Errorf("midnight is on %s", got)
	}
	if got := c.dayOf(time.Date(2026, 3, 29, 22, 59, 59, 0, time.UTC).UnixMicro()).String(); got != "2026-03-29" {
		t.Errorf("23:59:59 in summer time is on %s", got)
	}
	if got := c.dayOf(time.Date(2026, 3, 29, 23, 0, 0, 0, time.UTC).UnixMicro()).String(); got != "2026-03-30" {
		t.Errorf("midnight in summer time is on %s", got)
	}
	day := c.dayOf(before.Add(time.Second).UnixMicro())
	if hours := time.Duration(c.firstInstant(day+1)-c.firstInstant(day)) * time.Microsecond; hours != 23*time.Hour {
		t.Errorf("the day has %v", hours)
	}
	tally := New(Setting{Zone: lisbon, AsOf: at(60 * day24), Capabilities: map[string]pipeline.Capability{"square": pipeline.AllInbound}})
	asked := time.Date(2026, 3, 29, 0, 50, 0, 0, time.UTC)
	tally.Turn(&turn.Turn{Platform: "square", Start: asked.UnixMicro(), Stop: asked.Add(20 * time.Minute).UnixMicro(), State: turn.Answered})
	if n := tally.Public.Waits.Within(1200); n != 1 {
		t.Error("a wait across the change is not 20 min")
	}
}

func TestGolden15NoInbound(t *testing.T) {
	tally := New(setting(pipeline.NoInbound))
	broadcasts(tally, 40)
	for _, f := range tally.Figures() {
		needs := strings.HasPrefix(f.Name, "answered_within") || f.Name == "latency_median" || f.Name == "waiting"
		if needs && (f.Value != nil || !strings.HasPrefix(f.Says, "cannot say: ")) {
			t.Errorf("%s says %q with value %v", f.Name, f.Says, f.Value)
		}
	}
}

func TestGolden17NoListeningSeen(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	broadcasts(tally, 40)
	f := find(t, tally.Figures(), "talk_to_listen")
	if f.Value != nil || f.N != 40 || !strings.HasPrefix(f.Says, "no listening seen") {
		t.Errorf("talk_to_listen: value %v, n %d, says %q", f.Value, f.N, f.Says)
	}
}

func TestSmallNumbersGiveCountsOnly(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	turns(tally, 29, 19, time.Minute)
	figures := tally.Figures()
	rate, median := find(t, figures, "answered_within_1h"), find(t, figures, "latency_median")
	if rate.Value != nil || rate.N != 19 || rate.Of != 29 {
		t.Errorf("rate: value %v, %d of %d", rate.Value, rate.N, rate.Of)
	}
	if median.Value != nil || median.N != 19 {
		t.Errorf("median: value %v, n %d", median.Value, median.N)
	}
}

// TestOutsideParents counts listening where only the brand's own side is held.
func TestOutsideParents(t *testing.T) {
	tally := New(setting(pipeline.NoInbound))
	broadcasts(tally, 30)
	for i := range 20 {
		s := Said{At: at(time.Duration(i) * time.Hour), Platform: "square", First: true, Class: classify.Reply,
			Answers: pipeline.Unseen, Parent: fmt.Sprint("p", i/2)}
		tally.Said(&s)
	}
	tally.Said(&Said{At: at(0), Platform: "square", Class: classify.Reply, Answers: pipeline.Person, Parent: "bot",
		Flags: classify.Automated})
	f := find(t, tally.Figures(), "listen_share")
	if f.N != 10 || f.Of != 40 || *f.Value != 0.25 || len(f.Warnings) == 0 {
		t.Errorf("%d of %d, value %v, warnings %q", f.N, f.Of, *f.Value, f.Warnings)
	}
}

// TestMergeInAnyOrder splits a brand's life over tallies and merges them in a random order.
func TestMergeInAnyOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	whole := New(setting(pipeline.AllInbound))
	parts := []*Tally{New(setting(pipeline.AllInbound)), New(setting(pipeline.AllInbound)), New(setting(pipeline.AllInbound))}
	for i := range 500 {
		part := parts[random.IntN(len(parts))]
		when := at(time.Duration(random.IntN(50*24)) * time.Hour)
		for _, tally := range []*Tally{whole, part} {
			tally.spread(when, when)
			tally.count.items++
			tally.day(when).items++
			tally.Said(&Said{At: when, Platform: "square", First: i%3 > 0, Class: classify.Class(i % 4)})
			tally.Turn(&turn.Turn{Platform: "square", Start: when, Stop: when + int64(i)*60e6, State: turn.State(i % 3)})
		}
	}
	want := fmt.Sprintf("%+v %+v %+v", values(whole.Figures()), whole.Weeks(), whole.Curve())
	for range 6 {
		random.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		merged := New(setting(pipeline.AllInbound))
		for _, p := range parts {
			merged.Merge(p)
		}
		if got := fmt.Sprintf("%+v %+v %+v", values(merged.Figures()), merged.Weeks(), merged.Curve()); got != want {
			t.Fatalf("got  %.500s\nwant %.500s", got, want)
		}
		// Merge may keep what it was given, so the next round starts from copies.
		parts = []*Tally{merged}
	}
}

// ordered are the figures that need a brand's whole life in the order of time.
var ordered = []string{"engage_before_publish", "longest_monologue", "longest_promo_run", "flood_hours", "pause_after_asking",
	"repeat_rate_24h", "repeat_rate_7d", "repeat_rate_30d", "dead_end_rate", "thread_depth", "two_sided_threads", "alternation",
	"ask_and_listen", "returning_talkers", "newcomer_gap", "responder_concentration", "kept_promises", "churn", "unscripted_share",
	"canned_share", "copy_paste_share", "personal_lift", "common_space", "airtime", "threads_started", "threads_ended", "thanked_rate",
	"audience_led_share"}

func values(figures []report.Figure) string {
	var b strings.Builder
	for _, f := range figures {
		if slices.Contains(ordered, f.Name) {
			continue
		}
		fmt.Fprint(&b, f.Name, " ", f.Says, " ", f.N, " ", f.Of, "; ")
	}
	return b.String()
}

func TestWeeks(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	broadcasts(tally, 24*15)
	weeks := tally.Weeks()
	if len(weeks) != 3 || weeks[0].Monday != "2026-03-02" || weeks[2].Monday != "2026-03-16" {
		t.Fatalf("weeks %+v", weeks)
	}
	if n := weeks[0].Acts.Broadcast; n != 24*7-12 {
		t.Errorf("first week has %d broadcasts", n)
	}
	if !weeks[2].Mature {
		t.Error("a week that is long over is not mature")
	}
}

func TestMonday(t *testing.T) {
	for day, want := range map[string]string{"2026-11-25": "2026-11-23", "2026-11-23": "2026-11-23", "2026-11-22": "2026-11-16",
		"1969-12-31": "1969-12-29", "1970-01-01": "1969-12-29", "2027-01-02": "2026-12-28"} {
		d, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		if got := Day(d.Unix() / 86400).Monday().String(); got != want {
			t.Errorf("the week of %s begins on %s, want %s", day, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for seconds, want := range map[float64]string{0: "0 s", 45: "45 s", 720: "12 min", 6000: "1 h 40 min", 3600: "1 h",
		183600: "2 d 3 h", 86400: "1 d", 3599: "60 min"} {
		if got := duration(seconds); got != want {
			t.Errorf("%v s is %q, want %q", seconds, got, want)
		}
	}
	for share, want := range map[float64]string{0: "0 %", 1: "100 %", 0.004: "under 1 %", 0.999: "over 99 %", 0.335: "34 %"} {
		if got := percent(share); got != want {
			t.Errorf("%v is %q, want %q", share, got, want)
		}
	}
}

func TestMonthsAndOddWeeks(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	tally.setting.AsOf = at(200 * day24)
	for d := range 84 { // from Monday 2 March 2026
		for i := range 10 {
			when := at(time.Duration(d)*day24 + time.Duration(i)*time.Minute)
			tally.spread(when, when)
			tally.count.items++
			tally.day(when).items++
			u := turn.Turn{ID: fmt.Sprint(d, i), Platform: "square", Start: when, Stop: when + 60e6, State: turn.Answered, PersonNumber: int32(i)}
			if answered := 5 + i%2; d/7 == 4 && i > 0 || d/7 != 4 && i > answered { // in the fifth week only one of ten
				u.State = turn.Waiting
			}
			tally.Turn(&u)
		}
	}
	for i, w := range tally.Weeks() {
		if want := map[bool]string{true: report.Below}[i == 4]; w.Odd != want {
			t.Errorf("week %d is %q: %d of %d", i, w.Odd, w.Heard, w.Turns)
		}
	}
	months := tally.Months()
	if len(months) != 3 || months[0].Month != "2026-03" || months[0].Turns != 300 || months[1].Turns != 300 || months[2].Turns != 240 || !months[2].Mature {
		t.Errorf("%+v", months)
	}
}
