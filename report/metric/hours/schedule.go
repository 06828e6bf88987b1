package hours

import (
	"fmt"
	"slices"
	"time"
)

// Plan is the weekly hours in force from a day on, until the next plan's day.
type Plan struct {
	From Date // its first day in the schedule's zone; the zero Date means from the beginning
	Week Week
}

// Week is the opening hours by weekday, Monday first. A day without spans is closed.
type Week [7][]Span

// Span is a part of a day by the clock on the wall, in minutes since midnight: from Open until just before Close. 0 and
// 1440 are a whole day, however long it is when the clocks change.
type Span struct{ Open, Close int }

// Schedule is a brand's hours over time. It does not change once made; any number of goroutines may ask it.
type Schedule struct {
	offsets  []offset  // of the zone, oldest first; the first holds from the beginning
	plans    []plan    // oldest first
	holidays []holiday // oldest first
}

// New makes the schedule of plans in any order, in a zone of the IANA database. On holidays it is closed from
// midnight to midnight, whatever day a late shift began on. Spans of a day that overlap count once. It errs on an unknown or
// empty zone, no plan, two plans from the same day, or a span outside its day.
func New(zone string, plans []Plan, holidays []Date) (*Schedule, error) {
	location, err := time.LoadLocation(zone)
	if err != nil || zone == "" || zone == "Local" {
		return nil, fmt.Errorf("find time zone %q in the IANA database", zone)
	}
	s := &Schedule{offsets: offsetsOf(location)}
	if s.plans, err = order(plans); err != nil {
		return nil, err
	}
	s.holidays = s.close(holidays)
	return s, nil
}

// The span of instants that a Schedule tells apart, 1970 to 2100, in µs since 1970 UTC; package pipeline believes no time
// outside.
const earliest, latest = int64(0), 47_482 * day

// Overlap is how much of the time from start to stop the schedule was open, exactly: the measure of all instants at which
// a clock on the brand's wall shows opening hours. An hour that the clock skips is not there; one that it shows twice
// counts twice; neither does a day exist that the zone left out. start and stop are µs since 1970 UTC and are clamped to
// 1970 to 2100; where stop is not after start it is 0.
func (s *Schedule) Overlap(start, stop int64) time.Duration {
	start, stop = max(start, earliest), min(stop, latest)
	var open int64
	for i := s.offset(start); start < stop; i++ {
		end := stop
		if i+1 < len(s.offsets) {
			end = min(stop, s.offsets[i+1].from)
		}
		ahead := s.offsets[i].ahead
		open += s.before(end+ahead) - s.before(start+ahead)
		start = end
	}
	return time.Duration(open) * time.Microsecond
}

// Open reports whether the schedule is open at an instant, in µs since 1970 UTC.
func (s *Schedule) Open(at int64) bool { return s.Overlap(at, at+1) > 0 }

// Covers reports whether a plan is in force during all of the time from start to stop, both in µs since 1970 UTC. Where none
// is, business time cannot be said; a closed day is covered.
func (s *Schedule) Covers(start, stop int64) bool {
	start = min(max(start, earliest), latest)
	return start <= stop && dayOf(start+s.offsets[s.offset(start)].ahead) >= s.plans[0].first
}

// order sorts the plans by their first day.
func order(plans []Plan) ([]plan, error) {
	if len(plans) == 0 {
		return nil, fmt.Errorf("make a schedule without weekly hours")
	}
	var list []plan
	for _, p := range plans {
		next, err := p.compile()
		if err != nil {
			return nil, err
		}
		list = append(list, next)
	}
	slices.SortFunc(list, func(a, b plan) int { return int(a.first - b.first) })
	for i := range list[1:] {
		if list[i].first == list[i+1].first {
			return nil, fmt.Errorf("order two weekly hours that both begin on %s", date(list[i].first))
		}
		list[i+1].opened = list[i].before(list[i+1].first)
	}
	return list, nil
}
