package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
)

const (
	bookTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`
	bookSheet = `<worksheet><sheetData>%s</sheetData><mergeCells count="0"/></worksheet>`
	bookRels  = `<Relationships><Relationship Id="r1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/>` +
		`<Relationship Id="r2" Type="http://x/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/>` +
		`<Relationship Id="r3" Type="http://x/relationships/styles" Target="styles.xml"/>` +
		`<Relationship Id="r4" Type="http://x/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`
	bookList  = `<workbook>%s<sheets><sheet name="All posts" sheetId="1" r:id="r1"/><sheet name="Chart" sheetId="2" r:id="r4"/></sheets></workbook>`
	bookTexts = `<sst><si><t>plain</t></si><si><r><t>in </t></r><r><rPr><b/></rPr><t xml:space="preserve">two</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si>` +
		`<si><t>a_x000D_b _x005F_x000D_ _xZZZZ_ _x</t></si><si><t>&lt;a&gt;, "b"&#10;c</t></si></sst>`
	bookStyles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>` +
		`<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>` +
		`<dxfs><dxf><numFmt numFmtId="0" formatCode="d"/></dxf></dxfs></styleSheet>`
)

// book makes a workbook whose sheet has the rows; more are further parts, or other contents of the usual ones.
func book(rows string, more ...packed) []byte {
	parts := []packed{{"[Content_Types].xml", []byte(bookTypes)}, {"xl/workbook.xml", fmt.Appendf(nil, bookList, "")},
		{"xl/_rels/workbook.xml.rels", []byte(bookRels)}, {"xl/sharedStrings.xml", []byte(bookTexts)},
		{"xl/styles.xml", []byte(bookStyles)}, {"xl/worksheets/sheet1.xml", fmt.Appendf(nil, bookSheet, rows)}}
	for _, m := range more {
		for i := range parts {
			if parts[i].name == m.name {
				parts[i].data, m.name = m.data, ""
			}
		}
		if m.name != "" {
			parts = append(parts, m)
		}
	}
	return zipOf(parts...)
}

// sheetText reads the only sheet of a workbook.
func sheetText(t testing.TB, data []byte) (string, error) {
	t.Helper()
	tree, err := Open(write(t, "a.xlsx", string(data)))
	if err != nil {
		return "", err
	}
	defer tree.Close()
	if len(tree.Members) != 1 || tree.Members[0].Path != "a.xlsx!All posts" {
		t.Fatalf("members %+v", tree.Members)
	}
	r, err := tree.Members[0].Open()
	if err != nil {
		return "", err
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	return string(b), err
}

func TestSheets(t *testing.T) {
	for rows, want := range map[string]string{
		``: "",
		`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`:                                                          "plain,in two\n",
		`<row><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>`:                                                                              "\"a\rb _x000D_ _xZZZZ_ _x\",\"<a>, \"\"b\"\"\nc\"\n",
		`<row><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="str"><f>A1&amp;B1</f><v>f</v></c></row>`:                 "inline,f\n",
		`<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"/><c t="e"><v>#N/A</v></c></row>`:                                            "TRUE,FALSE,,#N/A\n",
		`<row r="2"><c r="B2"><v>7</v></c><c r="D2"/></row><row r="9"><c s="1"/></row><row r="10"><c><v>8</v></c></row>`:                     ",7\n8,\n",
		`<row><c><v>1</v></c></row>` + strings.Repeat(`<row><c><v>2</v></c></row>`, maxTitles) + `<row><c><v>3</v></c><c><v>4</v></c></row>`: "1\n" + strings.Repeat("2\n", maxTitles) + "3\n",
		`<x:row><x:c><x:v>5</x:v></x:c></x:row>`:                                                                                             "5\n",
		`<row><c t="d"><v>2026-03-02T09:15:00Z</v></c><c t="future"><v>z</v></c></row>`:                                                      "2026-03-02T09:15:00Z,z\n",
	} {
		if got, err := sheetText(t, book(rows)); err != nil || got != want {
			t.Errorf("%s:\ngot  %q, %v\nwant %q", rows, got, err, want)
		}
	}
}

