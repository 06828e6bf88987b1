package export

import (
	"strings"

	"golang.org/x/net/html"
)

// TextOfHTML turns a fragment of HTML into plain text: paragraphs and line breaks become line feeds, list items lines,
// everything else its text. What is marked as invisible, such as the part of a link's address that a page does not
// show, is kept when it stands in a link: the whole address is more use than half of it. Broken HTML gives what a
// browser would make of it, more or less.
func TextOfHTML(fragment string) string {
	if !strings.ContainsAny(fragment, "<&") {
		return strings.TrimSpace(fragment)
	}
	t := textMaker{}
	z := html.NewTokenizer(strings.NewReader(fragment))
	z.SetMaxBuf(maxField)
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return strings.TrimSpace(t.b.String())
		}
		t.token(kind, z)
	}
}

type textMaker struct {
	b      strings.Builder
	hidden string // the element whose end ends something that is no text; empty if outside
}

func (t *textMaker) token(kind html.TokenType, z *html.Tokenizer) {
	switch kind {
	case html.TextToken:
		if t.hidden == "" {
			t.b.Write(z.Text())
		}
	case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
		name, _ := z.TagName()
		t.tag(string(name), kind)
	}
}

func (t *textMaker) tag(name string, kind html.TokenType) {
	end := kind == html.EndTagToken
	switch name {
	case "script", "style":
		if t.hidden = name; end || kind == html.SelfClosingTagToken {
			t.hidden = ""
		}
	case "br":
		t.b.WriteByte('\n')
	case "p", "div", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3":
		t.line(end)
	case "li":
		if !end {
			t.line(true)
			t.b.WriteString("- ")
		}
	}
}

// line begins a new line, unless the text is at the beginning of one.
func (t *textMaker) line(wanted bool) {
	if s := t.b.String(); wanted && s != "" && !strings.HasSuffix(s, "\n") {
		t.b.WriteByte('\n')
	}
}
