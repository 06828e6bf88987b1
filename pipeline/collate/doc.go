// Package collate puts items in order: it finds each item's brand, settles which of several versions of an item
// stands, and hands out every brand's items by creation time and id.
//
// Items arrive through a [Sink] per worker, in any order, and wait in one scratch file; only 20 bytes of each stay in
// memory, and as many of each conversation of a help desk. It does not read exports (that is package export) and does not
// write Parquet (that is package store). The outcome depends on the items alone, never on the order in which they came or
// on the number of workers.
package collate
