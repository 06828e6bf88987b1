package rules

import "strings"

// Language is one that the word lists know.
type Language uint8

const (
	Unknown Language = iota // another language, or one that cannot be told
	English
	Spanish
	French
	German
	Portuguese
	Italian
	Dutch
	Catalan
	languageEnds // not a language
)

var languageTags = [languageEnds]string{"und", "en", "es", "fr", "de", "pt", "it", "nl", "ca"}

// String returns the BCP 47 tag; "und" for Unknown.
func (l Language) String() string { return languageTags[l] }

// Tagged is the language of a platform's BCP 47 tag, which may carry a region. said is false for an empty tag and for
// the tags by which platforms say that they do not know, such as "und" and "zxx"; a language without word lists is
// said and Unknown.
func Tagged(tag string) (l Language, said bool) {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	for i, t := range languageTags {
		if len(tag) == len(t) && strings.EqualFold(tag, t) {
			return Language(i), i != 0
		}
	}
	undecided := tag == "" || len(tag) == 3 && (strings.EqualFold(tag, "zxx") || strings.EqualFold(tag, "mul") ||
		tag[0] == 'q' || tag[0] == 'Q')
	return Unknown, !undecided
}

// votes counts words that belong to a language, one lane per Language.
type votes [languageEnds]uint16

// winner is the language with the most votes. On nothing at all it is English where the letters are plain, since
// headlines of names and nouns are commonest there, and Unknown otherwise.
func (v *votes) winner(words, foreign int) Language {
	best := English
	for l := Spanish; l < languageEnds; l++ {
		if v[l] > v[best] {
			best = l
		}
	}
	switch {
	case foreign > words/2, v[Unknown] > v[best]:
		return Unknown
	case v[best] == 0 && words > 12:
		return Unknown
	}
	return best
}
