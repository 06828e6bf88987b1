// Package turn matches what people said to a brand with what the brand answered: acts, turns and sessions.
//
// It works from structure alone: who answers whom, in which thread, when. What a text means is told to it in [Traits].
// It holds one brand at a time, fed by a [Matcher] in the order of time, and knows no figure; its neighbours are
// package store, which hands out the items, and package metric, which counts the turns.
package turn

import "listenratio/pipeline"

// Turn is a run of messages by one person, addressed to the brand in one thread or conversation, with no brand reply
// in between and no silence of a session's length. Its start is its first message.
type Turn struct {
	ID       string // the first message's id
	Person   string // its author
	Platform string
	Thread   string // id of the thread's or conversation's first known item
	Direct   bool   // direct messages; never mixed with public ones in a figure
	Start    int64  // the first message, µs since 1970 UTC
	Messages int32

	State  State
	Stop   int64  // Answered: the answer's time; otherwise the end of observation (right-censored), µs since 1970 UTC
	Answer string // id of the answering item
	Agent  string // the brand account that answered

	Session int32 // number of the person's session with the brand, from 1
	Opens   bool  // the first turn of its session: its latency is a first reply, the others' are follow-ups
	Mark    Mark
	Exact   pipeline.Precision // the coarser of the two clocks

	PersonNumber, ThreadNumber int32 // counted by the Matcher from 0

	Source string // the file of the first message
	Record int64  // its record there

	Note int64 // what the caller attached to it with Matcher.Note; 0 if nothing
}

// State is what became of a turn.
type State uint8

const (
	Waiting  State = iota // no answer within what is observed
	Answered              // by a qualifying reply of a brand account
	Lapsed                // no answer in its session; the same person was answered later in the same thread
	Skewed                // the answer is dated before the question: quarantined, in no rate
)

var stateNames = []string{"waiting", "answered", "lapsed", "skewed"}

// Mark is what else is to be known of a turn, one bit each.
type Mark uint16

const (
	Suspected  Mark = 1 << iota // answered in under 10 s: automation suspected
	Bystander                   // somebody else, or the asker himself, answered it
	Concealed                   // one of its messages was hidden by the brand
	Deflected                   // the answer sends the person elsewhere
	Promise                     // a direct message to the person followed within 24 h of a deflecting answer
	Machine                     // an automated answer came first; it did not stop the clock
	Withdrawn                   // the asker deleted it; observation ends there
	Leading                     // addressed by a mention at the start or by answering the brand
	Elsewhere                   // addressed by a mention further on in the text
	NeedsReply                  // one of its messages needs an answer, as Matcher.Heard was told
	Complains                   // one of its messages is a complaint, likewise
	Praises                     // one of its messages is praise and none a complaint, likewise
	Thanks                      // it begins with thanks for an answer, likewise
	OffHours                    // no opening hours between it and its answer; the Matcher knows none, so whoever does sets it
)

// Link is what structure tells of one item. Its strings are valid until the next call of the Matcher.
type Link struct {
	Ours    bool             // said by an account of the brand
	Answers pipeline.Answers // outbound: who it speaks to
	Act     string           // outbound: id of the first item of its act
	First   bool             // outbound: the item opens its act
	Thread  string           // id of the thread's or conversation's first known item
	Number  int32            // of the thread, counted by the Matcher from 0
	Parent  int64            // the answered item's creation, µs since 1970 UTC; 0 if not known
	Origin  pipeline.Origin  // where Parent comes from when the answered item is not in the data
	Left    bool             // left out of everything: deleted, or after AsOf
	Opens   bool             // inbound: the item begins a turn
	Joins   bool             // inbound: the item is part of a turn; Matcher.Heard may tell more of it
	Person  int32            // inbound: the author, counted by the Matcher from 0, as Turn.PersonNumber
	Cold    bool             // outbound: to a person in a thread that nobody had addressed to the brand

	// Continued is the Traits.Class of the brand's own item that this one answers; 0 if none.
	Continued uint8
}

// Traits is what a reading of an outbound item's text and marks tells about it as an answer.
type Traits struct {
	Empty     bool // nothing but emoji, mentions or links
	Automated bool // marked as sent by a machine
	Deflects  bool // sends the person elsewhere

	Class uint8 // handed on to what continues the item, as Link.Continued; not looked at
}

// Hearing is what a reading of an inbound item's text tells about it.
type Hearing struct {
	NeedsReply bool // a considerate brand would owe it an answer
	Complains  bool
	Praises    bool
	Thanks     bool // opens its turn with thanks for an answer
}

// Setup is what a Matcher needs to know before the first item.
type Setup struct {
	Accounts map[string]bool  // the brand's ids and handles, lower case, without "@"
	Sisters  map[string]bool  // likewise of sister brands: what they say is nobody's turn, and what is said to them is no reply
	Ends     map[string]int64 // by platform: the end of the data's coverage, µs since 1970 UTC; absent = AsOf
	AsOf     int64            // "now", µs since 1970 UTC; items after it are left out
	Items    int64            // about how many items will come, 0 if not known; room is made for them
}

// String returns the word that reports and the store use.
func (s State) String() string { return stateNames[s] }

var markNames = []string{"suspected", "bystander", "hidden", "deflected", "promise-kept", "machine-first", "withdrawn",
	"leading", "elsewhere", "needs-reply", "complaint", "praise", "thanks", "off-hours"}

// Names are the words that reports and the store use for the marks in m, in a fixed order.
func (m Mark) Names() []string {
	var names []string
	for i, name := range markNames {
		if m&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return names
}
