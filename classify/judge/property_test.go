package judge_test

import (
	"strings"
	"testing"

	"listenratio/classify"
	"listenratio/classify/judge"
)

// every yields all made-up posts of these tests.
func every(yield func(classify.Post) bool) {
	for _, c := range structural {
		if !yield(c.post) {
			return
		}
	}
	for _, c := range precedents {
		if !yield(classify.Post{Text: c.text, Repost: c.repost}) {
			return
		}
	}
	for _, c := range languages {
		if !yield(classify.Post{Text: c.broadcast, Language: c.tag}) || !yield(classify.Post{Text: c.value, Language: c.tag}) {
			return
		}
	}
}

// harmless are changes of a text that must not change its class.
var harmless = map[string]func(string) string{
	"tracking parameter": func(s string) string { return strings.ReplaceAll(s, "t.co/x", "t.co/x?utm_source=a&utm_medium=b") },
	"zero-width space":   func(s string) string { return strings.ReplaceAll(s, "e", "e\u200b") },
	"soft hyphen":        func(s string) string { return strings.ReplaceAll(s, "r", "r\u00ad") },
	"combining mark":     func(s string) string { return strings.ReplaceAll(s, "o", "o\u0308") },
	"blanks at the end":  func(s string) string { return s + "  \n" },
	"double blanks":      func(s string) string { return strings.ReplaceAll(s, " ", "  ") },
	"curly apostrophe":   func(s string) string { return strings.ReplaceAll(s, "'", "’") },
	"no-break spaces":    func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
}

func TestHarmlessChangesKeepTheClass(t *testing.T) {
	j := judge.New(judge.Setup{Names: own})
	for p := range every {
		before := j.Judge(&p)
		for name, change := range harmless {
			q := p
			q.Text = change(p.Text)
			if after := j.Judge(&q); after.Class != before.Class {
				t.Errorf("%s turns %q from %v into %v", name, p.Text, before.Class, after.Class)
			}
		}
	}
}

func TestVerdictsDoNotDependOnWhatWasJudgedBefore(t *testing.T) {
	j := judge.New(judge.Setup{Names: own})
	for p := range every {
		fresh := judge.New(judge.Setup{Names: own}).Judge(&p)
		j.Judge(&classify.Post{Text: strings.Repeat("Order now! Why? @a #b https://t.co/c 9% “x” ", 50), Repost: true, Names: []string{"x"}})
		if used := j.Judge(&p); used != fresh {
			t.Errorf("%q is %+v after another post, %+v alone", p.Text, used, fresh)
		}
	}
}

func TestWordsAreInTheText(t *testing.T) {
	j := judge.New(judge.Setup{Names: own})
	for p := range every {
		if v := j.Judge(&p); !strings.Contains(p.Text, v.Words) || v.Rule == "" {
			t.Errorf("%q: rule %q, words %q", p.Text, v.Rule, v.Words)
		}
	}
}

func FuzzJudge(f *testing.F) {
	for p := range every {
		f.Add(p.Text, uint8(p.Answers), p.Repost)
	}
	j := judge.New(judge.Setup{Names: own})
	f.Fuzz(func(t *testing.T, text string, answers uint8, repost bool) {
		p := classify.Post{Text: text, Repost: repost, Quote: answers&8 != 0}
		p.Answers = p.Answers + 0
		if v, _ := j.Explain(&p); v.Class > classify.ValueShare {
			t.Fatalf("class %d", v.Class)
		}
	})
}
