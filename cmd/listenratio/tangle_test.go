package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"listenratio/pipeline"
	"listenratio/pipeline/export"
)

// tangleWords are what everybody says in a tangle, the brand and people.
var tangleWords = []string{
	"Flash sale: 30 % off every kettle today only, order now", "RT @reader3: love the kettles of @acme, best in town", "RT @reader4: how to clean a kettle",
	"How to descale a kettle: half vinegar, half water, wait an hour", "What colour would you like next? Tell us in the replies.", "Like and follow us to win a kettle!",
	"We are proud of our team", "Sorry to hear that! Please DM us your order number. ^KL", "Thanks, that worked!", "Where is my parcel?", "This is a disgrace, I want a refund",
	"@acme is the shop open on Sunday?", "🎉", "", "Yes, from ten to six.", "via @kettlenews: kettles are back", "Unser neuer Kessel ist da, jetzt bestellen",
}

// tangle writes items that answer each other in every way there is: before and after what they answer, across threads,
// channels and accounts, by people, the brand and its sister; deleted, hidden, automated, dated by the day only.
func tangle(t *testing.T, dir string, seed uint64) string {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 20))
	at := time.Date(2026, 1, 5, 6, 0, 0, 0, time.UTC)
	var lines []byte
	for n := range 3000 {
		at = at.Add(time.Duration(r.ExpFloat64() * float64(40*time.Minute))).Truncate(time.Second)
		it := tangled(r, n)
		it.Created = at
		if it.Precision == pipeline.Days {
			it.Created = at.Truncate(24 * time.Hour)
		}
		if it.Deleted && r.IntN(2) == 0 {
			it.Edited = at.Add(time.Duration(r.IntN(72)) * time.Hour)
		}
		lines = export.AppendLine(lines, &it)
	}
	path := filepath.Join(dir, fmt.Sprint("tangle", seed, ".jsonl"))
	if err := os.WriteFile(path, lines, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// tangled is item n, without a time.
func tangled(r *rand.Rand, n int) (it pipeline.Item) {
	it.Reset()
	one := func(of int) bool { return r.IntN(of) == 0 }
	id := func(n int, platform string) string { return fmt.Sprint(platform, "-", n) }
	it.Platform = []string{"plaza", "square"}[r.IntN(2)]
	it.ID, it.Text = id(n, it.Platform), tangleWords[r.IntN(len(tangleWords))]
	it.Account, it.Inbound = fmt.Sprint("reader", r.IntN(1+r.IntN(60))), pipeline.Inbound
	if one(2) {
		it.Account, it.Inbound = []string{"acme", "acme", "acme", "acmehelp"}[r.IntN(4)], pipeline.Outbound
	}
	if !one(3) {
		it.Parent = id(n-r.IntN(12)+r.IntN(12)/9, it.Platform)
	}
	if one(8) {
		it.ParentAuthor = []string{"acme", "reader1", "reader2"}[r.IntN(3)]
	}
	if one(10) {
		it.Conversation = fmt.Sprint("talk", n/20)
	}
	if one(8) {
		it.Kind, it.Visibility = pipeline.Direct, pipeline.Private
	} else if one(20) {
		it.Visibility = pipeline.Hidden
	}
	if one(15) {
		it.RepostOf = id(r.IntN(n+1), it.Platform)
	} else if one(15) {
		it.QuoteOf = id(r.IntN(n+1), it.Platform)
	}
	if one(9) {
		it.Precision = pipeline.Days
	}
	if !one(3) {
		it.Replies, it.Reposts = int64(r.IntN(4)), int64(r.IntN(3))
	}
	it.Deleted, it.Automated = one(15), one(20)
	return it
}

// tangledBrand is whose a tangle is.
const tangledBrand = `[[brand]]
name = "Acme"
slug = "acme"
accounts = ["plaza:acme", "plaza:acmehelp", "square:acme", "square:acmehelp"]
zone = "America/St_Johns"

[[brand.hours]]
mon-fri = "09:00-17:00"
`