func TestSheetNumbers(t *testing.T) {
	for cell, want := range map[string]string{
		`<c><v>42</v></c>`:                             "42",
		`<c><v> -0.5 </v></c>`:                         "-0.5",
		`<c><v>1.2345678901E+10</v></c>`:               "12345678901",
		`<c><v>123456789012345</v></c>`:                "123456789012345",
		`<c><v>1234567890123456</v></c>`:               "1234567890123456", // not by a spreadsheet, which would have made 0 of the 6
		`<c><v>1234567890123450</v></c>`:               "1.23456789012345E+15",
		`<c><v>1967822000747446279</v></c>`:            "1.9678220007474463E+18",
		`<c><v>1.22158E+17</v></c>`:                    "1.22158E+17",
		`<c><v>1E+308</v></c>`:                         "1E+308",
		`<c><v>NaN</v></c>`:                            "NaN",
		`<c><v>1e999</v></c>`:                          "1e999",
		`<c s="1"><v>46083</v></c>`:                    "2026-03-02",
		`<c s="1"><v>46083.385416666664</v></c>`:       "2026-03-02T09:15:00",
		`<c s="2"><v>46083</v></c>`:                    "2026-03-02T00:00:00",
		`<c s="4"><v>46083.385416672454</v></c>`:       "2026-03-02T09:15:00.001",
		`<c s="2"><v>0.385416666666667</v></c>`:        "09:15:00",
		`<c s="3"><v>1.1041666666666667</v></c>`:       "1.1041666666666667",
		`<c s="1"><v>-1</v></c>`:                       "-1",
		`<c s="1"><v>2958466</v></c>`:                  "2958466",
		`<c s="99"><v>46083</v></c>`:                   "46083",
		`<c s="-1"><v>46083</v></c>`:                   "46083",
		`<c s="1" t="s"><v>0</v></c>`:                  "plain",
		`<c s="1" t="inlineStr"><is><t>x</t></is></c>`: "x",
	} {
		if got, err := sheetText(t, book("<row>"+cell+"</row>")); err != nil || got != want+"\n" {
			t.Errorf("%s: got %q, %v, want %q", cell, got, err, want)
		}
	}
	old := packed{"xl/workbook.xml", fmt.Appendf(nil, bookList, `<workbookPr date1904="1"/>`)}
	if got, err := sheetText(t, book(`<row><c s="1"><v>44621</v></c></row>`, old)); got != "2026-03-02\n" {
		t.Errorf("counted from 1904: %q, %v", got, err)
	}
}

func TestNumberFormats(t *testing.T) {
	for code, want := range map[string]numberKind{
		"General": plainNumber, "0.00E+00": plainNumber, "@": plainNumber, "#,##0.00_);[Red]($#,##0.00)": plainNumber,
		`0 "days"`: plainNumber, `0\d`: plainNumber, "[mm]:ss": plainNumber, "": plainNumber, `"`: plainNumber, "[": plainNumber, "[]d": calendarDay,
		"yyyy-mm-dd": calendarDay, `[$-F800]dddd\,\ mmmm\ dd\,\ yyyy`: calendarDay, "mmm": calendarDay, `0;d`: plainNumber,
		"[$-409]m/d/yy h:mm AM/PM;@": clockTime, "mm:ss.0": clockTime, `yyyy"年"m"月"d"日" h"時"`: clockTime,
	} {
		if got := kindOfFormat(code); got != want {
			t.Errorf("%q: got %d, want %d", code, got, want)
		}
	}
}

func TestDamagedWorkbooks(t *testing.T) {
	row := `<row><c t="s"><v>0</v></c></row>`
	part := func(name, data string) packed { return packed{name, []byte(data)} }
	many := strings.Repeat(`<sheet name="s" r:id="r1"/>`, maxSheets+1)
	for says, data := range map[string][]byte{
		"the sheet has no end":        book(row, part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"+row)),
		"it is no XML":                book(`<row><c t="s"><v>0</v></c`),
		"a text that is not there":    book(`<row><c t="s"><v>9</v></c></row>`),
		"is missing":                  book(row, part("xl/_rels/workbook.xml.rels", strings.Replace(bookRels, "styles.xml", "none.xml", 1))),
		"twice or not at all":         book(row, part("xl/workbook.xml", `<workbook><sheets><sheet name="a" r:id="r1"/><sheet name="A" r:id="r1"/></sheets></workbook>`)),
		"leaves its folder":           book(row, part("xl/workbook.xml", `<workbook><sheets><sheet name="../a" r:id="r1"/></sheets></workbook>`)),
		"more than 1000 sheets":       book(row, part("xl/workbook.xml", "<workbook>"+many+"</workbook>")),
		"longer than 4 MiB":           book(row, part("xl/sharedStrings.xml", "<sst><si><t>"+strings.Repeat("x", 5<<20)+"</t></si></sst>")),
		"expands more than 200 times": book(strings.Repeat(`<row><c t="s"><v>0</v></c></row>`, 80), part("xl/sharedStrings.xml", "<sst><si><t>"+strings.Repeat("x", 1<<20)+"</t></si></sst>")),
	} {
		if text, err := sheetText(t, data); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v, %d bytes", says, err, len(text))
		}
	}
}

