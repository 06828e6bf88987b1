package export

import (
	"strings"
	"time"
)

// ParseRFC3339 reads a time such as 2023-05-16T11:50:47Z, 2023-05-16T11:50:47.123+02:00 or, with a space for the T,
// 2023-05-16 11:50:47Z. A time without a zone is not one. fraction says that it is given more exactly than to the
// second.
func ParseRFC3339(s string) (t time.Time, fraction, ok bool) {
	if len(s) < len("2006-01-02T15:04:05Z") || s[4] != '-' || s[7] != '-' || s[10] != 'T' && s[10] != ' ' && s[10] != 't' {
		return time.Time{}, false, false
	}
	year, month, day := two(s)*100+two(s[2:]), two(s[5:]), two(s[8:])
	clock, ok := parseClock(s[11:19])
	if !ok || !validDate(year, month, day) {
		return time.Time{}, false, false
	}
	nanos, rest := fractionOf(s[19:])
	offset, ok := zone(rest)
	t = time.Unix(days(year, month, day)*86400+clock-offset, nanos).UTC()
	return t, len(rest) < len(s)-19, ok
}

// two reads two digits; anything else gives a number far below any valid one.
func two(s string) int {
	a, b := s[0]-'0', s[1]-'0'
	if a > 9 || b > 9 {
		return -1_000_000
	}
	return int(a)*10 + int(b)
}

// parseClock reads 15:04:05 as seconds. A leap second counts as the first second of the next minute.
func parseClock(s string) (int64, bool) {
	h, m, sec := two(s), two(s[3:]), two(s[6:])
	ok := s[2] == ':' && s[5] == ':' && h >= 0 && h < 24 && m >= 0 && m < 60 && sec >= 0 && sec <= 60
	return int64(h*3600 + m*60 + sec), ok
}

func validDate(year, month, day int) bool {
	return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

func monthLength(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// days counts the days from 1970-01-01 in the Gregorian calendar; year 0 and later.
func days(year, month, day int) int64 {
	if month <= 2 {
		year--
		month += 12
	}
	if year < 0 {
		return time.Date(year+1, time.Month(month-12), day, 0, 0, 0, 0, time.UTC).Unix() / 86400
	}
	return int64(365*year+year/4-year/100+year/400+(153*(month-3)+2)/5+day) - 719469
}

// fractionOf reads ".123" in front of s as nanoseconds; further digits are dropped.
func fractionOf(s string) (nanos int64, rest string) {
	if len(s) < 2 || s[0] != '.' && s[0] != ',' || s[1] < '0' || s[1] > '9' {
		return 0, s
	}
	unit := int64(1e9)
	i := 1
	for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		unit /= 10
		nanos += int64(s[i]-'0') * unit
	}
	return nanos, s[i:]
}

// zone reads Z, +02:00 or +0200 as seconds east of UTC.
func zone(s string) (int64, bool) {
	if s == "Z" || s == "z" {
		return 0, true
	}
	if len(s) == 6 && s[3] == ':' {
		return zoneOf(s[0], s[1:3], s[4:6])
	}
	if len(s) == 5 {
		return zoneOf(s[0], s[1:3], s[3:5])
	}
	return 0, false
}

func zoneOf(sign byte, hours, minutes string) (int64, bool) {
	h, m := two(hours), two(minutes)
	n := int64(h*3600 + m*60)
	if sign == '-' {
		n = -n
	}
	return n, (sign == '+' || sign == '-') && h >= 0 && h < 24 && m >= 0 && m < 60
}

// ParseRubyDate reads a time such as Tue Oct 31 21:45:10 +0000 2017. The day of the week is not checked.
func ParseRubyDate(s string) (time.Time, bool) {
	if len(s) != len(time.RubyDate) || s[3] != ' ' || s[7] != ' ' || s[10] != ' ' || s[19] != ' ' || s[25] != ' ' {
		return time.Time{}, false
	}
	year, month, day := two(s[26:])*100+two(s[28:]), monthOf(s[4:7]), two(s[8:])
	clock, ok := parseClock(s[11:19])
	offset, okZone := zone(s[20:25])
	if !ok || !okZone || !validDate(year, month, day) {
		return time.Time{}, false
	}
	return time.Unix(days(year, month, day)*86400+clock-offset, 0).UTC(), true
}

const monthNames = "JanFebMarAprMayJunJulAugSepOctNovDec"

func monthOf(name string) int {
	i := strings.Index(monthNames, name)
	if i < 0 || i%3 != 0 {
		return 0
	}
	return i/3 + 1
}
