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
	Superlative                    // "best", "leading", "world-class": the biggest words about oneself
	Signed                         // closes with a name or initials: "^KL", "- Anna"
	Bare                           // a Beg that gives no reason
	BegLike                        // the kinds of Beg: what it asks for
	BegFollow
	BegShare
	BegTag
	BegVote
	BegComment
	Canned // one of many near-equal replies
	Cold   // to a person who had not addressed the brand
)

var flagNames = []string{"beg", "ask", "promo", "deflect", "automated", "repeat", "internal", "empty", "credit",
	"praise-repost", "superlative", "signed", "bare", "beg-like", "beg-follow", "beg-share", "beg-tag", "beg-vote",
	"beg-comment", "canned", "cold"}

// Names are the words that reports, stores and label files use for the marks in f, in a fixed order.
func (f Flags) Names() []string {
	var names []string
	for i, name := range flagNames {
		if f&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return names
}

// ParseFlag is the mark that Names calls name; 0 for any other word.
func ParseFlag(name string) Flags {
	for i, n := range flagNames {
		if n == name {
			return 1 << i
		}
	}
	return 0
}

// ParseClass is the inverse of Class.String; ok is false for any other word.
func ParseClass(name string) (c Class, ok bool) {
	for i, n := range classNames {
		if n == name {
			return Class(i), true
		}
	}
	return Unclassified, false
}

// Post is what a verdict rests on. Its strings are only read during the call.
type Post struct {
	ID       string // the item's id on its platform; only corrections look at it
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

	// Confidence is how often verdicts like this one are right, in thousandths, as measured on labelled items; 0 where
	// nothing was measured.
	Confidence uint16
}
