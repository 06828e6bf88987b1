package sheet

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"time"

	"listenratio/report"
)

func sample() *report.Page {
	v := 0.1 + 0.2
	at := time.Date(2026, 11, 22, 8, 0, 0, 5000, time.UTC)
	return &report.Page{Brand: `Öl & "Co"`, Slug: "oel", AsOf: at, Figures: []report.Figure{
		{Name: "a", Title: "How many?", Value: &v, N: 3, Of: 10, Warnings: []string{"few", "old"}, Period: report.Period{From: at, To: at}},
		{Name: "b", CannotSay: "no inbound side"},
	}, Evidence: []report.Evidence{
		{Side: "in", Item: "12345678901234567890", Time: at, Text: "=1+1,\"x\"\nnext", Wait: 3600.25, Record: 7},
		{Side: "out", Item: "2", Text: "  \u200b＠SUM(A1)", Class: "reply", Confidence: 990},
	}}
}

func TestCSVReadsBack(t *testing.T) {
	p := sample()
	var figures, evidence bytes.Buffer
	if err := FiguresCSV(&figures, p); err != nil {
		t.Fatal(err)
	}
	if err := EvidenceCSV(&evidence, p); err != nil {
		t.Fatal(err)
	}
	f := records(t, &figures)
	if got, _ := strconv.ParseFloat(f[1][2], 64); got != *p.Figures[0].Value || f[1][11] != "few | old" || f[2][2] != "" {
		t.Errorf("figures read back as %q", f)
	}
	e := records(t, &evidence)
	if e[1][1] != p.Evidence[0].Item || e[1][4] != "'"+p.Evidence[0].Text || e[1][12] != "3600.25" || e[1][2] != "2026-11-22T08:00:00.000005Z" {
		t.Errorf("evidence reads back as %q", e[1])
	}
	if !strings.HasPrefix(e[2][4], "'") || e[2][12] != "" || e[2][2] != "" || e[1][17] != "" || e[2][17] != "990" {
		t.Errorf("evidence reads back as %q", e[2])
	}
}

func records(t *testing.T, b *bytes.Buffer) [][]string {
	t.Helper()
	all, err := csv.NewReader(b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestFormula(t *testing.T) {
	leads := []string{"", " ", "\u00a0", "\u200b", "\ufeff", "\"", "'", "\u202e"}
	for _, lead := range leads {
		for _, s := range []string{"=1", "+1", "-1", "@x", "\tx", "\rx", "\x00", "＝1", "＋1", "－1", "＠x"} {
			if !formula(lead + s) {
				t.Errorf("%q passes", lead+s)
			}
		}
		for _, s := range []string{"a=1", "1-1", "hello @you", "ß", "…"} {
			if formula(lead + s) {
				t.Errorf("%q is refused", lead+s)
			}
		}
	}
}

func TestJSON(t *testing.T) {
	var b bytes.Buffer
	if err := FiguresJSON(&b, sample()); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), ": null,\n    \"n") || !strings.Contains(b.String(), `"warnings": []`) || !strings.Contains(b.String(), `"gaps": []`) {
		t.Error(b.String())
	}
	var back Figures
	if err := json.Unmarshal(b.Bytes(), &back); err != nil || *back.Figures[0].Value != 0.1+0.2 || back.Figures[1].Value != nil {
		t.Errorf("%+v, %v", back, err)
	}
	entry, err := ReadEntry(&b)
	if err != nil || entry.Brand != `Öl & "Co"` {
		t.Errorf("%+v, %v", entry, err)
	}
}

func BenchmarkEvidenceCSV(b *testing.B) {
	p := sample()
	p.Evidence = nil
	for i := range report.MaxEvidence {
		p.Evidence = append(p.Evidence, report.Evidence{Side: "in", Item: strconv.Itoa(1e9 + i), Time: p.AsOf.Add(-time.Duration(i) * time.Minute),
			Who: "person 4f2a", Text: "is the shop on the corner open on Sunday, or only on weekdays as the door says?", State: "answered",
			Wait: float64(i % 9000), Answer: "22", Channel: "public", Source: "tweets.js", Record: int64(i)})
	}
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := EvidenceCSV(&out, p); err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(out.Len()))
	}
}

// FuzzCSV reads back what was written: every text whole, but for the apostrophe.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{"=1", "a\"b", "\r\n", "\x00", "ｘ,y;z", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var b bytes.Buffer
		if err := EvidenceCSV(&b, &report.Page{Evidence: []report.Evidence{{Text: s, Who: "x"}}}); err != nil {
			t.Fatal(err)
		}
		r := csv.NewReader(&b)
		all, err := r.ReadAll()
		if err != nil || len(all) != 2 || len(all[1]) != 20 {
			t.Fatalf("%q: %v", all, err)
		}
		want := strings.ReplaceAll(s, "\r\n", "\n") // the reader's own doing
		if got := all[1][4]; got != want && got != "'"+want {
			t.Errorf("%q reads back as %q", s, got)
		}
	})
}
