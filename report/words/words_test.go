package words

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestCatalogueIsComplete finds strings that a language lacks.
func TestCatalogueIsComplete(t *testing.T) {
	for _, c := range Catalogues {
		v := reflect.ValueOf(*c)
		for i := range v.NumField() {
			if v.Type().Field(i).Name == "Figures" {
				continue // English has them from the figures themselves
			}
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
	case reflect.Slice:
		if got.Len() != english.Len() {
			t.Fatalf("%s has %d entries, English %d", name, got.Len(), english.Len())
		}
		for i := range got.Len() {
			complete(t, name, got.Index(i), english.Index(i))
		}
	case reflect.Map:
		for _, key := range english.MapKeys() {
			if !got.MapIndex(key).IsValid() {
				t.Errorf("%s has no %s", name, key)
			}
		}
	}
}

// TestVerbsAgree finds formats that take other arguments than the English ones.
func TestVerbsAgree(t *testing.T) {
	for _, c := range Catalogues {
		v, english := reflect.ValueOf(*c), reflect.ValueOf(*English)
		for i := range v.NumField() {
			agree(t, c.Lang+"."+v.Type().Field(i).Name, v.Field(i), english.Field(i))
		}
	}
}

func agree(t *testing.T, name string, got, english reflect.Value) {
	switch got.Kind() {
	case reflect.String:
		for _, verb := range []string{"%s", "%d", "%%"} {
			if a, b := strings.Count(got.String(), verb), strings.Count(english.String(), verb); a != b {
				t.Errorf("%s has %d of %s, English %d: %q", name, a, verb, b, got.String())
			}
		}
	case reflect.Struct:
		for i := range got.NumField() {
			agree(t, name+"."+got.Type().Field(i).Name, got.Field(i), english.Field(i))
		}
	case reflect.Map:
		for _, key := range english.MapKeys() {
			if got.MapIndex(key).IsValid() {
				agree(t, name+"."+key.String(), got.MapIndex(key), english.MapIndex(key))
			}
		}
	}
}

func TestLanguages(t *testing.T) {
	at := time.Date(2026, 11, 5, 0, 0, 0, 0, time.UTC)
	for _, k := range []struct{ lang, count, decimal, date string }{
		{"en", "1,234,567", "1,234.5", "5 Nov 2026"}, {"de", "1.234.567", "1.234,5", "5.\u00a0Nov. 2026"},
		{"es", "1\u202f234\u202f567", "1\u202f234,5", "5\u00a0nov 2026"}, {"fr", "1\u202f234\u202f567", "1\u202f234,5", "5\u00a0nov. 2026"},
	} {
		c := For(k.lang)
		if c.Lang != k.lang || c.Count(1234567) != k.count || c.Decimals(1234.5, 1) != k.decimal || c.Date(at) != k.date {
			t.Errorf("%s writes %q, %q, %q", k.lang, c.Count(1234567), c.Decimals(1234.5, 1), c.Date(at))
		}
	}
	if For("tlh") != English || For("") != English {
		t.Error("an unknown language is not English")
	}
	if !French.One(0) || German.One(0) {
		t.Error("nought is one in French only")
	}
}

func TestNumbers(t *testing.T) {
	c := English
	cases := []struct{ got, want string }{
		{c.Count(0), "0"}, {c.Count(999), "999"}, {c.Count(1234567), "1,234,567"}, {c.Count(-1234), "−1,234"},
		{c.Decimals(-0.25, 2), "−0.25"}, {c.Decimals(1234.5, 1), "1,234.5"},
		{c.Hundred(0), "0"}, {c.Hundred(0.004), "0.4"}, {c.Hundred(0.624), "62"}, {c.Hundred(0.9961), "99.6"}, {c.Hundred(1), "100"},
		{c.Ratio(3.21), "3.2\u00a0:\u00a01"}, {c.Ratio(0.25), "1\u00a0:\u00a04.0"}, {c.Ratio(128.4), "128\u00a0:\u00a01"}, {c.Ratio(0), "0\u00a0:\u00a01"}, {c.Ratio(1), "1.0\u00a0:\u00a01"},
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
	cases := []struct {
		counts []int64
		want   []float64
		places int
	}{
		{[]int64{65, 19, 16}, []float64{65, 19, 16}, 0},
		{[]int64{1043, 1162, 345, 0}, []float64{40.9, 45.6, 13.5, 0}, 1},
		{[]int64{1, 1, 1}, []float64{33.4, 33.3, 33.3}, 1},
		{[]int64{0, 0, 0}, []float64{0, 0, 0}, 0},
		{[]int64{7, 0, 0, 5}, []float64{58, 0, 0, 42}, 0},
	}
	for _, c := range cases {
		got, places := Parts(c.counts...)
		if !reflect.DeepEqual(got, c.want) || places != c.places {
			t.Errorf("%v: %v with %d places", c.counts, got, places)
		}
	}
}

func TestPhrases(t *testing.T) {
	cases := []struct {
		c                *Catalogue
		english, phrased string
	}{
		{German, "there is nothing to count", "Es gibt nichts zu zählen"},
		{German, "1 turn; a rate needs 30", "1 Anliegen; für einen Anteil braucht es 30"},
		{German, "1234 complaints and 1 turn of praise; each needs 30", "1.234 Beschwerden und 1 Anliegen mit Lob; von beiden braucht es je 30"},
		{French, "0 turns; a rate needs 30", "0 demande\u00a0; il en faut 30 pour un taux"},
		{Spanish, "fewer than 30 acts: not ranked", "menos de 30 actos: fuera de la clasificación"},
		{French, "fewer than 30 acts", "moins de 30 prises de parole"},
		{French, "SHA-256 of a 1 # {word}.csv", "SHA-256 de a 1 # {word}.csv"},
		{German, "to correct it takes 30 labels of acts that the program calls value-share, and there are 2", "Zum Berichtigen braucht es 30 Beurteilungen von Äußerungen der Klasse „Nützliches“, und es gibt 2"},
		{German, "12345", "12.345"}, {German, "1,234.50", "1.234,50"}, {French, "99999999999999999999", "99999999999999999999"},
		{German, "7 dragons; a rate needs 30", "7 dragons; a rate needs 30"}, {German, "", ""}, {English, "there is nothing to count", "there is nothing to count"},
	}
	for _, k := range cases {
		if got := k.c.Phrase(k.english); got != k.phrased {
			t.Errorf("%s: %q is %q, want %q", k.c.Lang, k.english, got, k.phrased)
		}
	}
}

// TestPhrasesHaveTheSameHoles finds phrases that a language lacks, and those whose holes are not those of the English text.
func TestPhrasesHaveTheSameHoles(t *testing.T) {
	for _, c := range Catalogues[1:] {
		for english, says := range c.Phrases {
			if got, want := holes(says), holes(english); !reflect.DeepEqual(got, want) {
				t.Errorf("%s has the holes %v, English %v: %q", c.Lang, got, want, says)
			}
			for _, other := range Catalogues[1:] {
				if other.Phrases[english] == "" {
					t.Errorf("%s has no phrase for %q", other.Lang, english)
				}
			}
		}
	}
}

func holes(pattern string) (list []string) {
	for {
		_, hole, after := nextHole(pattern)
		if hole == "" {
			return list
		}
		list, pattern = append(list, hole), after
	}
}

// TestFrenchSpaces finds signs that French sets apart, and that a line end could tear off.
func TestFrenchSpaces(t *testing.T) {
	torn := regexp.MustCompile(`« | [;?!»]|[^ )}»"”] :( |$)`)
	for english, says := range French.Phrases {
		if torn.MatchString(says) {
			t.Errorf("%q: %q", english, says)
		}
	}
	for name, f := range French.Figures {
		if says := f.Title + f.Definition; regexp.MustCompile(`« | [;?!»]`).MatchString(says) {
			t.Errorf("%s: %q", name, says)
		}
	}
}
