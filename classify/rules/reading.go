package rules

// Span is a stretch of the text in bytes: text[From:To].
type Span struct{ From, To int32 }

// Reading is what a Reader saw in one text. It belongs to the Reader and holds until its next call.
type Reading struct {
	Language  Language
	Supported bool // the language has word lists, or there is too little text to tell and no need to
	Cues      Set
	Words     int // words, handles, tags and links apart
	After     int // words behind the last question mark
	Added     int // words before a "RT @" further on; -1 where there is none

	counts [CueEnds]uint8
	spans  [CueEnds]Span // of the first sight
	marks  int           // emoji, handles and links: what an empty text may hold
}

// Count is how often c was seen, at most 255.
func (r *Reading) Count(c Cue) int {
	if !r.Cues.Has(c) {
		return 0
	}
	return int(r.counts[c])
}

// Span is where c was seen first; zero where the cue has no place of its own.
func (r *Reading) Span(c Cue) Span {
	if !r.Cues.Has(c) {
		return Span{}
	}
	return r.spans[c]
}

// Empty reports whether the text has no words: emoji, mentions, links at most.
func (r *Reading) Empty() bool { return r.Words == 0 && !r.Cues.Has(Tag) }

func (r *Reading) see(c Cue, from, to int) {
	if !r.Cues.Has(c) {
		r.Cues.add(c)
		r.counts[c] = 0
		r.spans[c] = Span{int32(from), int32(to)}
	}
	if r.counts[c] < 255 {
		r.counts[c]++
	}
}
