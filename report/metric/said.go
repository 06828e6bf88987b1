package metric

import (
	"listenratio/classify"
	"listenratio/pipeline"
)

// Said is one outbound item as the figures see it. Its strings are read during the call only.
type Said struct {
	ID         string
	At         int64 // creation, µs since 1970 UTC
	Platform   string
	Direct     bool // a direct message
	First      bool // opens an act
	Class      classify.Class
	Corrected  bool           // Class rests on what a person decided of the item, or of one that it continues
	Unaided    classify.Class // of a Corrected item: what the program would say without that
	Flags      classify.Flags
	Answers    pipeline.Answers
	Parent     string          // what it answers; empty if nothing
	ParentTime int64           // that item's creation, µs since 1970 UTC; 0 if not known
	Origin     pipeline.Origin // where ParentTime comes from when the answered item is not in the data
	Exact      pipeline.Precision
	Text       string
	Language   string // BCP 47 tag given by the platform; empty if none
	Thread     int32  // the Matcher's number of its thread
	Replies    int64  // pipeline.Unknown where the export does not say
	Reposts    int64  // likewise
	Row        int64  // the number of its evidence row, from 1; 0 if it has none

	rows  *rows
	words int  // of Text
	lift  bool // it lifts others
}

// Heard is one inbound item as the figures see it. Its strings are read during the call only.
type Heard struct {
	At       int64 // creation, µs since 1970 UTC
	ID       string
	Platform string
	Direct   bool
	Text     string
	Language string // BCP 47 tag given by the platform; empty if none
	Thread   int32  // the Matcher's number of its thread
	Person   int32  // and of its author

	Addressed bool // it is part of a turn
	Opens     bool // it begins a turn
	Grateful  bool // it thanks, praises or says "solved", as the trained model reads it
}

// lifts reports whether the item passes on others' words with credit, other than praise of the brand.
func (s *Said) lifts() bool {
	return s.Flags&classify.Credit != 0 && s.Flags&classify.PraiseRepost == 0
}

// tellsAge reports whether the item answers a message that the data does not hold and whose id tells its age.
func (s *Said) tellsAge() bool {
	return s.Origin != pipeline.OriginNone && s.ParentTime != 0 && s.Exact != pipeline.Days
}

// answersPerson reports whether the item answers somebody outside in a way that counts as listening: not by a machine,
// not empty, not to somebody who had not spoken to the brand.
func (s *Said) answersPerson() bool {
	if s.Flags&(classify.Automated|classify.Empty|classify.Internal|classify.Cold) != 0 {
		return false
	}
	return s.Answers == pipeline.Person || s.Answers == pipeline.Unseen
}
