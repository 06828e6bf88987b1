package export

import (
	"bytes"
	"errors"
	"time"
)

// chatOrder is the order of the numbers in a chat's dates.
type chatOrder uint8

const (
	orderUnknown chatOrder = iota
	dayFirst               // 2/5/24 is in May
	monthFirst             // 5/2/24 is in May
	yearFirst              // 2024-05-02
)

// chatCount counts what tells the order of a chat's dates, which depends on the language and country of the phone.
type chatCount struct {
	lines        int64
	named        bool     // somebody wrote one of them
	days, months int64    // dates that can be read only with the day first, and only with the month first
	back         [2]int64 // steps into the past, were the day first and were the month first
	last         [2]int64 // the day of the message before

	key []byte // the first messages up to the first that somebody wrote, which tell one chat from another
}

// add counts a line that begins with a header.
func (n *chatCount) add(h *chatHeader, line []byte) {
	if !n.named && len(n.key) < headLen {
		n.key = append(append(n.key, bytes.TrimSpace(line)...), '\n')
	}
	if n.lines++; !n.named {
		_, _, n.named = chatSpeaker(view(line[h.length:]))
	}
	switch a, b := h.date[0], h.date[1]; {
	case a > 12 && b <= 12:
		n.days++
	case b > 12 && a <= 12:
		n.months++
	}
	for i, o := range [...]chatOrder{dayFirst, monthFirst} {
		day, ok := h.day(o)
		if ok && day < n.last[i] {
			n.back[i]++
		}
		if ok {
			n.last[i] = day
		}
	}
}

// order decides over all messages of a file. Only dates with slashes are written in both orders. Where no day is beyond
// the 12th, the right order is the one in which the messages go forward in time; where they do so in both, it stays
// unknown: a guess would move a conversation by months.
func (n *chatCount) order(s chatShape) chatOrder {
	switch {
	case s.first:
		return yearFirst
	case s.between != '/':
		return dayFirst
	case n.days != n.months:
		return map[bool]chatOrder{true: dayFirst, false: monthFirst}[n.days > n.months]
	case n.back[0] != n.back[1]:
		return map[bool]chatOrder{true: dayFirst, false: monthFirst}[n.back[0] < n.back[1]]
	}
	return orderUnknown
}

// day is the day since 1970 that a header names in an order; ok is false where there is no such day.
func (h *chatHeader) day(o chatOrder) (day int64, ok bool) {
	d, m, y := h.date[0], h.date[1], h.date[2]
	switch o {
	case monthFirst:
		d, m = m, d
	case yearFirst:
		d, y = y, d
	}
	if y < 100 {
		y += 2000
	}
	if !validDate(y, m, d) {
		return 0, false
	}
	return days(y, m, d), true
}

var errChatDate = errors.New("the date is none in the order of day and month that the rest of the chat has")

// time is the instant that a header names, on a clock in a zone. In the hour in which clocks are turned back it is one of
// the two that the phone showed.
func (h *chatHeader) time(o chatOrder, zone *time.Location) (time.Time, error) {
	day, ok := h.day(o)
	if !ok {
		return time.Time{}, errChatDate
	}
	t := time.Unix(day*86400+h.clock, 0).UTC()
	if zone != time.UTC {
		t = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, zone).UTC()
	}
	return t, nil
}
