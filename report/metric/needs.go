package metric

import (
	"time"

	"listenratio/pipeline"
	"listenratio/report/metric/hours"
)

// Needs is the least that an export must hold of what people said for the figure to be said at all, some of it being
// there: what the figure itself answers when it is asked about data that hold less.
func (m Metric) Needs() pipeline.Capability {
	open, _ := hours.New("UTC", []hours.Plan{{}}, nil) // some hours; which does not matter
	for c := pipeline.NoInbound; c < pipeline.AllInbound; c++ {
		t := New(Setting{Zone: time.UTC, Hours: open, Capabilities: map[string]pipeline.Capability{"any": c}})
		t.count.direct = 1
		switch m.Measure(t).CannotSay {
		case noInbound, ownSide:
		default:
			return c
		}
	}
	return pipeline.AllInbound
}
