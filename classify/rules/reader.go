package rules

import "listenratio/classify"

// Setup is what the brand says of itself, for all its posts. All of it may be empty.
type Setup struct {
	Names     []string // its names, handles and products, beside those of each post
	Domains   []string // its own sites: "example.org"; subdomains are its own too
	Campaigns []string // its campaign tags, without "#"
	Language  Language // what an untagged text is taken for where its own words do not tell; Unknown means English
}

// Reader reads posts, one at a time; it is not safe for concurrent use. It allocates nothing once it has seen a text
// of the usual length, and its time is linear in the text.
type Reader struct {
	lexicon *lexicon
	setup   Setup
	domains []string
	tags    []string
	names   names

	r    Reading
	scan scan
}

// NewReader makes a Reader for a brand. Setup's slices are not kept.
func NewReader(s Setup) *Reader {
	x := &Reader{lexicon: words(), setup: s}
	x.setup.Names = append([]string(nil), s.Names...)
	for _, d := range s.Domains {
		x.domains = append(x.domains, Fold(d))
	}
	for _, t := range s.Campaigns {
		x.tags = append(x.tags, glue(t))
	}
	x.scan.word = make([]byte, 0, 2*wordMax)
	return x
}

// Read reads p's text. The reading is the Reader's own and holds until the next call.
func (x *Reader) Read(p *classify.Post) *Reading {
	x.names.set(x.setup.Names, p.Names)
	x.r.Cues, x.r.Words, x.r.Added, x.r.After, x.r.marks = Of(nothing), 0, -1, 0, 0
	word := x.scan.word
	x.scan.reset(p.Text, word)
	x.pass()
	x.settle(p.Language)
	x.scan.text = ""
	return &x.r
}
