package hours

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// office makes a schedule of one week, for ever.
func office(t *testing.T, zone string, week map[string]string, holidays ...string) *Schedule {
	t.Helper()
	w, err := ParseWeek(week)
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(zone, []Plan{{Week: w}}, dates(t, holidays))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func dates(t *testing.T, texts []string) (list []Date) {
	t.Helper()
	for _, text := range texts {
		d, err := ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, d)
	}
	return list
}

// at reads an instant with its offset.
func at(t *testing.T, text string) int64 {
	t.Helper()
	when, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Fatal(err)
	}
	return when.UnixMicro()
}

func wants(t *testing.T, s *Schedule, start, stop, want string) {
	t.Helper()
	d, err := time.ParseDuration(want)
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Overlap(at(t, start), at(t, stop)); got != d {
		t.Errorf("%s to %s: %v open, want %v", start, stop, got, d)
	}
}

var (
	weekdays9to17 = map[string]string{"mon-fri": "09:00-17:00"}
	always        = map[string]string{"mon-sun": "00:00-24:00"}
)

func TestOfficeHours(t *testing.T) {
	s := office(t, "Europe/Berlin", weekdays9to17, "2026-05-01")
	wants(t, s, "2026-03-02T10:00:00+01:00", "2026-03-02T10:00:00+01:00", "0")
	wants(t, s, "2026-03-02T10:00:00+01:00", "2026-03-02T09:00:00+01:00", "0")
	wants(t, s, "2026-03-02T10:00:00+01:00", "2026-03-02T12:30:00.25+01:00", "2h30m0.25s")
	wants(t, s, "2026-03-06T16:00:00+01:00", "2026-03-09T09:20:00+01:00", "1h20m") // Friday to Monday
	wants(t, s, "2026-04-30T16:00:00+02:00", "2026-05-04T10:00:00+02:00", "2h")    // a holiday on the Friday
	wants(t, s, "2026-01-01T00:00:00+01:00", "2027-01-01T00:00:00+01:00", "2080h") // 261 weekdays, one a holiday
}

// Golden case 6: asked at 06:00, the office opens at 09:00, answered at 08:45.
func TestAnAnswerBeforeOpeningHasNoBusinessTime(t *testing.T) {
	s := office(t, "Europe/Berlin", weekdays9to17)
	wants(t, s, "2026-03-02T06:00:00+01:00", "2026-03-02T08:45:00+01:00", "0")
	wants(t, s, "2026-03-02T06:00:00+01:00", "2026-03-02T09:00:01+01:00", "1s")
}

// Golden case 14: the night the clocks change, in zones that do it in different ways.
func TestTheNightTheClocksChange(t *testing.T) {
	berlin := office(t, "Europe/Berlin", always)
	wants(t, berlin, "2026-03-29T00:00:00+01:00", "2026-03-30T00:00:00+02:00", "23h")
	wants(t, berlin, "2026-10-25T00:00:00+02:00", "2026-10-26T00:00:00+01:00", "25h")
	night := office(t, "Europe/Berlin", map[string]string{"sun": "02:00-03:00"})
	wants(t, night, "2026-03-22T00:00:00+01:00", "2026-03-23T00:00:00+01:00", "1h")
	wants(t, night, "2026-03-29T00:00:00+01:00", "2026-03-30T00:00:00+02:00", "0")  // the hour is skipped
	wants(t, night, "2026-10-25T00:00:00+02:00", "2026-10-26T00:00:00+01:00", "2h") // and shown twice
	wants(t, night, "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", "1h")
	weekend := office(t, "America/New_York", weekdays9to17)
	wants(t, weekend, "2026-03-06T16:30:00-05:00", "2026-03-09T09:30:00-04:00", "1h")
}

func TestHalfHourAndTwoHourClockChanges(t *testing.T) {
	island := office(t, "Australia/Lord_Howe", always)
	wants(t, island, "2026-04-05T00:00:00+11:00", "2026-04-06T00:00:00+10:30", "24h30m")
	wants(t, island, "2026-10-04T00:00:00+10:30", "2026-10-05T00:00:00+11:00", "23h30m")
	half := office(t, "Australia/Lord_Howe", map[string]string{"sun": "01:30-02:30"})
	wants(t, half, "2026-04-05T00:00:00+11:00", "2026-04-06T00:00:00+10:30", "1h30m") // 01:30 to 02:00 twice
	wants(t, half, "2026-10-04T00:00:00+10:30", "2026-10-05T00:00:00+11:00", "30m")   // 02:00 to 02:30 skipped
	station := office(t, "Antarctica/Troll", always)
	wants(t, station, "2026-03-29T00:00:00+00:00", "2026-03-30T00:00:00+02:00", "22h")
}

