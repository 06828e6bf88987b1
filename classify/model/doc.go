// Package model scores what structure and rules leave open: whether an outbound text is a broadcast or a value-share,
// whether it answers somebody although no parent is recorded, and whether an inbound text needs a reply and of what
// kind it is. It is a linear model: a text is cut into tokens, the tokens are read as words, as a masked pattern in
// which names and numbers stand for any name and any number, and as concepts of a readable lexicon; each such feature
// carries a weight, and the weights are added.
//
// Everything at run time is integers, so the same text scores the same on every machine. The room reads nothing but
// the embedded weights and lexicon, keeps nothing between calls beyond the caller's [Scratch], and decides nothing: a
// score becomes a class in package judge. Training is in the child train; CARD.md says what the weights rest on.
package model
