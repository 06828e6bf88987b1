package export

import (
	"listenratio/pipeline"
)

// Reddit is the archive that Reddit hands out on a request for one's data.
var Reddit = Format{
	Name:    "reddit",
	Title:   "Reddit data request",
	Obtain:  "reddit.com/settings/data-request, then the zip as it comes",
	Sign:    "CSV files with the columns id, permalink, date and body beside link and parent, title and url, or thread_id, from and to",
	Holds:   "the account's own comments and posts, and both sides of its messages and chats; nothing public that others said, no scores",
	Inbound: pipeline.DirectOnly,
	Detect:  detectReddit,
}

// redditTable is one of the tables in the archive. The columns are in the order in which its decoder asks for them;
// those of the sign tell it from others.
type redditTable struct {
	sign   []string
	direct bool
	decode func(o *redditOwner, h Header) Decoder
	people func(o *redditOwner, m Member, h Header) error // nil where it tells nothing of the owner
}

var redditTables = []redditTable{
	{[]string{"id", "permalink", "date", "subreddit", "link", "parent", "body"}, false, newRedditComment, nil},
	{[]string{"id", "permalink", "date", "subreddit", "title", "url", "body"}, false, newRedditPost, nil},
	{[]string{"id", "thread_id", "date", "from", "to", "subject", "body"}, true, newRedditMessage, (*redditOwner).letters},
	{[]string{"message_id", "created_at", "username", "message", "channel_url"}, true, newRedditChat, (*redditOwner).chats},
}

// redditFolder is what lies in one archive.
type redditFolder struct {
	owner redditOwner
	files []File
	in    pipeline.Capability
}

func detectReddit(t *Tree) ([]Export, error) {
	folders, err := byFolder(t, func() *redditFolder { return &redditFolder{in: pipeline.NoInbound} }, (*redditFolder).add)
	if err != nil {
		return nil, err
	}
	var found []Export
	for _, name := range sortedKeys(folders) {
		if f := folders[name]; len(f.files) > 0 {
			found = append(found, f.export(name))
		}
	}
	return found, nil
}

// add takes a member that belongs to the archive. The twins called *_headers.csv have no texts, and so no sign.
func (f *redditFolder) add(m Member, head []byte) error {
	h, ok := ReadHeader(head, ',')
	if !ok {
		return nil
	}
	if len(h) == 2 && h.Has("statistic", "value") {
		return f.owner.statistics(m, h)
	}
	for _, table := range redditTables {
		if !h.Has(table.sign...) {
			continue
		}
		if table.direct {
			f.in = pipeline.DirectOnly
		}
		f.files = append(f.files, File{Member: m, Cut: redditCut, Decode: func() Decoder { return table.decode(&f.owner, h) }})
		if table.people != nil {
			return table.people(&f.owner, m, h)
		}
		return nil
	}
	return nil
}

var redditCut = Cut{Shape: Rows, Head: 1}

// export is the archive of a folder.
func (f *redditFolder) export(folder string) Export {
	f.owner.settle(folder)
	e := Export{Inbound: f.in, Files: f.files, Until: f.owner.until,
		Owner: pipeline.Owner{Platform: "reddit", Names: []string{f.owner.account()}}}
	if f.owner.name == "" {
		e.Notes = append(e.Notes, "no file in it tells the account's name: it is called "+redditNobody+
			", and whose the messages are is for the configuration to say")
	} else {
		e.Owner.URL = "https://www.reddit.com/user/" + f.owner.name + "/"
	}
	return e
}
