package export

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"listenratio/pipeline"
)

func TestCounts(t *testing.T) {
	for s, want := range map[string]string{"": "", "15": "15", "15,000": "15000", "1.200": "1200", "1 234 567": "1234567", "12.0": "12", "3.00": "3",
		"1.2": "1.2", "1,20": "1,20", "1234,567": "1234,567", "12K": "12K", "-": "-", "-5": "-5", "1,,2": "1,,2"} {
		if got := countOf(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestNetworks(t *testing.T) {
	for name, want := range map[string]string{"X (Twitter)": "x", "Twitter": "x", "twitter_dm": "x", "Instagram Business": "instagram", "LINKEDIN_COMPANY": "linkedin",
		"Facebook Page": "facebook", "Exxon": "exxon", " Own forum ": "own forum", "": ""} {
		if got := networkOf(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	for link, want := range map[string]string{"https://x.com/acme/status/1": "x", "https://www.instagram.com/p/Cabc/": "instagram",
		"https://youtu.be/abc": "youtube", "https://example.org/x": "", "no link": "", "://": ""} {
		if got := networkOfLink(link); got != want {
			t.Errorf("%q: %q, want %q", link, got, want)
		}
	}
	for _, c := range [][3]string{
		{"x", "https://x.com/acme/status/1967822000747446279?s=20", "1967822000747446279"},
		{"instagram", "https://www.instagram.com/p/DNabcdefghi/", "DNabcdefghi"},
		{"linkedin", "https://www.linkedin.com/feed/update/urn:li:activity:7345821826846990338", "urn:li:activity:7345821826846990338"},
		{"linkedin", "https://example.org/a", "https://example.org/a"},
		{"facebook", "https://www.facebook.com/1/posts/2", "https://www.facebook.com/1/posts/2"},
		{"x", "12", "12"},
	} {
		if got := idOfLink(c[0], c[1]); got != c[2] {
			t.Errorf("%q: %q, want %q", c[1], got, c[2])
		}
	}
}

// TestSharpen compares stated times with the one in an id, 2025-09-16T05:25:00.440Z.
func TestSharpen(t *testing.T) {
	const id = "1967822002592940039"
	for _, c := range []struct {
		zone, stated string
		precision    pipeline.Precision
		exact        bool
	}{
		{"", "2025-09-16T05:25:00Z", pipeline.Seconds, true},
		{"", "2025-09-16T05:25:05Z", pipeline.Seconds, false},
		{"", "2025-09-16T05:25:00Z", pipeline.Minutes, true},
		{"", "2025-09-16T07:25:00Z", pipeline.Minutes, true},  // a place two hours to the east
		{"", "2025-09-16T07:35:00Z", pipeline.Minutes, false}, // no zone is ten minutes off
		{"", "2025-09-15T05:25:00Z", pipeline.Minutes, false},
		{"UTC", "2025-09-16T07:25:00Z", pipeline.Minutes, false},
		{"", "2025-09-16T00:00:00Z", pipeline.Days, true},
		{"", "2025-09-15T00:00:00Z", pipeline.Days, true}, // still the 15th in Honolulu
		{"", "2025-09-14T00:00:00Z", pipeline.Days, false},
		{"", "2025-09-18T00:00:00Z", pipeline.Days, false},
	} {
		stated, _ := time.Parse(time.RFC3339, c.stated)
		it := pipeline.Item{Platform: "x", ID: "7", URL: "https://x.com/acme/status/" + id, Created: stated, Precision: c.precision}
		(&Mapping{Zone: c.zone}).sharpen(&it)
		if (it.Precision == pipeline.Milliseconds) != c.exact || !c.exact && !it.Created.Equal(stated) {
			t.Errorf("%+v: %v, %v", c, it.Created, it.Precision)
		}
	}
}

// TestMappedTables reads one table in the ways in which tools and spreadsheets write it.
func TestMappedTables(t *testing.T) {
	mapping := `name = "tool"
title = "A tool"
inbound = "none"
sign = ["Posted", "At", "Copy"]
named = '^(.+)-posts'
clock = "At"
times = ["02/01/2006 15:04"]
owner = true

[columns]
id = "Link"
created_at = "Posted"
text = "Message|Copy"
likes = "Likes"
url = "Link"
`
	want := `{"id":"1967822002592940039","platform":"x","account":"tool","inbound":false,"created_at":"2025-09-16T05:25:00.44Z","text":"The rye; loaf","url":"https://x.com/i/status/1967822002592940039","likes":1200}`
	for _, text := range []string{
		"Posted;At;Copy;Link;Likes\n16/09/2025;07:25;\"The rye; loaf\";https://x.com/i/status/1967822002592940039;1.200\n",
		"A title, with a comma\n\nPosted\tAt\tCopy\tLink\tLikes\n16/09/2025\t07:25\tThe rye; loaf\thttps://x.com/i/status/1967822002592940039\t1,200\n",
		"Likes,Link,Copy,At,Posted\n1200.0,https://x.com/i/status/1967822002592940039,The rye; loaf,07:25:00,2025-09-16\n",
	} {
		if got := readMapped(t, mapping, text); len(got) != 1 || got[0] != want {
			t.Errorf("%q:\ngot  %s\nwant %s", text, strings.Join(got, "\n"), want)
		}
	}
}

func TestMappedOwner(t *testing.T) {
	m := &Mapping{Name: "tool", Named: "x", named: regexp.MustCompile(`^(.+)-posts`)}
	for path, want := range map[string]string{"a.zip!millbrook-posts.xlsx!Posts": "millbrook", "posts.csv": "tool", "all/quay-posts-2026.csv": "quay"} {
		if got := m.owner(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

func BenchmarkMapped(b *testing.B) {
	benchmarkRead(b, map[string]string{"messages.csv": "Message ID,Conversation ID,Direction,Status,Inbox,Message Date,Response time,Handle time,Assignee,Contact name,Contact handle,Extract,Tags\n" +
		repeat("", "", func(i int) string {
			return fmt.Sprintf(`msg_%d,cnv_%d,Outbound,open,Quayside Help,2026-03-%02d 12:%02d:10,33,40,Ana,Ines,ines@example.org,"%s",tea`, i, i/4, 1+i%28, i%60, benchText)
		})})
}

func BenchmarkMappedLists(b *testing.B) {
	benchmarkRead(b, map[string]string{"tickets.json": repeat("", "", func(i int) string {
		return fmt.Sprintf(`{"id":%d,"requester_id":5,"submitter_id":5,"subject":"Tea","via":{"channel":"email"},"comments":[{"id":%d,"author_id":9,"public":true,"created_at":"2026-03-%02dT12:%02d:10Z","body":"%s"}]}`,
			i, i+1e9, 1+i%28, i%60, benchText)
	})})
}
