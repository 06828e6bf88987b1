package pipeline

import "fmt"

// Fault is a record that could not be read. It is a value in the stream, not an error: it is counted, written to the
// store's faults and shown in the report, and reading goes on with the next record.
type Fault struct {
	At     Position
	Reason string // lower case, what is wrong with the record, in a few words; never the record's own text
	Raw    []byte // the record's bytes, at most MaxRaw; owned by the receiver
}

// MaxRaw is how many bytes of an unreadable record are kept.
const MaxRaw = 4 << 10

// String names the place and the reason, for messages.
func (f Fault) String() string {
	return fmt.Sprintf("record %d at byte %d: %s", f.At.Record, f.At.Offset, f.Reason)
}

// Ledger accounts for every record of one source; a record that holds several items, such as a conversation, counts once
// for each of them. It balances when Read = Stored + Duplicate + Revised + Excluded +
// Faults.
type Ledger struct {
	File      string `json:"file"`   // path inside the EXPORT, beginning with the EXPORT's own name
	Format    string `json:"format"` // the format's name
	Read      int64  `json:"read"`
	Stored    int64  `json:"stored"`
	Duplicate int64  `json:"duplicate"` // the same version of an item was stored from elsewhere
	Revised   int64  `json:"revised"`   // an older version of an item that is stored
	Excluded  int64  `json:"excluded"`  // left out by a rule: not the brand's, not an item
	Faults    int64  `json:"faults"`
	Bytes     int64  `json:"bytes"` // decompressed bytes read
}

// Balanced reports whether every record is accounted for.
func (l Ledger) Balanced() bool {
	return l.Read == l.Stored+l.Duplicate+l.Revised+l.Excluded+l.Faults
}

// Add adds the counts of m.
func (l *Ledger) Add(m Ledger) {
	l.Read += m.Read
	l.Stored += m.Stored
	l.Duplicate += m.Duplicate
	l.Revised += m.Revised
	l.Excluded += m.Excluded
	l.Faults += m.Faults
	l.Bytes += m.Bytes
}
