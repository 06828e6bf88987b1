package report

// The words of Figure.Change: what the last four weeks say against the four before. "Rose" and "fell" only where the interval
// of the difference leaves out 0, also among all the figures of the report.
const (
	Rose    = "rose"
	Fell    = "fell"
	Unclear = "no clear change"
)
