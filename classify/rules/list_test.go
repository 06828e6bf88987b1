package rules

import (
	"slices"
	"strings"
	"testing"
)

func TestListsAreWellFormed(t *testing.T) {
	for _, l := range lists {
		for _, w := range strings.Fields(l.function) {
			if !plainWord(w) {
				t.Errorf("%v: small word %q is not in folded form", l.language, w)
			}
		}
		for _, e := range l.entries {
			for phrase := range strings.SplitSeq(e.phrases, "|") {
				words := strings.Fields(strings.TrimPrefix(strings.TrimSpace(phrase), "^"))
				if len(words) == 0 || len(words) > 7 || slices.ContainsFunc(words, func(w string) bool { return !plainWord(w) }) {
					t.Errorf("%v, %v: phrase %q can never match", l.language, e.cue, phrase)
				}
			}
		}
	}
}

// plainWord reports whether w can come out of the reader: folded letters and digits, or one of the signs.
func plainWord(w string) bool {
	if w == handleSign || w == numberSign || w == linkSign {
		return true
	}
	return w == Fold(w) && !strings.ContainsFunc(w, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '_')
	})
}

func TestEveryLanguageHasTheSameCues(t *testing.T) {
	has := func(l list, c Cue) bool {
		return slices.ContainsFunc(l.entries, func(e entry) bool { return e.cue == c })
	}
	for _, l := range []list{spanish, french, german, portuguese, italian, dutch} {
		for _, c := range []Cue{We, I, You, Our, Acts, Announce, Proud, Results, Executive, Event, Award, Partner, Works, Doing, Jobs,
			Greeting, Contest, Teaser, Offer, Priced, Currency, Buy, Merit, HowTo, Advice, Warning, Research, Fact, Explains, Argues, Economy, Health,
			Disaster, Relief, Resource, World, Story, Said, Via, Credits, AskWord, Thanks, Sorry, Hello, Direct, Contact, Assist, Congrats,
			Admire, Like, Follow, Share, TagThem, Vote, Comment, Reason, Best, Praises, Robot} {
			if !has(l, c) {
				t.Errorf("%v has no words for %v", l.language, c)
			}
		}
	}
}

func TestTableFindsEveryWordAndNoOther(t *testing.T) {
	x := words()
	for _, l := range lists {
		for _, w := range strings.Fields(l.function) {
			if x.find(hashOf(w)) == 0 {
				t.Errorf("word %q is not found", w)
			}
		}
	}
	for _, w := range []string{"", "zzyzx", "harbourtea"} {
		if x.find(hashOf(w)) != 0 {
			t.Errorf("word %q is found", w)
		}
	}
}
