package html

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"

	"listenratio/report"
)

// TestShow writes made-up pages to the folder named by LISTENRATIO_SHOW, to be looked at.
func TestShow(t *testing.T) {
	dir := os.Getenv("LISTENRATIO_SHOW")
	if dir == "" {
		t.Skip("LISTENRATIO_SHOW is not set")
	}
	ix := report.Index{Version: "0.1.0", Rules: "2026-11-20"}
	for i, name := range []string{"Harbour Kettles", "Nordlicht Bank", "Tram & Bus"} {
		p := made(name, []string{"harbour", "nordlicht", "tram"}[i], uint64(i+1))
		ix.AsOf = p.AsOf
		ix.Brands = append(ix.Brands, p.Entry())
		show(t, filepath.Join(dir, p.Slug, "index.html"), func(b *bytes.Buffer) error { return WritePage(b, p) })
		show(t, filepath.Join(dir, p.Slug, "evidence.html"), func(b *bytes.Buffer) error { return WriteEvidence(b, p) })
	}
	show(t, filepath.Join(dir, "filters.json"), func(b *bytes.Buffer) error {
		return json.NewEncoder(b).Encode(counted(made("Harbour Kettles", "harbour", 1)))
	})
	for _, lang := range []string{"de", "es", "fr"} {
		p := made("Harbour Kettles", "harbour", 1)
		p.Language, p.Slug = lang, lang
		show(t, filepath.Join(dir, p.Slug, "index.html"), func(b *bytes.Buffer) error { return WritePage(b, p) })
		show(t, filepath.Join(dir, p.Slug, "evidence.html"), func(b *bytes.Buffer) error { return WriteEvidence(b, p) })
	}
	bad := attack(made("x", "x", 4), attacks...)
	show(t, filepath.Join(dir, bad.Slug, "index.html"), func(b *bytes.Buffer) error { return WritePage(b, bad) })
	show(t, filepath.Join(dir, bad.Slug, "evidence.html"), func(b *bytes.Buffer) error { return WriteEvidence(b, bad) })
	ix.Brands = append(ix.Brands, bad.Entry())
	ix.Brands[1].Failed = "This report is not of last night."
	show(t, filepath.Join(dir, "index.html"), func(b *bytes.Buffer) error { return WriteIndex(b, &ix) })
}

// counted is how many rows each of some filters chooses on a page, by the address that shows them, for the script to
// choose as many.
func counted(p *report.Page) map[string]int {
	filters := []string{"", "side=in", "side=out&act=1", "act=0", "class=broadcast,value-share", "class=", "flag=promo", "flag=promo,none", "flag=nothing", "state=waiting&min_wait=86400",
		"min_wait=60&max_wait=60", "max_wait=0", "channel=public", "channel=direct", "week=2026-11-16", "week=2026-11-16&side=in", "rule=how-to", "source=data%2Ftweets.js&side=out", "source=other",
		"item=" + p.Evidence[3].Item, "mark=talked-over", "mark=noise,other&side=out", "mark=over", "mark=", "thread=" + p.Evidence[3].Thread, "min_confidence=800", "min_confidence=700&max_confidence=899&side=out", "max_confidence=1000", "min_confidence=-1", "class=reply&act=true&week=2025-10-27", "min_wait=3600.5&side=in&state=answered"}
	out := map[string]int{}
	for _, text := range filters {
		f, err := report.ParseFilter(text)
		if err != nil {
			panic(err)
		}
		n := 0
		for i := range p.Evidence {
			if f.Match(&p.Evidence[i], location(p.Zone)) {
				n++
			}
		}
		out[p.Slug+"/evidence.html#"+text] = n
	}
	return out
}

