package export

import (
	"testing"
	"time"
)

// sameTime holds the fast parsers against the standard library: what it reads they read alike. They read a little
// more: a space for the T, a comma for the point, zones without a colon, leap seconds, wrong days of the week.
func sameTime(t *testing.T, s string) {
	if want, err := time.Parse(time.RFC3339, s); err == nil && len(s) >= 20 && s[10] == 'T' && s[13] == ':' {
		if got, _, ok := ParseRFC3339(s); ok && !got.Equal(want) {
			t.Errorf("%q: got %v, want %v", s, got, want)
		}
	}
	if want, err := time.Parse(time.RubyDate, s); err == nil {
		if got, ok := ParseRubyDate(s); ok && !got.Equal(want) {
			t.Errorf("%q: got %v, want %v", s, got, want)
		}
	}
}

func TestTimes(t *testing.T) {
	for day := time.Date(0, 1, 1, 12, 34, 56, 789e6, time.UTC); day.Year() < 2500; day = day.Add(7 * 24 * time.Hour) {
		for _, zone := range []*time.Location{time.UTC, time.FixedZone("", 5*3600+45*60), time.FixedZone("", -9*3600)} {
			s := day.In(zone).Format(time.RFC3339Nano)
			if len(s) < 20 || s[0] == '-' {
				continue
			}
			got, fraction, ok := ParseRFC3339(s)
			if !ok || !fraction || !got.Equal(day) {
				t.Fatalf("%s: %v", s, got)
			}
			r := day.Truncate(time.Second)
			if got, ok := ParseRubyDate(r.In(zone).Format(time.RubyDate)); !ok || !got.Equal(r) {
				t.Fatalf("%s: %v", r.Format(time.RubyDate), got)
			}
		}
	}
	for _, s := range []string{"", "2023-02-29T00:00:00Z", "2023-13-01T00:00:00Z", "2023-01-01T24:00:00Z", "2023-01-01T00:60:00Z",
		"2023-01-01T00:00:00", "2023-01-01T00:00:00+", "2023-01-01T00:00:00.Z", "2023-01-01T00:00:00+24:00", "20x3-01-01T00:00:00Z",
		"2023-01-01T00-00-00Z", "Tue Okt 31 21:45:10 +0000 2017", "Tue Feb 31 21:45:10 +0000 2017", "-023-01-01T00:00:00Z"} {
		if got, _, ok := ParseRFC3339(s); ok {
			t.Errorf("%q was read as %v", s, got)
		}
		if got, ok := ParseRubyDate(s); ok {
			t.Errorf("%q was read as %v", s, got)
		}
	}
}
