package metric

import (
	"testing"

	"listenratio/pipeline"
)

// TestNeeds asks figures of each kind; none may fail on an empty Tally.
func TestNeeds(t *testing.T) {
	want := map[string]pipeline.Capability{"mix_broadcast": pipeline.NoInbound, "talk_to_listen": pipeline.NoInbound,
		"answered_within_24h": pipeline.AllInbound, "business_latency_median": pipeline.AllInbound, "churn": pipeline.AllInbound,
		"direct_latency_median": pipeline.DirectOnly, "personal_lift": pipeline.ParentsOnly, "common_space": pipeline.ParentsOnly}
	for _, m := range Metrics {
		got := m.Needs()
		if c, ok := want[m.Name]; ok && got != c {
			t.Errorf("%s needs %s, want %s", m.Name, got, c)
		}
		delete(want, m.Name)
	}
	if len(want) > 0 {
		t.Errorf("no figures %v", want)
	}
}
