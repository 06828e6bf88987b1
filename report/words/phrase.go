package words

import (
	"cmp"
	"iter"
	"strconv"
	"strings"
)

// Phrase puts into the language what is made anew for each brand in English: why a figure cannot be said, what to mind with
// it, what the data leaves open, the facts of a run. It returns the English text where the catalogue knows no phrase for it.
//
// Phrases are found by the English text, or by a pattern of it with holes. A hole takes
//
//	#        a number, told as the language writes it
//	{count}  a number with one of the Nouns, told in the right form
//	{class}  one of the Classes
//	{word}   any text, at least one character, left as it is
//
// What the holes took stands in the phrase in the same order. Of several patterns that fit the longest is taken.
func (c *Catalogue) Phrase(english string) string {
	if says, ok := c.Phrases[english]; ok {
		return says
	}
	best, says := "", english
	for pattern, told := range c.Phrases {
		if cmp.Or(cmp.Compare(len(pattern), len(best)), cmp.Compare(pattern, best)) <= 0 {
			continue
		}
		if found, ok := c.fits(pattern, english); ok {
			best, says = pattern, filled(told, found)
		}
	}
	return says
}

// fits reports whether a text is the pattern's, and what its holes took, put into the language.
func (c *Catalogue) fits(pattern, text string) (found []string, ok bool) {
	before, hole, after := nextHole(pattern)
	if hole == "" {
		return nil, pattern == text
	}
	text, ok = strings.CutPrefix(text, before)
	if !ok {
		return nil, false
	}
	for n, says := range c.takes(hole, text) {
		if found, ok := c.fits(after, text[n:]); ok {
			return append([]string{says}, found...), true
		}
	}
	return nil, false
}

// filled is a phrase with what the holes took.
func filled(phrase string, found []string) string {
	var b strings.Builder
	for _, says := range found {
		before, _, after := nextHole(phrase)
		b.WriteString(before + says)
		phrase = after
	}
	return b.String() + phrase
}

// nextHole cuts a pattern at its first hole; hole is empty if it has none.
func nextHole(pattern string) (before, hole, after string) {
	at := strings.IndexAny(pattern, "#{")
	if at < 0 {
		return pattern, "", ""
	}
	for _, hole := range []string{"#", "{count}", "{class}", "{word}"} {
		if after, ok := strings.CutPrefix(pattern[at:], hole); ok {
			return pattern[:at], hole, after
		}
	}
	return pattern, "", ""
}

// takes are the ways in which a hole can take the beginning of a text: how many bytes, and how the language says them.
func (c *Catalogue) takes(hole, text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		n := numeral(text)
		switch hole {
		case "#":
			_ = n > 0 && yield(n, c.retold(text[:n]))
		case "{count}":
			c.counted(text, n, yield)
		case "{class}":
			for key, says := range c.Classes {
				if strings.HasPrefix(text, key) && !yield(len(key), says) {
					return
				}
			}
		case "{word}":
			for i := range len(text) {
				if !yield(i+1, text[:i+1]) {
					return
				}
			}
		}
	}
}

// counted takes a count of n bytes with its noun.
func (c *Catalogue) counted(text string, n int, yield func(int, string) bool) {
	count, err := strconv.ParseInt(text[:n], 10, 64)
	if err != nil {
		return
	}
	for key, noun := range English.Nouns {
		for _, word := range []string{noun.One, noun.Many} {
			if strings.HasPrefix(text[n:], " "+word) && !yield(n+1+len(word), c.Many(count, c.Nouns[key])) {
				return
			}
		}
	}
}

// numeral is how many bytes of a text are a number: digits, and a point or comma between digits.
func numeral(text string) (n int) {
	digit := func(i int) bool { return i < len(text) && text[i] >= '0' && text[i] <= '9' }
	for digit(n) || n > 0 && n < len(text) && (text[n] == '.' || text[n] == ',') && digit(n+1) {
		n++
	}
	return n
}

// retold is an English number as the language writes it; the number itself where it is out of range.
func (c *Catalogue) retold(number string) string {
	plain := strings.ReplaceAll(number, ",", "")
	if _, part, ok := strings.Cut(plain, "."); ok {
		if v, err := strconv.ParseFloat(plain, 64); err == nil {
			return c.Decimals(v, len(part))
		}
		return number
	}
	n, err := strconv.ParseInt(plain, 10, 64)
	if err != nil {
		return number
	}
	return c.Count(n)
}
