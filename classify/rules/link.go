package rules

import "strings"

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
