// Package evaluate measures a classifier on labelled items: confusion, precision, recall, F1, Cohen's kappa and Wilson
// intervals, for the classes and for each flag.
//
// It reads label files as people and programs write them, CSV with a header, and knows nothing of how a verdict comes
// about: whatever has a Judge method can be measured. It prints and marshals its [Result]; cmd's eval command shows it.
package evaluate
