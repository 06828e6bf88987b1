package model

import (
	"cmp"
	"slices"

	"listenratio/classify"
)

// Reason is one thing that moved a score, in words for an analyst.
type Reason struct {
	Words  string         // "gives a tip", "the words \"find out\""
	Toward classify.Class // ValueShare or Broadcast
	Weight int            // by how much, in 1/1024 of a logit; always positive
}

// maxReasons is how many reasons an explanation names at most.
const maxReasons = 6

// Explain tells what moved the value-share score of a text most, the strongest first. It allocates; call it for
// what is shown only.
func (m *Model) Explain(p *classify.Post, s *Scratch) []Reason {
	s.read(&m.lexicon, p)
	weights, share := map[string]int{}, Share(len(s.features))
	for _, f := range s.features {
		at := m.weights.Outbound.row(f.Key)
		if at < 0 {
			continue
		}
		if words := s.reason(f); words != "" {
			weights[words] += int(shared(m.weights.Outbound.weight(at, headValueShare), share))
		}
	}
	var list []Reason
	for words, w := range weights {
		if w > 0 {
			list = append(list, Reason{words, classify.ValueShare, w})
		} else if w < 0 {
			list = append(list, Reason{words, classify.Broadcast, -w})
		}
	}
	slices.SortFunc(list, func(a, b Reason) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Words, b.Words))
	})
	return list[:min(len(list), maxReasons)]
}

// reason puts a feature into words; features that say the same get the same words and are added up.
func (s *Scratch) reason(f Feature) string {
	switch f.Group {
	case Concept, Place, Cross:
		return conceptReasons[f.At]
	case Shape:
		return s.shapeReason(int(f.At))
	}
	t := &s.tokens[f.At]
	if t.means != 0 && t.kind == word {
		return conceptReasons[t.means.first()]
	}
	return t.reason(s.text)
}

// reason puts a token into words.
func (t *token) reason(text string) string {
	switch y := t.symbol(); {
	case y == symbolOwnLink:
		return "links to the brand's own site"
	case t.own:
		return "names the brand"
	case y == symbolLink:
		return "where its link stands"
	case y == symbolMention:
		return "mentions another account"
	case y == symbolName:
		return "names people, places or firms"
	case y == symbolNumber || y == symbolYear:
		return "gives numbers"
	case t.kind == picture:
		return "uses emoji"
	case t.kind == mark:
		return "" // says nothing to a reader
	}
	return "the word \"" + text[t.start:t.end] + "\""
}

var conceptReasons = []string{
	"speaks of \"we\"", "speaks of \"our\"", "speaks to \"you\"", "speaks of \"your\"", "speaks of \"I\" and \"my\"",
	"speaks of others (they, he, she)", "shows how to do something", "gives a tip or a guide", "gives a recipe",
	"invites to read or learn", "offers something to watch or hear", "calls to visit or look out", "warns of a risk",
	"reports a disruption", "gives safety advice", "reminds or advises", "says what one should or can do",
	"cites a study or an expert", "states or explains a fact", "gives shares or comparisons", "speaks of people in general",
	"is on a public topic", "is on a health topic", "reports an emergency", "is about donations or volunteers",
	"expresses sympathy", "announces something", "expresses pride or joy", "greets", "is about awards or anniversaries",
	"is about the brand's commitments or partners", "reports business results", "speaks of executives or the team",
	"offers jobs", "announces an event", "makes an offer or quotes a price", "speaks of products or customers",
	"uses superlatives", "is a contest or a vote", "asks the audience to react", "reports what somebody says",
	"credits a source", "is on trials or approvals", "says thanks", "apologises", "greets a person",
	"asks to get in touch", "tells of a problem", "asks for something", "asks a question", "praises",
	"says that something is done",
}

var shapeReasons = []string{
	"", "", "who is speaking", "", "how many links it has", "how many accounts it mentions", "how many hashtags it has",
	"how many numbers it gives", "how many emoji it has", "how many names it has", "its length",
	"links to the brand's own site", "how it begins", "names products",
	"whether it mentions a service account", "whether it asks or thanks", "has a question mark", "has an exclamation mark", "has a colon",
	"has a quotation", "gives a percentage", "gives an amount of money", "is cut off", "has a divider", "has a sign-off",
}

func (s *Scratch) shapeReason(what int) string {
	var p classify.Post
	v := s.view(&p)
	switch what {
	case shapeSelf:
		if v.own || v.all.has(conceptWe|conceptOur) {
			return "the brand speaks of itself"
		}
		return "does not speak of the brand"
	case shapeOwnPlace:
		if v.own {
			return "names the brand"
		}
		return "does not speak of the brand"
	case shapePassed:
		if v.passedMark {
			return "passes on somebody else's words"
		}
		return "speaks in its own words"
	}
	return shapeReasons[what]
}
