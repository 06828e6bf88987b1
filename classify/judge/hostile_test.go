package judge_test

import (
	"strings"
	"testing"

	"listenratio/classify"
	"listenratio/classify/judge"
)

// Units of texts made to be slow or confusing; each is repeated.
var units = []string{"a", "e\u0301\u0301\u0301", "a\u200b", "👩\u200d", "@a ", "#", "http://", "a.", "\"", "how to ", "northwind ", "аa霧é ", "\xff\xc3",
	"RT @a: ", "^", "1,", "why not? ", "“we” "}

// TestHostileTextsEnd judges texts so long that anything but linear work would not end.
func TestHostileTextsEnd(t *testing.T) {
	j := judge.New(judge.Setup{Names: own})
	for _, u := range units {
		text := strings.Repeat(u, 2<<20/len(u))
		if v := j.Judge(&classify.Post{Text: text, Names: own}); v.Rule == "" || !strings.Contains(text, v.Words) {
			t.Errorf("%q over and over is %+v", u, v)
		}
	}
}

func TestTenMegabytesAreOneVerdict(t *testing.T) {
	j := judge.New(judge.Setup{Names: own})
	p := classify.Post{Text: "Northwind Bakery opens a shop. Follow us!", Names: own}
	before := j.Judge(&p)
	v := j.Judge(&classify.Post{Text: strings.Repeat(strings.Join(units, " "), 10<<20/100), Names: own})
	if v.Rule == "" {
		t.Errorf("verdict is %+v", v)
	}
	if after := j.Judge(&p); after != before {
		t.Errorf("the next verdict is %+v, was %+v", after, before)
	}
}
