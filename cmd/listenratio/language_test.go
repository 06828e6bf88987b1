package main

import (
	"strings"
	"testing"
)

// TestLanguageAndMail writes German reports with a summary to mail.
func TestLanguageAndMail(t *testing.T) {
	o := outputs{t.TempDir()}
	o.must(t, "--language", "de", "--mail-summary", twcs)
	found := files(t, o.reports())
	var pages, mails int
	for name, text := range found {
		if strings.HasSuffix(name, "/index.html") {
			pages++
			if !strings.Contains(text, `lang="de"`) {
				t.Errorf("%s is not in German", name)
			}
		}
		if strings.HasSuffix(name, "/mail.txt") || strings.HasSuffix(name, "/mail.html") {
			mails++
			if len(text) < 50 {
				t.Errorf("%s: %q", name, text)
			}
		}
	}
	if pages < 2 || mails != 2 {
		t.Errorf("%d pages and %d mails", pages, mails)
	}
}

func TestNoMailUnlessAsked(t *testing.T) {
	o := outputs{t.TempDir()}
	o.must(t, twcs)
	for name := range files(t, o.reports()) {
		if strings.Contains(name, "mail.") {
			t.Errorf("%s was written", name)
		}
	}
}
