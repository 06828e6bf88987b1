package hours

import (
	"fmt"
	"slices"
	"sort"
	"time"
)

// Wall time is the clock's reading as a count of µs, as if the place had kept UTC: instants shifted by the zone's offset. On
// it every day has 24 hours and opening hours are plain intervals; only the shift changes when the clocks do.
const (
	minute = int64(60_000_000)
	day    = 24 * 60 * minute
)

// dayOf is the number of the day of a wall time; day 0 is 1970-01-01, a Thursday.
func dayOf(wall int64) int64 {
	d := wall / day
	if wall%day < 0 {
		d--
	}
	return d
}

// beginning is the Monday before day 0, from which weeks are counted.
const beginning = -3

// plan is weekly hours, ready to count.
type plan struct {
	first  int64      // the first day it is in force
	opened int64      // µs that the plans before it were open, holidays not taken out
	spans  [7][]shift // by weekday, Monday first; sorted, disjoint
	sums   [8]int64   // µs open before each weekday of a week, and in all of it
}

// shift is a part of a day in µs since midnight.
type shift struct{ open, close int64 }

func (p Plan) compile() (plan, error) {
	c := plan{first: beginning}
	if p.From != (Date{}) {
		c.first = max(p.From.number(), beginning)
	}
	for d, spans := range p.Week {
		for _, s := range spans {
			if s.Open < 0 || s.Close > 1440 || s.Open >= s.Close {
				return plan{}, fmt.Errorf("open from minute %d to minute %d of a day", s.Open, s.Close)
			}
			c.spans[d] = append(c.spans[d], shift{int64(s.Open) * minute, int64(s.Close) * minute})
		}
		c.spans[d] = union(c.spans[d])
		c.sums[d+1] = c.sums[d] + until(c.spans[d], day)
	}
	return c, nil
}

// union sorts shifts and joins those that touch or overlap.
func union(shifts []shift) []shift {
	slices.SortFunc(shifts, func(a, b shift) int { return int((a.open - b.open) / minute) })
	var list []shift
	for _, s := range shifts {
		if n := len(list); n > 0 && s.open <= list[n-1].close {
			list[n-1].close = max(list[n-1].close, s.close)
			continue
		}
		list = append(list, s)
	}
	return list
}

// until is how long the shifts are open before a time of the day.
func until(shifts []shift, clock int64) (open int64) {
	for _, s := range shifts {
		open += max(0, min(s.close, clock)-s.open)
	}
	return open
}

// before is how long it is open before a day at or after its first, the plans before it included.
func (p plan) before(day int64) int64 { return p.opened + p.weeks(day) - p.weeks(p.first) }

// weeks is how long a place with these hours throughout is open from the beginning until a day.
func (p plan) weeks(day int64) int64 {
	n := day - beginning
	return n/7*p.sums[7] + p.sums[n%7]
}

// on is the hours of a day.
func (p plan) on(day int64) []shift { return p.spans[(day-beginning)%7] }

// before is how long the schedule is open from the beginning until a wall time.
func (s *Schedule) before(wall int64) int64 {
	d := dayOf(wall)
	next := sort.Search(len(s.plans), func(i int) bool { return s.plans[i].first > d })
	if next == 0 {
		return 0
	}
	p := s.plans[next-1]
	open := p.before(d) - s.closedBefore(d)
	if !s.holiday(d) {
		open += until(p.on(d), wall-d*day)
	}
	return open
}

// holiday is a day on which the schedule is closed.
type holiday struct {
	number int64 // of the day
	closed int64 // µs that it would have been open on this holiday and those before it
}

// close counts what the holidays take away; doubles count once.
func (s *Schedule) close(dates []Date) []holiday {
	var list []holiday
	for _, d := range dates {
		if n := d.number(); n >= beginning {
			list = append(list, holiday{number: n})
		}
	}
	slices.SortFunc(list, func(a, b holiday) int { return int(a.number - b.number) })
	list = slices.Compact(list)
	var closed int64
	for i := range list {
		n := list[i].number
		closed += s.before((n+1)*day) - s.before(n*day)
		list[i].closed = closed
	}
	return list
}

// closedBefore is how much the holidays before a day took away.
func (s *Schedule) closedBefore(day int64) int64 {
	i := sort.Search(len(s.holidays), func(i int) bool { return s.holidays[i].number >= day })
	if i == 0 {
		return 0
	}
	return s.holidays[i-1].closed
}

func (s *Schedule) holiday(day int64) bool {
	_, found := slices.BinarySearchFunc(s.holidays, day, func(h holiday, d int64) int { return int(h.number - d) })
	return found
}

// offset is how far the wall is ahead of UTC from an instant on, both in µs.
type offset struct{ from, ahead int64 }

// offsetsOf lists the offsets of a zone between earliest and latest. Package time may name a bound that is no change, or
// one that does not lie ahead, as on the 366th day of years that only a rule describes; it is then asked again a day on.
func offsetsOf(zone *time.Location) []offset {
	var list []offset
	for at := earliest; at < latest; {
		t := time.UnixMicro(at).In(zone)
		_, seconds := t.Zone()
		ahead := int64(seconds) * 1_000_000
		if len(list) == 0 || list[len(list)-1].ahead != ahead {
			list = append(list, offset{at, ahead})
		}
		_, end := t.ZoneBounds()
		if end.IsZero() {
			break
		}
		if next := end.UnixMicro(); next > at {
			at = next
		} else {
			at += day
		}
	}
	return list
}

// offset is the index of the offset at an instant.
func (s *Schedule) offset(at int64) int {
	return max(0, sort.Search(len(s.offsets), func(i int) bool { return s.offsets[i].from > at })-1)
}
