package export

import (
	"bytes"
	"regexp"
	"strings"

	"listenratio/pipeline"
)

// LinkedIn is the archive that LinkedIn gives to a member.
var LinkedIn = Format{
	Name:    "linkedin",
	Title:   "LinkedIn member archive",
	Obtain:  "LinkedIn: Me > Settings & Privacy > Data privacy > Get a copy of your data > the larger archive",
	Sign:    "CSV files with the columns Date, ShareLink and ShareCommentary; Date, Link and Message; or CONVERSATION ID, FROM, DATE and CONTENT",
	Holds:   "the member's own posts and comments and both sides of the messages; nothing public that others said, no counts, and nothing done in a company page's name",
	Inbound: pipeline.DirectOnly,
	Detect:  detectLinkedIn,
}

// linkedInFolder is what lies in one archive.
type linkedInFolder struct {
	owner linkedInOwner
	files []File
	in    pipeline.Capability
	notes []string
}

func detectLinkedIn(t *Tree) ([]Export, error) {
	folders, err := byFolder(t, func() *linkedInFolder { return &linkedInFolder{in: pipeline.NoInbound} }, (*linkedInFolder).add)
	if err != nil {
		return nil, err
	}
	var found []Export
	for _, name := range sortedKeys(folders) {
		if f := folders[name]; len(f.files) > 0 {
			e := Export{Inbound: f.in, Owner: f.owner.settle(), Files: f.files, Notes: f.notes}
			if f.owner.name == "" {
				e.Notes = append(e.Notes, "no file in it tells the member's name: the account is called "+e.Owner.Names[0])
			}
			found = append(found, e)
		}
	}
	return found, nil
}

// linkedInComment begins a comment: texts hold line feeds, and their quotes are escaped in a way of their own.
var linkedInComment = regexp.MustCompile(`^"?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"?,"?https?://`)

// add takes a member that belongs to the archive.
func (f *linkedInFolder) add(m Member, head []byte) error {
	o := &f.owner
	if h, n, ok := findHeader(head, ',', "Date", "ShareLink", "ShareCommentary"); ok {
		cut := f.rows(m, n, func() Decoder { return newLinkedInShare(o, h) })
		return o.shares(m, cut, h)
	}
	if h, n, ok := findHeader(head, ',', "CONVERSATION ID", "FROM", "DATE", "CONTENT"); ok {
		if linkedInMachine(m) {
			f.notes = append(f.notes, m.Base()+" is left out: it holds talk with LinkedIn's own assistants")
			return nil
		}
		f.in = pipeline.DirectOnly
		cut := f.rows(m, n, func() Decoder { return newLinkedInMessage(o, h) })
		return o.talks(m, cut, h)
	}
	if h, n, ok := findHeader(head, ',', "Date", "Link"); ok && len(h) <= 4 {
		f.linked(m, head, h, n)
		return nil
	}
	if h, n, ok := findHeader(head, ',', "First Name", "Last Name", "Headline"); ok {
		return o.profile(m, Cut{Shape: Rows, Head: n}, h)
	}
	return nil
}

// rows takes a member that is CSV as others write it, too.
func (f *linkedInFolder) rows(m Member, titles int, decode func() Decoder) Cut {
	cut := Cut{Shape: Rows, Head: titles}
	f.files = append(f.files, File{Member: m, Cut: cut, Decode: decode})
	return cut
}

// linked takes comments and reposts: of all files with a date and a link, those that name posts at LinkedIn, or that
// hold nothing and are called what LinkedIn calls them.
func (f *linkedInFolder) linked(m Member, head []byte, h Header, titles int) {
	name, posts, o := fold(m.Base()), bytes.Contains(head, []byte("linkedin.com/")), &f.owner
	switch {
	case (h.Has("Message") || h.Has("Comment")) && (posts || strings.HasPrefix(name, "comments")):
		f.files = append(f.files, File{Member: m, Cut: Cut{Shape: Starts, Start: linkedInComment, Head: titles},
			Decode: func() Decoder { return newLinkedInComment(o, h) }})
	case len(h) == 2 && strings.HasPrefix(name, "instant"): // two such columns alone say nothing
		f.rows(m, titles, func() Decoder { return newLinkedInRepost(o, h) })
	}
}

// linkedInMachine reports whether messages are with an assistant; such files have the columns of all messages.
func linkedInMachine(m Member) bool {
	name := fold(m.Base())
	return strings.HasPrefix(name, "guide") || strings.HasPrefix(name, "learning")
}
