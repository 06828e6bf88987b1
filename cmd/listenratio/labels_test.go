package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"listenratio/report"
	"listenratio/report/sheet"
)

// labelAll draws a sample of about n items and labels it: as the program did, but every nth of some verdicts otherwise.
func labelAll(t *testing.T, o outputs, n string, label func(i int, verdict string) string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if status := run([]string{"label", "--store", o.store(), "--items", n}, &out, &errs); status != 0 {
		t.Fatal(errs.String())
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var labelled strings.Builder
	w := csv.NewWriter(&labelled)
	for i, r := range rows {
		if i > 0 {
			r[6] = label(i, r[7])
		}
		w.Write(r)
	}
	w.Flush()
	return labelled.String()
}

func figuresOf(t *testing.T, o outputs, slug string) (f sheet.Figures) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(o.reports(), "current", slug, "figures.json"))
	if err == nil {
		err = json.Unmarshal(data, &f)
	}
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func figureNamed(t *testing.T, f sheet.Figures, name string) report.Figure {
	t.Helper()
	p := report.Page{Figures: f.Figures}
	found := p.Find(name)
	if found == nil {
		t.Fatal("no figure ", name)
	}
	return *found
}

// TestLabelsMeasureAndCorrect labels a sample, some items otherwise than the program, and looks for the score and the
// corrected shares in the report.
func TestLabelsMeasureAndCorrect(t *testing.T) {
	dir := t.TempDir()
	generate(t, dir, "ndjson")
	o := outputs{dir}
	o.must(t, dir+"/items.ndjson")
	labels := labelAll(t, o, "900", func(i int, verdict string) string {
		if verdict == "broadcast" && i%5 == 0 {
			return "value-share"
		}
		return verdict
	})
	write(t, dir+"/labels.csv", labels)
	o.must(t, dir+"/items.ndjson", "--labels", dir+"/labels.csv")
	found, _ := filepath.Glob(filepath.Join(o.reports(), "current", "*", "figures.json"))
	corrected := 0
	for _, path := range found {
		slug := filepath.Base(filepath.Dir(path))
		f := figuresOf(t, o, slug)
		if f.Score == nil || !f.Score.Drawn || f.Score.Labels != "labels.csv" || f.Score.Right.Value > 0.99 || f.Score.Right.Value < 0.7 || len(f.Score.Classes) != 3 {
			t.Fatalf("%s: score %+v", slug, f.Score)
		}
		raw, fixed := figureNamed(t, f, "mix_broadcast"), figureNamed(t, f, "mix_broadcast_corrected")
		if fixed.CannotSay != "" {
			t.Log(slug, fixed.Says)
			continue
		}
		corrected++
		if share := *fixed.Value / *raw.Value; share < 0.6 || share > 0.95 || *fixed.Low > *fixed.Value || *fixed.High < *fixed.Value {
			t.Errorf("%s: broadcasts are %v, corrected %v (%v to %v)", slug, *raw.Value, *fixed.Value, *fixed.Low, *fixed.High)
		}
		page, err := os.ReadFile(filepath.Join(o.reports(), "current", slug, "index.html"))
		if err != nil || !strings.Contains(string(page), "Agreement with people") || !strings.Contains(string(page), "Horvitz") {
			t.Errorf("%s: the page does not tell of the labels: %v", slug, err)
		}
	}
	if corrected == 0 {
		t.Error("no brand has corrected shares")
	}
	var out, errs bytes.Buffer
	if status := run([]string{"eval", dir + "/labels.csv"}, &out, &errs); status != 0 || !strings.Contains(out.String(), "of all items, by the ") {
		t.Errorf("status %d: %s%s", status, out.String(), errs.String())
	}
	out.Reset()
	if status := run([]string{"eval", "--json", dir + "/labels.csv"}, &out, &errs); status != 0 || !strings.Contains(out.String(), `"all_items"`) {
		t.Errorf("status %d: %s%s", status, out.String(), errs.String())
	}
}

