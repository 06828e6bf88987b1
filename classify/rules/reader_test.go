package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"listenratio/classify"
	"listenratio/classify/rules"
)

func TestNamesInEverySpelling(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       rules.Cue
	}{
		{"harbour tea", "a cup of Harbour Tea in the rain", rules.OwnName},
		{"harbourtea", "a cup of Harbour Tea in the rain", rules.OwnName},
		{"harbourtea_news", "a cup of HARBOUR TEA in the rain", rules.OwnName},
		{"harbourtea_uk", "a cup of harbour-tea in the rain", rules.OwnName},
		{"askharbour", "a boat in the Harbour at noon", rules.OwnName},
		{"café zoë", "an hour at Cafe Zoe", rules.OwnName},
		{"cafe zoe", "an hour at Café Zoë", rules.OwnName},
		{"harbour tea", "an hour with @HarbourTea", rules.OwnAt},
		{"harbour tea", "an hour with @Harbour_Tea_UK", rules.OwnAt},
		{"harbour tea", "an hour #harbourtea", rules.OwnTag},
		{"harbour tea", "an hour #HarbourTeaWeek", rules.OwnTag},
		{"harbour tea", "an hour https://www.harbourtea.example/x", rules.OwnLink},
		{"harbour tea", "Har\u200bbour T\u00adea at noon and after", rules.OwnName},
		{"harbour tea", "Ha\u0301rbour Te\u0301a at noon and after", rules.OwnName},
	} {
		x := rules.NewReader(rules.Setup{})
		r := x.Read(&classify.Post{Text: c.text, Names: []string{c.name}})
		if !r.Cues.Has(c.want) {
			t.Errorf("%q with the name %q does not show %v", c.text, c.name, c.want)
		}
	}
}

func TestOtherNamesAreNotOwn(t *testing.T) {
	own := rules.Of(rules.OwnName, rules.OwnAt, rules.OwnTag, rules.OwnLink, rules.OwnFirst)
	for _, text := range []string{"tea at the harbour", "Harbour of tea", "@harbour", "#tea", "What's a camp?", "health and hotels", "https://example.org/harbourtea", "bank of kenya"} {
		x := rules.NewReader(rules.Setup{})
		r := x.Read(&classify.Post{Text: text, Names: []string{"harbour tea", "equity bank kenya", "whatsapp", "campus", "healthcare"}})
		if r.Cues.Any(&own) {
			t.Errorf("%q is taken for the brand", text)
		}
	}
}

func TestNamesChangeWithThePost(t *testing.T) {
	x := rules.NewReader(rules.Setup{})
	p := classify.Post{Text: "A morning at Harbour Tea", Names: []string{"harbour tea"}}
	if r := x.Read(&p); !r.Cues.Has(rules.OwnName) {
		t.Error("own name not seen")
	}
	p.Names = []string{"hilltop"}
	if r := x.Read(&p); r.Cues.Has(rules.OwnName) {
		t.Error("name of the post before still counts")
	}
}

func TestSpansAreWhereTheWordsStand(t *testing.T) {
	const text = "Fog again 🌫 — beware of the déjà-vu path"
	r := read(text)
	s := r.Span(rules.Warning)
	if got := text[s.From:s.To]; got != "beware" {
		t.Errorf("warning stands at %q", got)
	}
}

func TestMojibakeQuotesAreQuotes(t *testing.T) {
	if r := read("â€œThe fog is old,â€\u009d he said"); !r.Cues.Has(rules.Opening) || !r.Cues.Has(rules.Quoted) {
		t.Error("a quotation mark in the wrong code page is not seen")
	}
}

// hostile are texts made to be slow, endless or confusing; n scales them.
func hostile(n int) map[string]string {
	return map[string]string{
		"one word":        strings.Repeat("a", n),
		"spaces":          strings.Repeat(" ", n),
		"marks":           "e" + strings.Repeat("\u0301", n/2),
		"zero width":      strings.Repeat("a\u200b", n/4),
		"joined emoji":    strings.Repeat("👩\u200d", n/7),
		"handles":         strings.Repeat("@a ", n/3),
		"glued handles":   strings.Repeat("@a", n/2),
		"hosts":           "@" + strings.Repeat("a.", n/2),
		"tags":            strings.Repeat("#", n),
		"links":           strings.Repeat("http://", n/7),
		"dots":            strings.Repeat("a.", n/2),
		"short hosts":     strings.Repeat("a.b.c.d.e ", n/10),
		"numbers":         strings.Repeat("1,", n/2),
		"quotes":          strings.Repeat("\"", n),
		"mojibake":        strings.Repeat("â€", n/5),
		"known words":     strings.Repeat("how to ", n/7),
		"phrase starts":   strings.Repeat("don t forget ", n/13),
		"names":           strings.Repeat("harbour ", n/8),
		"mixed scripts":   strings.Repeat("аa霧é", n/8),
		"broken bytes":    strings.Repeat("\xff\xc3", n/2),
		"right to left":   strings.Repeat("\u202eabc\u202c", n/9),
		"question marks":  strings.Repeat("?", n),
		"rt":              strings.Repeat("RT @a: ", n/7),
		"carets":          strings.Repeat("^", n),
		"signed for ever": "a " + strings.Repeat("- ", n/2),
	}
}

// TestHostileTextsEnd reads texts so long that anything but linear work would not end.
func TestHostileTextsEnd(t *testing.T) {
	x := rules.NewReader(rules.Setup{Names: own})
	for name, text := range hostile(2 << 20) {
		r := x.Read(&classify.Post{Text: text, Names: own})
		for c := range r.Cues.All {
			if s := r.Span(c); s.From < 0 || s.To < s.From || int(s.To) > len(text) {
				t.Errorf("%s: cue %v stands at %v of %d bytes", name, c, s, len(text))
			}
		}
	}
}

func TestTenMegabytesInOneItemChangeNoOther(t *testing.T) {
	x := rules.NewReader(rules.Setup{Names: own})
	p := classify.Post{Text: "Harbour Tea opens a garden. Order now!", Names: own}
	before := seen(x.Read(&p))
	x.Read(&classify.Post{Text: strings.Repeat("harbour аa霧é ^ don t forget #x @a.b 1,", 10<<20/45), Names: own})
	if after := seen(x.Read(&p)); after != before {
		t.Errorf("a long item changes the reading of the next one: %s, was %s", after, before)
	}
}

// seen is all that a reading says, as a text.
func seen(r *rules.Reading) string {
	s := fmt.Sprint(r.Language, r.Words, r.Added, r.After)
	for c := range r.Cues.All {
		s += fmt.Sprint(" ", c, r.Count(c), r.Span(c))
	}
	return s
}

func FuzzRead(f *testing.F) {
	for _, text := range hostile(60) {
		f.Add(text)
	}
	x := rules.NewReader(rules.Setup{Names: own})
	f.Fuzz(func(t *testing.T, text string) {
		r := x.Read(&classify.Post{Text: text, Names: own})
		for c := range r.Cues.All {
			if s := r.Span(c); s.From < 0 || s.To < s.From || int(s.To) > len(text) {
				t.Fatalf("cue %v stands at %v of %d bytes", c, s, len(text))
			}
		}
	})
}
