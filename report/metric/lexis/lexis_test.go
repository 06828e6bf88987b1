package lexis

import (
	"slices"
	"strings"
	"testing"
)

func TestWhoATextSpeaksOf(t *testing.T) {
	for _, c := range []struct {
		text, language string
		want           Counts
	}{
		{"We baked our first loaf for you.", "en", Counts{Words: 7, We: 2, You: 1, First: Self}},
		{"Have you met Acme? Your day starts here. I'm Jo from @acme", "en", Counts{Words: 12, I: 1, We: 2, You: 2, First: Other}},
		{"Unser Brot und dein Käse: wir freuen uns auf euch!", "de", Counts{Words: 10, We: 3, You: 2, First: Self}},
		{"Votre avis compte, notre équipe et moi répondons.", "fr", Counts{Words: 8, I: 1, We: 1, You: 1, First: Other}},
		{"Bread is not cake https://acme.example/you?our=1 @jo_b", "en", Counts{Words: 4}},
		{"Mi casa", "es", Counts{Words: 2, I: 1, First: Self}},
		{"Ta dom i moja firma", "pl", Counts{Words: 5}},
		{"Two words make a name, two Words: here, two more", "en", Counts{Words: 10, We: 2, First: Self}},
		{"Two", "en", Counts{Words: 1}},
		{"", "", Counts{}},
	} {
		r := NewReader([]string{"Acme", "Two Words"})
		r.Read(c.text, c.language)
		if r.Counts != c.want {
			t.Errorf("%q: %+v, want %+v", c.text, r.Counts, c.want)
		}
	}
}

func TestContentWords(t *testing.T) {
	for text, want := range map[string]string{
		"The oven of our bakery is HOT, isn't it? #SourDough 24h @jo https://x.example/oven": "oven bakery hot sourdough",
		"L'eau d’orange":         "eau orange",
		"Über Brötchen & Straße": "brötchen straße",
		"don't o'clock":          "o'clock",
		"":                       "",
	} {
		r := NewReader(nil)
		r.Read(text, "")
		var got []string
		for _, w := range r.Content {
			got = append(got, w.Of(text))
			if w.Hash != hashOf(w.Of(text)) {
				t.Errorf("%q: hash of %q", text, w.Of(text))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestAmbiguousWords leaves out what is one person in one language and another in the next, unless the language is known.
func TestAmbiguousWords(t *testing.T) {
	r := NewReader(nil)
	for language, want := range map[string]Counts{"": {Words: 2}, "fr-CA": {Words: 2, I: 1, You: 1, First: Self}, "nl": {Words: 2, You: 1, First: Other}} {
		if r.Read("je te", language); r.Counts != want {
			t.Errorf("%q: %+v, want %+v", language, r.Counts, want)
		}
	}
}

func TestSpeaks(t *testing.T) {
	for tag, want := range map[string]bool{"": true, "und": true, "en": true, "PT-br": true, "de_AT": true, "ja": false, "eng": false, "e": false} {
		if Speaks(tag) != want {
			t.Errorf("%q", tag)
		}
	}
}

func TestCount(t *testing.T) {
	for text, want := range map[string]int{"": 0, "one two": 2, "@jo  hi!\nhttps://a.example/b ☃ 🙂 …": 1, " - ": 0, "a:b :// c": 2} {
		if got := Count(text); got != want {
			t.Errorf("%q: %d words, want %d", text, got, want)
		}
	}
}

// FuzzRead looks that no text confuses the reader, and that words stand where it says.
func FuzzRead(f *testing.F) {
	f.Add("We’re l'Acme @acme #Tag’s 12th\xff é", "fr")
	f.Fuzz(func(t *testing.T, text, language string) {
		r := NewReader([]string{"acme"})
		r.Read(text, language)
		ok := slices.IsSortedFunc(r.Content, func(a, b Word) int { return a.From - b.From })
		for _, w := range r.Content {
			ok = ok && w.From < w.To && w.To <= len(text)
		}
		if c := r.Counts; !ok || c.I+c.We+c.You+len(r.Content) > c.Words {
			t.Errorf("%+v %v", c, r.Content)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("The ovens of our bakery are warm at six, and you are welcome to look at them. ", 2)
	r := NewReader([]string{"acme"})
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		r.Read(text, "en")
	}
}
