package metric

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
)

// TestBurstsWidenIntervals lets a brand talk over people in one week in two: a hundred broadcasts of a week share their fate.
func TestBurstsWidenIntervals(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	for d := range 56 {
		for i := range 15 {
			when := at(time.Duration(d)*day24 + time.Duration(i)*time.Hour)
			tally.spread(when, when)
			tally.day(when).items++
			tally.Said(&Said{At: when, Platform: "square", First: true, Class: classify.Broadcast})
		}
		if d%14 == 0 {
			tally.Turn(&turn.Turn{Platform: "square", Start: at(time.Duration(d) * day24), Stop: at(60 * day24), Mark: turn.NeedsReply})
		}
	}
	f := find(t, tally.Figures(), "talked_over_rate")
	if f.N != 4*104 || f.Of != 56*15 || *f.High-*f.Low < 0.2 {
		t.Errorf("%d of %d, from %v to %v", f.N, f.Of, *f.Low, *f.High)
	}
}

func TestGiveAndTake(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	say := func(i int, c classify.Class, flags classify.Flags, text string) {
		when := at(time.Duration(i) * 10 * time.Hour)
		tally.spread(when, when)
		tally.count.items++
		tally.day(when).items++
		tally.Said(&Said{At: when, Platform: "square", First: true, Class: c, Flags: flags, Text: text})
	}
	for i := range 80 {
		say(i, classify.Broadcast, classify.Promo|classify.Beg|classify.BegFollow, "buy and follow us")
		say(i, classify.ValueShare, 0, "boil the water for ten minutes first")
		if i%2 == 0 {
			say(i, classify.Broadcast, classify.Beg|classify.BegLike|classify.Superlative, "the best of all: like it")
			say(i, classify.Broadcast, 0, "A big thank you to @harbour for the room")
			say(i, classify.Reply, 0, "Thanks @jo, we will look into it")
		}
	}
	figures := tally.Figures()
	for name, want := range map[string]string{
		"give_take":     "0.67 given for each act that sells or begs",
		"partner_ratio": "0.5 acts that lift others for each act that sells",
		"beg_rate":      "50 %: 120 of 240 acts; 80 for follows, 40 for likes",
		"superlatives":  "25 %: 40 of 160 acts; at least 4.5 per 100 words",
	} {
		if f := find(t, figures, name); f.Says != want || f.Low == nil || *f.Low > *f.Value || *f.High < *f.Value {
			t.Errorf("%s says %q, %v to %v", name, f.Says, f.Low, f.High)
		}
	}
}

// TestSameIDOnTwoPlatforms lets a brand answer messages of the same number on two platforms.
func TestSameIDOnTwoPlatforms(t *testing.T) {
	s := setting(pipeline.NoInbound)
	s.Capabilities["plaza"] = pipeline.NoInbound
	tally := New(s)
	for i := range 20 {
		for _, platform := range []string{"square", "plaza"} {
			tally.Said(&Said{At: at(0), Platform: platform, First: true, Class: classify.Reply, Answers: pipeline.Unseen, Parent: fmt.Sprint(i)})
		}
	}
	if f := find(t, tally.Figures(), "listen_share"); f.N != 40 {
		t.Errorf("%d people answered", f.N)
	}
}

// TestListeningElsewhere lets a brand answer, on a platform whose inbound side is not held, on a day on which somebody else waits.
func TestListeningElsewhere(t *testing.T) {
	s := setting(pipeline.AllInbound)
	s.Capabilities["plaza"] = pipeline.NoInbound
	tally := New(s)
	broadcasts(tally, 24*40)
	for d := range 40 {
		when := at(time.Duration(d) * day24)
		tally.Turn(&turn.Turn{Platform: "square", Start: when, Stop: at(60 * day24)})
		if d < 30 {
			tally.Said(&Said{At: when, Platform: "plaza", First: true, Class: classify.Reply, Answers: pipeline.Unseen, Parent: fmt.Sprint(d)})
		}
	}
	figures := tally.Figures()
	if f := find(t, figures, "one_lane_days"); f.N != 10 || f.Of != 40 {
		t.Errorf("%d of %d days", f.N, f.Of)
	}
	if f := find(t, figures, "talk_to_listen"); len(f.Warnings) != 1 || !strings.HasPrefix(f.Warnings[0], "outbound only on some networks") {
		t.Errorf("warnings %q", f.Warnings)
	}
}

func TestFewActsAreNotRanked(t *testing.T) {
	var class []*Peer
	for i := range 9 {
		p := &Peer{}
		for _, m := range Metrics {
			p.Figures = append(p.Figures, report.Figure{Name: m.Name, Unit: m.Unit})
		}
		p.Figures[0].Value, p.Figures[0].Of = ref(float64(i)/10), int64(100-10*i)
		class = append(class, p)
	}
	rank(class, 0)
	if top := class[8].Figures[0]; top.Percentile != nil {
		t.Errorf("20 acts are ranked: %v", *top.Percentile)
	}
	if f := class[7].Figures[0]; f.Percentile == nil || *f.Percentile != 1 || f.Peers != 8 {
		t.Errorf("30 acts are not: %+v", f)
	}
}

// TestPauses plants asks on a platform of which all is held: half are followed within an hour, a quarter before anybody answered.
func TestPauses(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	for i := range int32(80) {
		start := time.Duration(i) * 12 * time.Hour
		pause := []time.Duration{30 * time.Minute, 30 * time.Minute, 3 * time.Hour, 3 * time.Hour}[i%4]
		tally.Said(&Said{At: at(start), Platform: "square", First: true, Class: classify.ValueShare, Flags: classify.Ask, Thread: 2 * i})
		if i%4 != 2 {
			tally.Heard(&Heard{At: at(start + time.Minute), Platform: "square", Thread: 2 * i, Person: i})
		}
		tally.Said(&Said{At: at(start + pause), Platform: "square", First: true, Class: classify.Broadcast, Thread: 2*i + 1})
	}
	tally.Said(&Said{At: at(59 * day24), Platform: "square", First: true, Class: classify.ValueShare, Flags: classify.Ask, Thread: 200})
	f := find(t, tally.Figures(), "pause_after_asking")
	if f.N != 80 || f.Of != 81 || f.Says != "3 h; within an hour, or before anybody had answered, 75 %" {
		t.Errorf("%d of %d, %q", f.N, f.Of, f.Says)
	}
}

// TestAnswersCountInTheirPeriod lets a brand answer in the last four weeks what people asked in the four before.
func TestAnswersCountInTheirPeriod(t *testing.T) {
	p := NewPeriods(setting(pipeline.AllInbound))
	for i := range 40 {
		start := at(60*day24 - period2 - time.Duration(i)*time.Hour)
		p.Turn(&turn.Turn{Platform: "square", Start: start, Stop: start + (50 * time.Hour).Microseconds(), State: turn.Answered})
	}
	if now, then := p.recent.balance().listen, p.before.balance().listen; now != 40 || then != 0 {
		t.Errorf("%d and %d answered", now, then)
	}
}

const period2 = 28 * day24
