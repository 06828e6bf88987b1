// Package report holds what an analyst reads: [Page] and [Figure], plain data that package metric fills and package
// html prints. It computes nothing and draws nothing.
package report

import (
	"time"

	"listenratio/pipeline"
)

// Figure is one number of a report with everything that is needed to believe it. Value, Low and High are nil where
// the number cannot be said or is not reached; shares are 0 to 1 and durations are seconds.
type Figure struct {
	Name       string   `json:"name"`       // stable, snake_case
	Title      string   `json:"title"`      // the question that it answers
	Definition string   `json:"definition"` // one or two plain sentences
	Value      *float64 `json:"value"`
	Low        *float64 `json:"low"`  // 95 % interval
	High       *float64 `json:"high"` // 95 % interval
	Unit       string   `json:"unit"` // "share", "ratio", "seconds", "turns"
	N          int64    `json:"n"`    // the count that makes the value: acts of the class, turns answered in time
	Of         int64    `json:"of"`   // what it is counted among
	Period     Period   `json:"period"`
	Says       string   `json:"says"`       // the value in words
	Warnings   []string `json:"warnings"`   // what to mind; never nil
	CannotSay  string   `json:"cannot_say"` // why there is no value; empty where there is one
	Counts     string   `json:"counts"`     // what N counts where that is not rows of the evidence: people, threads, days or hours of the rows that Evidence chooses, or something in them; empty for rows
	Evidence   string   `json:"evidence"`   // the filter on the evidence rows that the figure counts, as [ParseFilter] reads it: "class=reply"

	Chapter  string   `json:"chapter"`  // where it stands in the report: one of Chapters; empty stands last
	Recent   *float64 `json:"recent"`   // the value in the last four weeks; nil where there is none
	Previous *float64 `json:"previous"` // the value in the four weeks before; nil where there is none
	Change   string   `json:"change"`   // what Recent says against Previous: [Rose], [Fell] or [Unclear]; empty where nothing can be said

	Percentile *float64 `json:"percentile"` // share of the run's other brands of the same coverage class with a lower value; nil where there are fewer than 8
	Peers      int64    `json:"peers"`      // how many brands the percentile is among
}

// Period is a span of time, from its first to its last instant, both UTC.
type Period struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
}

// Page is one brand's report.
type Page struct {
	Brand    string
	Slug     string
	AsOf     time.Time // the "now" of the report, UTC
	Zone     string    // IANA zone of its days and weeks
	Version  string    // of the program
	Rules    string    // of the classification rules
	Coverage Coverage
	Figures  []Figure
	Weeks    []Week     // the class mix, by ISO week in Zone, oldest first, weeks without items included
	Months   []Month    // the same by calendar month, oldest first
	Curve    []Step     // share of turns answered by a wait, 1 − Kaplan–Meier, rising waits
	Waiting  []Evidence // turns that still wait at AsOf, longest wait first; at most [MaxWaiting]
	Evidence []Evidence // the rows behind the numbers, newest first; at most [MaxEvidence]
	Rows     int64      // how many rows there are in all; more than len(Evidence) where they were cut
	People   string     // how authors are shown: full, pseudonym or none

	// What is left of Evidence when the rows themselves have been written and let go.
	Behind map[string]int64      // rows by the figures' filters; empty where Evidence does not hold all rows
	Newest map[string][]Evidence // the newest rows by filter, of those that the page shows

	Findings []Finding         // three to seven sentences for the first screen; html puts the headline figures in their place if there are none
	Banner   string            // a warning on top of the page: the data is old; empty for none
	Hours    *Hours            // when people talk and when the brand answers; nil where not counted
	Waits    []Bin             // the answered turns by their wait, rising
	Score    *Score            // how well the rules agree with people's labels; nil where not measured
	Ledger   []pipeline.Ledger // what became of every record of the brand's inputs
	Facts    []Fact            // further things to know of the run: hashes, manifest number
	Texts    []Specimen        // what the brand says again and again, most frequent first
	Language string            // of the page's own words, a BCP 47 tag; English if empty or unknown
}

// Limits on the lists of a page. The Parquet tree always holds every row.
const (
	MaxWaiting  = 500
	MaxEvidence = 100_000
)

