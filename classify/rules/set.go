package rules

import "math/bits"

// String is the cue's name in small letters.
func (c Cue) String() string { return cueNames[c] }

// Set is a set of cues.
type Set [2]uint64

// Of is the set of cues.
func Of(cues ...Cue) (s Set) {
	for _, c := range cues {
		s.add(c)
	}
	return s
}

func (s *Set) add(c Cue) { s[c>>6] |= 1 << (c & 63) }

// Has reports whether c is in s.
func (s *Set) Has(c Cue) bool { return s[c>>6]&(1<<(c&63)) != 0 }

// Any reports whether s and t share a cue.
func (s *Set) Any(t *Set) bool { return s[0]&t[0]|s[1]&t[1] != 0 }

// And is what s and t share.
func (s *Set) And(t *Set) Set { return Set{s[0] & t[0], s[1] & t[1]} }

// All calls yield with each cue of s, in order, until it returns false.
func (s Set) All(yield func(Cue) bool) {
	for i, word := range s {
		for ; word != 0; word &= word - 1 {
			if !yield(Cue(i*64 + bits.TrailingZeros64(word))) {
				return
			}
		}
	}
}

var cueNames = [CueEnds]string{
	nothing: "nothing", OwnName: "own-name", OwnFirst: "own-first", OwnActs: "own-acts", OwnTag: "own-tag",
	OwnAt: "own-at", OwnLink: "own-link", We: "we", WeFirst: "we-first", TheirWe: "their-we", I: "i", You: "you",
	Acts: "acts", Announce: "announce", Proud: "proud", Results: "results", Executive: "executive", Event: "event",
	Award: "award", Partner: "partner", Works: "works", Doing: "doing", Jobs: "jobs", Greeting: "greeting",
	Contest: "contest", Teaser: "teaser", Our: "our", Offer: "offer", Priced: "priced", Price: "price", Currency: "currency", Buy: "buy", Product: "product",
	Calls: "calls", Sells: "sells", Merit: "merit", HowTo: "how-to", Advice: "advice", Warning: "warning",
	Research: "research", Fact: "fact", Explains: "explains", Argues: "argues", Economy: "economy", Health: "health",
	Disaster: "disaster", Relief: "relief", Resource: "resource", World: "world", Story: "story", Via: "via",
	Credits: "credits", Opening: "opening", Speaker: "speaker", Said: "said", Retweet: "retweet", Passes: "passes",
	AtFirst: "at-first", AtVerb: "at-verb", AtColon: "at-colon", DotAt: "dot-at", At: "at", Link: "link",
	Links: "links", Tag: "tag", Tags: "tags", Emoji: "emoji", Exclaims: "exclaims", Asks: "asks", Percent: "percent",
	Number: "number", Money: "money", Cut: "cut", Title: "title", Colon: "colon", Quoted: "quoted", Short: "short",
	Long: "long", Selfless: "selfless", TheyTell: "they-tell", Pitch: "pitch", Plain: "plain", Attributed: "attributed",
	Wonders: "wonders", YouLearn: "you-learn",
	AskOpens: "ask-opens", AskWord: "ask-word", Thanks: "thanks", ThanksTo: "thanks-to", Sorry: "sorry", Hello: "hello", Direct: "direct", Moved: "moved",
	Contact: "contact", Assist: "assist", Congrats: "congrats", Admire: "admire", Sign: "sign", Like: "like",
	Follow: "follow", Share: "share", TagThem: "tag-them", Vote: "vote", Comment: "comment", Reason: "reason",
	Best: "best", Praises: "praises", Robot: "robot",
}
