package export

import (
	"errors"

	"listenratio/pipeline"
)

// Format is one kind of export. Adding one means one file with one Format value, one line in [Formats] and one folder
// of fixtures.
type Format struct {
	Name    string              // stable lower-case word, used in run.json and messages: "mastodon"
	Title   string              // what people call it: "Mastodon archive"
	Obtain  string              // how to get it: the menu path at the platform
	Sign    string              // what detection looks for, for the refusal of an unknown input
	Holds   string              // what can and cannot be said from it, one sentence
	Inbound pipeline.Capability // which part of what people said it holds

	// Detect looks at the members of a tree, by content and never by name alone, and returns the exports of this
	// format that it finds. It returns nil where there is none, and an error only where a member cannot be opened or
	// read.
	Detect func(t *Tree) ([]Export, error)
}

// Export is one account's history, or one file of many accounts, found by a format.
type Export struct {
	Format  string              // the format's name
	Owner   pipeline.Owner      // whose it is; zero for a file of many accounts
	Inbound pipeline.Capability // which part of the inbound side this export holds
	Until   int64               // the instant up to which it is complete, µs since 1970 UTC; 0 = its newest item
	Files   []File              // what there is to read, in a fixed order
	Notes   []string            // what the report should say of it: one of several parts, counts that disagree
}

// File is one member to read: how to cut it into records, and how to make items of a record.
type File struct {
	Member Member
	Format string // the name of the format; filled in by [Detect]
	Cut    Cut
	Decode func() Decoder // a fresh decoder for one worker; decoders are not shared
	Expect int64          // records that it should hold, as the export itself says; 0 = it does not say
}

// Decoder makes items of one record.
type Decoder interface {
	// Decode puts what rec holds into found. It returns nil when the record was understood, an error made by [Skip]
	// when the record is rightly no item, and any other error when the record is a fault; the error's text is then
	// the fault's reason and must not quote the record. What was put into found before an error is dropped. A record
	// that is understood but holds nothing is counted as excluded.
	//
	// rec is valid UTF-8 unless the file's [Cut] is Raw, and valid until the next call. Rules that hold for every
	// format, such as the span of believed times, are not the decoder's business: they are applied to what it found.
	Decode(rec []byte, found *Found) error
}

// Inner is a [Decoder] of records that need to be told where they stand: their file is cut [Nested] or [Branches], or its records are
// numbered.
type Inner interface {
	Decoder
	// Within is called before Decode wherever the records that follow may lie in another object than those before.
	// head is the beginning of that object, up to the key of the array that the records lie in: whole pairs of keys and
	// values, but for the closing brace, and cut off after some 4 KiB. For numbered records it is the number, as
	// digits; for records cut as [Branches] the keys that lead to them, with NUL between them. It must not be kept.
	Within(head []byte)
}

// Skip returns the error for a record that is rightly no item, such as a like or a control line; rule says why in a
// few words and is counted under "excluded".
func Skip(rule string) error { return skipped(rule) }

type skipped string

func (s skipped) Error() string { return string(s) }

// Skipped returns the rule by which err says that a record is no item; ok is false if err is something else.
func Skipped(err error) (rule string, ok bool) {
	var s skipped
	ok = errors.As(err, &s)
	return string(s), ok
}
