package metric

import (
	"strings"

	"listenratio/report"
)

// Mark is what a figure counts an evidence row as, where class, flags and state do not tell it, one bit each.
type Mark uint64

// The marks of the brand's acts and of audience turns.
const (
	listened   Mark = 1 << iota // in L: a turn answered, or the first answer to a message that the data does not hold
	given                       // in V or L
	lifts                       // lifts others
	engaged                     // follows an answer to somebody within a day
	noise                       // a broadcast that sells or repeats, without a reaction
	noticed                     // as many reactions as the brand's median on the platform, and at least one
	repeat7d                    // said within the 7 days before
	repeat30d                   // within 30 days
	copied                      // on another network within a day
	fromID                      // answers a message whose id tells its age
	paused                      // an ask that a broadcast followed
	takenUp                     // of a thread that opens with an ask and in which somebody was answered within 72 h
	talkedOver                  // a broadcast while somebody waited
	monologue                   // of the longest monologue
	promoRun                    // of the longest run of acts that sell
	flood                       // sells, in an hour that is flooded
	oneLane                     // of a day on which the brand only talks
	timed                       // a turn whose wait counts in rates
	backlog                     // a turn that waits and was not withdrawn
	openAnswer                  // a turn answered after some opening time, or at once while the brand was open
	open1h                      // within an hour of it
	open8h                      // within 8 hours
	session                     // a turn that opens a session and whose wait counts in rates
	mostHeard                   // an answered turn of the people with the most of them
	returning                   // a turn of somebody with two two-way sessions
	quiet                       // a turn of somebody who was in conversation and has gone quiet
	deadEnd                     // of a thread that the brand opened and in which nobody was answered within 7 days
	twoSided                    // of a thread in which both sides speak
	twoWay                      // of a thread in which somebody was answered
	begun                       // of a two-sided thread that the brand opened
	lastWord                    // of a two-sided thread in which the brand spoke last
	voiced                      // of a two-sided thread with words
	subject                     // a broadcast about the brand
	pronouns                    // an act or answer with "we", "I" or "you"
	compared                    // an answer whose words were compared with the question's
	read                        // an act whose words were read
	followsUp                   // takes up a topic of the audience
	templated                   // a reply from a template
	ownWords                    // a reply neither from a template nor sending the person elsewhere
	follows                     // a turn later in a session whose wait counts in rates
	kept                        // a turn sent to direct messages at least a day before observation ended, and met there
)

var markNames = []string{"listened", "given", "lifts-others", "engaged-before", "noise", "noticed", "repeat-7d", "repeat-30d",
	"copy-paste", "age-from-id", "pause-ended", "taken-up", "talked-over", "monologue", "promo-run", "flood", "one-lane-day", "timed",
	"backlog", "answered-in-hours", "answered-in-open-1h", "answered-in-open-8h", "opens-session", "most-answered",
	"returning", "gone-quiet", "dead-end", "two-sided", "two-way", "started-by-brand", "last-word", "voiced", "self-subject",
	"pronouns", "compared", "words-read", "audience-led", "template", "unscripted", "follows-in-session", "met-there"}

// names are the words for the marks in m, separated by spaces, in a fixed order.
func (m Mark) names() string {
	var names []string
	for i, name := range markNames {
		if m&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}

// rows keeps of the newest report.MaxEvidence evidence rows what tells in the end which figures count them: 32 bytes each.
type rows struct {
	ring []row // row n, counted from 1, is at (n−1) modulo its length
	last int64 // the number of the newest row that is known
}

// row is what is kept of an evidence row.
type row struct {
	at        int64 // µs since 1970 UTC
	marks     Mark
	thread    int32 // the Matcher's number; public rows only
	person    int32 // likewise, of a turn
	reactions int16
	platform  uint16 // of the reactions, as numbered there
	is        rowKind
}

// rowKind is what a row is, one bit each. Direct messages are nothing.
type rowKind uint8

const (
	publicItem rowKind = 1 << iota
	publicTurn
	talkAct  // a broadcast
	promoAct // sells, and is no reply
	judged   // its reactions are known
	answered // a turn
)

// of is row n, nil where it is too old. Rows in between are made empty.
func (r *rows) of(n int64) *row {
	if r == nil || n <= 0 || r.last-n >= report.MaxEvidence {
		return nil
	}
	for r.last < n {
		if r.last++; r.last <= report.MaxEvidence {
			r.ring = append(r.ring, row{})
		} else {
			r.ring[(r.last-1)%report.MaxEvidence] = row{}
		}
	}
	return &r.ring[(n-1)%report.MaxEvidence]
}

// mark puts marks on row n.
func (r *rows) mark(n int64, m Mark) {
	if w := r.of(n); w != nil {
		w.marks |= m
	}
}
