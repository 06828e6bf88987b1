// Package export reads what platforms export and yields items and faults.
//
// An EXPORT argument is opened as a [Tree] of members (a file is a tree of one; folders and archives have more),
// [Detect] asks each of [Formats] which members are its own, and [Read] cuts the members into records, has them
// decoded on all cores and hands the items on.
//
// It decides what a record says, never what an item was for or which brand it belongs to; its neighbours are package
// collate, which receives the items, and pipeline, which owns their shape.
package export
