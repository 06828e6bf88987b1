package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dash takes the dash or caret of n bytes at i: a long dash ends a sentence, and what is last in the text may sign it.
func (x *Reader) dash(i, n int) {
	s := &x.scan
	if n > 1 {
		s.fresh, s.nwalks, s.name = true, 0, begun{}
	}
	if s.text[i] == '^' || i > 0 && kinds[s.text[i-1]] == space {
		s.dash, s.dashed = i, s.words
	}
}

// signature notes the name or initials that the text ends with, behind a dash or caret.
func (x *Reader) signature() {
	s := &x.scan
	if s.dash < 0 || s.words == s.dashed || s.words > s.dashed+2 || s.dashed == 0 || s.tail < s.dash || s.tail-s.dash > 24 {
		return
	}
	i := s.dash + 1
	for i < s.tail && (kinds[s.text[i]] == space || s.text[i] == s.text[s.dash]) {
		i++
	}
	if i < s.tail && (s.text[s.dash] == '^' || s.text[i] >= 'A' && s.text[i] <= 'Z') {
		x.r.see(Sign, s.dash, s.tail)
	}
}

// digits reads the number or the word with a leading digit at i and returns where it ends.
func (x *Reader) digits(i int) int {
	s := &x.scan
	end := i
	for end < len(s.text) && (kinds[s.text[end]] == digit ||
		(s.text[end] == '.' || s.text[end] == ',') && end+1 < len(s.text) && kinds[s.text[end+1]] == digit) {
		end++
	}
	if end < len(s.text) && kinds[s.text[end]] == letter {
		to := x.spell(end)
		if to-end > 2 {
			x.number(i, end)
			return end
		}
		x.number(i, end) // "24h", "17th", "5k"
		s.nwalks = 0
		return to
	}
	x.number(i, end)
	return end
}

func (x *Reader) number(from, to int) {
	s := &x.scan
	s.words++
	s.capital++
	x.r.see(Number, from, to)
	if to-from >= 9 && (s.text[from] == '0' || from > 0 && s.text[from-1] == '+') {
		x.r.see(Contact, from, to) // a telephone number
	}
	x.advance(x.lexicon.number, from, to)
	s.fresh, s.opened, s.front, s.last = false, true, false, to
}

// handle reads the "@name" at i and returns where it ends.
func (x *Reader) handle(i int) int {
	s := &x.scan
	if i > 0 && kinds[s.text[i-1]] == letter && s.last == i || i+1 >= len(s.text) {
		return i + 1 // an address, or a sign alone
	}
	end := x.spell(i + 1)
	if end == i+1 {
		return end
	}
	for end+1 < len(s.text) && (s.text[end] == '@' || s.text[end] == '.' || s.text[end] == '-') && kinds[s.text[end+1]] == letter {
		end = x.hostEnd(end + 1)
	}
	x.r.marks++
	x.r.see(At, i, end)
	x.place(i, end)
	if own := s.word; x.names.whole(own) || x.names.whole(plain(own)) {
		x.r.see(OwnAt, i, end)
		s.own = s.words
	}
	x.advance(x.lexicon.handle, i, end)
	s.fresh, s.last, s.name = s.front, end, begun{}
	return end
}

// hostEnd is where the part of a handle's host that begins at i ends.
func (x *Reader) hostEnd(i int) int {
	for i < len(x.scan.text) && (kinds[x.scan.text[i]] == letter || kinds[x.scan.text[i]] == digit) {
		i++
	}
	return i
}

// plain drops the underscores of a handle, in place.
func plain(b []byte) []byte {
	n := 0
	for _, c := range b {
		if c != '_' {
			b[n] = c
			n++
		}
	}
	return b[:n]
}

// place notes what a handle's place in the text says.
func (x *Reader) place(from, to int) {
	s := &x.scan
	switch {
	case s.rt && from-s.rtAt <= 6:
		x.retweet(from, to)
	case s.front && !x.r.Cues.Has(AtFirst):
		x.r.see(AtFirst, from, to)
		if from > 0 && s.text[from-1] == '.' {
			x.r.see(DotAt, from-1, to)
		}
	case from > 0 && s.words > 0 && quoteBefore(s.text[:from]):
		x.retweet(from, to)
	}
}

// retweet notes that from here the words are somebody else's.
func (x *Reader) retweet(from, to int) {
	s := &x.scan
	before := s.words
	if s.rt {
		from, before = s.rtAt, before-1
	}
	if before <= 0 {
		x.r.see(Retweet, from, to)
	} else if x.r.Added < 0 {
		x.r.see(Passes, from, to)
		x.r.Added = before
	}
	s.rt = false
}

