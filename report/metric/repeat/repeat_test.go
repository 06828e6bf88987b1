package repeat

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

const (
	hour  = int64(time.Hour / time.Microsecond)
	month = 30 * 24 * time.Hour
)

// alike reports whether two texts are the same under a mask.
func alike(mask Mask, a, b string) bool {
	x, y := NewReader(mask), NewReader(mask)
	return x.Read(a).exact == y.Read(b).exact
}

func TestMasksMakeAlike(t *testing.T) {
	for _, pair := range [][2]string{
		{"Fresh bread at noon https://bread.example/a?b=1", "fresh BREAD, at noon!"},
		{"Fresh bread at noon bread.example/x (www.bread.example)", "Fresh bread at noon"},
		{"Fresh bread: see ovenhouse.com.", "Fresh bread: see"},
		{"@anna_b @carl.d Fresh bread at noon", "Fresh bread at noon"},
		{"Mail us at help.desk@bread.example today", "Mail us at today"},
		{"It’s the baker's day", "its the bakers day"},
		{"Straße GRÜN Ötzi", "straße grün ötzi"},
	} {
		for _, mask := range []Mask{Repeats, Templates} {
			if !alike(mask, pair[0], pair[1]) {
				t.Errorf("mask %b: %q and %q differ", mask, pair[0], pair[1])
			}
		}
	}
}

func TestTemplatesMaskNamesAndNumbers(t *testing.T) {
	for _, pair := range [][2]string{
		{"Hi Anna, your order 12345 is on its way. ^KB", "Hi Carl Otto, your order AB-99 is on its way. ^JT"},
		{"We look into it - Tom https://bread.example/1", "We look into it — Maja"},
		{"We look into it –Tom", "We look into it *MK"},
		{"Hello @anna, sorry!", "Hello Carl, sorry!"},
		{"Thanks, Zoë! We look into it -Tom", "Thanks, Anna! We look into it -Maja"},
		{"Liebe Frau Weber, bis 12:30 Uhr", "Liebe Frau Özil, bis 9 Uhr"},
		{"Здравствуйте, Анна, спасибо", "Здравствуйте, Пётр, спасибо"},
	} {
		if !alike(Templates, pair[0], pair[1]) {
			t.Errorf("%q and %q differ", pair[0], pair[1])
		}
		if alike(Repeats, pair[0], pair[1]) {
			t.Errorf("%q and %q are alike as broadcasts", pair[0], pair[1])
		}
	}
}

func TestMasksLeaveApart(t *testing.T) {
	for _, pair := range [][2]string{
		{"Hi anna", "Hi carl"}, {"We ship and/or sell", "We ship or sell"}, {"Hello. We bake", "Hello. You bake"},
		{"well-known bread", "well bread"}, {"bread - Rolls today", "bread - Cakes today"}, {"bread - rolls", "bread - cakes"}, {"面包很好", "面包不好"}, {"bread @ noon", "bread noon at"},
	} {
		if alike(Templates, pair[0], pair[1]) {
			t.Errorf("%q and %q are alike", pair[0], pair[1])
		}
	}
	if !alike(Repeats, "bread #monday", "bread") || alike(Templates, "bread #monday", "bread") {
		t.Error("tags are masked in broadcasts only")
	}
}

func TestTextsWithoutWordsAreLikeNothing(t *testing.T) {
	r, f := NewReader(Templates), NewFinder(month, Many)
	for _, text := range []string{"", " \n", "🎉🎉", "https://bread.example/a", "@anna", "12 345", "^KB", "!?"} {
		for range 2 {
			if p := r.Read(text); p.Words != 0 || f.Add(0, p, 0).Found {
				t.Errorf("%q has %d words", text, p.Words)
			}
		}
	}
}

// Golden case 12: the same text at 09:00, 12:00 and 15:00 is a repeat two times of three.
func TestTheSameTextThreeTimes(t *testing.T) {
	r, f := NewReader(Repeats), NewFinder(month, Many)
	var found []bool
	for i, text := range []string{
		"Our new loaf is here, come and taste it today! https://bread.example/1", "Our new loaf is here, come and taste it today! #bread",
		"Our new loaf is HERE, come and taste it today",
	} {
		m := f.Add(int64(9+3*i)*hour, r.Read(text), 0)
		found = append(found, m.Found)
		if m.Family != 0 || m.Size != int64(i+1) || m.Found && m.Gap != 3*time.Hour {
			t.Errorf("text %d: %+v", i, m)
		}
	}
	if fmt.Sprint(found) != "[false true true]" {
		t.Errorf("repeats: %v", found)
	}
}

