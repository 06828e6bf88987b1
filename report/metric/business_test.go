package metric

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
	"listenratio/report/metric/hours"
)

// office is a brand that answers on weekdays from 9 to 17 by its own clock, from a day on.
func office(t *testing.T, zone, from string, holidays ...hours.Date) *Tally {
	t.Helper()
	week, err := hours.ParseWeek(map[string]string{"mon-fri": "09:00-17:00"})
	if err != nil {
		t.Fatal(err)
	}
	plan := hours.Plan{Week: week}
	if from != "" {
		if plan.From, err = hours.ParseDate(from); err != nil {
			t.Fatal(err)
		}
	}
	schedule, err := hours.New(zone, []hours.Plan{plan}, holidays)
	if err != nil {
		t.Fatal(err)
	}
	s := setting(pipeline.AllInbound)
	s.Hours = schedule
	return New(s)
}

// asks lets a turn begin and end.
func asks(t *testing.T, tally *Tally, start, stop, state string) (offHours bool) {
	t.Helper()
	var at [2]int64
	for i, text := range []string{start, stop} {
		when, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		at[i] = when.UnixMicro()
	}
	states := map[string]turn.State{"answered": turn.Answered, "waiting": turn.Waiting, "lapsed": turn.Lapsed}
	return tally.Turn(&turn.Turn{Platform: "square", Start: at[0], Stop: at[1], State: states[state]})
}

// TestGolden06 asks at 06:00, the office opens at 09:00, the answer comes at 08:45: 2 h 45 by the calendar, and in business
// time an off-hours reply, not one at once.
func TestGolden06OffHoursReply(t *testing.T) {
	tally := office(t, "Europe/Berlin", "")
	if !asks(t, tally, "2026-03-02T06:00:00+01:00", "2026-03-02T08:45:00+01:00", "answered") {
		t.Error("an answer before opening is no off-hours reply")
	}
	if n := tally.Public.Waits.Within(9900) - tally.Public.Waits.Within(9840); n != 1 {
		t.Error("the calendar wait is not 2 h 45")
	}
	b := &tally.business
	if b.offHours != 1 || b.answered != 1 || b.open.Waits.N() != 0 {
		t.Errorf("%d off-hours replies of %d, %d turns with a business time", b.offHours, b.answered, b.open.Waits.N())
	}
}

// TestBusinessTime times single turns by the office's clock.
func TestBusinessTime(t *testing.T) {
	for _, k := range []struct {
		what, start, stop, state string
		seconds                  int64 // −1: an off-hours reply
	}{
		{"within hours", "2026-03-02T10:00:00+01:00", "2026-03-02T10:20:00+01:00", "answered", 1200},
		{"over a weekend", "2026-03-06T16:50:00+01:00", "2026-03-09T09:20:00+01:00", "answered", 1800},
		{"asked at night", "2026-03-03T02:00:00+01:00", "2026-03-03T09:00:30+01:00", "answered", 30},
		{"answered as it opens", "2026-03-03T02:00:00+01:00", "2026-03-03T09:00:00+01:00", "answered", 0},
		{"answered in the same second", "2026-03-03T10:00:00+01:00", "2026-03-03T10:00:00+01:00", "answered", 0},
		{"the same second at night", "2026-03-03T02:00:00+01:00", "2026-03-03T02:00:00+01:00", "answered", -1},
		{"answered as it closes", "2026-03-03T17:00:00+01:00", "2026-03-03T17:05:00+01:00", "answered", -1},
		{"on a Saturday", "2026-03-07T10:00:00+01:00", "2026-03-07T11:00:00+01:00", "answered", -1},
		{"on a holiday", "2026-05-01T10:00:00+02:00", "2026-05-01T11:00:00+02:00", "answered", -1},
		{"waiting on a Saturday", "2026-03-07T10:00:00+01:00", "2026-03-07T11:00:00+01:00", "waiting", 0},
		{"over the night the clocks go forward", "2026-03-27T16:00:00+01:00", "2026-03-30T10:00:00+02:00", "answered", 7200},
		{"over the night the clocks go back", "2026-10-23T16:00:00+02:00", "2026-10-26T10:00:00+01:00", "lapsed", 7200},
	} {
		tally := office(t, "Europe/Berlin", "", hours.Date{Year: 2026, Month: time.May, Day: 1})
		offHours := asks(t, tally, k.start, k.stop, k.state)
		b := &tally.business
		if offHours != (k.seconds < 0) || b.offHours+b.open.Waits.N() != 1 {
			t.Errorf("%s: off-hours reply %v, %d turns with a business time", k.what, offHours, b.open.Waits.N())
		}
		if k.seconds < 0 {
			continue
		}
		n := b.open.Waits.Beyond(k.seconds-1) - b.open.Waits.Beyond(k.seconds)
		if k.seconds == 0 {
			n = 1 - b.open.Waits.Beyond(0)
		}
		if n != 1 || (b.open.Waits.Events() == 1) != (k.state == "answered") {
			t.Errorf("%s: not %d s; %d s or more: %d", k.what, k.seconds, k.seconds, n)
		}
	}
}

