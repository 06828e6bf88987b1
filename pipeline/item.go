package pipeline

import "time"

// Item is one message of any kind as its platform exported it: a post, reply, repost, quote, comment or direct
// message. It holds facts only; what the item was for is decided later, by package classify.
//
// An empty string means "absent" in every text field; the zero Time means "absent"; a count of [Unknown] means that
// the export does not carry it. The strings of an Item that a decoder hands out may point into the decoder's buffer:
// they are valid until the call that received the Item returns, and whoever keeps one copies it.
type Item struct {
	ID       string // the platform's own id, as text; unique within Platform
	Platform string // lower-case word: "x", "mastodon", "twcs", …
	Kind     Kind
	Inbound  Side

	Account string    // author: the handle or id by which the export names accounts
	Created time.Time // first publication, UTC; Precision says how exact

	Precision Precision
	Text      string // plain text, valid UTF-8, unescaped; at most [MaxText] bytes
	Truncated bool   // the text is not whole: cut by us or by the platform
	Repaired  bool   // the export's bytes were not valid UTF-8 and were repaired

	Parent       string    // id of the item this one answers
	ParentAuthor string    // its author, where the export says
	ParentTime   time.Time // its creation, UTC, where the export or the id itself says
	ParentOrigin Origin    // where ParentTime comes from

	Conversation string // the platform's own thread or conversation id
	RepostOf     string // id or address of the item passed on; "rt" where only the text says so
	QuoteOf      string // id or address of the item quoted

	Visibility Visibility
	Language   string // BCP 47 tag given by the platform
	URL        string // public permalink

	Likes, Replies, Reposts int64 // counts as of the export; Unknown where not carried

	Deleted   bool
	Automated bool      // the export marks it as sent by a machine
	Edited    time.Time // last edit, UTC; zero when never edited

	Source Position // where it was read
}

// Unknown marks a count that the export does not carry.
const Unknown = -1

// MaxText is the longest text kept of one item, in bytes; the rest is cut at a rune and Truncated is set.
const MaxText = 256 << 10

// Position is a place in an input: the source's index in the run's source list, the record's number counted from 1,
// and the byte offset of its first byte in the (decompressed) file.
type Position struct {
	Source int32
	Record int64
	Offset int64
}

// Side tells who speaks.
type Side uint8

const (
	SideUnknown Side = iota // the export does not say; the configuration decides
	Inbound                 // somebody outside the brand
	Outbound                // the brand
)

// Kind is the form of an item.
type Kind uint8

const (
	Post Kind = iota
	Reply
	Repost
	Quote
	Comment
	Direct // a direct message
)

// Precision is how exact an item's creation time is.
type Precision uint8

const (
	Seconds Precision = iota
	Milliseconds
	Minutes
	Days
)

// Origin is where a parent's time comes from.
type Origin uint8

const (
	OriginNone     Origin = iota
	OriginID              // decoded from a time-bearing id
	OriginIncluded        // the export carries the parent's time
)

// Visibility is who could see an item.
type Visibility uint8

const (
	VisibilityUnknown Visibility = iota
	Public
	Unlisted
	Followers
	Private // direct messages
	Hidden  // a comment that the brand has hidden
)

var (
	kindNames       = []string{"post", "reply", "repost", "quote", "comment", "dm"}
	precisionNames  = []string{"s", "ms", "min", "day"}
	originNames     = []string{"", "id", "included"}
	visibilityNames = []string{"unknown", "public", "unlisted", "followers", "direct", "hidden"}
)

// String returns the lower-case word that the store and the interchange use.
func (k Kind) String() string { return kindNames[k] }

// String returns the lower-case word that the store uses.
func (p Precision) String() string { return precisionNames[p] }

// String returns the lower-case word that the store uses; empty for OriginNone.
func (o Origin) String() string { return originNames[o] }

// String returns the lower-case word that the store and the interchange use.
func (v Visibility) String() string { return visibilityNames[v] }

// ParseKind is the inverse of Kind.String; ok is false for any other word.
func ParseKind(s string) (k Kind, ok bool) { i, ok := index(kindNames, s); return Kind(i), ok }

// ParsePrecision is the inverse of Precision.String.
func ParsePrecision(s string) (p Precision, ok bool) {
	i, ok := index(precisionNames, s)
	return Precision(i), ok
}

// ParseOrigin is the inverse of Origin.String.
func ParseOrigin(s string) (o Origin, ok bool) { i, ok := index(originNames, s); return Origin(i), ok }

// ParseVisibility is the inverse of Visibility.String.
func ParseVisibility(s string) (v Visibility, ok bool) {
	i, ok := index(visibilityNames, s)
	return Visibility(i), ok
}

func index(names []string, s string) (int, bool) {
	for i, name := range names {
		if name == s {
			return i, true
		}
	}
	return 0, false
}

// Reset makes it an absent item with unknown counts, for reuse.
func (it *Item) Reset() {
	*it = Item{Likes: Unknown, Replies: Unknown, Reposts: Unknown}
}

// The span of creation times that are believed; anything outside is a fault of the export.
var (
	Earliest = time.Date(1995, 1, 1, 0, 0, 0, 0, time.UTC)
	Latest   = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)
)