func TestWindowsEnd(t *testing.T) {
	r := NewReader(Repeats)
	for _, window := range []time.Duration{24 * time.Hour, 7 * 24 * time.Hour, month} {
		f := NewFinder(window, Many)
		at := int64(0)
		for _, step := range []struct {
			wait time.Duration
			size int64
		}{{0, 1}, {window, 2}, {window, 3}, {window + time.Microsecond, 1}, {window, 2}} {
			at += step.wait.Microseconds()
			if m := f.Add(at, r.Read("the shop is open until six"), 0); m.Size != step.size || m.Found != (step.size > 1) {
				t.Errorf("window %v after %v: %+v", window, step.wait, m)
			}
		}
	}
}

func TestTheLatestOfSeveralLikesTellsTheGap(t *testing.T) {
	r, f := NewReader(Repeats), NewFinder(month, Many)
	base := "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
	f.Add(0, r.Read(base), 0)
	f.Add(hour, r.Read(base+" more"), 0)
	if m := f.Add(3*hour, r.Read(base), 0); m.Gap != 2*time.Hour || m.Family != 0 || m.Size != 3 {
		t.Errorf("%+v, want the one of two hours ago", m)
	}
	if m := f.Add(hour, r.Read(base), 0); m.Gap != 0 {
		t.Errorf("out of order: %+v, want no gap", m)
	}
}

func TestLookRemembersNothing(t *testing.T) {
	r, f := NewReader(Repeats), NewFinder(24*time.Hour, Many)
	for range 2 {
		if m := f.Look(0, r.Read("fresh bread at noon")); m.Found || m.Size != 0 {
			t.Errorf("before: %+v", m)
		}
	}
	f.Add(0, r.Read("fresh bread at noon"), 0)
	if m := f.Look(hour, r.Read("Fresh bread at noon!")); !m.Found || m.Gap != time.Hour || m.Size != 1 {
		t.Errorf("after: %+v", m)
	}
	if m := f.Look(25*hour, r.Read("fresh bread at noon")); m.Found {
		t.Errorf("after the window: %+v", m)
	}
}

// vocabulary has words of a made-up language.
func vocabulary(r *rand.Rand, n int) []string {
	list := make([]string, n)
	for i := range list {
		var b strings.Builder
		for range 2 + r.IntN(3) {
			b.WriteByte("bdfgklmnprstvz"[r.IntN(14)])
			b.WriteByte("aeiou"[r.IntN(5)])
		}
		list[i] = b.String()
	}
	return list
}

// corpus makes texts, some of which are earlier ones with a few words changed.
func corpus(r *rand.Rand, n int) [][]string {
	dictionary := vocabulary(r, 800)
	texts := make([][]string, n)
	for i := range texts {
		if i > 10 && r.IntN(2) == 0 {
			texts[i] = append(texts[i], texts[r.IntN(i)]...)
			for range r.IntN(3) {
				texts[i][r.IntN(len(texts[i]))] = dictionary[r.IntN(800)]
			}
			continue
		}
		for range 6 + r.IntN(30) {
			texts[i] = append(texts[i], dictionary[min(r.IntN(800), r.IntN(800))])
		}
	}
	return texts
}

// jaccard is the similarity of two texts' sets of word pairs, written out plainly.
func jaccard(a, b map[string]bool) float64 {
	both := 0
	for pair := range a {
		if b[pair] {
			both++
		}
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

func pairsOf(text []string) map[string]bool {
	set := map[string]bool{}
	padded := append(append([]string{"^"}, text...), "$")
	for i := range padded[1:] {
		set[padded[i]+" "+padded[i+1]] = true
	}
	return set
}

// Against the plain search through all pairs: nothing found that is not there, and almost nothing missed.
func TestFinderAgainstPlainSearch(t *testing.T) {
	texts := corpus(rand.New(rand.NewPCG(1, 0)), 1500)
	reader, finder := NewReader(Repeats), NewFinder(month, Many)
	var sets []map[string]bool
	var there, found int
	for i, text := range texts {
		set := pairsOf(text)
		last := -1
		for j, earlier := range sets {
			if jaccard(set, earlier) >= 0.8 {
				last = j
			}
		}
		sets = append(sets, set)
		m := finder.Add(int64(i)*1_000_000, reader.Read(strings.Join(text, " ")), 0)
		switch {
		case last < 0 && m.Found:
			t.Fatalf("text %d: found something", i)
		case last >= 0:
			there++
			if m.Found && m.Gap == time.Duration(i-last)*time.Second {
				found++
			}
		}
	}
	t.Logf("%d of %d found", found, there)
	if there < 400 || float64(found) < 0.99*float64(there) {
		t.Errorf("found %d of %d", found, there)
	}
}

// A text of thousands of words is compared by a sample; a few changed words do not hide it, and half of it is not it.
func TestLongTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 0))
	words := vocabulary(r, 5000)
	long := strings.Join(words, " ")
	reader, finder := NewReader(Repeats), NewFinder(month, Many)
	finder.Add(0, reader.Read(long), 0)
	for range 50 {
		words[r.IntN(5000)] = "changed"
	}
	if m := finder.Add(0, reader.Read(strings.Join(words, " ")), 0); !m.Found {
		t.Error("a slightly changed long text is not found")
	}
	if m := finder.Add(0, reader.Read(long[:len(long)/2]), 0); m.Found {
		t.Error("half a long text is found")
	}
}

