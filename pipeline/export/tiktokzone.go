package export

import (
	"fmt"
	"time"
)

// tiktokZone is how far the times of a file, which do not say their zone, are ahead of UTC. Videos tell: their ids hold
// the time of the upload in UTC.
type tiktokZone struct {
	votes  map[time.Duration]int
	voters int
	agreed int
	ahead  time.Duration
}

// Limits of a zone that is believed.
const (
	quarter     = 15 * time.Minute // zones differ by multiples of it
	uploadTakes = 2 * time.Minute  // how far a video's time may be from that in its id, besides the zone
	farthest    = 14 * time.Hour
)

// distance is how far a video's time is ahead of that in its id. ok is false for a video that was written long before it
// was published, or is at no zone's distance.
func (*tiktokZone) distance(date, id string) (ahead time.Duration, known, ok bool) {
	stated, ok := parseUTC(date)
	made, okID := TimeOf("tiktok", id)
	if !ok || !okID {
		return 0, false, false
	}
	ahead = stated.Sub(made).Round(quarter)
	return ahead, true, (stated.Sub(made)-ahead).Abs() <= uploadTakes && ahead.Abs() <= farthest
}

// compare lets a video vote.
func (z *tiktokZone) compare(date, id string) {
	ahead, known, ok := z.distance(date, id)
	if known {
		z.voters++
	}
	if !ok {
		return
	}
	if z.votes == nil {
		z.votes = map[time.Duration]int{}
	}
	z.votes[ahead]++
}

// settle takes the distance that most videos have; of several that nearest to UTC. Without a majority it is UTC.
func (z *tiktokZone) settle() {
	for ahead, n := range z.votes {
		nearer := ahead.Abs() < z.ahead.Abs() || ahead.Abs() == z.ahead.Abs() && ahead > z.ahead
		if n > z.agreed || n == z.agreed && nearer {
			z.ahead, z.agreed = ahead, n
		}
	}
	if 2*z.agreed <= z.voters {
		z.ahead = 0
	}
}

// notes say what the times rest on, where that is anything but plain.
func (z *tiktokZone) notes() []string {
	switch {
	case z.voters == 0:
		return []string{"no video tells the zone of the times: they are taken for UTC"}
	case 2*z.agreed <= z.voters:
		return []string{fmt.Sprintf("the ids of %d videos do not agree on the zone of the times: they are taken for UTC", z.voters)}
	case z.ahead != 0:
		return []string{fmt.Sprintf("the times are %s from UTC, as the ids of %d of %d videos tell: that is taken off",
			fmt.Sprintf("%+d:%02d", int(z.ahead/time.Hour), int(z.ahead.Abs()%time.Hour/time.Minute)), z.agreed, z.voters)}
	}
	return nil
}

// time reads a time of the file as UTC.
func (z *tiktokZone) time(date string) (time.Time, bool) {
	t, ok := parseUTC(date)
	return t.Add(-z.ahead), ok
}

// videoTime reads the time of a video as UTC. Where the file's zone has summer time, the video's own id tells which of
// the two it is; any other distance means that the video was published long after its upload.
func (z *tiktokZone) videoTime(date, id string) (time.Time, bool) {
	t, ok := parseUTC(date)
	if own, _, told := z.distance(date, id); told && z.ahead != 0 && (own-z.ahead).Abs() == time.Hour {
		return t.Add(-own), ok
	}
	return t.Add(-z.ahead), ok
}
