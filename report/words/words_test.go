package words

import (
	"reflect"
	"testing"
	"time"
)

// TestCatalogueIsComplete finds strings that a language lacks.
func TestCatalogueIsComplete(t *testing.T) {
	for _, c := range Catalogues {
		v := reflect.ValueOf(*c)
		for i := range v.NumField() {
			complete(t, c.Lang+"."+v.Type().Field(i).Name, v.Field(i), reflect.ValueOf(*English).Field(i))
		}
	}
}

func complete(t *testing.T, name string, got, english reflect.Value) {
	switch got.Kind() {
	case reflect.String:
		if got.Len() == 0 {
			t.Errorf("%s is missing", name)
		}
	case reflect.Struct:
		for i := range got.NumField() {
			complete(t, name+"."+got.Type().Field(i).Name, got.Field(i), english.Field(i))
		}
	case reflect.Array:
		for i := range got.Len() {
			complete(t, name, got.Index(i), english.Index(i))
		}
	case reflect.Slice, reflect.Map:
		if got.Len() != english.Len() {
			t.Errorf("%s has %d entries, English %d", name, got.Len(), english.Len())
		}
	}
}

func TestNumbers(t *testing.T) {
	c := English
	cases := []struct{ got, want string }{
		{c.Count(0), "0"}, {c.Count(999), "999"}, {c.Count(1234567), "1,234,567"}, {c.Count(-1234), "−1,234"},
		{c.Decimals(-0.25, 2), "−0.25"}, {c.Decimals(1234.5, 1), "1,234.5"},
		{c.Hundred(0), "0"}, {c.Hundred(0.004), "0.4"}, {c.Hundred(0.624), "62"}, {c.Hundred(0.9961), "99.6"}, {c.Hundred(1), "100"},
		{c.Ratio(3.21), "3.2 : 1"}, {c.Ratio(0.25), "1 : 4.0"}, {c.Ratio(128.4), "128 : 1"}, {c.Ratio(0), "0 : 1"}, {c.Ratio(1), "1.0 : 1"},
		{c.Duration(45), "45\u00a0s"}, {c.Duration(720), "12\u00a0min"}, {c.Duration(6000), "1\u00a0h 40\u00a0min"}, {c.Duration(3600), "1\u00a0h"}, {c.Duration(1097.4 * 86400), "1,097\u00a0d"}, {c.Duration(183600), "2\u00a0d 3\u00a0h"},
		{c.Date(time.Date(2026, 11, 5, 0, 0, 0, 0, time.UTC)), "5 Nov 2026"}, {c.Day("2026-11-15"), "15 Nov 2026"}, {c.Day("?"), "?"},
	}
	for _, k := range cases {
		if k.got != k.want {
			t.Errorf("got %q, want %q", k.got, k.want)
		}
	}
}

func TestPartsAddUp(t *testing.T) {
	for _, counts := range [][]int64{{1, 1, 1}, {65, 19, 15}, {0, 0, 0}, {7, 0, 0, 5}, {333, 333, 334}} {
		var sum, all int64
		for i, n := range Parts(counts...) {
			sum += n
			all += counts[i]
		}
		if want := int64(100); all > 0 && sum != want {
			t.Errorf("%v: parts add up to %d", counts, sum)
		}
	}
}
