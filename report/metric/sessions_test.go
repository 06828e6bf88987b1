package metric

import (
	"fmt"
	"testing"
	"time"

	"listenratio/pipeline"
	"listenratio/pipeline/turn"
)

// TestFirstRepliesAndFollowUps: a brand that is slow at first and quick in conversation has two latencies.
func TestFirstRepliesAndFollowUps(t *testing.T) {
	tally := New(setting(pipeline.AllInbound))
	for i := range 60 {
		when := at(time.Duration(i) * time.Hour)
		u := turn.Turn{ID: fmt.Sprint(i), Platform: "square", Start: when, Stop: when + (2 * time.Hour).Microseconds(), State: turn.Answered,
			Opens: i%2 == 0, Session: 1, PersonNumber: int32(i / 2), ThreadNumber: int32(i / 2)}
		if !u.Opens {
			u.Stop = when + (5 * time.Minute).Microseconds()
		}
		tally.Turn(&u)
	}
	figures := tally.Figures()
	want(t, find(t, figures, "first_reply_latency_median"), 7200, 30, 30)
	want(t, find(t, figures, "follow_up_latency_median"), 300, 30, 30)
	want(t, find(t, figures, "first_reply_answered_within_24h"), 1, 30, 30)
}
