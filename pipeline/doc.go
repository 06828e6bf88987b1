// Package pipeline holds the nouns that travel: [Item], [Batch], [Fault], [Ledger], [Brand]. It does not run
// anything: the run is cmd/listenratio/night.go.
//
// The rooms inside do the work, in the order in which the data meets them:
//
//   - export reads what platforms export and yields items and faults;
//   - collate finds each item's brand, settles duplicates and puts the items in order;
//   - store keeps them as Parquet and hands them out as Arrow record batches;
//   - turn matches what people said to the brand with what answered it.
//
// What an item was for is not asked here; that is package classify.
package pipeline
