package main

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the expected outputs anew")

const (
	tableBegins = "<!-- formats: written by `listenratio formats --markdown` -->\n"
	tableEnds   = "<!-- /formats -->"
)

// TestReadmeTable compares the README's table of formats with the program's.
func TestReadmeTable(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(data), tableBegins)
	table, after, ok2 := strings.Cut(rest, tableEnds)
	if !ok || !ok2 {
		t.Fatal("the README has no place for the table of formats")
	}
	if table == formatTable() {
		return
	}
	if !*update {
		t.Fatal("the README's table of formats is not what the program prints; run make golden")
	}
	if err := os.WriteFile("../../README.md", []byte(before+tableBegins+formatTable()+tableEnds+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestReadmeCommands asks for help on every command that the README names.
func TestReadmeCommands(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		words := strings.Fields(line)
		if len(words) < 2 || words[0] != "listenratio" {
			continue
		}
		var out strings.Builder
		if status := run([]string{"help", words[1]}, &out, &out); status != statusDone || strings.Contains(out.String(), "Unknown help topic") {
			t.Errorf("the README names %q, which the program does not know", words[1])
		}
	}
}
