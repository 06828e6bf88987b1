package main

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
)

// TestLabelThenEval draws a sample, labels it as the program itself would, and measures: full agreement.
func TestLabelThenEval(t *testing.T) {
	dir := t.TempDir()
	generate(t, dir, "ndjson")
	o := outputs{dir}
	o.must(t, dir+"/items.ndjson")
	var out, errs bytes.Buffer
	if status := run([]string{"label", "--store", o.store(), "--items", "60"}, &out, &errs); status != 0 {
		t.Fatal(errs.String())
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil || len(rows) < 30 {
		t.Fatal(len(rows), err)
	}
	classes := map[string]bool{}
	var labelled strings.Builder
	w := csv.NewWriter(&labelled)
	for i, r := range rows {
		if i > 0 {
			r[6] = r[7]
			classes[r[7]] = true
		}
		w.Write(r)
	}
	w.Flush()
	if len(classes) != 3 {
		t.Errorf("the sample has the classes %v", classes)
	}
	write(t, dir+"/labels.csv", labelled.String())
	out.Reset()
	if status := run([]string{"eval", dir + "/labels.csv"}, &out, &errs); status != 0 {
		t.Fatal(errs.String())
	}
	if !strings.Contains(out.String(), "accuracy 0.9") && !strings.Contains(out.String(), "accuracy 1.000") {
		t.Errorf("the program disagrees with itself:\n%s", out.String())
	}
}

// TestExplain asks about an answer and about what it answers.
func TestExplain(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a.jsonl", `{"id":"1","account":"jo","inbound":true,"created_at":"2026-03-02T12:00:00Z","text":"@acme it leaks"}
{"id":"2","account":"acme","inbound":false,"created_at":"2026-03-02T12:10:00Z","text":"@jo so sorry, a new one is on its way","in_reply_to":"1"}
`)
	o := outputs{dir}
	o.must(t, dir+"/a.jsonl")
	for id, want := range map[string]string{"1": "answered after 10m0s", "2": "answers turn 1 after 10m0s"} {
		var out, errs bytes.Buffer
		if status := run([]string{"explain", "--store", o.store(), id}, &out, &errs); status != 0 || !strings.Contains(out.String(), want) {
			t.Errorf("status %d: %s%s", status, out.String(), errs.String())
		}
	}
	var out, errs bytes.Buffer
	if status := run([]string{"explain", "--store", o.store(), "3"}, &out, &errs); status != statusNoInput {
		t.Errorf("an absent item: status %d", status)
	}
}

func TestEvalKnowsLabelsOfWhatPeopleSaid(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/said.csv", "text,needs_reply,kind\n@northwind where is my loaf?,yes,question\n@northwind thanks a lot!,no,closer\n")
	write(t, dir+"/own.csv", "text,label\nOrder now and get 20% off,broadcast\n")
	var out, errs bytes.Buffer
	if status := run([]string{"eval", dir + "/said.csv"}, &out, &errs); status != 0 || !strings.Contains(out.String(), "needs_reply        1.000") {
		t.Errorf("eval of what people said ends with %d: %s%s", status, out.String(), errs.String())
	}
	if status := run([]string{"eval", dir + "/said.csv", dir + "/own.csv"}, &out, &errs); status == 0 {
		t.Error("eval takes labels of both kinds for one")
	}
	write(t, dir+"/said.csv", "text,needs_reply\n@northwind where is my loaf?,maybe\n")
	errs.Reset()
	if status := run([]string{"eval", dir + "/said.csv"}, &out, &errs); status == 0 || !strings.Contains(errs.String(), `needs_reply is "maybe"`) {
		t.Errorf("a wrong label of what people said: %d, %s", status, errs.String())
	}
}
