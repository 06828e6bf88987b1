// Package metric measures: it counts what a brand said and heard in a [Tally], and makes each of [Metrics] a
// report.Figure of it.
//
// A Tally holds integers only, so tallies of parts of the data can be merged in any order and give the same figures;
// shares, curves and intervals are computed once, at the end, by package stat. Nothing here classifies, matches or
// prints.
//
// Adding a figure takes one file with one [Metric] value and one line in [Metrics]. A figure names the filter that chooses
// the evidence rows it counts; where class, flags and state of a row do not tell, the figure gives it a [Mark], at the
// place where it is counted or, of what shows only in the end, in [Tally.Marks].
package metric