// TestSharedTexts wants an end to the texts that are held in memory.
func TestSharedTexts(t *testing.T) {
	all := texts{xml: newMarkup(io.NopCloser(strings.NewReader(bookTexts))), held: maxShared - perText - 10}
	if s, err := all.at("0"); s != "plain" || err != nil {
		t.Errorf("%q, %v", s, err)
	}
	if _, err := all.at("1"); err != errShared {
		t.Errorf("too many texts: %v", err)
	}
}

// TestWorkbookDamage damages a workbook at every byte: never may it read as if nothing were wrong.
func TestWorkbookDamage(t *testing.T) {
	whole := book(`<row><c t="s"><v>0</v></c><c s="1"><v>46083</v></c></row>`)
	want, err := sheetText(t, whole)
	if err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		b := bytes.Clone(whole)
		b[i] ^= 1 << (i % 8)
		tree, err := Open(write(t, "a.xlsx", string(b)))
		if err != nil {
			continue
		}
		for _, m := range tree.Members {
			if r, err := m.Open(); err == nil {
				got, err := io.ReadAll(r)
				r.Close()
				if err == nil && strings.HasSuffix(m.Path, "!All posts") && string(got) != want {
					t.Errorf("byte %d: %q and no error", i, got)
				}
			}
		}
		tree.Close()
	}
}

// TestManyLines reads a cell of more lines than a quoted field of a CSV file may have, and a row that is too long.
func TestManyLines(t *testing.T) {
	cell := func(s string) string { return `<c t="inlineStr"><is><t>` + s + `</t></is></c>` }
	row := func(text string) string {
		return "<row>" + cell("1") + cell("acme") + cell("2026-03-02T09:15:00Z") + cell(text) + "</row>"
	}
	long := strings.Repeat(strings.TrimSuffix(strings.TrimPrefix(row(strings.Repeat("x", 3<<20)), "<row>"), "</row>"), 6)
	data := book("<row>" + cell("id") + cell("account") + cell("created_at") + cell("text") + "</row>" +
		row(strings.Repeat("line\n", 900)) + "<row>" + long + "</row>" + row("short"))
	r, err := outcome(t, write(t, "a.xlsx", string(data)))
	if err != nil || len(r.keep.items) != 2 || strings.Count(r.keep.items[0].Text, "\n") != 900 || len(r.keep.faults) != 1 {
		t.Errorf("%v, %d items, faults %v", err, len(r.keep.items), r.keep.faults)
	}
}

func FuzzSheet(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="ZZZZ1" s="1"><v>46083.5</v></c></row>`, "yyyy-mm")
	f.Add(`<row><c t="inlineStr"><is><t>_x000D_</t></is></c></row></sheetData>`, `[$-409]"`)
	f.Fuzz(func(t *testing.T, rows, code string) {
		kindOfFormat(code)
		b := &workbook{styles: []numberKind{plainNumber, calendarDay, clockTime}, from: days(1899, 12, 30)}
		s := &sheet{name: "fuzz", packed: 1 << 20, cells: &cells{book: b, xml: newMarkup(io.NopCloser(strings.NewReader("<sheetData>" + rows + "</sheetData>"))),
			texts: texts{xml: newMarkup(io.NopCloser(strings.NewReader(bookTexts)))}}}
		text, err := io.ReadAll(s)
		if err != nil {
			return
		}
		records, reasons := cutAll(t, Cut{Shape: Rows, sound: true}, text, 1<<20)
		split := fields{comma: ','}
		for i, rec := range records {
			row, err := split.split(rec)
			if reasons[i] != "" || err != nil || len(row) != s.width {
				t.Fatalf("%q: row %q: %s %v", rows, rec, reasons[i], err)
			}
		}
	})
}

// BenchmarkSheet writes a sheet out as CSV; the bytes are those of its XML.
func BenchmarkSheet(b *testing.B) {
	var rows strings.Builder
	for i := range benchItems {
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d"><v>%d</v></c><c r="B%d" s="2"><v>46083.385416666664</v></c><c r="C%d" t="s"><v>%d</v></c><c r="D%d" t="inlineStr"><is><t>%d %s</t></is></c></row>`,
			i, i, i, i, i, i%4, i, i, benchText)
	}
	tree := open(b, write(b, "a.xlsx", string(book(rows.String()))))
	b.SetBytes(int64(rows.Len()))
	for b.Loop() {
		if _, err := Sum(tree.Members[0]); err != nil {
			b.Fatal(err)
		}
	}
}
