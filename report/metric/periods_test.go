package metric

import (
	"fmt"
	"testing"
	"time"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
)

// lived is 84 days that end at monday: so many of ten turns a day are answered before the last four weeks, and in them.
func lived(before, recent int) *Periods {
	s := setting(pipeline.AllInbound)
	s.AsOf = at(0)
	p := NewPeriods(s)
	n := int32(0)
	for d := 83; d >= 0; d-- {
		for i := range 10 {
			n++
			when := at(-time.Duration(d)*day24 - time.Duration(600-i)*time.Minute)
			p.spread(when, when)
			p.count.items++
			p.Said(&Said{ID: fmt.Sprint(n), At: when, Platform: "square", First: true, Class: classify.Broadcast, Thread: n})
			answered := before
			if d < 28 {
				answered = recent
			}
			u := turn.Turn{ID: fmt.Sprint(n), Platform: "square", Start: when, Stop: at(0), PersonNumber: 1_000_000 + n, ThreadNumber: 2_000_000 + n}
			if i < answered {
				u.State, u.Stop = turn.Answered, when+time.Hour.Microseconds()
			}
			p.Turn(&u)
		}
	}
	return p
}

func TestWhatRoseAndFell(t *testing.T) {
	for _, c := range []struct {
		before, recent int
		want           string
	}{{5, 8, report.Rose}, {8, 5, report.Fell}, {5, 5, report.Unclear}} {
		f := find(t, lived(c.before, c.recent).Figures(), "answered_within_24h")
		if f.Change != c.want || f.Recent == nil || f.Previous == nil {
			t.Fatalf("%v: %+v", c, f)
		}
		if r, q := *f.Recent, *f.Previous; r < float64(c.recent)/10-0.02 || r > float64(c.recent)/10+0.02 || q < float64(c.before)/10-0.02 || q > float64(c.before)/10+0.02 {
			t.Errorf("%v: %v after %v", c, r, q)
		}
	}
}

// TestChangesByChance: of two periods alike, hardly anything is said to have changed.
func TestChangesByChance(t *testing.T) {
	for _, f := range lived(5, 5).Figures() {
		if f.Change == report.Rose || f.Change == report.Fell {
			t.Errorf("%s %s from %v to %v", f.Name, f.Change, *f.Previous, *f.Recent)
		}
	}
}

// TestPeriodsCountAfresh: people and threads have small numbers within a period, whatever they have in the whole.
func TestPeriodsCountAfresh(t *testing.T) {
	p := lived(5, 5)
	if n := len(p.recent.people.of); n != 280 {
		t.Errorf("room for %d people, 280 spoke", n)
	}
	if n := len(p.before.threads.of); n != 560 {
		t.Errorf("room for %d threads: 280 of turns and 280 of broadcasts", n)
	}
}
