package judge

import (
	"listenratio/classify"
	"listenratio/classify/rules"
	"listenratio/pipeline"
)

// flags are the marks of p, given its class.
func flags(p *classify.Post, r *rules.Reading, c classify.Class) classify.Flags {
	var f classify.Flags
	for i := range rules.Marks {
		if m := &rules.Marks[i]; m.Apply(r) {
			f |= m.Flags
		}
	}
	f = class(f, c)
	if f&classify.Beg != 0 && !r.Cues.Has(rules.Reason) {
		f |= classify.Bare
	}
	if p.Answers == pipeline.Sister {
		f |= classify.Internal
	}
	if p.Machine {
		f |= classify.Automated
	}
	if r.Empty() {
		f |= classify.Empty
	}
	if repost(p, r) {
		f |= passed(r, c)
	}
	return f
}

const begs = classify.Beg | classify.Bare | classify.BegLike | classify.BegFollow | classify.BegShare | classify.BegTag |
	classify.BegVote | classify.BegComment

// class leaves the flags that make sense for c: an answer does not advertise and beg, and
// only an answer deflects and is signed.
func class(f classify.Flags, c classify.Class) classify.Flags {
	if c == classify.Reply {
		return f &^ (classify.Promo | classify.Ask | classify.Superlative | begs)
	}
	if c == classify.ValueShare {
		f &^= classify.Ask | classify.Promo // such a question leads up to what is told
	}
	if c != classify.Broadcast {
		f &^= classify.Superlative
	}
	return f &^ (classify.Deflect | classify.Signed)
}

// passed is what passing on somebody else's words says: credit, or praise of the brand.
func passed(r *rules.Reading, c classify.Class) classify.Flags {
	if c == classify.Broadcast && r.Cues.Has(rules.Praises) && (r.Cues.Has(rules.OwnAt) || r.Cues.Has(rules.OwnName) || r.Cues.Has(rules.OwnTag)) {
		return classify.PraiseRepost
	}
	return classify.Credit
}

// Traits is what package turn has to know of an outbound item as an answer.
type Traits struct {
	Empty, Automated, Deflects bool
	Class                      uint8 // handed on to what continues the item
}

// TraitsOf is what v says of its item as an answer.
func TraitsOf(v classify.Verdict) Traits {
	return Traits{
		Empty:     v.Flags&classify.Empty != 0,
		Automated: v.Flags&classify.Automated != 0,
		Deflects:  v.Flags&classify.Deflect != 0,
		Class:     uint8(v.Class),
	}
}