// A template among very many other texts is found again and again, and memory does not grow with the texts.
func TestMemoryIsBounded(t *testing.T) {
	reader, finder := NewReader(Repeats), NewFinder(month, Many)
	var repeats int64
	for i := range 3 * Many {
		if i%1000 == 0 {
			m := finder.Add(int64(i), reader.Read("the daily word of the house is bread"), 0)
			repeats = m.Size
		}
		finder.Add(int64(i), reader.Read(fmt.Sprintf("w%d w%d w%d w%d", i, i*7+1, i*13+2, i*17+3)), 0)
	}
	if repeats != (3*Many+999)/1000 {
		t.Errorf("the template was seen %d times", repeats)
	}
	if len(finder.ring) > Many || finder.Forgotten() == 0 {
		t.Errorf("the ring holds %d texts and forgot %d", len(finder.ring), finder.Forgotten())
	}
}

// Texts that leave the window make room: the ring stays as small as the window's content.
func TestTheRingStaysSmall(t *testing.T) {
	reader, finder := NewReader(Repeats), NewFinder(24*time.Hour, Many)
	for i := range 20_000 {
		finder.Add(int64(i)*hour, reader.Read(fmt.Sprintf("w%d w%d w%d w%d", i, i*7+1, i*13+2, i*17+3)), 0)
		if m := finder.Add(int64(i)*hour, reader.Read("good morning all of you out there"), 0); i > 0 && !m.Found {
			t.Fatalf("hour %d: the greeting is not found", i)
		}
	}
	if len(finder.ring) > 64 || finder.Forgotten() != 0 {
		t.Errorf("the ring holds %d texts and forgot %d", len(finder.ring), finder.Forgotten())
	}
}

func FuzzRepeat(f *testing.F) {
	f.Add("Hi Anna, see https://bread.example ^KB", uint8(31))
	f.Add("面包 #x @y \xff\xc3 it’s", uint8(7))
	f.Fuzz(func(t *testing.T, text string, mask uint8) {
		reader, finder := NewReader(Mask(mask)), NewFinder(month, Many)
		p := reader.Read(text)
		words := p.Words
		if m := finder.Add(-5, p, 0); m.Found || m.Size != 1 {
			t.Fatalf("first: %+v", m)
		}
		if m := finder.Add(5, reader.Read(text), 0); m.Found != (words > 0) {
			t.Fatalf("second of %d words: %+v", words, m)
		}
	})
}

// bench makes texts of a post's length: a third from templates with a slot, the rest new.
func bench(n int) []string {
	r := rand.New(rand.NewPCG(3, 0))
	texts := corpus(r, 300)
	dictionary := vocabulary(r, 20_000)
	list := make([]string, n)
	for i := range list {
		var words []string
		if i%3 == 0 {
			words = append([]string{"Hi", "Anna,"}, texts[r.IntN(300)]...)
		} else {
			for range 22 {
				words = append(words, dictionary[r.IntN(20_000)])
			}
		}
		list[i] = strings.Join(words, " ") + " https://bread.example/" + fmt.Sprint(i)
	}
	return list
}

func BenchmarkRead(b *testing.B) {
	texts := bench(1 << 12)
	r := NewReader(Templates)
	for i := 0; b.Loop(); i++ {
		r.Read(texts[i%len(texts)])
	}
}

func BenchmarkAdd(b *testing.B) {
	texts := bench(1 << 17)
	r, f := NewReader(Templates), NewFinder(month, Many)
	for i := 0; b.Loop(); i++ {
		f.Add(int64(i)*30_000_000, r.Read(texts[i%len(texts)]), 0) // 86,400 in a window
	}
}
