package rules

// entry is the phrases of one cue in one language, separated by "|". A phrase is words as Fold gives them, apart by
// blanks; "@" stands for any handle, "#" for any number, "~" for any link; a leading "^" binds it to the start of a
// sentence.
type entry struct {
	cue     Cue
	phrases string
}

// list is what one language has: the small words that tell the language, and its phrases.
type list struct {
	language Language
	function string
	entries  []entry
}

var lists = []list{english, spanish, french, german, portuguese, italian, dutch, catalan, foreign}

// signs are the words that stand for a handle, a number and a link.
const (
	handleSign = "@"
	numberSign = "#"
	linkSign   = "~"
)