// Samoa left out 30 December 2011, a Friday: the clocks went from Thursday's midnight to Saturday's.
func TestADayThatTheZoneLeftOut(t *testing.T) {
	s := office(t, "Pacific/Apia", weekdays9to17)
	wants(t, s, "2011-12-29T09:00:00-10:00", "2011-12-31T23:00:00+14:00", "8h")
	wants(t, s, "2011-12-29T16:00:00-10:00", "2012-01-02T10:00:00+14:00", "2h")
	all := office(t, "Pacific/Apia", always, "2011-12-30")
	wants(t, all, "2011-12-29T00:00:00-10:00", "2012-01-01T00:00:00+14:00", "48h") // a holiday on a day that never was
}

// The hours change on a Wednesday: until then 09:00 to 17:00, from then on 12:00 to 20:00, and later closed.
func TestHoursThatChangeOverTime(t *testing.T) {
	early, _ := ParseWeek(weekdays9to17)
	late, _ := ParseWeek(map[string]string{"mon-fri": "12:00-20:00"})
	plans := []Plan{
		{From: Date{2026, time.July, 1}, Week: late},
		{From: Date{2025, time.January, 1}, Week: early},
		{From: Date{2026, time.July, 6}},
	}
	s, err := New("Europe/Paris", plans, []Date{{2026, time.July, 2}, {2026, time.July, 2}, {1950, time.July, 2}})
	if err != nil {
		t.Fatal(err)
	}
	wants(t, s, "2026-06-30T16:00:00+02:00", "2026-07-01T13:00:00+02:00", "2h")
	wants(t, s, "2026-06-29T00:00:00+02:00", "2026-07-20T00:00:00+02:00", "32h") // two days, two days, a holiday
	wants(t, s, "2024-12-30T00:00:00+01:00", "2025-01-01T10:00:00+01:00", "1h")
	if s.Covers(at(t, "2024-12-31T23:59:59+01:00"), at(t, "2025-01-02T00:00:00+01:00")) {
		t.Error("the day before the first hours is covered")
	}
	if !s.Covers(at(t, "2025-01-01T00:00:00+01:00"), at(t, "2027-01-02T00:00:00+01:00")) {
		t.Error("the first day is not covered")
	}
}

// A shift past midnight belongs to both days: a holiday takes only its own hours away.
func TestShiftsPastMidnight(t *testing.T) {
	s := office(t, "UTC", map[string]string{"sun": "22:00-06:00", "mon": "05:00-07:00"}, "2026-03-09")
	wants(t, s, "2026-03-01T00:00:00Z", "2026-03-03T00:00:00Z", "9h") // 22:00 to 07:00
	wants(t, s, "2026-03-08T00:00:00Z", "2026-03-10T00:00:00Z", "2h")
}

func TestOpen(t *testing.T) {
	s := office(t, "Asia/Kathmandu", weekdays9to17)
	for when, want := range map[string]bool{
		"2026-03-02T08:59:59.999999+05:45": false, "2026-03-02T09:00:00+05:45": true,
		"2026-03-02T16:59:59.999999+05:45": true, "2026-03-02T17:00:00+05:45": false, "2026-03-01T10:00:00+05:45": false,
	} {
		if got := s.Open(at(t, when)); got != want {
			t.Errorf("%s: open %v", when, got)
		}
	}
}

// slow counts the minutes at which the wall shows opening hours, by the standard library's clock.
func slow(zone *time.Location, week Week, start, stop int64) (open time.Duration) {
	for ; start < stop; start += minute {
		wall := time.UnixMicro(start).In(zone)
		now := wall.Hour()*60 + wall.Minute()
		for _, s := range week[(int(wall.Weekday())+6)%7] {
			if s.Open <= now && now < s.Close {
				open += time.Minute
				break
			}
		}
	}
	return open
}

