package rules

import "unicode/utf8"

// leads looks at the word behind the handle that opens the text: a verb that tells about the handle's owner, or a word
// such as "recently" behind which the verb may stand.
func (x *Reader) leads(from, to int, capital bool) {
	s := &x.scan
	n := len(s.word)
	switch {
	case !capital && telling(s.word):
		x.r.see(AtVerb, from, to)
	case s.lead == 1 && (n > 4 && string(s.word[n-2:]) == "ly" || string(s.word) == "has" || string(s.word) == "just"):
		s.lead = 2
	}
}

// tells are the cues of verbs that tell about a handle's owner, where they follow the handle.
var tells = Of(Announce, Said, Story)

// telling reports whether the folded word has the form of an English verb in the third person or the past, and is none
// of the words with which people are spoken to.
func telling(w []byte) bool {
	n := len(w)
	if n < 5 || w[n-1] != 's' && (w[n-1] != 'd' || w[n-2] != 'e') || w[n-2] == 's' || w[n-2] == 'u' {
		return false
	}
	switch string(w) {
	case "thanks", "cheers", "looks", "sounds", "seems", "apologies", "congrats", "agreed", "noted", "always", "yours", "needs", "means",
		"indeed", "kudos", "hours", "details", "orders", "loved", "tickets", "excited", "delighted", "pleased", "thats", "heres", "whats", "there",
		"perhaps", "steps", "buenos", "buenas", "gracias", "merci", "saludos", "estamos", "podemos", "besos", "adieus", "alles", "depuis",
		"groetjes", "bonjours", "ciaos", "unfortunates", "hallos", "followed", "related", "based", "confirmed", "resolved", "fixed":
		return false
	}
	return true
}

// place notes what a handle's place in the text says.
func (x *Reader) place(from, to int) {
	s := &x.scan
	switch {
	case s.rt && from-s.rtAt <= 6:
		x.retweet(from, to)
	case s.front && !x.r.Cues.Has(AtFirst):
		x.r.see(AtFirst, from, to)
		if from > 0 && s.text[from-1] == '.' {
			x.r.see(DotAt, from-1, to)
		}
	case from > 0 && s.words > 0 && quoteBefore(s.text[:from]):
		x.retweet(from, to)
	}
}

// retweet notes that from here the words are somebody else's.
func (x *Reader) retweet(from, to int) {
	s := &x.scan
	before := s.words
	if s.rt {
		from, before = s.rtAt, before-1
	}
	if before <= 0 {
		x.r.see(Retweet, from, to)
	} else if x.r.Added < 0 {
		x.r.see(Passes, from, to)
		x.r.Added = before
	}
	s.rt = false
}

// quoteBefore reports whether s ends with an opening quotation mark after a blank.
func quoteBefore(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	return (r == '“' || r == '"') && (len(s) == n || s[len(s)-n-1] == ' ')
}
