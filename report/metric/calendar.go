package metric

import "time"

// Day is a day of the calendar: days since 1 January 1970.
type Day int32

// String is the day as 2006-01-02.
func (d Day) String() string { return d.time().Format(time.DateOnly) }

func (d Day) time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Monday is the first day of d's ISO week.
func (d Day) Monday() Day {
	const thursday = 3 // 1 January 1970
	return d - ((d+thursday)%7+7)%7
}

// calendar finds the local day of instants, and remembers days that it has found.
type calendar struct {
	zone  *time.Location
	found [256]span
}

// span is the instants of a local day, µs since 1970 UTC.
type span struct {
	from, to int64
	day      Day
}

// sixHours in µs: the instants between two multiples of it share a place in calendar.found.
const sixHours = int64(6 * time.Hour / time.Microsecond)

// dayOf is the local day of an instant in µs since 1970 UTC.
func (c *calendar) dayOf(at int64) Day {
	s := &c.found[uint64(at/sixHours)%uint64(len(c.found))]
	if at >= s.from && at < s.to {
		return s.day
	}
	y, m, d := time.UnixMicro(at).In(c.zone).Date()
	day := Day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
	*s = span{c.firstInstant(day), c.firstInstant(day + 1), day}
	if at < s.from || at >= s.to { // midnight does not exist on that day
		*s = span{at, at + 1, day}
	}
	return day
}

// firstInstant is the first instant of a local day, µs since 1970 UTC.
func (c *calendar) firstInstant(d Day) int64 {
	y, m, n := d.time().Date()
	return time.Date(y, m, n, 0, 0, 0, 0, c.zone).UnixMicro()
}
