package html

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"listenratio/report"
)

// attacks are texts that would do harm in a careless page.
var attacks = []string{
	`<script>alert(1)</script>`, `"><script>alert(1)</script>`, `'><img src=x onerror=alert(1)>`, `<svg onload=alert(1)>`, `<svg><script>alert(1)</script></svg>`,
	`</title><script>alert(1)</script>`, `</style><script>alert(1)</script>`, `</script><script>alert(1)</script>`, `--><script>alert(1)</script>`, `]]><script>alert(1)</script>`,
	`<style>*{background:url(https://evil.example/x)}</style>`, `<link rel=stylesheet href=https://evil.example/x>`, `<meta http-equiv=refresh content="0;url=https://evil.example">`,
	`<iframe srcdoc="<script>alert(1)</script>">`, `<base href=https://evil.example/>`, `<form action=https://evil.example><button>x`, `<a href="javascript:alert(1)">x</a>`,
	`javascript:alert(1)`, `JaVaScRiPt:alert(1)`, " javascript:alert(1)", "java\tscript:alert(1)", `data:text/html,<script>alert(1)</script>`, `vbscript:x`, `//evil.example/x`, `https://user:pw@evil.example/`,
	`https://evil.example/"onmouseover="alert(1)`, `file:///etc/passwd`, `blob:x`, `" onfocus="alert(1)" autofocus="`, `' style='position:fixed;inset:0`, "` onload=alert(1)", `x" id="banner`,
	`{{.}}`, `{{template "head"}}`, `${alert(1)}`, `<%= 1 %>`, `{% raw %}`, `=1+1`, `@SUM(A1)`, "=cmd|' /C calc'!A0",
	"\u202egnp.exe\u202c", "\u2066\u2067x\u2069", "a\u200bb\u200fc\ufeffd\u00ade", "\U000e0041\U000e007f", "nul\x00 bell\x07 esc\x1b[31m", "bad \xff\xfe utf8 \xc3", "\u2028\u2029", strings.Repeat("ﷺ", 300), strings.Repeat("a", 5000),
	`&lt;script&gt;`, `&#60;script&#62;`, `%3Cscript%3E`, `<!-- -->`, `<!--<script>`, `<![CDATA[`, `</div></main></body>`, `</table><table>`, `<math><mi xlink:href="javascript:alert(1)">`, `class=broadcast&item=%3Cb%3E`, `side=in&class=<b>`,
}

var elements = " html head meta title style link body a div main header h1 h2 h3 p span bdi section ol ul li dl dt dd small nav article figure figcaption svg desc defs pattern line rect circle path text details summary table thead tbody tr th td input output b script footer form label select button strong "

var attributes = " lang charset http-equiv content name rel href class id role aria-labelledby aria-label aria-hidden aria-sort tabindex hidden viewbox width height patternunits patterntransform x y x1 x2 y1 y2 cx cy r d fill visibility type min max value step scope data-x data-key data-sort data-plain data-by data-label fill-opacity cellpadding autocomplete "

func TestAttacksStayText(t *testing.T) {
	p := made("x", "x", 1)
	p.Evidence, p.Waiting = p.Evidence[:60], p.Waiting[:20]
	for _, text := range attacks {
		page := attack(p, text)
		entry := page.Entry()
		entry.Failed = text
		entry.Brand = text
		ix := &report.Index{Version: text, Rules: text, Brands: []report.Entry{entry}, Facts: page.Facts}
		for name, write := range map[string]func(io.Writer) error{
			"page":     func(w io.Writer) error { return WritePage(w, page) },
			"evidence": func(w io.Writer) error { return WriteEvidence(w, page) },
			"index":    func(w io.Writer) error { return WriteIndex(w, ix) },
			"mail":     func(w io.Writer) error { return WriteMail(w, ix) },
			"banner": func(w io.Writer) error {
				_, err := w.Write(Banner([]byte(`<div id="banner" hidden></div>`), text))
				return err
			},
		} {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatalf("%s, %q: %v", name, text, err)
			}
			for _, fault := range inspect(b.String()) {
				t.Errorf("%s, %q: %s", name, text, fault)
			}
		}
	}
}

// inspect reads a page as a browser does and tells what should not be in it.
func inspect(page string) (faults []string) {
	if !utf8.ValidString(page) {
		faults = append(faults, "is not UTF-8")
	}
	for _, r := range page {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200b || r == 0xfeff || r >= 0xe0000 && r < 0xe0100 {
			faults = append(faults, fmt.Sprintf("holds U+%04X", r))
		}
	}
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return append(faults, err.Error())
	}
	scripts := 0
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode {
			faults = append(faults, "a comment")
		}
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "script" {
			scripts++
		}
		faults = append(faults, inspectElement(n)...)
	}
	if scripts > 3 {
		faults = append(faults, fmt.Sprint(scripts, " scripts"))
	}
	return faults
}

func inspectElement(n *html.Node) (faults []string) {
	if !strings.Contains(elements, " "+n.Data+" ") {
		faults = append(faults, "element "+n.Data)
	}
	for _, a := range n.Attr {
		if !strings.Contains(attributes, " "+strings.ToLower(a.Key)+" ") {
			faults = append(faults, "attribute "+a.Key+" of "+n.Data)
		}
		if a.Key == "href" && !goodLink(a.Val) {
			faults = append(faults, "link to "+a.Val)
		}
		if a.Key == "http-equiv" && a.Val != "Content-Security-Policy" {
			faults = append(faults, a.Val)
		}
	}
	return faults
}

func goodLink(s string) bool {
	for _, start := range []string{"#", "evidence.html", "evidence.csv", "figures.", "index.html", "../index.html", "attacked/index.html", "x/index.html", "run.json", "data:,", "https://evil.example/%22onmouseover"} {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	return false
}

func TestVisible(t *testing.T) {
	cases := map[string]string{
		"plain":             "plain",
		"two\nlines\tand":   "two lines and",
		"a\u202eb":          "a[U+202E]b",
		"\u200bx\ufeff":     "[U+200B]x[U+FEFF]",
		"nul\x00":           "nul[U+0000]",
		"bad \xff":          "bad \ufffd",
		"👩\u200d💻 ❤️":       "👩\u200d💻 ❤️",
		"می\u200cخواهم":     "می\u200cخواهم",
		"a\u200db":          "a[U+200D]b",
		"\u200d":            "[U+200D]",
		"\U000e0041":        "[U+E0041]",
		"soft\u00adhyphen":  "soft[U+00AD]hyphen",
		"straße — “q” 日本 🙂": "straße — “q” 日本 🙂",
	}
	for in, want := range cases {
		if got := Visible(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestLink(t *testing.T) {
	for _, good := range []string{"https://example.org/a?b=c#d", "http://example.org"} {
		if Link(good) != good {
			t.Errorf("%q became %q", good, Link(good))
		}
	}
	for _, bad := range []string{"", "javascript:alert(1)", "//example.org", "/x", "https:", "https:///x", "https://a@b/", "ftp://x/", "data:,x", "https:x", " https://x/", "ht\ntps://x/"} {
		if got := Link(bad); got != "" {
			t.Errorf("%q became %q", bad, got)
		}
	}
}

func FuzzVisible(f *testing.F) {
	for _, s := range attacks {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Visible(s)
		if !utf8.ValidString(got) || Visible(got) != got {
			t.Errorf("%q became %q, then %q", s, got, Visible(got))
		}
	})
}
