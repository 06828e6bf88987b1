package main

import (
	"regexp"
	"slices"
	"testing"

	"listenratio/report/metric"
	catalogue "listenratio/report/words"
)

var placeholder = regexp.MustCompile(`\{[a-z]\}`)

// placeholders are those of a sentence, in the order of their letters.
func placeholders(sentence string) []string {
	found := placeholder.FindAllString(sentence, -1)
	slices.Sort(found)
	return found
}

// TestWordsOfFindings finds sentences of findings that a language lacks, that take other amounts, or that no finding is made of.
func TestWordsOfFindings(t *testing.T) {
	templates := metric.Templates()
	for _, c := range catalogue.Catalogues {
		for english, told := range c.Told {
			if !slices.Contains(templates, english) {
				t.Errorf("%s has a sentence that no finding is made of: %q", c.Lang, english)
			}
			if got, want := placeholders(told), placeholders(english); !slices.Equal(got, want) {
				t.Errorf("%s has the amounts %v, English %v: %q", c.Lang, got, want, told)
			}
		}
		for _, english := range templates {
			if c != catalogue.English && c.Told[english] == "" {
				t.Errorf("%s has no sentence for %q", c.Lang, english)
			}
		}
	}
}

// TestWordsOfFigures finds figures without a title or a definition in a language, and titles of what is no figure.
func TestWordsOfFigures(t *testing.T) {
	named := map[string]bool{}
	for _, m := range metric.Metrics {
		named[m.Name] = true
	}
	for _, c := range catalogue.Catalogues {
		for name := range c.Figures {
			if !named[name] {
				t.Errorf("%s has words for %s, which is no figure", c.Lang, name)
			}
		}
		for _, m := range metric.Metrics {
			f := c.Figures[m.Name]
			if c == catalogue.English { // English words are the figure's own
				f = catalogue.Figure{Title: m.Title, Definition: m.Definition}
			}
			if f.Title == "" || f.Definition == "" {
				t.Errorf("%s: %s has the title %q and the definition %q", c.Lang, m.Name, f.Title, f.Definition)
			}
		}
	}
}
