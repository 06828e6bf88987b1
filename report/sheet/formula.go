package sheet

import (
	"unicode"
	"unicode/utf8"
)

// formula reports whether a spreadsheet could take the text for a formula or a command: whether, after blanks, quotes
// and invisible characters, it starts with = + - @, their full-width forms, a tab, a line end or NUL. The apostrophe
// that such a text gets alters it; that is the price, and why numbers stand in columns of their own.
func formula(s string) bool {
	if s == "" {
		return false
	}
	if c := s[0]; c > '@' && c < utf8.RuneSelf {
		return false // the usual case: a letter
	}
	for _, r := range s {
		switch r {
		case '=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '﹢', '﹣', '﹦', '﹫', '\t', '\r', '\n', 0:
			return true
		case '"', '\'', '`', '‘', '’', '“', '”':
			continue
		}
		if !unicode.IsSpace(r) && !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zs, unicode.Mn) {
			return false
		}
	}
	return false
}