func TestOverlapAgreesWithTheClockOnTheWall(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 0))
	week, _ := ParseWeek(map[string]string{"mon-thu": "07:15-12:00 12:45-18:30", "fri": "22:00-04:00", "sun": "01:10-03:20"})
	for _, name := range []string{"Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu",
		"Africa/Casablanca", "Pacific/Kwajalein", "America/Sao_Paulo", "Antarctica/Troll", "Asia/Tehran"} {
		zone, _ := time.LoadLocation(name)
		s, err := New(name, []Plan{{Week: week}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i := 1; i < len(s.offsets); i += 1 + r.IntN(12) { // around changes of the clock
			start := s.offsets[i].from - r.Int64N(3*1440)*minute
			stop := s.offsets[i].from + r.Int64N(3*1440)*minute
			if got, want := s.Overlap(start, stop), slow(zone, week, start, stop); got != want {
				t.Fatalf("%s, %v to %v: %v, want %v", name, time.UnixMicro(start).In(zone), time.UnixMicro(stop).In(zone), got, want)
			}
		}
	}
}

// Every offset is the one that package time tells, also in years that only the zone's rule describes.
func TestOffsets(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 0))
	for _, name := range []string{"Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Antarctica/Troll"} {
		zone, _ := time.LoadLocation(name)
		s := &Schedule{offsets: offsetsOf(zone)}
		for range 5000 {
			when := r.Int64N(latest)
			_, want := time.UnixMicro(when).In(zone).Zone()
			if got := s.offsets[s.offset(when)].ahead; got != int64(want)*1_000_000 {
				t.Fatalf("%s at %v: %d µs ahead", name, time.UnixMicro(when).In(zone), got)
			}
		}
	}
}

func TestRefusals(t *testing.T) {
	for _, zone := range []string{"", "Local", "Mars/Olympus"} {
		if _, err := New(zone, []Plan{{}}, nil); err == nil {
			t.Errorf("zone %q is accepted", zone)
		}
	}
	for what, plans := range map[string][]Plan{
		"none":       nil,
		"both begin": {{From: Date{2026, 1, 1}}, {From: Date{2026, 1, 1}}},
		"minute 30":  {{Week: Week{{{30, 30}}}}},
		"-1":         {{Week: Week{{{-1, 30}}}}},
		"1441":       {{Week: Week{{{0, 1441}}}}},
	} {
		if _, err := New("UTC", plans, nil); err == nil {
			t.Errorf("%s is accepted", what)
		}
	}
	for key, text := range map[string]string{"noday": "", "mon-": "", "mon-xyz": "", "mon": "9-17", "tue": "09:00", "wed": "09:00-25:00",
		"thu": "24:00-24:00", "fri": "09:60-10:00", "sat": "10:00-10:00", "sun": "+9:00-10:00"} {
		if _, err := ParseWeek(map[string]string{key: text}); err == nil {
			t.Errorf("%s = %q is accepted", key, text)
		}
	}
	if _, err := ParseWeek(map[string]string{"mon-wed": "closed", "tue": "09:00-10:00"}); err == nil || !strings.Contains(err.Error(), "tue") {
		t.Errorf("a day named twice: %v", err)
	}
	for _, text := range []string{"", "2026-02-30", "25.12.2026"} {
		if _, err := ParseDate(text); err == nil {
			t.Errorf("date %q is accepted", text)
		}
	}
}

func FuzzOverlap(f *testing.F) {
	f.Add(int64(0), int64(1e15), int64(2e15), uint16(540), uint16(1020), int64(20000))
	f.Fuzz(func(t *testing.T, a, b, c int64, open, end uint16, holiday int64) {
		span := Span{int(open) % 1440, int(open)%1440 + 1 + int(end)%(1440-int(open)%1440)}
		plans := []Plan{{Week: Week{{span}, {span, {0, 90}}, nil, {span}}}, {From: date(holiday % 50000), Week: Week{2: {span}}}}
		s, err := New("Australia/Lord_Howe", plans, []Date{date(holiday % 60000), date(holiday%60000 + 3)})
		if err != nil {
			return
		}
		a, b, c = min(a, b, c), max(min(a, b), min(max(a, b), c)), max(a, b, c)
		first, second, all := s.Overlap(a, b), s.Overlap(b, c), s.Overlap(a, c)
		if first < 0 || second < 0 || first+second != all {
			t.Fatalf("%v and %v are not %v", first, second, all)
		}
		if length := uint64(c) - uint64(a); uint64(all/time.Microsecond) > length {
			t.Fatalf("%v open in %d µs", all, length)
		}
		s.Covers(a, c)
	})
}

func FuzzParseWeek(f *testing.F) {
	f.Add("mon-fri", "09:00-12:00 13:00-17:00")
	f.Fuzz(func(t *testing.T, key, text string) {
		if week, err := ParseWeek(map[string]string{key: text}); err == nil {
			if _, err := New("UTC", []Plan{{Week: week}}, nil); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func BenchmarkOverlap(b *testing.B) {
	week, _ := ParseWeek(weekdays9to17)
	s, err := New("Europe/Berlin", []Plan{{Week: week}}, []Date{{2026, 5, 1}, {2026, 12, 25}})
	if err != nil {
		b.Fatal(err)
	}
	start := time.Date(2026, 3, 27, 15, 0, 0, 0, time.UTC).UnixMicro()
	for b.Loop() {
		s.Overlap(start, start+4*day)
	}
}
