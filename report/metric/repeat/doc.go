// Package repeat finds near-duplicates: texts that say the same again once links, handles, tags, names and numbers are
// masked. A [Reader] turns a text into a [Print]; a [Finder] takes a brand's prints in the order of time and tells of each
// how long ago its like was last seen and how large its family has grown.
//
// Two texts are near-duplicates when the sets of their word pairs have a Jaccard similarity of at least 0.8. Candidates come
// from MinHash with banding, which misses about 1 in 500 pairs at exactly 0.8 and fewer above; each is then verified
// on the sets themselves, so nothing below 0.8 is called a duplicate. Sources: Broder, On the resemblance and containment of
// documents (1997); Indyk and Motwani, Approximate nearest neighbors (1998); Leskovec, Rajaraman and Ullman, Mining of
// Massive Datasets (3rd ed. 2020) chapter 3.
//
// It decides nothing about a text's purpose and counts no figure; package metric does. Time and memory per text are bounded,
// nothing is random, and the same texts in the same order give the same answers.
package repeat
