package export

import (
	"encoding/json"
	"strconv"
	"strings"

	"listenratio/pipeline"
)

// XAPICSV is the table that twarc2 makes of what the X API version 2 gave it.
var XAPICSV = Format{
	Name:    "x-api-csv",
	Title:   "X API v2 as CSV (twarc2 csv)",
	Obtain:  "twarc2 csv posts.jsonl posts.csv; better give the .jsonl file itself",
	Sign:    "a CSV whose first row names the columns id, created_at and text, author_id or author.username, and one such as referenced_tweets.replied_to.id",
	Holds:   "what was asked for: posts of the brand, of others, or both; whose accounts are the brand's is for the configuration to say",
	Inbound: pipeline.AllInbound,
	Detect:  detectXAPICSV,
}

// The columns read, by their places in xCSVColumns.
const (
	xCSVID = iota
	xCSVConversation
	xCSVParent
	xCSVRepost
	xCSVQuote
	xCSVAuthor
	xCSVAuthorName
	xCSVParentAuthor
	xCSVParentName
	xCSVCreated
	xCSVText
	xCSVLanguage
	xCSVLikes
	xCSVReplies
	xCSVReposts
	xCSVQuotes
	xCSVMentions
	xCSVRequest
)

var xCSVColumns = []string{"id", "conversation_id", "referenced_tweets.replied_to.id", "referenced_tweets.retweeted.id",
	"referenced_tweets.quoted.id", "author_id", "author.username", "in_reply_to_user_id", "in_reply_to_username", "created_at",
	"text", "lang", "public_metrics.like_count", "public_metrics.reply_count", "public_metrics.retweet_count",
	"public_metrics.quote_count", "entities.mentions", "__twarc.url"}

// xCSVSigns are columns that no other table has; one of them is enough, for whoever makes the table may leave any out.
var xCSVSigns = []int{xCSVParent, xCSVRepost, xCSVQuote, xCSVAuthorName, xCSVLikes, xCSVRequest}

func detectXAPICSV(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		h, ok := ReadHeader(head, ',')
		if !ok || !isXAPICSV(h) {
			continue
		}
		owner, handle := xCSVOwner(h, head)
		found = append(found, Export{Inbound: pipeline.AllInbound, Files: []File{{Member: m, Cut: Cut{Shape: Rows, Head: 1},
			Decode: func() Decoder { return &xCSVRow{newTable(h, ',', xCSVColumns...), owner, handle} }}}})
	}
	return found, nil
}

func isXAPICSV(h Header) bool {
	sign := false
	for _, i := range xCSVSigns {
		sign = sign || h.Has(xCSVColumns[i])
	}
	return sign && h.Has("id", "created_at", "text") && (h.Has("author_id") || h.Has("author.username"))
}

// xCSVOwner looks among the first rows for the account that was asked for, and for a post of its own, which tells its
// handle.
func xCSVOwner(h Header, head []byte) (owner Text, handle string) {
	r, d := rows{comma: ','}, xCSVRow{table: newTable(h, ',', xCSVColumns...)}
	for first := true; ; first = false {
		p, ok := r.next(head, len(head) < headLen)
		if !ok || p.over {
			return owner, handle
		}
		rec := head[p.skip : p.skip+p.size]
		head = head[p.skip+p.size:]
		if first || p.reason != "" || d.read(rec) != nil {
			continue
		}
		id := ownerOfURL(d.cell(xCSVRequest))
		if owner == "" {
			owner = Text(strings.Clone(string(id)))
		}
		if owner != "" && id == owner && d.cell(xCSVAuthor) == string(owner) && d.cell(xCSVAuthorName) != "" {
			return owner, strings.Clone(d.cell(xCSVAuthorName))
		}
	}
}

// xCSVRow decodes one row.
type xCSVRow struct {
	table
	owner  Text   // the account that was asked for, where detection found one
	handle string // its handle
}

// cell is the value of a column. Where the table was made with all its texts in JSON, it is taken out of it.
func (d *xCSVRow) cell(i int) string {
	s := d.at(i)
	var text string
	if len(s) > 1 && s[0] == '"' && strings.HasPrefix(d.at(xCSVID), `"`) && json.Unmarshal([]byte(s), &text) == nil {
		return text
	}
	return s
}

