package export

import (
	"errors"
	"strings"
	"unicode/utf8"

	"listenratio/pipeline"
)

// Reasons that every format shares.
var (
	errNoID      = errors.New(`required key "id" is missing or empty`)
	errNoAccount = errors.New(`required key "account" is missing or empty`)
	errTime      = errors.New("the creation time is missing or outside 1995 to 2100")
	errFloatID   = errors.New("the id is in float notation (such as 1.22E+17): a spreadsheet has destroyed it; export again")
)

// settle checks an item that a decoder filled in and makes it fit for the store: it is the one place where the rules
// that hold for every format stand.
func settle(it *pipeline.Item, repaired bool) error {
	switch {
	case it.ID == "":
		return errNoID
	case it.Account == "":
		return errNoAccount
	case floatID(it.ID) || floatID(it.Parent):
		return errFloatID
	case it.Created.Before(pipeline.Earliest) || !it.Created.Before(pipeline.Latest):
		return errTime
	}
	it.Repaired = it.Repaired || repaired
	if len(it.Text) > pipeline.MaxText {
		it.Text, it.Truncated = cutText(it.Text, pipeline.MaxText), true
	}
	clean(it)
	if it.ParentTime.IsZero() && it.Parent != "" {
		if t, ok := ParentTime(it.Platform, it.Parent, it.Created); ok {
			it.ParentTime, it.ParentOrigin = t, pipeline.OriginID
		}
	}
	return nil
}

// floatID reports whether an id went through a spreadsheet that took it for a number: digits, a point or comma, digits,
// "E+", digits.
func floatID(id string) bool {
	whole := leadingDigits(id)
	if whole == 0 || whole == len(id) {
		return false
	}
	rest, point := id[whole:], id[whole] == '.' || id[whole] == ','
	if point {
		rest = rest[1:]
		rest = rest[leadingDigits(rest):]
	}
	if rest == "" || rest[0] != 'e' && rest[0] != 'E' {
		return false
	}
	exponent, plus := strings.CutPrefix(rest[1:], "+")
	return allDigits(exponent) && (point || plus)
}

func leadingDigits[T string | []byte](s T) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

func allDigits(s string) bool { return s != "" && leadingDigits(s) == len(s) }

// cutText cuts s to at most n bytes without cutting a rune in two.
func cutText(s string, n int) string {
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// clean takes NUL, which no reader of the store should have to expect, out of every text.
func clean(it *pipeline.Item) {
	for _, s := range [...]*string{&it.ID, &it.Account, &it.Text, &it.Parent, &it.ParentAuthor, &it.Conversation,
		&it.RepostOf, &it.QuoteOf, &it.Language, &it.URL} {
		if *s != "" && strings.IndexByte(*s, 0) >= 0 {
			*s = strings.ReplaceAll(*s, "\x00", "\ufffd")
			it.Repaired = true
		}
	}
}