// Coverage is what the data holds and what it cannot say.
type Coverage struct {
	Capability string    `json:"capability"` // all, parents_only, dms_only or none
	From       time.Time `json:"from"`
	To         time.Time `json:"to"`
	Items      int64     `json:"items"`
	Outbound   int64     `json:"outbound"`
	Inbound    int64     `json:"inbound"`
	Direct     int64     `json:"direct"`    // direct messages, both sides
	Deleted    int64     `json:"deleted"`   // left out and counted
	Skewed     int64     `json:"skewed"`    // answers dated before what they answer, quarantined
	Corrected  int64     `json:"corrected"` // outbound items whose class a person decided
	Sources    []Source  `json:"sources"`
	Gaps       []Gap     `json:"gaps"` // days without data although the days around them have some
	CannotSay  []string  `json:"cannot_say"`
}

// Source is one input that the brand's items came from.
type Source struct {
	File    string    `json:"file"`
	Format  string    `json:"format"`
	Inbound string    `json:"inbound"` // which part of the inbound side it holds
	From    time.Time `json:"from"`
	To      time.Time `json:"to"`
	Items   int64     `json:"items"`
}

// Gap is a run of days without data, both ends included, as 2006-01-02 in the brand's zone.
type Gap struct {
	From string `json:"from"`
	To   string `json:"to"`
	Days int    `json:"days"`
}

// Week is one ISO week of the class mix.
type Week struct {
	Monday string `json:"monday"` // 2006-01-02 in the brand's zone
	Acts   Mix    `json:"acts"`
	Items  Mix    `json:"items"`
	Turns  int64  `json:"turns"`    // audience turns that began in the week
	Heard  int64  `json:"answered"` // of these, answered by AsOf
	// Listened counts the turns that were answered in the week, whenever they began.
	Listened int64 `json:"listened"`
	Mature   bool  `json:"mature"` // its last day is older than the longest horizon
	// Odd says that clearly more, or fewer, of its turns were answered than of the other weeks': [Above] or [Below]; empty for
	// ordinary weeks and for those that are not mature.
	Odd string `json:"odd"`
}

// The words of Week.Odd.
const (
	Above = "above"
	Below = "below"
)

// Month is one calendar month of what [Week] counts.
type Month struct {
	Month    string `json:"month"` // 2006-01 in the brand's zone
	Acts     Mix    `json:"acts"`
	Turns    int64  `json:"turns"`
	Heard    int64  `json:"answered"`
	Listened int64  `json:"listened"`
	Mature   bool   `json:"mature"`
}

// Mix counts one class each.
type Mix struct {
	Broadcast    int64 `json:"broadcast"`
	Reply        int64 `json:"reply"`
	ValueShare   int64 `json:"value_share"`
	Unclassified int64 `json:"unclassified"`
}

// Step is one point of the cumulative answered curve.
type Step struct {
	Wait    float64 `json:"wait"` // seconds
	Share   float64 `json:"share"`
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
	Waiting int64   `json:"waiting"` // turns still waiting and observed just before this wait
}

// Evidence is one row behind a number: an act's item (Side "out") or a turn (Side "in").
type Evidence struct {
	Side    string // "out": an outbound item · "in": an audience turn
	Item    string // the item's id; a turn's first message
	Time    time.Time
	Who     string // as Page.People says; the brand's own accounts always in full
	Text    string // at most 140 characters of what a person said; the brand's own words whole, up to 500
	URL     string
	Class   string  // out: the class
	Flags   string  // space-separated
	Rule    string  // out: the rule that decided
	Words   string  // out: the matched words
	Act     string  // out: the first item of its act; the row with Item == Act stands for the act
	State   string  // in: answered, waiting, lapsed, skewed · out: ""
	Wait    float64 // in: seconds to the answer, or until observation ended
	Answer  string  // in: the answering item · out: the item answered
	Channel string  // public or direct
	Source  string  // the file it was read from
	Record  int64   // its record number there

	Marks  string // what figures count the row as that class, flags and state do not tell, space-separated
	Thread string // id of the first known item of its thread or conversation

	// Confidence is how often verdicts like this one are right, in thousandths; 0 for turns and where nothing was measured.
	Confidence int
}