func (d *xCSVRow) Decode(rec []byte, found *Found) error {
	if err := d.read(rec); err != nil {
		return err
	}
	it := found.Item()
	it.Platform, it.Visibility = "x", pipeline.Public
	it.ID = wholeID(d.cell(xCSVID))
	if it.Account = d.cell(xCSVAuthorName); it.Account == "" {
		it.Account = wholeID(d.cell(xCSVAuthor))
	}
	created, _, ok := ParseRFC3339(d.cell(xCSVCreated))
	if !ok {
		return errCreatedAt
	}
	it.Created, it.Precision = exactTime("x", it.ID, created)
	it.Parent, it.RepostOf, it.QuoteOf = wholeID(d.cell(xCSVParent)), wholeID(d.cell(xCSVRepost)), wholeID(d.cell(xCSVQuote))
	if it.ParentAuthor = d.cell(xCSVParentName); it.ParentAuthor == "" {
		it.ParentAuthor = wholeID(d.cell(xCSVParentAuthor))
	}
	it.Conversation, it.URL = wholeID(d.cell(xCSVConversation)), "https://x.com/i/web/status/"+it.ID
	it.Text = d.text()
	if lang := d.cell(xCSVLanguage); lang != "und" && !strings.HasPrefix(lang, "q") {
		it.Language = lang
	}
	if it.RepostOf == "" { // a repost's row has the counts of the original
		it.Likes, it.Replies, it.Reposts = d.count(xCSVLikes), d.count(xCSVReplies), d.count(xCSVReposts)
		if quotes := d.count(xCSVQuotes); quotes > 0 && it.Reposts >= 0 {
			it.Reposts += quotes
		}
	}
	it.Kind = kindOf(it)
	return d.side(it)
}

// text is the text of a post. The table has \n for its line feeds, unless all its texts are in JSON.
func (d *xCSVRow) text() string {
	s := d.cell(xCSVText)
	if !strings.HasPrefix(d.at(xCSVID), `"`) && strings.Contains(s, `\n`) {
		s = strings.ReplaceAll(s, `\n`, "\n")
	}
	return unescape(s)
}

// count reads a number, which data frames write as 3.0 where others in its column are missing.
func (d *xCSVRow) count(i int) int64 {
	n, err := strconv.ParseInt(strings.TrimSuffix(d.at(i), ".0"), 10, 64)
	if err != nil || n < 0 {
		return pipeline.Unknown
	}
	return n
}

// side decides who speaks, where a timeline or mentions were asked for. The table also holds what the posts asked for
// answer, quote and pass on, which others did not say to the account.
func (d *xCSVRow) side(it *pipeline.Item) error {
	owner := ownerOfURL(d.cell(xCSVRequest))
	switch {
	case owner == "":
		return nil
	case wholeID(d.cell(xCSVAuthor)) == string(owner):
		it.Inbound = pipeline.Outbound
		return nil
	case wholeID(d.cell(xCSVParentAuthor)) != string(owner) && !d.mentions(owner):
		return Skip("a post that was quoted, passed on or answered, and not said to the account")
	}
	it.Inbound = pipeline.Inbound
	return nil
}

// mentions reports whether a post names the account that was asked for. Where its handle is not known, it is enough
// that its mentions were asked for.
func (d *xCSVRow) mentions(owner Text) bool {
	if owner != d.owner || d.handle == "" {
		return strings.Contains(d.cell(xCSVRequest), "/mentions")
	}
	text, at := strings.ToLower(d.cell(xCSVMentions)+" "+d.cell(xCSVText)), "@"+strings.ToLower(d.handle)
	for {
		_, rest, ok := strings.Cut(text, at)
		if !ok {
			return false
		}
		if rest == "" || !isHandleByte(rest[0]) {
			return true
		}
		text = rest
	}
}

func isHandleByte(c byte) bool {
	return c == '_' || c-'0' <= 9 || c-'a' <= 25
}
