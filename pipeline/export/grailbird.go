package export

import (
	"bytes"
	"strings"

	"listenratio/pipeline"
)

// Grailbird is the archive that Twitter gave to an account until 2018: a page to browse, with its data in scripts, and
// the same posts once more as CSV.
var Grailbird = Format{
	Name:    "x-grailbird",
	Title:   "Twitter archive up to 2018",
	Obtain:  "it is no longer given; an old one holds data/js/tweets/2014_03.js and the like, and tweets.csv",
	Sign:    `.js files that begin with "Grailbird.data.tweets_2014_03 =" or the like, data/js/user_details.js; or a CSV with tweet_id, in_reply_to_status_id, timestamp, text and retweeted_status_id`,
	Holds:   "all that the account published; no direct messages, no counts, and nothing that others said to it",
	Inbound: pipeline.NoInbound,
	Detect:  detectGrailbird,
}

// grailbird is what lies in one archive.
type grailbird struct {
	scripts, tables []Member
	modern          bool // an archive of the later kind lies in the same place
	a               xAccount
}

var (
	grailbirdPosts = []byte("Grailbird.data.tweets_")
	grailbirdTable = []string{"tweet_id", "in_reply_to_status_id", "in_reply_to_user_id", "timestamp", "text", "retweeted_status_id"}
)

func detectGrailbird(t *Tree) ([]Export, error) {
	archives := map[string]*grailbird{}
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		root := grailbirdRoot(m)
		if archives[root] == nil {
			archives[root] = &grailbird{a: xAccount{counts: map[string]int64{}}}
		}
		archives[root].add(m, head)
	}
	var found []Export
	for _, root := range sortedKeys(archives) {
		if e := archives[root].export(t); len(e.Files) > 0 {
			found = append(found, e)
		}
	}
	return found, nil
}

// grailbirdRoot is the folder that tweets.csv lies in.
func grailbirdRoot(m Member) string {
	folder := fold(strings.TrimSuffix(m.Path, m.Base()))
	for _, inside := range []string{"data/js/tweets/", "data/js/", "data/"} {
		if root, ok := strings.CutSuffix(folder, inside); ok {
			return root
		}
	}
	return folder
}

// add takes a member that belongs to the archive.
func (g *grailbird) add(m Member, head []byte) {
	start := bytes.TrimSpace(head)
	switch kind := xKind(head); {
	case kind == "tweet" || kind == "tweets":
		g.modern = true
	case bytes.HasPrefix(start, grailbirdPosts):
		g.scripts = append(g.scripts, m)
	case bytes.HasPrefix(start, []byte("var user_details")):
		g.note(g.owner(m))
	case bytes.HasPrefix(start, []byte("var payload_details")):
		g.note(g.made(m))
	case bytes.HasPrefix(start, []byte("var tweet_index")):
		g.note(g.index(m))
	default:
		if h, ok := ReadHeader(head, ','); ok && h.Has(grailbirdTable...) {
			g.tables = append(g.tables, m)
		}
	}
}

// note remarks that a file about the archive cannot be read; the posts can all the same.
func (g *grailbird) note(err error) {
	if err != nil {
		g.a.notes = append(g.a.notes, err.Error())
	}
}

// export is what there is to read: the scripts, which say more, or else the tables.
func (g *grailbird) export(t *Tree) (e Export) {
	if g.modern && len(g.scripts) == 0 {
		return e // the same posts once more
	}
	a := &g.a
	if len(g.scripts)+len(g.tables) > 0 {
		a.named(`the archive lacks user_details.js, so its owner is called "owner"`)
	}
	e = Export{Inbound: pipeline.NoInbound, Owner: a.owner, Until: pipeline.Micros(a.until)}
	for _, m := range g.scripts {
		e.Files = append(e.Files, File{Member: m, Cut: Cut{Shape: Array}, Decode: xTweets(false)(a), Expect: a.counts[fold(m.Base())]})
	}
	for _, m := range g.tables {
		if len(g.scripts) > 0 {
			a.notes = append(a.notes, m.Base()+" is left out: the same posts lie in the .js files, and say more there")
			continue
		}
		if head, err := t.Head(m); err == nil {
			h, _ := ReadHeader(head, ',')
			e.Files = append(e.Files, File{Member: m, Cut: Cut{Shape: Rows, Head: 1}, Decode: func() Decoder { return newGrailbirdRow(a, h) }})
		}
	}
	e.Notes = a.notes
	return e
}
