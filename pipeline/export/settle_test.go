package export

import (
	"strings"
	"testing"
	"time"

	"listenratio/pipeline"
)

func TestFloatID(t *testing.T) {
	for id, want := range map[string]bool{"1.22E+17": true, "1.22158E+17": true, "9E+17": true, "1.5e18": true, "12.0E18": true,
		"122158": false, "1.22": false, "1e18": false, "12ab": false, "3kftldxbvq22p": false, "": false, "E+17": false, "1.E": false,
		"1.2E+": false, "1.2E+1x": false, "9e8f0a1c": false, "1.2E-5": false} {
		if got := floatID(id); got != want {
			t.Errorf("%s: %v", id, got)
		}
	}
}

func TestSettle(t *testing.T) {
	good := func() *pipeline.Item {
		it := new(pipeline.Item)
		it.Reset()
		it.ID, it.Account, it.Platform, it.Created = "1", "a", "x", time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
		return it
	}
	it := good()
	it.Text = strings.Repeat("é", pipeline.MaxText/2) + "é"
	if err := settle(it, false); err != nil || !it.Truncated || len(it.Text) != pipeline.MaxText || it.Repaired {
		t.Error(err, it.Truncated, len(it.Text))
	}
	it = good()
	it.Text = "x" + strings.Repeat("é", pipeline.MaxText/2)
	if err := settle(it, true); err != nil || len(it.Text) != pipeline.MaxText-1 || !it.Repaired {
		t.Error(err, len(it.Text), it.Repaired)
	}
	it = good()
	it.URL = "a\x00b"
	if err := settle(it, false); err != nil || it.URL != "a\ufffdb" || !it.Repaired {
		t.Errorf("%v %q", err, it.URL)
	}
	for want, spoil := range map[error]func(*pipeline.Item){
		errNoID:      func(it *pipeline.Item) { it.ID = "" },
		errNoAccount: func(it *pipeline.Item) { it.Account = "" },
		errFloatID:   func(it *pipeline.Item) { it.Parent = "1.2E+17" },
		errTime:      func(it *pipeline.Item) { it.Created = pipeline.Latest },
	} {
		it := good()
		spoil(it)
		if err := settle(it, false); err != want {
			t.Errorf("got %v, want %v", err, want)
		}
	}
	it = good()
	it.Created = pipeline.Earliest.Add(-1)
	if settle(it, false) != errTime {
		t.Error("a time before the earliest")
	}
	it.Created = pipeline.Earliest
	if settle(it, false) != nil {
		t.Error("the earliest time")
	}
}

func TestTextOfHTML(t *testing.T) {
	for in, want := range map[string]string{
		"":                                 "",
		" plain ":                          "plain",
		"a &amp; b &lt;c&gt;":              "a & b <c>",
		"<p>one</p><p>two<br>three</p>":    "one\ntwo\nthree",
		"<p>one</p>\n<p>two</p>":           "one\n\ntwo",
		"x<script>alert('</p>')</script>y": "xy",
		"<ul><li>a<li>b</ul>c":             "- a\n- b\nc",
		"<a href='javascript:x'>link":      "link",
		"<br/><br>":                        "",
		"a<b":                              "a",
		"<p><span class=\"invisible\">https://</span><span>a.example</span></p>": "https://a.example",
	} {
		if got := TextOfHTML(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
