package metric

import (
	"fmt"
	"testing"
	"time"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
)

// TestHalfHeldPlatformsAreLeftOut lets a brand live on a platform whose inbound side is held, and beside it on one of which
// only the answered messages are: that nobody waits there is not known, so no rate may count its turns and threads.
func TestHalfHeldPlatformsAreLeftOut(t *testing.T) {
	live := func(beside bool) *Tally {
		s := setting(pipeline.AllInbound)
		s.Capabilities["feed"] = pipeline.ParentsOnly
		tally := New(s)
		for i := range 200 {
			platforms := []string{"square"}
			if beside {
				platforms = append(platforms, "feed")
			}
			for k, platform := range platforms {
				when, n := at(time.Duration(i)*time.Hour+time.Duration(k)*time.Minute), int32(2*i+k)
				tally.spread(when, when)
				tally.Said(&Said{At: when, Platform: platform, First: true, Class: classify.Broadcast, Flags: classify.Ask, Thread: n})
				tally.Heard(&Heard{At: when + 60e6, Platform: platform, Thread: n, Person: n, Addressed: true, Opens: true, Text: "why"})
				u := turn.Turn{Platform: platform, Start: when + 60e6, Stop: at(60 * day24), PersonNumber: n, ThreadNumber: n, Session: int32(1 + i%2),
					Opens: true, Mark: turn.NeedsReply}
				if i%3 == 0 || platform == "feed" {
					u.State, u.Stop = turn.Answered, when+120e6
					tally.Said(&Said{At: when + 120e6, Platform: platform, First: true, Class: classify.Reply, Answers: pipeline.Person, Thread: n})
				}
				tally.Turn(&u)
			}
		}
		return tally
	}
	with, without := live(true).Figures(), live(false).Figures()
	for _, name := range []string{"answered_within_24h", "newcomer_gap", "thanked_rate", "dead_end_rate", "ask_and_listen", "two_sided_threads",
		"alternation", "thread_depth", "airtime", "threads_started", "threads_ended", "churn"} {
		a, b := find(t, with, name), find(t, without, name)
		if a.N != b.N || a.Of != b.Of || a.Says != b.Says {
			t.Errorf("%s is %q with the half-held platform, %q without", name, a.Says, b.Says)
		}
	}
}

func TestThreadsThatNobodySpokeToTheBrandIn(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	for i := range int32(40) {
		tally.Heard(&Heard{At: at(time.Hour), Platform: "square", Thread: i, Text: "chatter among others"})
		tally.Said(&Said{At: at(time.Hour), Platform: "square", First: true, Class: classify.Broadcast, Thread: 40 + i})
	}
	if f := find(t, tally.Figures(), "two_sided_threads"); f.Of != 40 {
		t.Errorf("%d threads", f.Of)
	}
}

// TestRepliesOpenNoThread lets the brand answer messages that the data does not hold.
func TestRepliesOpenNoThread(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	for i := range int32(40) {
		tally.Said(&Said{At: at(time.Hour), Platform: "square", First: true, Class: classify.Reply, Answers: pipeline.Unseen, Thread: i, Parent: fmt.Sprint("p", i)})
		tally.Heard(&Heard{At: at(2 * time.Hour), Platform: "square", Thread: i, Person: i, Addressed: true, Opens: true})
	}
	if f := find(t, tally.Figures(), "threads_started"); f.N != 0 || f.Of != 40 {
		t.Errorf("the brand opened %d of %d threads", f.N, f.Of)
	}
}

