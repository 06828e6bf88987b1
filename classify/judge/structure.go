package judge

import (
	"listenratio/classify"
	"listenratio/classify/rules"
	"listenratio/pipeline"
)

// structure is one way in which the form of an item decides its class, without a look at what it is about.
type structure struct {
	name, says string
	class      func(*classify.Post) classify.Class
	cue        rules.Cue // where the words stand that showed it, if any did
	confidence uint16
	holds      func(*classify.Post, *rules.Reading) bool
	doubt      func(*classify.Post, *rules.Reading) int // below which score in thousandths the model says no; nil, 0: never
}

func reply(*classify.Post) classify.Class       { return classify.Reply }
func value(*classify.Post) classify.Class       { return classify.ValueShare }
func continued(p *classify.Post) classify.Class { return p.Continued }

// structures are tried in order; the first that holds decides.
var structures = []structure{
	{"continues", "It goes on with a post of your own and takes its class.", continued, 0, 950, continues, nil},
	{"answers-person", "It answers somebody outside.", reply, 0, 990, answers, telling},
	{"speaks-to-person", "No recorded message is answered, but the words are directed at somebody.", reply, rules.At, 900, speaks, guess},
	{"speaks-of-service", "No recorded message is answered and nobody is named, but the words are those of an answer.", reply, rules.Assist, 850, serves, guess},
	{"comments-on-person", "The words added to what it passes on speak to its author.", reply, rules.Passes, 850, comments, guess},
	{"passes-on", "It passes on somebody else's words and adds none of its own.", value, 0, 800, passesOn, nil},
}

func continues(p *classify.Post, r *rules.Reading) bool {
	return (p.Answers == pipeline.Itself || p.Answers == pipeline.Sister) && p.Continued != classify.Unclassified
}

func answers(p *classify.Post, r *rules.Reading) bool { return onRecord(p) && !ownWords(p, r) }

// onRecord reports whether the export says that an item answers somebody outside.
func onRecord(p *classify.Post) bool {
	return p.Answers == pipeline.Person || p.Answers == pipeline.Unseen
}

// The scores below which the model overrules the form of an item and the record. They are low: few items are replies,
// so that many of those that are score low.
const (
	guessed  = 20
	recorded = 125
)

// guess is the doubt about a form that no record backs.
func guess(*classify.Post, *rules.Reading) int { return guessed }

// telling is the doubt about an item that answers somebody by the record and yet goes on like a post to all.
func telling(p *classify.Post, r *rules.Reading) int {
	if p.Private || !r.Supported || !toNobody(r) || r.Cues.Has(rules.Asks) || r.Cues.Has(rules.Sign) || r.Words < 4 {
		return 0
	}
	return recorded
}

func speaks(p *classify.Post, r *rules.Reading) bool {
	return p.Answers == pipeline.Nobody && !repost(p, r) && directed(r)
}

// passesOn reports whether an item is a repost of which there is nothing to read: no words, or none that are known.
func passesOn(p *classify.Post, r *rules.Reading) bool {
	return repost(p, r) && (r.Words == 0 || !r.Supported)
}

// repost reports whether an item is somebody else's words unchanged; an empty quote is.
func repost(p *classify.Post, r *rules.Reading) bool { return p.Repost || p.Quote && r.Empty() }

// Cues of speaking to somebody, and of telling about somebody.
var (
	speaking = rules.Of(rules.Hello, rules.Thanks, rules.Sorry, rules.Direct, rules.Assist, rules.You, rules.I, rules.AskWord, rules.Congrats,
		rules.Admire, rules.WeFirst)
	warmly = rules.Of(rules.Thanks, rules.Sorry, rules.Admire, rules.Congrats, rules.Assist)
)

// toPerson are the signs of speaking to somebody that no quotation of him shows.
var toPerson = rules.Of(rules.Hello, rules.Thanks, rules.Sorry, rules.Direct, rules.Assist, rules.You, rules.AskWord)

