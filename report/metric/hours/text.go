package hours

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Date is a day of the calendar, in no zone.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// String writes it as 2006-01-02.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// number counts days from 1970-01-01.
func (d Date) number() int64 {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Unix() / 86400
}

// date is the day of a number.
func date(number int64) Date {
	t := time.Unix(number*86400, 0).UTC()
	return Date{t.Year(), t.Month(), t.Day()}
}

// ParseDate reads a day written as 2006-01-02.
func ParseDate(text string) (Date, error) {
	t, err := time.Parse("2006-01-02", text)
	if err != nil {
		return Date{}, fmt.Errorf("read date %q: want year-month-day, as 2026-12-25", text)
	}
	return Date{t.Year(), t.Month(), t.Day()}, nil
}

// weekdays are the words for days, Monday first.
var weekdays = [7]string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// ParseWeek reads weekly hours as a configuration writes them: by a day ("mon") or a run of days ("mon-fri", "sat-sun",
// "sun-tue"), the spans of each such day, as "09:00-12:30 13:30-18:00" or "closed". A span that ends at or before the
// time it begins goes on past midnight and belongs to both calendar days: "22:00-06:00". Days not named are closed; a day
// named twice is an error.
func ParseWeek(text map[string]string) (Week, error) {
	var week Week
	var named [7]bool
	for _, key := range slices.Sorted(maps.Keys(text)) {
		days, err := parseDays(key)
		if err != nil {
			return Week{}, err
		}
		for _, d := range days {
			if named[d] {
				return Week{}, fmt.Errorf("read hours of %q: %s is named twice", key, weekdays[d])
			}
			named[d] = true
			if err := week.add(d, text[key]); err != nil {
				return Week{}, fmt.Errorf("read hours of %q: %w", key, err)
			}
		}
	}
	return week, nil
}

// parseDays reads a day or a run of days, which may go over the end of the week.
func parseDays(key string) ([]int, error) {
	first, last, run := strings.Cut(strings.ToLower(strings.TrimSpace(key)), "-")
	if !run {
		last = first
	}
	from, to := slices.Index(weekdays[:], first), slices.Index(weekdays[:], last)
	if from < 0 || to < 0 {
		return nil, fmt.Errorf("read day %q: want one of %s, or two with a hyphen", key, strings.Join(weekdays[:], " "))
	}
	days := []int{from}
	for d := from; d != to; {
		d = (d + 1) % 7
		days = append(days, d)
	}
	return days, nil
}

// add adds a day's spans to the week.
func (w *Week) add(day int, text string) error {
	if strings.TrimSpace(text) == "closed" {
		return nil
	}
	for _, field := range strings.Fields(text) {
		from, to, ok := strings.Cut(field, "-")
		open, okOpen := parseClock(from)
		end, okEnd := parseClock(to)
		if !ok || !okOpen || !okEnd || open == 1440 || open == end {
			return fmt.Errorf("read span %q: want 09:00-17:30", field)
		}
		if open < end {
			w[day] = append(w[day], Span{open, end})
			continue
		}
		w[day] = append(w[day], Span{open, 1440})
		if end > 0 {
			w[(day+1)%7] = append(w[(day+1)%7], Span{0, end})
		}
	}
	return nil
}

// parseClock reads hh:mm from 00:00 to 24:00, as minutes.
func parseClock(text string) (minutes int, ok bool) {
	if len(text) != 5 || text[2] != ':' || strings.ContainsAny(text, "+-") {
		return 0, false
	}
	h, errHour := strconv.Atoi(text[:2])
	m, errMinute := strconv.Atoi(text[3:])
	minutes = 60*h + m
	return minutes, errHour == nil && errMinute == nil && m < 60 && minutes <= 1440
}
