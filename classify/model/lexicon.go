package model

import "strings"

// maxPhrase is the longest lexicon entry in words.
const maxPhrase = 6

// lexicon finds the concepts of words and phrases by hash, in a table with open addressing.
type lexicon struct {
	slots []lexeme
	mask  uint32
}

type lexeme struct {
	key   uint32 // hash of the phrase; 0 is an empty slot
	more  bool   // a longer entry begins with this phrase
	means concepts
}

// readLexicon builds the table from the text of concepts.txt.
func readLexicon(text string) lexicon {
	const size = 1 << 14
	l := lexicon{slots: make([]lexeme, size), mask: size - 1}
	var number int
	for line := range strings.SplitSeq(text, "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			number = conceptNumber(strings.Trim(line, "[]"))
		default:
			for entry := range strings.SplitSeq(line, ", ") {
				l.addForms(strings.TrimSpace(entry), 1<<number)
			}
		}
	}
	return l
}

func conceptNumber(name string) int {
	for i, known := range conceptNames {
		if known == name {
			return i
		}
	}
	return len(conceptNames) // bits past the last concept are never asked for
}

// addForms adds an entry of the lexicon and the inflected forms that its mark stands for.
func (l *lexicon) addForms(entry string, means concepts) {
	at := strings.IndexAny(entry, "+~")
	if at < 0 {
		l.add(entry, means)
		return
	}
	stem, rest := entry[:at], entry[at+1:]
	l.add(stem+rest, means)
	if entry[at] == '~' {
		l.add(stem+"s"+rest, means)
		return
	}
	for _, form := range verbForms(stem) {
		l.add(form+rest, means)
	}
}

// verbForms returns the regular English forms of a verb. A wrong guess costs an entry that never matches.
func verbForms(stem string) []string {
	switch {
	case strings.HasSuffix(stem, "e"):
		cut := stem[:len(stem)-1]
		return []string{stem + "s", stem + "d", cut + "ing"}
	case strings.HasSuffix(stem, "y") && !strings.HasSuffix(stem, "ay") && !strings.HasSuffix(stem, "uy"):
		cut := stem[:len(stem)-1]
		return []string{cut + "ies", cut + "ied", stem + "ing"}
	case strings.HasSuffix(stem, "ch"), strings.HasSuffix(stem, "sh"):
		return []string{stem + "es", stem + "ed", stem + "ing"}
	}
	last := stem[len(stem)-1:]
	return []string{stem + "s", stem + "ed", stem + "ing", stem + last + "ing", stem + last + "ed"}
}

// add enters a phrase and marks the phrases that it begins with.
func (l *lexicon) add(phrase string, means concepts) {
	var s Scratch
	s.scan(phrase)
	var key uint32
	for i := range s.tokens {
		key = joinHash(key, s.tokens[i].hash)
		slot := l.slot(key)
		slot.key = key
		if i == len(s.tokens)-1 {
			slot.means |= means
		} else {
			slot.more = true
		}
	}
}

// slot returns the slot of key, or the empty one where it belongs.
func (l *lexicon) slot(key uint32) *lexeme {
	for i := key & l.mask; ; i = (i + 1) & l.mask {
		if l.slots[i].key == key || l.slots[i].key == 0 {
			return &l.slots[i]
		}
	}
}

// mark writes onto every token the concepts of the longest entry that begins there; the tokens inside a phrase carry
// its concepts too and are marked as inside.
func (l *lexicon) mark(tokens []token) {
	for i := 0; i < len(tokens); {
		n, means := l.longest(tokens[i:])
		for k := range n {
			tokens[i+k].means = means
			tokens[i+k].inside = k > 0
		}
		i += max(n, 1)
	}
}

func (l *lexicon) longest(tokens []token) (n int, means concepts) {
	var key uint32
	for i := 0; i < len(tokens) && i < maxPhrase; i++ {
		key = joinHash(key, tokens[i].hash)
		slot := l.slot(key)
		if slot.key == 0 {
			break
		}
		if slot.means != 0 {
			n, means = i+1, slot.means
		}
		if !slot.more {
			break
		}
	}
	return n, means
}
