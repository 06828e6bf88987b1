package rules

import "listenratio/classify"

// Rule is one argument for broadcast or for value-share. Adding one means one value in broadcast.go or value.go; the
// points say how much it weighs against the others, in tenths of a doubling of the odds.
type Rule struct {
	Name   string              // stable lower-case words, used in verdicts: "own-name-first"
	Says   string              // what it means, one sentence for an analyst
	Class  classify.Class      // what it argues for
	Points int                 // how strongly; above 0
	Facts  Set                 // the rule can hold only where the text shows one of these cues
	But    Set                 // and none of these
	Holds  func(*Reading) bool // and this, where not nil
}

// Rules are all rules in the order in which they are told.
var Rules = append(append([]Rule{}, broadcasts...), values...)

// Apply reports whether the rule holds for r.
func (u *Rule) Apply(r *Reading) bool {
	return r.Cues.Any(&u.Facts) && !r.Cues.Any(&u.But) && (u.Holds == nil || u.Holds(r))
}

// Mark is one way in which a text earns a flag.
type Mark struct {
	Name  string // stable lower-case words
	Says  string // one sentence for an analyst
	Flags classify.Flags
	Facts Set
	But   Set
	Holds func(*Reading) bool
}

// Weight is what a cue adds to a scale.
type Weight struct {
	Cue    Cue
	Points int
}

// Apply reports whether the mark holds for r.
func (m *Mark) Apply(r *Reading) bool {
	return r.Cues.Any(&m.Facts) && !r.Cues.Any(&m.But) && (m.Holds == nil || m.Holds(r))
}

// balance is the sum of a scale over the cues that r saw.
func balance(scale []Weight, r *Reading) (sum int) {
	for _, w := range scale {
		if r.Cues.Has(w.Cue) {
			sum += w.Points
		}
	}
	return sum
}