// quoteBefore reports whether s ends with an opening quotation mark after a blank.
func quoteBefore(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	return (r == '“' || r == '"') && (len(s) == n || s[len(s)-n-1] == ' ')
}

// tag reads the "#tag" at i and returns where it ends.
func (x *Reader) tag(i int) int {
	s := &x.scan
	end := x.spell(i + 1)
	if end == i+1 {
		return end
	}
	x.r.see(Tag, i, end)
	if s.tags++; s.tags >= 3 {
		x.r.see(Tags, i, end)
	}
	b := plain(s.word)
	if x.names.whole(b) || x.campaign(b) {
		x.r.see(OwnTag, i, end)
		if s.fresh && s.words == 0 {
			x.r.see(OwnFirst, i, end)
		}
		s.own = s.words
	}
	x.advance(x.lexicon.find(s.h), i, end)
	s.fresh, s.last, s.name = false, end, begun{}
	return end
}

func (x *Reader) campaign(b []byte) bool {
	for _, t := range x.tags {
		if string(b) == t {
			return true
		}
	}
	return false
}

// link reads the address at i and returns where it ends.
func (x *Reader) link(i int) int {
	s := &x.scan
	end := i
	for end < len(s.text) && s.text[end] > ' ' && s.text[end] != '"' && s.text[end] != '<' && s.text[end] != ')' {
		end++
	}
	x.r.marks++
	x.r.see(Link, i, end)
	if s.links++; s.links >= 2 {
		x.r.see(Links, i, end)
	}
	if x.ownSite(host(s.text[i:end])) {
		x.r.see(OwnLink, i, end)
	}
	x.advance(x.lexicon.link, i, end)
	s.fresh, s.last, s.name = true, end, begun{}
	return end
}

// host is the host of an address, without "www.".
func host(s string) string {
	if i := strings.Index(s, "://"); i >= 0 {
		s = s[i+3:]
	}
	if i := strings.IndexAny(s, "/?#:"); i >= 0 {
		s = s[:i]
	}
	return strings.TrimPrefix(s, "www.")
}

// ownSite reports whether h is one of the brand's hosts, or spells one of its names before the dot.
func (x *Reader) ownSite(h string) bool {
	for _, d := range x.domains {
		if len(h) == len(d) && strings.EqualFold(h, d) ||
			len(h) > len(d) && h[len(h)-len(d)-1] == '.' && strings.EqualFold(h[len(h)-len(d):], d) {
			return true
		}
	}
	b := x.scan.word[:0]
	for i := 0; i < len(h); i++ {
		k := kinds[h[i]]
		if k == letter && len(b) < wordMax {
			b = append(b, h[i]|0x20)
		}
		if h[i] == '.' || h[i] == '/' {
			if len(b) >= 4 && x.names.whole(b) {
				return true
			}
			b = b[:0]
		}
	}
	return false
}

func isLink(s string) bool {
	return hasPrefixFold(s, "http://") || hasPrefixFold(s, "https://") || hasPrefixFold(s, "www.")
}

func hasPrefixFold(s, p string) bool { return len(s) >= len(p) && strings.EqualFold(s[:len(p)], p) }

// endings are what the last part of a bare address may be.
var endings = []string{"com", "org", "net", "ca", "fr", "de", "es", "uk", "co", "ke", "eu", "info", "io", "gov", "edu", "tv", "me", "ly",
	"it", "nl", "pt", "br", "ch", "at", "be", "gl", "gd", "cat", "ie", "au", "in", "int", "mil", "app", "dev"}

// domainEnd is where the bare address whose first dot stands at dot ends; 0 if it is none.
func domainEnd(s string, dot int) int { return labelEnd(s, dot, 4) }

func labelEnd(s string, dot, labels int) int {
	end := dot + 1
	for end < len(s) && (s[end] >= 'a' && s[end] <= 'z' || s[end] == '-') {
		end++
	}
	if end == dot+1 || end < len(s) && (kinds[s[end]] == letter || kinds[s[end]] == digit) {
		return 0
	}
	if labels > 1 && end+1 < len(s) && s[end] == '.' && kinds[s[end+1]] == letter {
		if to := labelEnd(s, end, labels-1); to > 0 {
			return to
		}
	}
	if end < len(s) && s[end] == '/' {
		return end
	}
	for _, e := range endings {
		if s[dot+1:end] == e {
			return end
		}
	}
	return 0
}

// upperAt reports whether s begins with a capital beyond ASCII.
func upperAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
