package export

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

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

// xAccount is what an archive says of its owner.
type xAccount struct {
	id, handle string
	owner      pipeline.Owner
	until      time.Time
	notes      []string         // remarks for the report
	counts     map[string]int64 // records by file name, lower case, as the manifest says
	long       xLong
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

// maxSmall is how much is read of a file that is held in memory.
const maxSmall = 4 << 20

// readAssigned reads what a small .js file assigns into v.
func readAssigned[T any](m Member, v *T) error {
	b, err := ReadFirst(m, maxSmall)
	if err != nil {
		return err
	}
	_, b, _ = bytes.Cut(b, []byte("="))
	b = bytes.TrimRight(bytes.TrimSpace(b), ";")
	if err := Unmarshal(b, v, nil); err != nil {
		return fmt.Errorf("read %s: %w", m.Path, err)
	}
	return nil
}

type xManifest struct {
	UserInfo struct {
		AccountID   Text   `json:"accountId"`
		UserName    string `json:"userName"`
		DisplayName string `json:"displayName"`
	} `json:"userInfo"`
	ArchiveInfo struct {
		GenerationDate   string `json:"generationDate"`
		IsPartialArchive bool   `json:"isPartialArchive"`
	} `json:"archiveInfo"`
	DataTypes map[string]struct {
		Files []struct {
			FileName string `json:"fileName"`
			Count    Text   `json:"count"`
		} `json:"files"`
	} `json:"dataTypes"`
}

func (a *xAccount) manifest(m Member) error {
	var v xManifest
	if err := readAssigned(m, &v); err != nil {
		return err
	}
	a.is(string(v.UserInfo.AccountID), v.UserInfo.UserName, v.UserInfo.DisplayName)
	a.until, _, _ = ParseRFC3339(v.ArchiveInfo.GenerationDate)
	if v.ArchiveInfo.IsPartialArchive {
		a.notes = append(a.notes, "this archive is one of several parts; read all of them together")
	}
	for _, kind := range v.DataTypes {
		for _, f := range kind.Files {
			if n, err := strconv.ParseInt(string(f.Count), 10, 64); err == nil {
				a.counts[strings.ToLower(f.FileName[strings.LastIndexByte(f.FileName, '/')+1:])] = n
			}
		}
	}
	return nil
}

// is notes who owns the archive; what is known already stays.
func (a *xAccount) is(id, handle, display string) {
	if a.id == "" && id != "" {
		a.id, a.handle = strings.Clone(id), strings.Clone(handle)
		a.owner = pipeline.Owner{Platform: "x", Display: strings.Clone(display)}
	}
}

// identity reads account.js and the handles that the account had before.
func (a *xAccount) identity(kinds map[string][]Member) error {
	for _, m := range kinds["account"] {
		var v []struct {
			Account struct {
				ID      Text   `json:"accountId"`
				Name    string `json:"username"`
				Display string `json:"accountDisplayName"`
			} `json:"account"`
		}
		if err := readAssigned(m, &v); err != nil {
			return err
		}
		for _, e := range v {
			a.is(string(e.Account.ID), e.Account.Name, e.Account.Display)
		}
	}
	if a.handle == "" {
		a.handle = "owner"
		a.notes = append(a.notes, `the archive lacks account.js, so its owner is called "owner" and direct messages have no known side`)
	} else {
		a.owner.URL = "https://x.com/" + a.handle
	}
	a.owner.Platform = "x"
	a.owner.Names = []string{a.handle}
	if a.id != "" {
		a.owner.Names = append(a.owner.Names, a.id)
	}
	return a.formerly(kinds["screen_name_change"])
}

func (a *xAccount) formerly(members []Member) error {
	for _, m := range members {
		var v []struct {
			Change struct {
				Change struct {
					From string `json:"changedFrom"`
				} `json:"screenNameChange"`
			} `json:"screenNameChange"`
		}
		if err := readAssigned(m, &v); err != nil {
			return err
		}
		for _, e := range v {
			if from := e.Change.Change.From; from != "" && !slices.Contains(a.owner.Names, from) {
				a.owner.Names = append(a.owner.Names, strings.Clone(from))
			}
		}
	}
	return nil
}

// xLong are the whole texts of long posts, by the second in which they were made. The posts themselves hold their
// first 280 characters.
type xLong map[int64][]string

// maxLong is how many bytes of long texts are held.
const maxLong = 64 << 20

type xNote struct {
	Note struct {
		Created string `json:"createdAt"`
		Core    struct {
			Text string `json:"text"`
		} `json:"core"`
	} `json:"noteTweet"`
}

func (l *xLong) load(kinds map[string][]Member) error {
	*l = xLong{}
	held := 0
	for _, m := range append(slices.Clone(kinds["note_tweet"]), kinds["note_tweets"]...) {
		var v xNote
		err := eachRecord(m, Cut{Shape: Array}, func(rec []byte) bool {
			if Unmarshal(rec, &v, nil) != nil {
				return true
			}
			if t, _, ok := ParseRFC3339(v.Note.Created); ok {
				(*l)[t.Unix()] = append((*l)[t.Unix()], strings.Clone(unescape(v.Note.Core.Text)))
				held += len(v.Note.Core.Text)
			}
			return held < maxLong
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// whole is the long text whose beginning is the text of a post made at a time; empty if there is none.
func (l xLong) whole(text string, at time.Time) string {
	start := strings.TrimRight(text, "…")
	if i := strings.LastIndex(start, " https://t.co/"); i > 0 {
		start = start[:i]
	}
	start = strings.TrimSpace(strings.TrimRight(start, "…"))
	if len(start) < 100 {
		return ""
	}
	for second := at.Unix() - 1; second <= at.Unix()+1; second++ {
		for _, whole := range l[second] {
			if len(whole) > len(start) && strings.HasPrefix(whole, start) {
				return whole
			}
		}
	}
	return ""
}

// xNotes passes over long texts: they have gone into their posts.
type xNotes struct{}

func (xNotes) Decode([]byte, *Found) error {
	return Skip("the whole text of a long post, joined to the post")
}

// eachRecord cuts a member that detection has to read and calls f for each record that could be found, until f
// returns false. It holds one record at a time.
func eachRecord(m Member, cut Cut, f func(rec []byte) bool) error {
	r, err := m.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	s, buf, end := cut.splitter(), make([]byte, 0, headLen), false
	for {
		for !end && len(buf) < cap(buf) {
			n, err := r.Read(buf[len(buf):cap(buf)])
			buf = buf[:len(buf)+n]
			if end = err == io.EOF; err != nil && !end {
				return err
			}
		}
		used := 0
		for {
			p, ok := s.next(buf[used:], end)
			used += p.skip
			if !ok || p.over {
				end = end || p.over
				break
			}
			if p.reason == "" && !f(buf[used:used+p.size]) {
				return nil
			}
			used += p.size
		}
		if end || len(buf)-used > MaxRecord {
			return nil
		}
		buf = buf[:copy(buf, buf[used:])]
		if len(buf) == cap(buf) {
			buf = slices.Grow(buf, len(buf))
		}
	}
}
