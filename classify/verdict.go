// Package classify decides what an outbound item was for: [Broadcast], [Reply] or [ValueShare], and which [Flags] it
// carries. Structure decides first (who is answered, what is passed on), then a readable list of rules; every
// [Verdict] names the rule and the words that decided.
//
// It judges one item at a time and keeps nothing. Whether the item answers somebody is told to it, in [Post]; finding
// that out is package turn's work.
package classify

import "listenratio/pipeline"

// Class is what an outbound item was for. The classes exclude each other.
type Class uint8

const (
	Unclassified Class = iota // no rule for the language and no structure that decides; never silently a broadcast
	Broadcast                 // the brand talks about itself
	Reply                     // answers a person outside the brand
	ValueShare                // useful to a reader who will never buy
)

var classNames = []string{"unclassified", "broadcast", "reply", "value-share"}

// String returns the word that reports, stores and label files use.
func (c Class) String() string { return classNames[c] }

// Flags are marks that may stack on any class, one bit each.
type Flags uint32

const (
	Beg          Flags = 1 << iota // asks for a like, follow, share, tag, vote or comment for its own sake
	Ask                            // a genuine question whose answer the brand could want to hear
	Promo                          // a price, an offer, a product's merits, a call to buy
	Deflect                        // sends the person elsewhere: "DM us"
	Automated                      // the export marks it as sent by a machine
	Repeat                         // the same text within 24 h, links and mentions masked
	Internal                       // to a sister account
	Empty                          // nothing but emoji, mentions or links
	Credit                         // names the source of what it passes on
	PraiseRepost                   // passes on praise of the brand
)

// Post is what a verdict rests on. Its strings are only read during the call.
type Post struct {
	Text     string
	Language string           // BCP 47 tag given by the platform; empty if none
	Answers  pipeline.Answers // who it speaks to, from package turn
	Repost   bool             // passes on somebody else's words unchanged
	Quote    bool             // passes on somebody else's words and adds its own
	Private  bool             // a direct message
	Machine  bool             // the export marks it as automated
	Names    []string         // the brand's own names and handles, lower case, without "@"

	// Continued is the class of what the item continues where Answers is pipeline.Itself or pipeline.Sister; Unclassified otherwise.
	Continued Class
}

// Verdict is a class with its reasons.
type Verdict struct {
	Class Class
	Flags Flags
	Rule  string // the name of the rule that decided the class
	Words string // the words that decided, as they matched, separated by "|"; empty where structure decided
}
