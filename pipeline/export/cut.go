package export

// Cut is the way in which a file's bytes are cut into records.
type Cut uint8

const (
	Lines Cut = iota // one record per line, ended by LF or CRLF
	Rows             // CSV: RFC 4180, one record per row, the header row goes to the decoder first
	Array            // the elements of one JSON array, found after an optional prefix or at a key path
	Whole            // the whole file is one record
)
