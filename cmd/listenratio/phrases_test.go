package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"listenratio/report"
	"listenratio/report/sheet"
	catalogue "listenratio/report/words"
)

// leftEnglish are the places in a page that say of themselves that they are English.
var leftEnglish = regexp.MustCompile(`<[a-z0-9]+[^>]* lang="en"[^>]*>[^<]*`)

// TestNothingIsLeftEnglish writes German reports of brands whose data hold much and little, and finds what stands there in
// English, and what French and Spanish would leave so.
func TestNothingIsLeftEnglish(t *testing.T) {
	runs := map[string][]string{
		"both sides": world, "the brand's own side": {fixtures + "x/plain"}, "outbox": {fixtures + "mastodon/plain"},
		"answered messages": {fixtures + "youtube"}, "direct messages": {fixtures + "meta/page"}, "answers": {fixtures + "zendesk"},
	}
	for name, exports := range runs {
		t.Run(name, func(t *testing.T) {
			o := outputs{t.TempDir()}
			if status, stdout, stderr := o.listen(append([]string{"--language", "de"}, exports...)...); status != 0 && status != statusPartly {
				t.Fatalf("status %d\n%s%s", status, stdout, stderr)
			}
			pages := 0
			for file, text := range files(t, o.reports()) {
				if strings.HasSuffix(file, "/index.html") && strings.Contains(text, `<html lang="de">`) {
					pages++
					for _, english := range leftEnglish.FindAllString(text, -1) {
						t.Errorf("%s: %s", file, english)
					}
				}
				if strings.HasSuffix(file, "/figures.json") {
					findPhrases(t, text)
				}
			}
			if pages < 2 {
				t.Errorf("%d pages", pages)
			}
		})
	}
}

// findPhrases looks up in every language what is made anew in a brand's figures.
func findPhrases(t *testing.T, figures string) {
	t.Helper()
	var f sheet.Figures
	if err := json.Unmarshal([]byte(figures), &f); err != nil {
		t.Fatal(err)
	}
	made := f.Coverage.CannotSay
	for i := range f.Figures {
		made = append(append(made, f.Figures[i].Warnings...), wordsOf(&f.Figures[i])...)
	}
	for _, c := range catalogue.Catalogues[1:] {
		for _, english := range made {
			if says := c.Phrase(english); says == english {
				t.Errorf("%s has no phrase for %q", c.Lang, english)
			}
		}
	}
}

// wordsOf are the words of a figure without a value.
func wordsOf(f *report.Figure) []string {
	switch {
	case f.CannotSay != "":
		return []string{f.CannotSay}
	case f.Value == nil && f.Says != "":
		return []string{f.Says}
	}
	return nil
}
