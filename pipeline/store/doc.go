// Package store keeps items and what is derived from them as Parquet, and hands items out as Arrow record batches. It
// is the only room that knows parquet-go.
//
// A store is a folder. Its parts are immutable files named by their SHA-256; one numbered manifest lists the parts of a
// run, and creating that manifest is the commit. After it, the symbolic link "current" leads to a tree of hard links,
//
//	current/items/brand=acme/year=2026/items-0.parquet
//	current/verdicts/…  current/turns/…  current/figures/…  current/faults/…
//
// which any Parquet reader can glob at any moment, seeing one run whole. A part is checked against its hash before a
// decoder sees it. The store knows nothing of what the tables mean; it takes no input but its own files.
package store