// TestGolden14 puts a turn around the hour that the clocks skip, of a brand that is open at night.
func TestGolden14BusinessTimeAsTheClocksChange(t *testing.T) {
	week, _ := hours.ParseWeek(map[string]string{"sat-sun": "00:00-24:00"})
	schedule, err := hours.New("Europe/Berlin", []hours.Plan{{Week: week}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	s := setting(pipeline.AllInbound)
	s.Hours = schedule
	for _, k := range [][2]string{{"2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"},
		{"2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"}} {
		tally := New(s)
		asks(t, tally, k[0], k[1], "answered")
		w := &tally.business.open.Waits
		if w.Within(3600) != 1 || w.Within(3599) != 0 {
			t.Errorf("%s to %s is not an hour", k[0], k[1])
		}
	}
}

// TestNoBusinessFigureWithoutHours asks brands for business time that cannot have any.
func TestNoBusinessFigureWithoutHours(t *testing.T) {
	without, blind := New(setting(pipeline.AllInbound)), office(t, "UTC", "")
	turns(without, 100, 60, time.Hour)
	blind.setting.Capabilities = map[string]pipeline.Capability{"square": pipeline.ParentsOnly}
	turns(blind, 100, 100, time.Hour)
	direct := office(t, "UTC", "")
	direct.Turn(&turn.Turn{Platform: "square", Direct: true, Start: at(0), Stop: at(time.Hour), State: turn.Answered})
	direct.Turn(&turn.Turn{Platform: "square", Exact: pipeline.Days, Start: at(0), Stop: at(time.Hour), State: turn.Answered})
	if direct.business.answered != 0 || blind.business.answered != 0 || without.business.answered != 0 {
		t.Error("turns without a business time are counted")
	}
	for _, name := range []string{"business_answered_within_1h", "business_answered_within_8h", "business_latency_median", "off_hours_replies"} {
		if f := find(t, without.Figures(), name); f.Value != nil || f.Says != "cannot say: no opening hours are configured" || f.N != 0 {
			t.Errorf("%s without hours: %+v", name, f)
		}
		if f := find(t, blind.Figures(), name); f.Value != nil || f.CannotSay != noInbound {
			t.Errorf("%s without inbound side: %+v", name, f)
		}
	}
}

// weekdays hears turns at noon on weekdays, answered after a wait; every third is asked and answered in the evening.
func weekdays(tally *Tally, n int, wait time.Duration) {
	for i := range n {
		start := at(time.Duration(i/5*7+i%5) * day24)
		if i%3 == 2 {
			start += (8 * time.Hour).Microseconds()
		}
		tally.Turn(&turn.Turn{Platform: "square", Start: start, Stop: start + wait.Microseconds(), State: turn.Answered})
	}
}

func TestBusinessFigures(t *testing.T) {
	tally := office(t, "UTC", "2026-03-09")
	weekdays(tally, 65, 2*time.Hour)
	figures := tally.Figures()
	off := find(t, figures, "off_hours_replies")
	if off.N != 20 || off.Of != 60 || *off.Value != 1./3 || off.Says != "33 %: 20 of 60 answered turns" {
		t.Errorf("off-hours replies: %+v", off)
	}
	for name, want := range map[string]float64{"business_answered_within_1h": 0, "business_answered_within_8h": 1, "business_latency_median": 7200} {
		f := find(t, figures, name)
		if f.Of != 40 || *f.Value != want || !strings.HasPrefix(f.Evidence, "side=in&channel=public&mark=answered-in-") {
			t.Errorf("%s: %+v", name, f)
		}
		warned := strings.Join(f.Warnings, "; ")
		if !strings.Contains(warned, "20 off-hours replies") || !strings.Contains(warned, "5 turns are from before") {
			t.Errorf("%s warns %q", name, warned)
		}
	}
	if f := find(t, figures, "answered_within_1h"); f.Of != 65 {
		t.Errorf("the calendar figure: %+v", f)
	}
}

// TestBusinessMerges splits turns over tallies.
func TestBusinessMerges(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 14))
	whole := office(t, "America/New_York", "2026-03-20")
	parts := []*Tally{office(t, "America/New_York", "2026-03-20"), office(t, "America/New_York", "2026-03-20")}
	for range 2000 {
		start := at(time.Duration(random.IntN(60*24*60)) * time.Minute)
		u := turn.Turn{Platform: "square", Start: start, Stop: start + random.Int64N(4*86400e6), State: turn.State(random.IntN(3))}
		whole.Turn(&u)
		parts[random.IntN(2)].Turn(&u)
	}
	parts[1].Merge(parts[0])
	of := func(t *Tally) (list []report.Figure) {
		for _, f := range t.Figures() {
			if strings.HasPrefix(f.Name, "business") || f.Name == "off_hours_replies" {
				list = append(list, f)
			}
		}
		return list
	}
	if got, want := values(of(parts[1])), values(of(whole)); got != want || whole.business.unruled == 0 || whole.business.offHours == 0 {
		t.Error(fmt.Sprint("merged ", got, "\nwhole ", want))
	}
}
