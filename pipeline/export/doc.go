// Package export reads what platforms export and yields items and faults.
//
// An EXPORT argument is opened as a [Tree] of members: a file is a tree of one; folders and archives have more; the sheets
// of a workbook are members that read as CSV. [Detect] asks each of [Formats] which members are its own, and [Read] cuts
// the members into records, has them decoded on all cores and hands the items on.
//
// It decides what a record says, never what an item was for or which brand it belongs to; its neighbours are package
// collate, which receives the items, and pipeline, which owns their shape.
//
// # Adding a format
//
// A format is one file here with one [Format] value, one line in [Formats], and one folder of fixtures,
// fixtures/NAME/{plain,empty,damaged,hostile,…}/export, which the suite over all formats walks without further ado; go
// test -update writes what came out beside it, into want.jsonl and want.txt, to be looked at. The table of formats in the
// README is the program's own: go test ./cmd/listenratio -run Readme -update. The file has two parts.
//
// Its Detect finds the exports in a tree. It looks at contents: [Tree.Head] gives a member's first 64 KiB,
// [ReadHeader] the columns of a CSV, eachRecord walks a file of which detection has to know more, [ReadFirst] and
// [Unmarshal] read a small one. [Tree.Texts], [Member.Ends] and [Member.Root] choose what to look at and tell several
// exports in one tree apart. For each export it says whose it is, which part of the inbound side it holds, and how each
// file is cut: [Lines], [Rows], [Array], [Whole], or one of the other shapes of a [Cut]. A file that is known and not read
// is a line in refusals.
//
// Its [Decoder] makes items of one record. It may rely on this: the record is whole, at most [MaxRecord] long, and
// valid UTF-8; [Found.Item] gives an empty item to fill in; an item needs an ID, an Account and a Created; ids in float
// notation, times that cannot be, too long texts, NUL and the time in a parent's id are seen to by settle afterwards, for
// all formats alike. Unmarshal decodes JSON into a struct and refuses what is nested too deep; [Text] takes ids that are
// now quoted and now not; fields and [Header] split CSV rows; [ParseRFC3339] and [ParseRubyDate] read times, exactTime
// finds the milliseconds in an id; [TextOfHTML], unescape and writeOut make plain text; kindOf tells the kind of an
// item from its other fields. What is rightly no item is an error made by [Skip], what cannot be read any other error.
package export
