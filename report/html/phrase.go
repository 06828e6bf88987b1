package html

import "listenratio/report/words"

// phrase is what is made anew for a brand, put into the page's language.
type phrase struct {
	Says string
	Lang string // where that is not the page's, since the language has no phrase for it
}

// phrase puts an English text into the page's language.
func (p *printer) phrase(english string) phrase {
	said := phrase{Says: p.w.Phrase(english)}
	if p.w != words.English && said.Says == english {
		said.Lang = words.English.Lang
	}
	return said
}
