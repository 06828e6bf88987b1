package rules

import "listenratio/classify"

// Marks are all flags that a text can earn by itself, in the order in which they are told.
var Marks = []Mark{
	{Name: "beg-like", Says: "It asks for likes.", Flags: classify.Beg | classify.BegLike, Facts: Of(Like)},
	{Name: "beg-follow", Says: "It asks to be followed.", Flags: classify.Beg | classify.BegFollow, Facts: Of(Follow), But: Of(Relief, Disaster)},
	{Name: "beg-share", Says: "It asks to be passed on.", Flags: classify.Beg | classify.BegShare, Facts: Of(Share), But: Of(Relief, Disaster)},
	{Name: "beg-tag", Says: "It asks to tag somebody.", Flags: classify.Beg | classify.BegTag, Facts: Of(TagThem)},
	{Name: "beg-vote", Says: "It asks for a vote.", Flags: classify.Beg | classify.BegVote, Facts: Of(Vote)},
	{Name: "beg-comment", Says: "It asks for comments.", Flags: classify.Beg | classify.BegComment, Facts: Of(Comment)},
	{Name: "ask", Says: "It asks a question whose answer you could want to hear.", Flags: classify.Ask, Facts: Of(Wonders)},
	{Name: "promo", Says: "It offers something for sale or calls to get it.", Flags: classify.Promo, Facts: Of(Pitch)},
	{Name: "deflect", Says: "It sends the person elsewhere: to direct messages, a form, a telephone.", Flags: classify.Deflect, Facts: Of(Direct, Contact),
		Holds: elsewhere},
	{Name: "automated", Says: "It says of itself that a machine sent it.", Flags: classify.Automated, Facts: Of(Robot)},
	{Name: "superlative", Says: "It praises with the biggest words.", Flags: classify.Superlative, Facts: Of(Best)},
	{Name: "credit", Says: "It names the source of what it passes on.", Flags: classify.Credit, Facts: Of(Credits, Retweet, Passes, AtColon), But: Of(OwnAt)},
	{Name: "signed", Says: "It closes with a name or initials.", Flags: classify.Signed, Facts: Of(Sign)},
}

// wonders reports whether a question to the reader comes last, or nearly so, or breaks off, and is no teaser, pitch or
// quiz.
func wonders(r *Reading) bool {
	switch {
	case r.Cues.Any(&leading):
		return false
	case r.Cues.Has(AskWord) && r.Cues.Has(Asks):
		return r.After <= 8
	case r.Cues.Has(AskWord):
		return r.Cues.Has(Cut) && r.Cues.Has(You)
	}
	return r.Cues.Has(AskOpens) && r.Cues.Has(Asks) && r.Cues.Has(You) && !r.Cues.Has(Product) && r.After <= 2
}

var leading = Of(Teaser, Sells, Buy, HowTo, Contest, Speaker, Contact, Research, Economy, Opening)

// promo weighs what speaks for and against selling. Every text starts at the first weight.
var promo = []Weight{{nothing, -13}, {Price, 16}, {Sells, 15}, {Offer, 12}, {Buy, 11}, {Calls, 10}, {Merit, 9}, {Product, 9}, {You, 9}, {Emoji, 3}, {OwnTag, 3},
	{Exclaims, 2}, {HowTo, 2}, {Retweet, -14}, {Works, -12}, {Speaker, -11}, {Economy, -11}, {Executive, -10}, {Research, -10}, {Greeting, -9},
	{Disaster, -9}, {Relief, -9}, {Proud, -8}, {Jobs, -8}, {Fact, -7}, {Quoted, -7}, {Results, -6}, {OwnFirst, -6}, {Warning, -5}, {TheirWe, -4},
	{I, -4}, {Award, -4}, {Health, -4}, {World, -3}, {Partner, -3}, {Short, -3}, {Doing, -2}, {At, -2}}

// elsewhere reports whether the text sends somebody away, rather than telling that it was answered there.
func elsewhere(r *Reading) bool { return !r.Cues.Has(Moved) }