// TestLabelsAreReadAgain edits the labels under the same name: the report is made anew, and without a change it is not.
func TestLabelsAreReadAgain(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a.jsonl", `{"id":"1","account":"acme","inbound":false,"created_at":"2026-03-02T12:00:00Z","text":"our new mugs are here, buy now"}`+"\n")
	write(t, dir+"/labels.csv", "item,label\n1,value-share\n")
	o := outputs{dir}
	o.must(t, dir+"/a.jsonl", "--labels", dir+"/labels.csv")
	s := figuresOf(t, o, "acme").Score
	if s == nil || s.N != 1 || s.Right.Value != 0 || s.Drawn {
		t.Fatalf("score %+v", s)
	}
	if status, _, _ := o.listen(dir+"/a.jsonl", "--labels", dir+"/labels.csv", "--exit-code-unchanged"); status != statusUnchanged {
		t.Errorf("the same labels: status %d", status)
	}
	write(t, dir+"/labels.csv", "item,label\n1,broadcast\n")
	o.must(t, dir+"/a.jsonl", "--labels", dir+"/labels.csv")
	if s := figuresOf(t, o, "acme").Score; s == nil || s.Right.Value != 1 {
		t.Errorf("other labels: score %+v", s)
	}
	f := figureNamed(t, figuresOf(t, o, "acme"), "mix_broadcast_corrected")
	if f.CannotSay != "the labels do not say how their items were drawn" {
		t.Errorf("without strata: %s", f.Says)
	}
	write(t, dir+"/rounded.csv", "item,brand,label\n1,acme,broadcast\n1.99E+18,acme,reply\n")
	if status, _, stderr := o.listen(dir+"/a.jsonl", "--labels", dir+"/rounded.csv"); status != statusDone || !strings.Contains(stderr, "1 of 2 labels in rounded.csv") {
		t.Errorf("status %d: %s", status, stderr)
	}
	write(t, dir+"/nolabels.csv", "id,text\n1,mugs\n")
	if status, _, stderr := o.listen(dir+"/a.jsonl", "--labels", dir+"/nolabels.csv"); status != statusUsage || !strings.Contains(stderr, "item and label") {
		t.Errorf("status %d: %s", status, stderr)
	}
}

// TestCorrectionsAreCountedAndExported corrects two items by hand: the score stays the program's own, the report counts
// them, and they come back as labels.
func TestCorrectionsAreCountedAndExported(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a.jsonl", `{"id":"1","account":"acme","inbound":false,"created_at":"2026-03-02T12:00:00Z","text":"our new mugs are here, buy now"}
{"id":"2","account":"acme","inbound":false,"created_at":"2026-03-02T12:05:00Z","text":"more of our new mugs","in_reply_to":"1"}
{"id":"3","account":"acme","inbound":false,"created_at":"2026-03-03T12:00:00Z","text":"order your mugs now, 20% off"}
`)
	write(t, dir+"/labels.csv", "item,label\n1,broadcast\n2,broadcast\n3,broadcast\n")
	write(t, dir+"/right.csv", "item,class\n1,value-share\n3,value-share\n")
	o := outputs{dir}
	o.must(t, dir+"/a.jsonl", "--corrections", dir+"/right.csv", "--labels", dir+"/labels.csv")
	f := figuresOf(t, o, "acme")
	if f.Coverage.Corrected != 2 || f.Score == nil || f.Score.N != 3 || f.Score.Right.Value != 1 {
		t.Errorf("corrected %d, score %+v", f.Coverage.Corrected, f.Score)
	}
	if m := figureNamed(t, f, "mix_value_share"); m.N != 2 {
		t.Errorf("corrections do not win: %s", m.Says)
	}
	page, _ := os.ReadFile(filepath.Join(o.reports(), "current", "acme", "index.html"))
	if !strings.Contains(string(page), "<dt>Class decided by a person</dt><dd>2</dd>") {
		t.Error("the page does not count what was corrected")
	}
	var out, errs bytes.Buffer
	if status := run([]string{"label", "--store", o.store(), "--corrected"}, &out, &errs); status != 0 {
		t.Fatal(errs.String())
	}
	rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil || len(rows) != 3 || rows[1][6] != "value-share" || rows[1][9] != "" {
		t.Fatalf("%v: %s", err, out.String())
	}
	write(t, dir+"/decided.csv", out.String())
	out.Reset()
	if status := run([]string{"eval", dir + "/decided.csv"}, &out, &errs); status != 0 || !strings.Contains(out.String(), "items 2   accuracy 0.000") {
		t.Errorf("status %d: %s%s", status, out.String(), errs.String())
	}
	o.must(t, dir+"/a.jsonl", "--corrections", dir+"/decided.csv") // labels are corrections, too
	if f := figuresOf(t, o, "acme"); f.Coverage.Corrected != 2 {
		t.Errorf("corrected by labels: %d", f.Coverage.Corrected)
	}
}

// TestSisterAccounts answers a sister brand: that is no reply and no listening, and what she says is nobody's question.
func TestSisterAccounts(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a.jsonl", `{"id":"1","account":"acmeuk","inbound":true,"created_at":"2026-03-02T12:00:00Z","text":"@acme our new mugs are here"}
{"id":"2","account":"acme","inbound":false,"created_at":"2026-03-02T12:05:00Z","text":"@acmeuk congrats on the mugs!","in_reply_to":"1"}
`)
	write(t, dir+"/c.toml", "[[brand]]\nname = \"Acme\"\naccounts = [\"acme\"]\nsisters = [\"interchange:AcmeUK\"]\n")
	o := outputs{dir}
	o.must(t, dir+"/a.jsonl", "--config", dir+"/c.toml")
	f := figuresOf(t, o, "acme")
	if m := figureNamed(t, f, "mix_reply"); m.N != 0 || m.Of != 1 {
		t.Errorf("replies: %s", m.Says)
	}
	rows := evidenceRows(t, filepath.Join(o.reports(), "current", "acme", "evidence.csv"))
	if len(rows) != 1 || !strings.Contains(rows[0].Flags, "internal") {
		t.Errorf("rows %+v", rows)
	}
}
