package model

import (
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
