package metric

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report/metric/hours"
)

// moment is one item of a made-up stream; exactly one of said and heard is set, and turn where the item ends one.
type moment struct {
	said  *Said
	heard *Heard
	turn  *turn.Turn
}

// vocabulary is made-up words, of which few are said often and many seldom.
func vocabulary(r *rand.Rand) (words []string) {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	for range 4000 {
		var w strings.Builder
		for range 1 + r.IntN(4) {
			w.WriteByte(consonants[r.IntN(len(consonants))])
			w.WriteByte(vowels[r.IntN(len(vowels))])
		}
		words = append(words, w.String())
	}
	return words
}

// sentence is a text of some fifteen words, behind words that everybody uses.
func sentence(r *rand.Rand, words []string) string {
	var b strings.Builder
	for range 8 + r.IntN(15) {
		n := r.IntN(len(words))
		fmt.Fprintf(&b, "%s ", words[r.IntN(n+1)])
	}
	return b.String() + "and thank you for the order we have with you"
}

// stream is the made-up life of a brand over three years: of 100 items 40 are asked, 35 answer, 20 are broadcasts, 5 useful.
// One answer in five is a template. Without texts all are empty.
func stream(items int, texts bool) (list []moment) {
	r := rand.New(rand.NewPCG(20, 26))
	words := vocabulary(r)
	templates := []string{sentence(r, words), sentence(r, words), sentence(r, words)}
	var waiting []*Heard
	for i := range items {
		when, id, kind := at(time.Duration(i)*3*365*day24/time.Duration(items)), fmt.Sprint("m", i), r.IntN(100)
		text := ""
		if texts {
			text = sentence(r, words)
		}
		said := &Said{ID: id, At: when, Platform: "square", First: true, Class: classify.Broadcast, Text: text, Language: "en",
			Thread: int32(i), Replies: pipeline.Unknown, Reposts: int64(r.IntN(4))}
		switch {
		case kind < 40 || kind < 75 && len(waiting) == 0:
			h := &Heard{At: when, ID: id, Platform: "square", Text: text, Language: "en", Thread: int32(i), Person: int32(r.IntN(items/4 + 1)),
				Addressed: true, Opens: true}
			waiting = append(waiting, h)
			list = append(list, moment{heard: h})
			continue
		case kind < 75:
			n := max(0, len(waiting)-1-r.IntN(20))
			h := waiting[n]
			waiting = append(waiting[:n], waiting[n+1:]...)
			if texts && kind < 47 {
				said.Text = templates[kind%len(templates)]
			}
			said.Class, said.Parent, said.ParentTime, said.Answers, said.Thread = classify.Reply, h.ID, h.At, pipeline.Person, h.Thread
			list = append(list, moment{said: said, turn: &turn.Turn{ID: h.ID, Platform: "square", Start: h.At, Stop: when, Messages: 1,
				State: turn.Answered, Answer: id, PersonNumber: h.Person, ThreadNumber: h.Thread, Session: 1, Opens: true}})
			continue
		case kind < 80:
			said.Class = classify.ValueShare
		case kind < 88:
			said.Flags = classify.Promo
		}
		list = append(list, moment{said: said})
	}
	return list
}

// BenchmarkTally counts the items of a stream: all figures without the words of messages, the same with business time, with
// the words of one message in three, and of one in 61, as of a brand with three million. What the words take above the numbers is
// what the text figures cost.
func BenchmarkTally(b *testing.B) {
	const items = 100_000
	week, err := hours.ParseWeek(map[string]string{"mon-fri": "09:00-17:00"})
	if err != nil {
		b.Fatal(err)
	}
	office, err := hours.New("Europe/Berlin", []hours.Plan{{Week: week}}, nil)
	if err != nil {
		b.Fatal(err)
	}
	s := setting(pipeline.AllInbound)
	s.AsOf, s.Items = at(3*365*day24), items
	open, large := s, s
	open.Hours, large.Items = office, 3_000_000
	for _, k := range []struct {
		name    string
		setting Setting
		texts   bool
	}{{"numbers", s, false}, {"business", open, false}, {"words", s, true}, {"sample", large, true}} {
		list := stream(items, k.texts)
		b.Run(k.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				feed(New(k.setting), list)
			}
			perItem(b, items)
		})
		tally := New(k.setting)
		feed(tally, list)
		b.Run(k.name+"-figures", func(b *testing.B) {
			for b.Loop() {
				tally.Figures()
			}
			perItem(b, items)
		})
	}
}

// perItem reports how long one item took.
func perItem(b *testing.B, items int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(items), "ns/item")
}

func feed(t *Tally, list []moment) {
	for _, m := range list {
		if m.turn != nil {
			t.Turn(m.turn)
		}
		if m.said != nil {
			t.Said(m.said)
			continue
		}
		t.Heard(m.heard)
	}
}
