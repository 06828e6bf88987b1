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
