package judge_test

import (
	"strings"
	"testing"
	"time"

	"listenratio/classify"
	"listenratio/classify/judge"
)

// Units of texts made to be slow or confusing; each is repeated.
var units = []string{"a", "e\u0301\u0301\u0301", "a\u200b", "👩\u200d", "@a ", "#", "http://", "a.", "\"", "how to ", "northwind ", "аa霧é ", "\xff\xc3",
	"RT @a: ", "^", "1,", "why not? ", "“we” "}

func TestHostileTextsCostLinearTime(t *testing.T) {
	j := judge.New(judge.Setup{Names: own})
	cost := func(text string) time.Duration {
		best := time.Hour
		for range 2 {
			start := time.Now()
			j.Judge(&classify.Post{Text: text, Names: own})
			best = min(best, time.Since(start))
		}
		return best
	}
	for _, u := range units {
		small := cost(strings.Repeat(u, 30_000/len(u)))
		if large := cost(strings.Repeat(u, 300_000/len(u))); large > 60*small+50*time.Millisecond {
			t.Errorf("ten times %q costs %v instead of %v", u, large, small)
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
