package rules

import (
	"slices"
	"strings"
)

// names are the brand's own names and handles in the form in which they are compared: folded, letters and digits
// only, so that "Blue Fern Bank", "@bluefernbank" and "#BlueFernBankDay" are known by one spelling.
type names struct {
	given  []string // as they were given last, to see a change
	known  []string // sorted
	starts uint64   // one bit per first byte of a known name, so that most words are passed over at once
}

// set takes the names of setup and of a post, and works only when they differ from those of the post before.
func (n *names) set(setup, post []string) {
	if len(n.given) == len(setup)+len(post) && slices.Equal(n.given[len(setup):], post) {
		return
	}
	n.given = append(append(n.given[:0], setup...), post...)
	n.known, n.starts = n.known[:0], 0
	for _, name := range n.given {
		n.add(name)
		for _, before := range fronts {
			if rest, ok := cutPrefixFold(name, before); ok && len(rest) >= 5 {
				n.add(rest)
			}
		}
	}
	slices.Sort(n.known)
}

// add enters a name, and what is left of it without what handles carry behind a name.
func (n *names) add(name string) {
	glued := glue(name)
	if len(glued) < 2 || slices.Contains(n.known, glued) {
		return
	}
	n.known = append(n.known, glued)
	n.starts |= 1 << (glued[0] & 63)
	if i := strings.LastIndexAny(name, "_ -."); i > 0 && slices.Contains(shortTails, Fold(name[i+1:])) && len(glue(name[:i])) >= 4 {
		n.add(name[:i])
	}
	for _, behind := range tails {
		if stem, ok := strings.CutSuffix(glued, behind); ok && len(stem) >= 4 {
			n.add(stem)
		}
	}
}

func cutPrefixFold(s, prefix string) (rest string, ok bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return strings.TrimLeft(s[len(prefix):], "_ -."), true
}

// glue is a name's letters and digits, folded.
func glue(name string) string {
	b := []byte(Fold(name))
	b = slices.DeleteFunc(b, func(c byte) bool { k := kinds[c]; return k != letter && k != digit && k != high })
	return string(b)
}

// What handles carry before and after the name itself. The short ones count only behind a sign or a blank, since many
// names end with the same letters.
var (
	fronts = []string{"ask", "the", "team", "hello", "weare", "official"}
	tails  = []string{"group", "groupe", "gruppe", "grupo", "news", "official", "oficial", "officiel", "careers", "help", "helps", "support",
		"tweets", "brands", "foundation", "international", "global", "kenya", "india", "canada", "france", "espana", "deutschland", "italia",
		"brasil", "mexico", "africa", "europe"}
	shortTails = []string{"uk", "us", "usa", "eu", "fr", "de", "es", "it", "nl", "ca", "ke", "br", "mx", "au", "hq", "inc", "corp", "plc", "ltd", "llc",
		"ag", "sa", "gmbh", "app", "care", "cares", "service", "press", "media", "online", "team", "company", "brand", "world", "jobs", "labs",
		"tech", "america"}
)

// whole reports whether the glued word b is one of the names, or begins with a name of some length.
func (n *names) whole(b []byte) bool {
	if len(b) < 2 || n.starts>>(b[0]&63)&1 == 0 {
		return false
	}
	for l := min(len(b), 5); l <= len(b); l++ {
		if r := n.narrow(begun{hi: int32(len(n.known))}, b[:l]); r.hi > r.lo && len(n.known[r.lo]) == l && (l == len(b) || l >= 5) {
			return true
		}
	}
	return len(b) < 5 && slices.Contains(n.known, string(b))
}

// begun is a name that is being spelled by several words: the known names from lo up to hi begin with the same done
// bytes. None where hi is lo.
type begun struct {
	lo, hi int32
	done   int32
	from   int32 // where its first word begins in the text
}

// narrow leaves the names of g that go on with b.
func (n *names) narrow(g begun, b []byte) begun {
	for g.lo < g.hi && !goesOn(n.known[g.lo], g.done, b) {
		g.lo++
	}
	end := g.lo
	for end < g.hi && goesOn(n.known[end], g.done, b) {
		end++
	}
	return begun{g.lo, end, g.done + int32(len(b)), g.from}
}

func goesOn(name string, done int32, b []byte) bool {
	rest := name[done:]
	return len(rest) >= len(b) && rest[:len(b)] == string(b)
}

// spell takes the next word b of the text and tells whether it completes a name, alone or with the words before it.
func (n *names) spell(g begun, b []byte, from int) (next begun, whole bool) {
	if g.hi > g.lo {
		if next = n.narrow(g, b); next.hi > next.lo {
			return next, len(n.known[next.lo]) == int(next.done)
		}
	}
	if len(b) < 2 || n.starts>>(b[0]&63)&1 == 0 {
		return begun{}, false
	}
	next = n.narrow(begun{hi: int32(len(n.known)), from: int32(from)}, b)
	return next, next.hi > next.lo && len(n.known[next.lo]) == int(next.done)
}
