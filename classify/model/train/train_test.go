package main

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"listenratio/classify"
	"listenratio/classify/model"
)

// labelled returns a small invented set with a planted signal: posts of "Quorl" words are value-shares.
func labelled(t *testing.T) (outbound, inbound string) {
	var out, in strings.Builder
	out.WriteString("brand,text,label,language\n")
	for i := range 40 {
		fmt.Fprintf(&out, "brand%d,the quorl of number %d explained,value-share,en\n", i%5, i)
		fmt.Fprintf(&out, "brand%d,brand%d and the plain zerp of %d,broadcast,en\n", i%5, i%5, i)
	}
	out.WriteString("brand1,thanks for telling us,reply,en\nbrand2,thanks for telling us,reply,en\n")
	in.WriteString("text,needs_reply,kind\n")
	for i := range 20 {
		fmt.Fprintf(&in, "@brand%d where is parcel %d,yes,question\n@brand%d thanks a lot,no,closer\n", i%4, i, i%4)
	}
	dir := t.TempDir()
	outbound, inbound = filepath.Join(dir, "outbound.csv"), filepath.Join(dir, "inbound.csv")
	for name, text := range map[string]string{outbound: out.String(), inbound: in.String()} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return outbound, inbound
}

func TestTrainingIsReproducibleAndLearns(t *testing.T) {
	outbound, inbound := labelled(t)
	var files [2][]byte
	for i := range files {
		name := filepath.Join(t.TempDir(), "weights.bin")
		var log bytes.Buffer
		if err := run([]string{outbound, inbound, "-o", name}, &log); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(log.String(), "value-share") {
			t.Errorf("no score of value-share in %q", log.String())
		}
		var err error
		if files[i], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Fatal("two trainings on the same files differ")
	}
	m, err := model.Open(string(files[0]))
	if err != nil {
		t.Fatal(err)
	}
	s := new(model.Scratch)
	tip := m.Outbound(&classify.Post{Text: "a quorl of another kind"}, s).ValueShare
	own := m.Outbound(&classify.Post{Text: "a plain zerp of another kind"}, s).ValueShare
	if tip < 700 || own > 300 {
		t.Errorf("planted signal scored %d and %d", tip, own)
	}
	if in := m.Inbound("@brand9 where is parcel 7", "en", s); in.NeedsReply < 700 || in.Kind != model.Question {
		t.Errorf("question scored %+v", in)
	}
}

func TestTheCommittedWeightsFitTheLexicon(t *testing.T) {
	file, err := os.ReadFile("../weights.bin")
	if err != nil {
		t.Fatal(err)
	}
	if head := model.AppendHeader(nil); !bytes.HasPrefix(file, head) {
		t.Error("weights.bin was trained with another concepts.txt: train again")
	}
}

func TestBadInputIsNamed(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"text,label\na,nonsense\n", `unknown label "nonsense"`},
		{"text,needs_reply,kind\na,yes,nonsense\n", `unknown kind "nonsense"`},
		{"text,label\n\"a\n", "line"},
	} {
		if _, err := read(strings.NewReader(c.text), false); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %q", c.text, err, c.want)
		}
	}
	if err := run(nil, io.Discard); err == nil {
		t.Error("no arguments: no error")
	}
}

func TestOwnFunctionsAgreeWithTheLibrary(t *testing.T) {
	for x := -30.0; x <= 0; x += 0.37 {
		if d := math.Abs(exp(x)/math.Exp(x) - 1); d > 1e-9 {
			t.Errorf("exp(%g) is off by %g", x, d)
		}
	}
	for x := 0.0; x <= 1; x += 0.01 {
		if d := math.Abs(log1p(x) - math.Log1p(x)); d > 1e-12 {
			t.Errorf("log1p(%g) is off by %g", x, d)
		}
	}
}

func TestACollectionGivesOnlyWhatWasRead(t *testing.T) {
	known := map[string]string{textHash("kenya-banks,7"): "yes question"}
	from := collectionOf(map[string]int{"O_ID": 0, "O_Tweet": 1})
	row := func(id string) func(string) string {
		return func(column string) string { return map[string]string{"O_ID": id, "O_Tweet": "is it open"}[column] }
	}
	if from.reading(row("8"), known) != nil {
		t.Error("a text that nobody has read")
	}
	got := from.reading(row("7"), known)
	if got == nil || got("text") != "is it open" || got("needs_reply") != "yes" || got("kind") != "question" || got("label") != "" {
		t.Error("a text that was read is not told")
	}
	if from.reading(row("7"), known) != nil {
		t.Error("a text that comes again")
	}
	if rows, err := read(strings.NewReader("tweet_id,text\n0,nobody has read this\n"), false); len(rows) != 0 || err != nil {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}
