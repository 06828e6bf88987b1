package metric

import (
	"time"

	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
)

// weekHours counts public turns and their answers by hour of the week, Monday first, in the brand's zone.
type weekHours struct{ inbound, answers [7][24]int64 }

func (h *weekHours) turn(u *turn.Turn, zone *time.Location) {
	if u.Direct || u.State == turn.Skewed || u.Exact == pipeline.Days {
		return
	}
	begin(&h.inbound, u.Start, zone)
	if u.State == turn.Answered {
		begin(&h.answers, u.Stop, zone)
	}
}

// begin counts an instant in the hour that holds it.
func begin(cells *[7][24]int64, at int64, zone *time.Location) {
	t := time.UnixMicro(at).In(zone)
	cells[(t.Weekday()+6)%7][t.Hour()]++
}

func (h *weekHours) merge(o *weekHours) {
	for day := range h.inbound {
		for hour := range h.inbound[day] {
			h.inbound[day][hour] += o.inbound[day][hour]
			h.answers[day][hour] += o.answers[day][hour]
		}
	}
}

// Hours is when people talk in public and when the brand answers, by hour of the week in the brand's zone, over the
// period of the items. An hour that the clocks skip does not come by, one that they repeat comes by twice. It is nil where
// nobody was heard.
func (t *Tally) Hours() *report.Hours {
	h := &report.Hours{Inbound: t.hours.inbound, Answers: t.hours.answers}
	if h.Inbound == ([7][24]int64{}) {
		return nil
	}
	h.Exist = exist(instant(t.first), instant(t.last), t.setting.Zone)
	return h
}

// exist counts how often each hour of the week came by from first to last. Never is counted as once, so that rates can be
// computed.
func exist(first, last time.Time, zone *time.Location) (cells [7][24]int64) {
	counted := int64(-1) << 62 // the last hour that was counted, by the clock on the wall
	for at := first; !at.After(last); {
		local := at.In(zone)
		_, ahead := local.Zone()
		_, until := local.ZoneBounds()
		if until.IsZero() || until.After(last) {
			until = last.Add(time.Second)
		}
		from, to := at.Unix()+int64(ahead), until.Unix()+int64(ahead)
		hour := floor(from, 3600)
		if from%3600 != 0 && hour == counted { // the clocks changed within an hour
			hour++
		}
		counted = floor(to-1, 3600)
		comeBy(&cells, hour, counted+1)
		at = until
	}
	for day := range cells {
		for hour := range cells[day] {
			cells[day][hour] = max(cells[day][hour], 1)
		}
	}
	return cells
}

// comeBy counts the hours of the wall from one up to but not including another.
func comeBy(cells *[7][24]int64, from, to int64) {
	const week, thursday = 7 * 24, 3 * 24 // 1 January 1970 was a Thursday
	whole := max(to-from, 0) / week
	for day := range cells {
		for hour := range cells[day] {
			cells[day][hour] += whole
		}
	}
	for n := from + whole*week; n < to; n++ {
		at := n + thursday
		at -= floor(at, week) * week
		cells[at/24][at%24]++
	}
}

// floor is a/b rounded down.
func floor(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