// TestAsks plants asks: what was said too late to be answered is left out, and people are counted once for each ask.
func TestAsks(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	hear := func(ask, person int32, start int64, answer time.Duration, m turn.Mark) {
		u := turn.Turn{Platform: "square", Start: start, Stop: at(60 * day24), PersonNumber: person, ThreadNumber: ask, Mark: m}
		if answer > 0 {
			u.State, u.Stop = turn.Answered, start+answer.Microseconds()
		}
		tally.Turn(&u)
	}
	for i := range int32(60) {
		when := at(time.Duration(i) * time.Hour)
		tally.Said(&Said{At: when, Platform: "square", First: true, Class: classify.Broadcast, Flags: classify.Ask, Thread: i})
		switch {
		case i < 10: // two people, one of them answered at the second attempt
			hear(i, 1, when, 0, turn.NeedsReply)
			hear(i, 2, when, 0, turn.NeedsReply)
			hear(i, 2, when+3600e6, time.Hour, 0)
		case i < 40: // answered too late for the one, in time for the other
			hear(i, 3, when, 100*time.Hour, turn.NeedsReply)
		case i < 50: // nobody needs an answer
			hear(i, 4, when, 0, 0)
		default: // too young
			hear(i, 5, at(60*day24)-3600e6, 0, turn.NeedsReply)
			hear(i, 6, at(60*day24)-3600e6, time.Minute, turn.NeedsReply)
		}
	}
	figures := tally.Figures()
	if f := find(t, figures, "ask_and_listen"); f.N != 10 || f.Of != 50 || f.Says != "20 %: 10 of 50 asks; of those who answered, 17 % heard from it" {
		t.Errorf("%d of %d, %q", f.N, f.Of, f.Says)
	}
	if f := find(t, figures, "dead_end_rate"); f.N != 0 || f.Of != 40 {
		t.Errorf("dead ends: %d of %d, %q", f.N, f.Of, f.Says)
	}
}

func TestTalkingOverThanksIsNoOffence(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	broadcasts(tally, 40)
	for _, m := range []turn.Mark{turn.Thanks, turn.Praises} {
		tally.Turn(&turn.Turn{Platform: "square", Start: at(0), Stop: at(60 * day24), Mark: m})
	}
	if f := find(t, tally.Figures(), "talked_over_rate"); f.N != 0 || f.Of != 40 {
		t.Errorf("%d of %d", f.N, f.Of)
	}
	tally.Turn(&turn.Turn{Platform: "square", Start: at(0), Stop: at(60 * day24), Mark: turn.NeedsReply})
	if f := find(t, tally.Figures(), "talked_over_rate"); f.N != 39 {
		t.Errorf("%d of %d", f.N, f.Of)
	}
}

// TestChurnNeedsTheLastWeeks ends the data five weeks before "now": that nobody speaks since says nothing of people.
func TestChurnNeedsTheLastWeeks(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	for i := range 40 {
		when := at(20 * day24)
		tally.spread(when, when)
		tally.Turn(&turn.Turn{Platform: "square", Start: when, Stop: when + 60e6, State: turn.Answered, PersonNumber: int32(i)})
	}
	if f := find(t, tally.Figures(), "churn"); f.CannotSay != "the data ends before the last four weeks" || f.Value != nil {
		t.Errorf("%+v", f)
	}
}

// TestHalfCounts reads an export that carries shares but no replies.
func TestHalfCounts(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	for range 40 {
		tally.Said(&Said{At: at(0), Platform: "square", First: true, Class: classify.Broadcast, Replies: pipeline.Unknown, Reposts: 1})
	}
	for _, name := range []string{"audience_judged_broadcast", "noise_share"} {
		if f := find(t, tally.Figures(), name); len(f.Warnings) != 1 || f.Of != 40 {
			t.Errorf("%s warns %q", name, f.Warnings)
		}
	}
}

// TestPromisesHaveADay sends people to direct messages, some of them too late for the message to be seen.
func TestPromisesHaveADay(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	tally.count.direct = 1
	for i := range 60 {
		u := turn.Turn{Platform: "square", Start: at(0), Stop: at(time.Hour), State: turn.Answered, Mark: turn.Deflected, PersonNumber: int32(i)}
		if i < 10 {
			u.Mark |= turn.Promise
		}
		if i >= 40 {
			u.Stop = at(59*day24 + time.Hour)
		}
		tally.Turn(&u)
	}
	if f := find(t, tally.Figures(), "kept_promises"); f.N != 10 || f.Of != 40 {
		t.Errorf("%d of %d", f.N, f.Of)
	}
}
