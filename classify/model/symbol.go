package model

// desks are words in the names of accounts that answer customers.
var desks = [...]string{"help", "support", "care", "ask", "service", "assist"}

// desk tells whether a mention is of a service account.
func (s *Scratch) desk(from, to int) bool {
	for _, d := range desks {
		if foldedIn(s.text[from:min(to, from+hostMax)], d) {
			return true
		}
	}
	return false
}

// markNamed marks names by their capitals: inside a sentence, or at its start where another name follows.
func (s *Scratch) markNamed() {
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.kind != word || t.means != 0 || t.own {
			continue
		}
		t.named = t.capital && !t.opens || t.shout || t.camel
	}
}

// symbol returns what stands for the token in masked patterns; a word that is no name stands for itself.
func (t *token) symbol() uint32 {
	switch t.kind {
	case link:
		if t.own {
			return symbolOwnLink
		}
		return symbolLink
	case mention:
		if t.own {
			return symbolOwnMention
		}
		if t.desk {
			return symbolDesk
		}
		return symbolMention
	case hashtag:
		if t.own {
			return symbolOwnTag
		}
		return symbolTag
	case number:
		return symbolNumber
	case year:
		return symbolYear
	case picture:
		return symbolPicture
	case word:
		if t.own {
			return symbolOwn
		}
		if t.named {
			if t.camel {
				return symbolProduct
			}
			return symbolName
		}
	}
	return t.hash
}
