package stat

import "slices"

// Histogram counts the events by wait. Bar i holds the waits from edges[i] up to but not including edges[i+1], in seconds;
// edges must rise. Above 8192 s a wait counts as the upper edge of its bin, which is at most 0.025 % more.
func (w *Waits) Histogram(edges []int64) []int64 {
	bars := make([]int64, max(len(edges)-1, 0))
	for _, b := range w.occupied() {
		at, found := slices.BinarySearch(edges, b.upper)
		if !found {
			at--
		}
		if at >= 0 && at < len(bars) {
			bars[at] += b.events
		}
	}
	return bars
}
