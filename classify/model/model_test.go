package model

import (
	"strings"
	"testing"

	"listenratio/classify"
)

func TestScoresTellTipsFromAnnouncements(t *testing.T) {
	m, s := Default(), new(Scratch)
	tip := m.Outbound(&classify.Post{Text: "How to spot a phishing mail: five signs everyone should know https://example.org/a"}, s)
	own := m.Outbound(&classify.Post{Text: "Acme is proud to announce the launch of our new store in Springfield!", Names: []string{"acme"}}, s)
	if tip.ValueShare <= own.ValueShare || tip.ValueShare < 500 || own.ValueShare > 400 {
		t.Errorf("tip scored %d, announcement %d", tip.ValueShare, own.ValueShare)
	}
}

func TestEveryConceptIsKnownAndExplained(t *testing.T) {
	for line := range strings.SplitSeq(conceptsText, "\n") {
		if strings.HasPrefix(line, "[") && conceptNumber(strings.Trim(line, "[]")) == len(conceptNames) {
			t.Errorf("concept %s is not in conceptNames", line)
		}
	}
	if len(conceptNames) > 64 || len(conceptReasons) != len(conceptNames) || len(shapeReasons) != shapeMark+markBits {
		t.Error("names and reasons of concepts or shapes do not match")
	}
}

func TestOwnNames(t *testing.T) {
	for _, c := range []struct{ name, text, own string }{
		{"acme_news", "Acme opens a shop", "Acme"},
		{"acmewealth", "Why Acme Wealth grows", "Acme Wealth"},
		{"acme", "See https://shop.acme.example/x", "https://shop.acme.example/x"},
		{"springfield tower bank", "Ask STB about it", "STB"},
		{"acme", "a new #AcmeCup", "#AcmeCup"},
		{"acme", "We love acorns", ""},
	} {
		var s Scratch
		s.scan(c.text)
		s.names.read([]string{c.name})
		s.markOwn()
		var own []string
		for _, tok := range s.tokens {
			if tok.own {
				own = append(own, c.text[tok.start:tok.end])
			}
		}
		if got := strings.Join(own, " "); got != c.own {
			t.Errorf("%q in %q: got %q, want %q", c.name, c.text, got, c.own)
		}
	}
}

func TestHostileTexts(t *testing.T) {
	m, s := Default(), new(Scratch)
	for _, text := range []string{
		"", "#", "@", "http://", "\xff\xfe", "&", "a\u0301" + strings.Repeat("\u0301", 1<<16), strings.Repeat("\u200b", 1<<16),
		strings.Repeat("a", 10<<20), strings.Repeat("word ", 1<<20), strings.Repeat("@@##", 1<<16), strings.Repeat("x-", 1<<16),
	} {
		m.Outbound(&classify.Post{Text: text, Names: []string{"x", "", "--", "a b"}}, s)
		m.Inbound(text, "", s)
		m.Explain(&classify.Post{Text: text}, s)
	}
}

// TestLongTextsWithLongNamesEnd scores texts made to be looked for a name at every byte. Were the work the product of
// text and name, each would cost minutes.
func TestLongTextsWithLongNamesEnd(t *testing.T) {
	m, s := Default(), new(Scratch)
	long := strings.Repeat("a", 64<<10)
	names := []string{long + "b", strings.Repeat("a.", 32<<10) + "b", "acme"}
	for _, unit := range []string{"a", "a.", "a-", "a_", "@a", "@a_", "#a", "http://a", "http://a.a.", "www.a-a", "a.a.a.a ", "é.", "1.", "1,", "&amp;", "a&", "_", ".-"} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		for _, front := range []string{"", "http://", "www.", "@", "#"} {
			m.Outbound(&classify.Post{Text: front + text, Names: names}, s)
			m.Inbound(front+text, "", s)
		}
	}
}

func FuzzScoresTakeNoNoticeOfWhatIsFarBehind(f *testing.F) {
	f.Add("a.", "a.a.a.a")
	f.Add("@a_", "acme bank")
	f.Add("http://a-", "a")
	m, s := Default(), new(Scratch)
	f.Fuzz(func(t *testing.T, unit, name string) {
		if unit == "" {
			return
		}
		text := strings.Repeat(unit, 1<<16/len(unit)+1)
		p := classify.Post{Text: text, Names: []string{name}}
		m.Outbound(&p, s)
		if len(s.tokens) > maxTokens || len(s.features) > seenSlots/2 {
			t.Errorf("%d tokens and %d features", len(s.tokens), len(s.features))
		}
	})
}

func TestAFeatureCountsOnce(t *testing.T) {
	m, s := Default(), new(Scratch)
	known := map[uint32]bool{}
	for _, f := range m.Features(&classify.Post{Text: strings.Repeat("how to save energy at home, by us! ", 20)}, s) {
		if known[f.Key] {
			t.Errorf("feature %d of group %d twice", f.Key, f.Group)
		}
		known[f.Key] = true
	}
}

func TestSteadyStateAllocatesNothing(t *testing.T) {
	m, s := Default(), new(Scratch)
	p := &classify.Post{Text: "Read our new guide: how to save energy at home, by @someone https://acme.example/x #tips", Names: []string{"acme", "acme power company"}}
	if n := testing.AllocsPerRun(100, func() { m.Outbound(p, s); m.Inbound(p.Text, "en", s) }); n > 0 {
		t.Errorf("%g allocations per text", n)
	}
}

func BenchmarkOutbound(b *testing.B) {
	m, s := Default(), new(Scratch)
	p := &classify.Post{Text: "Read our new guide: how to save energy at home, by @someone https://acme.example/x #tips and more so", Names: []string{"acme"}}
	b.SetBytes(int64(len(p.Text)))
	for b.Loop() {
		m.Outbound(p, s)
	}
}

func BenchmarkInbound(b *testing.B) {
	m, s := Default(), new(Scratch)
	text := "@northwindbakes my loaf from this morning had a hole all the way through, second time this week"
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		m.Inbound(text, "en", s)
	}
}
