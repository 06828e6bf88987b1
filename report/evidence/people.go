package evidence

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"
)

// People is how authors outside the brand are shown.
type People struct {
	Show  string // full, pseudonym or none
	Key   string // secret that pseudonyms depend on
	Brand string // pseudonyms of different brands cannot be joined
}

// Name is how the author is shown: in full, as a pseudonym that is the same in every run with the same key, or not at
// all. The name must be given as it stands in the data; case does not matter.
func (p People) Name(platform, name string) string {
	switch p.Show {
	case "full":
		return name
	case "none":
		return ""
	}
	h := hmac.New(sha256.New, []byte(p.Key))
	h.Write([]byte(p.Brand + "\x00" + platform + "\x00" + strings.ToLower(strings.TrimPrefix(name, "@"))))
	return "person " + hex.EncodeToString(h.Sum(nil)[:4])
}

// Limits of texts on the page, in characters.
const (
	theirText = 140
	ourText   = 500
)

// Text is what is shown of a text said by somebody outside.
func (p People) Text(text string) string {
	if p.Show == "none" {
		return ""
	}
	return cut(text, theirText)
}

// cut shortens a text to n characters, with an ellipsis where something is left out.
func cut(text string, n int) string {
	if len(text) <= n {
		return text
	}
	at := 0
	for range n {
		_, size := utf8.DecodeRuneInString(text[at:])
		if at += size; at >= len(text) {
			return text
		}
	}
	return text[:at] + "…"
}
