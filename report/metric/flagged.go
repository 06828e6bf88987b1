package metric

import (
	"listenratio/classify"
	"listenratio/report"
)

// flaggedShare is the share of acts of some classes that carry a flag.
func flaggedShare(s share, f classify.Flags, classes ...classify.Class) Metric {
	s.one, s.several = "act", "acts"
	s.evidence = "side=out&channel=public&act=1&flag=" + f.Names()[0] + "&class="
	for i, c := range classes {
		if i > 0 {
			s.evidence += ","
		}
		s.evidence += c.String()
	}
	s.count = func(t *Tally) (n, of int64, cannot string) {
		n, of = t.marks.with(f, classes...)
		return n, of, ""
	}
	return s.metric()
}

var genuineAskRate = flaggedShare(share{name: "genuine_ask_rate", chapter: report.About,
	title:      "How often does the brand ask something that it wants to know?",
	definition: "Share of public broadcast and value-share acts with a genuine open question: not rhetorical, no teaser, no quiz.",
}, classify.Ask, classify.Broadcast, classify.ValueShare)

var promoShare = flaggedShare(share{name: "promo_share", chapter: report.Why,
	title:      "How much of what the brand says sells something?",
	definition: "Share of public broadcast and value-share acts with a price, an offer, a product's merits or a call to buy.",
}, classify.Promo, classify.Broadcast, classify.ValueShare)

var begRate = begsByKind(flaggedShare(share{name: "beg_rate", chapter: report.Why,
	title: "How often does the brand beg for reactions?",
	definition: "Share of public broadcast and value-share acts that ask for a like, follow, share, tag, vote or comment for " +
		"its own sake.",
}, classify.Beg, classify.Broadcast, classify.ValueShare))

var bareBegs = flaggedShare(share{name: "bare_begs", chapter: report.Why,
	title:      "How often does it beg without giving a reason?",
	definition: "Share of public broadcast and value-share acts that ask for a reaction and give no reason to.",
}, classify.Bare, classify.Broadcast, classify.ValueShare)

var superlatives = inWords(flaggedShare(share{name: "superlatives", chapter: report.Why,
	title:      "How often does the brand use the biggest words about itself?",
	definition: "Share of public broadcast acts with a superlative about the brand or its products.",
}, classify.Superlative, classify.Broadcast))

var creditShare = flaggedShare(share{name: "credit_share", chapter: report.About,
	title:      "How often does the brand pass on others' words with credit?",
	definition: "Share of public broadcast and value-share acts that carry and credit a named outsider.",
}, classify.Credit, classify.Broadcast, classify.ValueShare)

var signedShare = flaggedShare(share{name: "signed_share", chapter: report.Lanes,
	title:      "How many replies does somebody put a name to?",
	definition: "Share of public reply acts that close with a name or initials.",
}, classify.Signed, classify.Reply)

var deflectionShare = flaggedShare(share{name: "deflection_share", chapter: report.Lanes,
	title:      "How many replies send the person elsewhere?",
	definition: "Share of public reply acts that send the person to direct messages, a form or a phone number.",
}, classify.Deflect, classify.Reply)

var coldContactShare = flaggedShare(share{name: "cold_contact_share", chapter: report.Lanes,
	title:      "How many replies go to people who had not spoken to the brand?",
	definition: "Share of public reply acts in threads that nobody had addressed to the brand. They are not counted as listening.",
}, classify.Cold, classify.Reply)
