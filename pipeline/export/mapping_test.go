package export

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// timeline is a mapping for text in which line feeds are not quoted.
const timeline = `name = "timeline"
title = "A timeline as text"
platform = "x"
inbound = "none"
comma = "\t"
record = '^[^\t\n]+\t\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\t\d+\t'
header = ["account", "created_at", "id", "reply_to_status", "text", "likes"]
absent = ["None"]
times = ["2006-01-02 15:04:05"]
owner = true

[columns]
account = "account"
created_at = "created_at"
id = "id"
in_reply_to = "reply_to_status"
text = "text"
likes = "likes"
`

// readMapped reads a text by a mapping of the user's own and returns its items as interchange lines.
func readMapped(t *testing.T, mapping, text string) []string {
	t.Helper()
	f, err := ReadMapping([]byte(mapping))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "timeline.tsv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	tree := open(t, path)
	r := readTree(t, tree, 1, f)
	if r.err != nil || len(r.exports) != 1 || r.exports[0].Format != f.Name {
		t.Fatalf("exports %+v, %v", r.exports, r.err)
	}
	return strings.Split(strings.TrimSuffix(string(r.items()), "\n"), "\n")
}

func TestUnquotedLineFeeds(t *testing.T) {
	text := "Mill Brook\t2026-03-02 09:15:00\t1967822000747446279\tNone\tThe rye loaf\nis back.\n\n2026 was long\t3\n" +
		"Mill Brook\t2026-03-02 09:16:00\t1967823007380406279\t1967822000747440000\t@ines yes\tand a tab\t0\n"
	got := readMapped(t, timeline, text)
	if len(got) != 2 || !strings.Contains(got[0], `"text":"The rye loaf\nis back.\n\n2026 was long"`) || !strings.Contains(got[0], `"likes":3`) ||
		!strings.Contains(got[1], `"text":"@ines yes\u0009and a tab"`) || !strings.Contains(got[1], `"in_reply_to":"1967822000747440000"`) {
		t.Errorf("got %q", got)
	}
}

func TestMappingsAreChecked(t *testing.T) {
	for change, want := range map[string]string{
		`name = "timeline"|name = ""`:                "name and title",
		`inbound = "none"|inbound = "some"`:          "inbound",
		`comma = "\t"|comma = "ab"`:                  "one character",
		`text = "text"|body = "text"`:                "which column is text",
		`likes = "likes"|love = "likes"`:             "no field of the interchange",
		`owner = true|ownr = true`:                   "unknown key\n",
		`\d+\t'|\d+\t('`:                             "missing closing",
		`times = ["2006-01-02 15:04:05"]|times = []`: "times must give",
		`owner = true|each = "comments"`:             "each is a key",
		`owner = true|named = "("`:                   "missing closing",
		`absent = ["None"]|zone = "Mars/Olympus"`:    "unknown time zone",
	} {
		old, new, _ := strings.Cut(change, "|")
		if !strings.Contains(timeline, old) {
			t.Fatalf("no %q in the mapping", old)
		}
		_, err := ReadMapping([]byte(strings.Replace(timeline, old, new, 1)))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q in it", new, err, want)
		}
	}
}

// TestMappingOnRealTimelines reads three real timelines where they are at hand: LISTENRATIO_REAL is their folder.
func TestMappingOnRealTimelines(t *testing.T) {
	real := os.Getenv("LISTENRATIO_REAL")
	data, err := os.ReadFile(filepath.Join(real, "kenya-banks", "timelines.tsv"))
	if real == "" || err != nil {
		t.Skip("no real timelines at hand")
	}
	mapping := strings.Replace(timeline, `"reply_to_status", "text", "likes"`, `"reply_to_status", "reply_to_user", "text", "retweets", "likes"`, 1)
	accounts := map[string]int{}
	for _, line := range readMapped(t, mapping, string(data)) {
		_, rest, _ := strings.Cut(line, `"account":"`)
		account, _, _ := strings.Cut(rest, `"`)
		accounts[account]++
	}
	if len(accounts) != 3 {
		t.Errorf("%d accounts, want 3", len(accounts))
	}
	for _, n := range accounts {
		if n != 2000 {
			t.Errorf("an account has %d posts, want 2,000", n)
		}
	}
}
