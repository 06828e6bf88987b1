package export

import (
	"listenratio/pipeline"
)

// Sink takes what one worker reads; it is used by one goroutine. An error of Item ends the run.
type Sink interface {
	Item(*pipeline.Item) error
	Fault(pipeline.Fault)
}

// Outcome is what became of one file.
type Outcome struct {
	Ledger pipeline.Ledger  // File, Format, Read, Excluded, Faults and Bytes; the rest is package collate's to say
	Rules  map[string]int64 // how many were excluded by each rule; nil if none
	SHA256 string           // of the decompressed bytes, hex
	Size   int64            // decompressed bytes
	Spans  Spans
	Err    error    // the file as a whole is refused, and what was read of it must be dropped
	Notes  []string // what the report should say of it

	records int64 // records cut, whatever became of them
}

// Spans says what the bytes of a file were. They sum up to its size.
type Spans struct {
	Records   int64 // records handed to a decoder
	Structure int64 // what stands between records: line ends, header rows, brackets, a prefix
	Faults    int64 // bytes in which no record could be found
}

func (o *Outcome) exclude(rule string, n int64) {
	if o.Rules == nil {
		o.Rules = map[string]int64{}
	}
	o.Rules[rule] += n
	o.Ledger.Excluded += n
	o.Ledger.Read += n
}

// add adds what another worker counted of the same file.
func (o *Outcome) add(p *Outcome) {
	o.Ledger.Read += p.Ledger.Read
	o.Ledger.Faults += p.Ledger.Faults
	for rule, n := range p.Rules {
		if o.Rules == nil {
			o.Rules = map[string]int64{}
		}
		o.Rules[rule] += n
	}
	o.Ledger.Excluded += p.Ledger.Excluded
}
