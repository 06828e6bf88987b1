// Package rules reads an outbound item's text once and holds what can be said of it without training: the word lists of
// each language, the [Rules] that argue for broadcast or value-share, and the [Marks] that set flags.
//
// A [Reader] turns a post into a [Reading]: a set of [Cue]s, each with the place in the text where it was seen. Rules
// look at the cues and never at the text, so the text is cut into words, folded and looked up in one pass, however
// many rules there are. The package does not decide: who is answered, what is passed on and how the rules' points are
// weighed is package judge's work, and how often that is right is package evaluate's.
package rules
