package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const labels = `brand,text,label
a,Northwind opens a shop. We are proud!,broadcast
a,"Order now, get 20% off",broadcast
b,We are so excited to announce a partnership,broadcast
b,Study finds that bread is older than fire,value-share
c,How to keep bread fresh: avoid the fridge,value-share
c,"Thanks, we will look into it",reply
d,Why crumbs matter: a study of bread and fog,value-share
`

func TestFitSeparatesWhatTheRulesTell(t *testing.T) {
	file := filepath.Join(t.TempDir(), "labels.csv")
	if err := os.WriteFile(file, []byte(labels), 0o600); err != nil {
		t.Fatal(err)
	}
	var first, again strings.Builder
	if err := run([]string{file}, &first); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{file}, &again); err != nil || first.String() != again.String() {
		t.Errorf("a second run differs: %v", err)
	}
	if !strings.Contains(first.String(), "n 6, held-out F1 value-share 0.857, broadcast 0.800") {
		t.Errorf("fit says\n%s", first.String())
	}
}

func TestFitRefuses(t *testing.T) {
	for _, files := range [][]string{nil, {"absent.csv"}} {
		if err := run(files, &strings.Builder{}); err == nil {
			t.Errorf("run(%q) reports no error", files)
		}
	}
}

func TestFitMeasuresTheProgramOnHeldOutScores(t *testing.T) {
	dir := t.TempDir()
	file, scores := filepath.Join(dir, "labels.csv"), filepath.Join(dir, "held.csv")
	for name, text := range map[string]string{
		file:   "source,brand,row_id,text,label\nmade-up,a,1,The third mill,broadcast\nmade-up,b,2,The fourth mill,value-share\n",
		scores: "made-up,1,value-share,2\nmade-up,1,reply,900\nmade-up,2,value-share,998\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	if err := run([]string{file, "-scores", scores}, &out); err != nil {
		t.Fatal(err)
	}
	if want := "broadcast against value-share alone: macro-F1 1.000"; !strings.Contains(out.String(), want) {
		t.Errorf("fit says\n%s\nwant %s", out.String(), want)
	}
	if err := os.WriteFile(scores, []byte("1,2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{file, "-scores", scores}, &out); err == nil {
		t.Error("scores of another form: no error")
	}
}
