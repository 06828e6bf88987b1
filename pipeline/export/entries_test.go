package export

import (
	"strings"
	"testing"
)

// TestLongEntry reads a page of which one entry is longer than a record may be.
func TestLongEntry(t *testing.T) {
	entry := func(text string) string {
		return `<li>Sent at 2020-04-27 23:18:23 UTC while watching <a href="http://www.youtube.com/watch?v=stream00000">a video</a>.<br/>` + text + `</li>`
	}
	for name, last := range map[string]string{"closed": entry("after"), "open": strings.TrimSuffix(entry("after"), "</li>")} {
		page := "<html><body><ul>" + entry("before") + entry(strings.Repeat("long ", MaxRecord/4)) + entry("between") + last
		r, err := outcome(t, write(t, name+".html", page))
		if err != nil {
			t.Fatal(err)
		}
		if len(r.keep.items)+len(r.keep.faults) != 4 || r.keep.faults[0].Reason != reasonLong {
			t.Errorf("%s: %d items, faults %v", name, len(r.keep.items), r.keep.faults)
		}
	}
}