func show(t *testing.T, name string, write func(b *bytes.Buffer) error) {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

var update = flag.Bool("update", false, "rewrite the golden pages")

// TestGolden compares small pages with those that were looked at.
func TestGolden(t *testing.T) {
	page := made("Harbour Kettles", "harbour", 1)
	page.Evidence, page.Waiting, page.Weeks = page.Evidence[:40], page.Waiting[:5], page.Weeks[len(page.Weeks)-30:]
	page.Banner = "The newest item is three days old."
	silent := &report.Page{Brand: "Silent & Co", Slug: "silent", AsOf: page.AsOf, Zone: "UTC", Version: "0.1.0", Rules: "1",
		Coverage: report.Coverage{Capability: "none", CannotSay: []string{"cannot say: how long people wait, the export holds only the brand’s own words"}},
		Figures:  []report.Figure{{Name: "answered_within_24h", Title: "Answered?", Unit: "share", CannotSay: "the export holds only the brand’s own words", Says: "cannot say: the export holds only the brand’s own words"}}}
	ix := &report.Index{AsOf: page.AsOf, Version: "0.1.0", Rules: "1", Brands: []report.Entry{page.Entry(), silent.Entry()}, Facts: []report.Fact{{Name: "Inputs", Value: "2"}}}
	ix.Brands[1].Failed = "This report is not of last night."
	golden(t, "page.html", func(w io.Writer) error { return WritePage(w, page) })
	golden(t, "silent.html", func(w io.Writer) error { return WritePage(w, silent) })
	golden(t, "evidence.html", func(w io.Writer) error { return WriteEvidence(w, page) })
	golden(t, "index.html", func(w io.Writer) error { return WriteIndex(w, ix) })
	golden(t, "mail.html", func(w io.Writer) error { return WriteMail(w, ix) })
	golden(t, "mail.txt", func(w io.Writer) error { return WriteMailText(w, ix) })
}

func golden(t *testing.T, name string, write func(io.Writer) error) {
	t.Helper()
	var got, again bytes.Buffer
	for _, b := range []*bytes.Buffer{&got, &again} {
		if err := write(b); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(got.Bytes(), again.Bytes()) {
		t.Errorf("%s differs from one writing to the next", name)
	}
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%s is not what it was; look at it and run the tests with -update", name)
	}
}

// TestNumbersLeadToTheirRows follows every figure's link and counts.
func TestNumbersLeadToTheirRows(t *testing.T) {
	page := made("Harbour Kettles", "harbour", 1)
	links := 0
	for i := range page.Figures {
		f := &page.Figures[i]
		if rowsLink(f.Evidence) == "" || f.Name == "latency_median" {
			continue
		}
		links++
		filter, err := report.ParseFilter(strings.TrimPrefix(rowsLink(f.Evidence), "evidence.html#"))
		if err != nil {
			t.Fatal(err)
		}
		var n int64
		threads := map[string]bool{}
		for k := range page.Evidence {
			if filter.Match(&page.Evidence[k], location(page.Zone)) {
				threads[page.Evidence[k].Thread] = true
				n++
			}
		}
		if f.Counts == "threads" {
			n = int64(len(threads))
		}
		if n != f.N {
			t.Errorf("%s counts %d and leads to %d rows", f.Name, f.N, n)
		}
	}
	if links < 10 {
		t.Errorf("only %d links", links)
	}
}

// TestPackedRowsAreTheRows unpacks what the script gets.
func TestPackedRowsAreTheRows(t *testing.T) {
	page := made("Harbour Kettles", "harbour", 1)
	var b bytes.Buffer
	if err := WriteEvidence(&b, page); err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile(`id="rows">([^<]*)<`).FindStringSubmatch(b.String())
	zip, err := gzip.NewReader(base64.NewDecoder(base64.StdEncoding, strings.NewReader(block[1])))
	if err != nil {
		t.Fatal(err)
	}
	var data struct {
		N          int
		Item, Text []string
		Thread     []string
		Marks      struct {
			Of []string
			At []int
		}
		Wait  []float64
		Class struct {
			Of []string
			At []int
		}
	}
	if err := json.NewDecoder(zip).Decode(&data); err != nil {
		t.Fatal(err)
	}
	if data.N != len(page.Evidence) {
		t.Fatalf("%d rows of %d", data.N, len(page.Evidence))
	}
	for i, e := range page.Evidence {
		if data.Item[i] != e.Item || data.Text[i] != e.Text || data.Wait[i] != e.Wait || cmp.Or(data.Thread[i], e.Item) != e.Thread || data.Marks.Of[data.Marks.At[i]] != e.Marks || data.Class.Of[data.Class.At[i]] != e.Class {
			t.Fatalf("row %d is another", i)
		}
	}
}

// TestPolicyFits checks that the policy admits the page's own style and script and nothing is said inline.
func TestPolicyFits(t *testing.T) {
	var b bytes.Buffer
	if err := WritePage(&b, made("Tram & Bus", "tram", 2)); err != nil {
		t.Fatal(err)
	}
	for _, tag := range []string{"style", "script"} {
		text := regexp.MustCompile(`(?s)<` + tag + `>(.*?)</` + tag + `>`).FindStringSubmatch(b.String())
		if len(text) != 2 || !strings.Contains(b.String(), tag+"-src "+hashOf(text[1])) {
			t.Errorf("the policy does not admit the page's %s", tag)
		}
	}
	if bad := regexp.MustCompile(`\s(style|on[a-z]+)\s*=`).FindString(b.String()); bad != "" {
		t.Errorf("the page holds %q", bad)
	}
	if strings.Contains(style, "url(") || strings.Contains(style, "@import") || strings.Contains(script, "innerHTML") {
		t.Error("the style or the script reaches out")
	}
}

// TestPageIsSmall holds the page of three years without evidence under 300 KB.
func TestPageIsSmall(t *testing.T) {
	var b bytes.Buffer
	if err := WritePage(&b, made("Tram & Bus", "tram", 2)); err != nil {
		t.Fatal(err)
	}
	if b.Len() > 300_000 {
		t.Errorf("the page has %d bytes", b.Len())
	}
}

func TestBanner(t *testing.T) {
	var b bytes.Buffer
	if err := WritePage(&b, made("Tram & Bus", "tram", 2)); err != nil {
		t.Fatal(err)
	}
	once := Banner(b.Bytes(), "old & <late>")
	if !bytes.Contains(once, []byte("old &amp; &lt;late&gt;")) || bytes.Equal(once, b.Bytes()) {
		t.Error("no banner")
	}
	if !bytes.Equal(Banner(Banner(once, "other"), "old & <late>"), once) || !bytes.Equal(Banner(once, ""), b.Bytes()) {
		t.Error("a banner does not replace the one before")
	}
	if got := Banner([]byte("something else"), "x"); string(got) != "something else" {
		t.Errorf("%q", got)
	}
}

// BenchmarkBrand writes a brand's page and evidence page of three years; 1,000 of them have 20 s on two cores.
func BenchmarkBrand(b *testing.B) {
	page := made("Tram & Bus", "tram", 2)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if WritePage(io.Discard, page) != nil || WriteEvidence(io.Discard, page) != nil {
				b.Fail()
			}
		}
	})
}

// BenchmarkEvidence writes an evidence page of 100,000 rows.
func BenchmarkEvidence(b *testing.B) {
	page := made("Tram & Bus", "tram", 2)
	for rows := page.Evidence; len(page.Evidence) < report.MaxEvidence; {
		page.Evidence = append(page.Evidence, rows...)
	}
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := WriteEvidence(&out, page); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(out.Len()), "bytes")
}
