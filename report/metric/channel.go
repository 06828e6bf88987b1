package metric

import (
	"time"

	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report/metric/stat"
)

// Channel counts turns of one kind: public or direct.
type Channel struct {
	Waits    stat.Waits // of turns that can be timed; unanswered ones are censored
	Turns    int64      // all but skewed ones
	Answered int64
	Waiting  int64       // no answer by the end of observation, nor to the person later
	Waited   stat.Waits  // of these: how long, so far
	curve    *stat.Curve // of Waits, computed once, when the counting is over
	Rated    int64       // of Turns, on platforms whose whole inbound side is held
}

func (c *Channel) count(u *turn.Turn, rated bool) {
	c.Turns++
	wait := seconds(u.Stop - u.Start)
	switch u.State {
	case turn.Answered:
		c.Answered++
	case turn.Waiting:
		if u.Mark&turn.Withdrawn == 0 {
			c.Waiting++
			c.Waited.Add(wait, true)
		}
	}
	if rated && u.Exact != pipeline.Days {
		c.Rated++
		c.Waits.Add(wait, u.State == turn.Answered)
	}
}

// seconds rounds a span of µs up to whole seconds, so that a wait is never shown shorter than it was.
func seconds(span int64) int64 {
	const second = int64(time.Second / time.Microsecond)
	return (max(span, 0) + second - 1) / second
}

func (c *Channel) merge(o *Channel) {
	c.Waits.Merge(&o.Waits)
	c.Waited.Merge(&o.Waited)
	c.Turns, c.Answered = c.Turns+o.Turns, c.Answered+o.Answered
	c.Waiting, c.Rated = c.Waiting+o.Waiting, c.Rated+o.Rated
}

// survival is the curve of the waits.
func (c *Channel) survival() stat.Curve {
	if c.curve == nil {
		curve := c.Waits.Survival()
		c.curve = &curve
	}
	return *c.curve
}
