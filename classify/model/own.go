package model

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// names are the brand's own names, folded for comparison with folded words.
type names struct {
	folded []byte
	wholes []span // every name without spaces and marks: "acmebank"
	parts  []span // its words: "acme"; those that say nothing of the brand left out
	shorts []span // the initials of a name of several words: "ab"
}

type span struct{ from, to int32 }

func (n *names) at(s span) []byte { return n.folded[s.from:s.to] }

// read takes over the names of a post.
func (n *names) read(list []string) {
	n.folded, n.wholes, n.parts, n.shorts = n.folded[:0], n.wholes[:0], n.parts[:0], n.shorts[:0]
	for _, name := range list {
		n.add(name)
	}
}

func (n *names) add(name string) {
	first := len(n.parts)
	from := int32(len(n.folded))
	begin := from
	for i := 0; i < len(name); {
		r, size := utf8.DecodeRuneInString(name[i:])
		i += size
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n.folded = appendFolded(n.folded, r)
		} else if r != '-' && r != '\'' && r != '&' {
			n.part(begin)
			begin = int32(len(n.folded))
		}
	}
	n.part(begin)
	if end := int32(len(n.folded)); end > from {
		n.wholes = append(n.wholes, span{from, end})
		n.initials(first, end)
	}
}

// part ends a word of a name that began at begin.
func (n *names) part(begin int32) {
	if end := int32(len(n.folded)); end > begin {
		n.parts = append(n.parts, span{begin, end})
	}
}

// initials adds the initials of the parts from first on, and then drops the parts that name no brand.
func (n *names) initials(first int, end int32) {
	if len(n.parts)-first > 1 {
		for _, p := range n.parts[first:] {
			n.folded = append(n.folded, n.folded[p.from])
		}
		n.shorts = append(n.shorts, span{end, int32(len(n.folded))})
		if len(n.parts)-first > 2 {
			n.shorts = append(n.shorts, span{end, end + 2})
		}
	}
	kept := n.parts[:first]
	for _, p := range n.parts[first:] {
		if p.to-p.from >= 4 && !commonplace(n.at(p)) {
			kept = append(kept, p)
		}
	}
	n.parts = kept
}

// commonplace tells words that stand in many brands' names and name none of them.
func commonplace(part []byte) bool {
	switch string(part) {
	case "academie", "academy", "africa", "american", "bank", "brands", "business", "care", "careers", "center",
		"centre", "college", "company", "conseil", "deutschland", "digital", "draft", "editions", "energy", "espana",
		"europe", "federation", "first", "foundation", "france", "general", "global", "government", "group", "health",
		"help", "india", "institut", "institute", "international", "italia", "jobs", "kenya", "ligue", "mairie",
		"maison", "media", "musee", "museum", "national", "news", "ngos", "official", "online", "paris", "prefecture",
		"prefet", "press", "region", "service", "shop", "standard", "store", "support", "team", "travel", "tweets",
		"united", "universite", "university", "ville", "wealth":
		return true
	}
	return false
}

// markOwn marks the tokens that name the brand or link to its own site.
func (s *Scratch) markOwn() {
	n := &s.names
	if len(n.wholes) == 0 {
		return
	}
	var rest []byte // what of a name is still to come after the words before
	for i := range s.tokens {
		t := &s.tokens[i]
		f := s.folded[t.fold:t.foldEnd]
		switch t.kind {
		case link:
			t.own = n.ownLink(s.text[t.start:t.end])
		case word:
			if len(rest) > 0 && len(f) > 0 && bytes.HasPrefix(rest, f) {
				t.own, rest = true, rest[len(f):]
				continue
			}
			t.own, rest = n.ownWord(f, t)
		case mention, hashtag:
			t.own = n.ownTag(f)
		}
	}
}

// ownWord tells whether a word names the brand, and what of the name may follow in the next word.
func (n *names) ownWord(f []byte, t *token) (own bool, rest []byte) {
	if len(f) < 2 {
		return false, nil
	}
	for _, w := range n.wholes {
		whole := n.at(w)
		if len(f) < 3 || f[0] != whole[0] {
			continue
		}
		if len(f) >= len(whole) {
			if bytes.HasPrefix(f, whole) && (len(f) == len(whole) || len(whole) >= 4) {
				return true, nil
			}
			continue
		}
		if t.capital && bytes.HasPrefix(whole, f) && (len(f) >= 4 || len(f)*2+3 >= len(whole)) {
			rest := whole[len(f):]
			if !commonplace(f) {
				return true, rest
			}
		}
	}
	for _, p := range n.parts {
		if part := n.at(p); f[0] == part[0] && bytes.HasPrefix(f, part) && t.capital {
			return true, nil
		}
	}
	return t.shout && n.short(f), nil
}

func (n *names) short(f []byte) bool {
	for _, s := range n.shorts {
		if bytes.Equal(n.at(s), f) {
			return true
		}
	}
	return false
}

// ownTag tells whether a hashtag or handle holds a name of the brand.
func (n *names) ownTag(f []byte) bool {
	if len(f) < 3 {
		return false
	}
	for _, w := range n.wholes {
		whole := n.at(w)
		if bytes.Equal(f, whole) || len(whole) >= 4 && bytes.Contains(f, whole) || len(f) >= 4 && bytes.HasPrefix(whole, f) && !commonplace(f) {
			return true
		}
	}
	for _, p := range n.parts {
		if bytes.Contains(f, n.at(p)) {
			return true
		}
	}
	return false
}

// ownLink tells whether the host of a link holds a name of the brand.
func (n *names) ownLink(link string) bool {
	if i := strings.Index(link, "://"); i >= 0 {
		link = link[i+3:]
	}
	if i := strings.IndexByte(link, '/'); i >= 0 {
		link = link[:i]
	}
	for _, w := range n.wholes {
		if w.to-w.from >= 4 && foldedIn(link, n.at(w)) {
			return true
		}
	}
	for _, p := range n.parts {
		if foldedIn(link, n.at(p)) {
			return true
		}
	}
	return false
}

// foldedIn tells whether the ASCII text holds name, whatever its capitals and hyphens.
func foldedIn[T string | []byte](text string, name T) bool {
	for i := range text {
		k := 0
		for j := i; j < len(text) && k < len(name); j++ {
			if text[j] == '-' && k > 0 {
				continue
			}
			if text[j] >= utf8.RuneSelf || asciiLower[text[j]] != name[k] {
				break
			}
			k++
		}
		if k == len(name) {
			return true
		}
	}
	return false
}
