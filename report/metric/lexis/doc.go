// Package lexis reads a text's words: those that carry its content, and those by which somebody speaks of himself or to
// others. Links and mentions are passed over, a tag counts as its word.
//
// A word is known by a 64-bit hash of its lower-case letters. The package keeps nothing, counts no figure and knows no brand
// but by the names that it is given; package metric counts. Its lists of function words are ours, in the seven languages
// that the classifier reads.
package lexis
