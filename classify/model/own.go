package model

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

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

// hostMax is how long the name of a host can be (RFC 1035), and handles are no longer.
const hostMax = 255

// ownLink tells whether the host of a link holds a name of the brand.
func (n *names) ownLink(link string) bool {
	if i := strings.Index(link, "://"); i >= 0 {
		link = link[i+3:]
	}
	if i := strings.IndexByte(link, '/'); i >= 0 {
		link = link[:i]
	}
	link = link[:min(len(link), hostMax)]
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