// ownWords reports whether an item that answers somebody is plainly the brand's own broadcast that merely starts with
// a handle: it goes on to tell about the handle's owner, carries a link or a tag, and speaks to nobody.
func ownWords(p *classify.Post, r *rules.Reading) bool {
	if p.Private {
		return false
	}
	if r.Cues.Has(rules.AtColon) && !r.Cues.Any(&toPerson) {
		return true
	}
	if !toNobody(r) || !r.Cues.Has(rules.Link) && !r.Cues.Has(rules.Tag) {
		return false
	}
	return r.Cues.Has(rules.AtColon) || r.Cues.Has(rules.AtVerb) || r.Cues.Has(rules.OwnAt) && r.Words >= 8
}

// toNobody reports whether a text begins with a handle and then shows no sign of speaking to its owner or anybody else.
func toNobody(r *rules.Reading) bool { return r.Cues.Has(rules.AtFirst) && !r.Cues.Any(&speaking) }

// directed reports whether the text of an item that answers nothing on record is unmistakably said to somebody: it
// opens with a handle, or with a greeting and a handle, or thanks somebody for something of his.
func directed(r *rules.Reading) bool {
	switch {
	case !r.Cues.Has(rules.At) || r.Cues.Has(rules.Retweet) || r.Added >= 0:
		return false
	case r.Cues.Has(rules.AtFirst):
		return (r.Cues.Any(&speaking) || r.Cues.Has(rules.Sign)) && !r.Cues.Has(rules.AtColon) && !r.Cues.Has(rules.AtVerb)
	case r.Cues.Has(rules.Hello):
		return near(r, rules.Hello)
	}
	return r.Cues.Has(rules.Thanks) && r.Span(rules.Thanks).From < 3 && !r.Cues.Has(rules.ThanksTo) &&
		r.Cues.Has(rules.You) && !r.Cues.Has(rules.Our) && r.Words <= 16
}

// service are the signs of answering; two of them, or one beside thanks, and nothing said to all, make an answer.
var (
	service = rules.Of(rules.Hello, rules.Sorry, rules.Direct, rules.Sign, rules.Assist, rules.Contact)
	toAll   = rules.Of(rules.Tag, rules.Event, rules.Contest, rules.Jobs, rules.Announce, rules.Disaster, rules.Relief, rules.Greeting,
		rules.Sells, rules.Offer, rules.Results, rules.Executive, rules.ThanksTo, rules.Quoted, rules.Retweet, rules.OwnFirst)
)

// serves reports whether an item that answers nothing on record and names nobody reads like an answer of a service desk.
func serves(p *classify.Post, r *rules.Reading) bool {
	if p.Answers != pipeline.Nobody || repost(p, r) || r.Words > 40 || r.Cues.Any(&toAll) || r.Cues.Has(rules.Links) {
		return false
	}
	n := 0
	for range r.Cues.And(&service).All {
		n++
	}
	if r.Cues.Has(rules.Thanks) && r.Cues.Has(rules.You) {
		n++
	}
	if r.Cues.Has(rules.Sorry) && r.Cues.Has(rules.Asks) {
		n++
	}
	return n >= 2
}

// near reports whether the first handle stands right behind the cue c at the start of the text.
func near(r *rules.Reading, c rules.Cue) bool {
	greets, to := r.Span(c), r.Span(rules.At)
	return greets.From < 3 && to.From-greets.To <= 3 && to.To-greets.To > 0
}

// comments reports whether the few words added to what is passed on speak to its author.
func comments(p *classify.Post, r *rules.Reading) bool {
	switch {
	case p.Answers != pipeline.Nobody || r.Empty():
		return false
	case p.Quote && r.Added < 0:
		return r.Words <= 10 && r.Cues.Any(&warmly)
	case r.Added < 0 || r.Added > 8:
		return false
	}
	if r.Cues.Has(rules.Proud) && r.Span(rules.Proud).From < r.Span(rules.Passes).From {
		return false // "Great news!" is said to all
	}
	for c := range r.Cues.And(&warmly).All {
		if r.Span(c).From < r.Span(rules.Passes).From {
			return true
		}
	}
	return false
}
