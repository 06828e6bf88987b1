package stat

import "math/bits"

// Waits are kept in log-linear bins (lower, upper], identified by their upper edge. Up to 8192 s a bin is one second;
// above it each octave has 4096 bins, so a bin is at most 0.025 % wide, and 15 min, 1 h, 6 h, 24 h, 72 h and 7 d are
// upper edges: counts at or below them are exact.
const (
	fine    = 13 // waits up to 2^fine seconds are exact
	longest = 1 << 40
)

// bin is the number of the bin that holds a wait; bins are numbered from 0 in the order of waits. Waits are clamped
// to [0, longest].
func bin(seconds int64) int {
	s := uint64(min(max(seconds, 0), longest))
	if s <= 1<<fine {
		return int(s)
	}
	shift := bits.Len64(s-1) - fine
	return shift<<(fine-1) + int((s-1)>>shift) + 1
}

// edge is the upper edge of a bin, in seconds; the inverse of bin at upper edges.
func edge(bin int) int64 {
	if bin <= 1<<fine {
		return int64(bin)
	}
	shift := (bin-1)>>(fine-1) - 1
	return int64(bin-shift<<(fine-1)) << shift
}
