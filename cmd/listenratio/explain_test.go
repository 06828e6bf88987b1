package main

import (
	"strings"
	"testing"
)

// TestExplainKnowsTheConfiguration: a post with a link to the brand's own shop is explained with the run's configuration; without
// it the command says that the run knew more.
func TestExplainKnowsTheConfiguration(t *testing.T) {
	const more = "the run knew more"
	o := outputs{t.TempDir()}
	write(t, o.dir+"/posts.jsonl", `{"id":"1","account":"acme","inbound":false,"created_at":"2026-03-02T12:00:00Z",`+
		`"text":"Read how a winter at sea changes a sailor https://acme-shop.example/story"}`+"\n")
	write(t, o.dir+"/own.toml", "[[brand]]\nname = \"Acme\"\naccounts = [\"acme\"]\ndomains = [\"acme-shop.example\"]\n")
	o.must(t, "--config", o.dir+"/own.toml", o.dir+"/posts.jsonl")
	for config, want := range map[string]bool{"": true, o.dir + "/own.toml": false} {
		var out strings.Builder
		args := []string{"explain", "--store", o.store(), "1"}
		if config != "" {
			args = append(args, "--config", config)
		}
		if status := run(args, &out, &out); status != 0 || strings.Contains(out.String(), more) != want || !strings.Contains(out.String(), "class    broadcast") {
			t.Errorf("configuration %q: status %d: %s", config, status, out.String())
		}
	}
}
