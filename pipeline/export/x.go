package export

import (
	"bytes"
	"strings"

	"listenratio/pipeline"
)

// X is the archive that X (Twitter) gives to an account.
var X = Format{
	Name:    "x",
	Title:   "X (Twitter) archive",
	Obtain:  "X: More > Settings and privacy > Your account > Download an archive of your data",
	Sign:    `.js files that begin with "window.YTD.tweets.part0 =" or the like; data/manifest.js and data/account.js beside them`,
	Holds:   "all that the account published and both sides of its direct messages; nothing public that others said to it",
	Inbound: pipeline.DirectOnly,
	Detect:  detectX,
}

// xFiles are the names behind "window.YTD." of the files that hold items, in the order in which they are read.
var xFiles = []struct {
	names  []string
	direct bool // both sides of direct messages
	decode func(a *xAccount) func() Decoder
}{
	{[]string{"tweets", "tweet", "community_tweet", "community_tweets"}, false, xTweets(false)},
	{[]string{"note_tweet", "note_tweets"}, false, func(*xAccount) func() Decoder { return func() Decoder { return xNotes{} } }},
	{[]string{"deleted_tweets", "deleted_tweet"}, false, xTweets(true)},
	{[]string{"direct_messages", "direct_message", "direct_messages_group", "direct_message_group"}, true, xMessages},
}

// detectX groups the archive's files by folder: several archives may lie in one tree.
func detectX(t *Tree) ([]Export, error) {
	folders := map[string][]Member{}
	for _, m := range t.Members {
		if strings.HasSuffix(strings.ToLower(m.Path), ".js") {
			folder := strings.TrimSuffix(m.Path, m.Base())
			folders[folder] = append(folders[folder], m)
		}
	}
	var found []Export
	for _, folder := range sortedKeys(folders) {
		e, err := xArchive(t, folders[folder])
		if err != nil {
			return nil, err
		}
		if len(e.Files) > 0 {
			found = append(found, e)
		}
	}
	return found, nil
}

func xArchive(t *Tree, members []Member) (e Export, err error) {
	kinds := map[string][]Member{}
	a := xAccount{counts: map[string]int64{}}
	for _, m := range members {
		head, err := t.Head(m)
		if err != nil {
			return e, err
		}
		if kind := xKind(head); kind != "" {
			kinds[kind] = append(kinds[kind], m)
		} else if bytes.HasPrefix(bytes.TrimSpace(head), []byte("window.__THAR_CONFIG")) {
			if err := a.manifest(m); err != nil {
				return e, err
			}
		}
	}
	if err := a.identity(kinds); err != nil {
		return e, err
	}
	if err := a.long.load(kinds); err != nil {
		return e, err
	}
	e = Export{Inbound: pipeline.NoInbound, Owner: a.owner, Notes: a.notes, Until: pipeline.Micros(a.until)}
	for _, f := range xFiles {
		for _, kind := range f.names {
			for _, m := range kinds[kind] {
				if f.direct {
					e.Inbound = pipeline.DirectOnly
				}
				e.Files = append(e.Files, File{Member: m, Cut: Cut{Shape: Array}, Decode: f.decode(&a), Expect: a.counts[strings.ToLower(m.Base())]})
			}
		}
	}
	return e, nil
}

// xKind is the name of what a file assigns: "tweets" for one that begins with "window.YTD.tweets.part0 =".
func xKind(head []byte) string {
	head, ok := bytes.CutPrefix(bytes.TrimSpace(head), []byte("window.YTD."))
	if !ok {
		return ""
	}
	name, rest, ok := bytes.Cut(head, []byte(".part"))
	part, _, assigned := bytes.Cut(rest, []byte("="))
	if !ok || !assigned || len(name) > 64 || !allDigits(string(bytes.TrimSpace(part))) {
		return ""
	}
	return string(name)
}
