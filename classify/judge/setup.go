package judge

import (
	"listenratio/classify"
	"listenratio/classify/rules"
)

// Version is the stamp of the verdicts: it changes whenever a verdict can.
const Version = "rules-11 model-11"

// Setup is what a Judge is told once. All of it may be empty.
type Setup struct {
	Names     []string // the brand's names, handles and products, beside those of each post
	Domains   []string // its own sites: "example.org", subdomains included
	Campaigns []string // its campaign tags, without "#"
	Language  string   // BCP 47 tag for untagged texts whose own words do not tell; empty means "en"

	// Corrections are classes given by hand, by item id; they win over everything.
	Corrections map[string]classify.Class

	Scorer     Scorer // a trained model; nil means the one that is built in
	RulesAlone bool   // no model at all
}

// Scorer weighs value-share against broadcast, and reply against both, by what it has learnt. It is used by one Judge at a time.
type Scorer interface {
	// ValueShare is the probability, in thousandths, that p is value-share rather than broadcast, given that it is no
	// reply. It keeps nothing of p and allocates nothing.
	ValueShare(p *classify.Post) int

	// Reply is the probability, in thousandths, that p, which answers nothing on record, speaks to a person.
	Reply(p *classify.Post) int

	// Why names what moved the value-share score of p most, in words for an analyst, the strongest first.
	Why(p *classify.Post) []Reason
}

// Reason is one thing that spoke for a class or set a flag.
type Reason struct {
	Name   string         // the rule's name
	Says   string         // its meaning, one sentence
	Words  string         // the words that it rests on, as they stand in the text; empty where structure decided
	Class  classify.Class // what it argues for; Unclassified for a flag
	Flags  classify.Flags // the flags that it sets; 0 for a class
	Points int            // how strongly it argues, in tenths of a doubling of the odds
}

// readerSetup is the part of s that the reader needs.
func (s *Setup) readerSetup() rules.Setup {
	l, _ := rules.Tagged(s.Language)
	return rules.Setup{Names: s.Names, Domains: s.Domains, Campaigns: s.Campaigns, Language: l}
}
