package metric

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
)

// slowExist steps through the period minute by minute.
func slowExist(first, last time.Time, zone *time.Location) (cells [7][24]int64) {
	before := ""
	for at := first; !at.After(last); at = at.Add(time.Minute) {
		local := at.In(zone)
		_, ahead := local.Zone()
		if now := fmt.Sprint(local.Format("2006-01-02 15"), ahead); now != before {
			cells[(local.Weekday()+6)%7][local.Hour()]++
			before = now
		}
	}
	return cells
}

func TestHoursThatTheClocksSkipAndRepeat(t *testing.T) {
	for name, clock := range map[string][2]time.Time{
		"UTC":              {time.Date(2026, 3, 2, 5, 10, 0, 0, time.UTC), time.Date(2026, 3, 30, 4, 59, 0, 0, time.UTC)},
		"Europe/Lisbon":    {time.Date(2025, 10, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 4, 15, 23, 30, 0, 0, time.UTC)},
		"America/New_York": {time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)},
		"Asia/Kolkata":     {time.Date(2026, 2, 1, 0, 15, 0, 0, time.UTC), time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)},
	} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := exist(clock[0], clock[1], zone), slowExist(clock[0], clock[1], zone); got != want {
			t.Errorf("%s:\n%v, want\n%v", name, got, want)
		}
	}
	lisbon, _ := time.LoadLocation("Europe/Lisbon")
	week := exist(time.Date(2026, 3, 23, 0, 0, 0, 0, time.UTC), time.Date(2026, 4, 5, 22, 59, 0, 0, time.UTC), lisbon)
	if week[6][1] != 1 || week[6][0] != 2 || week[6][2] != 2 {
		t.Errorf("the Sunday of the short night: %v", week[6])
	}
}

func TestHoursCountTurnsAndAnswers(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	if tally.Hours() != nil {
		t.Error("hours of nobody")
	}
	turns(tally, 168, 10, 30*time.Minute)
	tally.Turn(&turn.Turn{Platform: "square", Start: at(0), Stop: at(time.Hour), State: turn.Answered, Direct: true})
	h := tally.Hours()
	if h.Inbound[0][12] != 1 || h.Answers[0][12] != 1 || h.Answers[1][12] != 0 || h.Inbound[6][23] != 1 {
		t.Errorf("%+v", h)
	}
}

func TestWaitsAddUp(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	if tally.Waits() != nil {
		t.Error("waits of nobody")
	}
	turns(tally, 50, 40, 59*time.Second)
	turns(tally, 50, 30, time.Minute)
	turns(tally, 50, 20, 10*day24)
	bins := tally.Waits()
	var sum int64
	for i, b := range bins {
		sum += b.Count
		if b.From >= b.To || i > 0 && bins[i-1].To != b.From {
			t.Errorf("bin %d is %+v", i, b)
		}
	}
	if last := bins[len(bins)-1]; sum != 90 || bins[0].Count != 40 || bins[1].Count != 30 || last.Count != 20 || last.To <= 10*86400 {
		t.Errorf("%d in %+v", sum, bins)
	}
	if bins[24].To != longestHorizon {
		t.Errorf("bar 24 ends at %v", bins[24].To)
	}
}

func TestTextsAreTheWorstFamilies(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	say := func(i int, text string) {
		tally.Said(&Said{At: at(time.Duration(i) * time.Minute), Platform: "square", First: true, Class: classify.Broadcast, Text: text})
	}
	for i := range 200 {
		for k := range min(7, i/10+1) {
			say(i, "our "+strings.Repeat(string(rune('a'+k)), 5)+" roast is back in every single shop this week")
		}
		say(i, fmt.Sprint("only once ", i*7919, " and never again said by anybody ", i*104729))
	}
	texts := tally.Texts()
	if len(texts) != mostTexts || texts[0].Times != 200 || texts[4].Times != 160 || !strings.Contains(texts[0].Text, "aaaaa") {
		t.Errorf("%+v", texts)
	}
}

func TestSpecimensAreSweptWithoutLosingTheLargest(t *testing.T) {
	s := newSpecimens()
	for n := range int64(3 * mostKept) {
		at := n * 3600 * 1_000_000
		s.add(at, "first", 2*n, 1)
		s.add(at, "second", 2*n, 2)
	}
	for k := range int64(7) {
		s.add(k, "large", k, 100+k)
	}
	if len(s.of) > 2*mostKept {
		t.Errorf("%d families are kept", len(s.of))
	}
	list := s.largest()
	if list[0].times != 106 || list[4].times != 102 {
		t.Errorf("%+v", list[:5])
	}
}
