package collate

import "slices"

// stretch is a part of a month: the instants from up to but not including to, µs since 1970 UTC.
type stretch struct{ from, to int64 }

const (
	mostHeld = 96 << 20          // bytes of rows that are sorted at once
	hour     = int64(3600 * 1e6) // µs
)

// always is a stretch without ends.
var always = stretch{-1 << 63, 1<<63 - 1}

// stretches cuts a brand's month into as few stretches of whole hours as it takes to hold the rows of each in memory, in the
// order of time. A month that fits is one stretch; an hour is never cut.
func (c *Collator) stretches(b int, m int32) ([]stretch, error) {
	var size int64
	for _, p := range c.piles[b][m] {
		size += c.scratch.size(p)
	}
	if size <= c.most {
		return []stretch{always}, nil
	}
	hours := map[int64]int64{}
	for _, p := range c.piles[b][m] {
		err := c.scratch.each(p, func(r row) { hours[floor(r.created(), hour)] += int64(len(r)) })
		if err != nil {
			return nil, err
		}
	}
	return cut(hours, c.most), nil
}

// cut joins hours, given with their sizes, to stretches of at most so many bytes.
func cut(hours map[int64]int64, most int64) (list []stretch) {
	starts := make([]int64, 0, len(hours))
	for h := range hours {
		starts = append(starts, h)
	}
	slices.Sort(starts)
	held := int64(0)
	for _, h := range starts {
		if n := len(list); n == 0 || held+hours[h] > most {
			if n > 0 {
				list[n-1].to = h * hour
			}
			list = append(list, stretch{h * hour, always.to})
			held = 0
		}
		held += hours[h]
	}
	return list
}

// floor is n / d, rounded down.
func floor(n, d int64) int64 {
	q := n / d
	if n%d < 0 {
		q--
	}
	return q
}

// gather appends the rows of a stretch of one brand's month to buf.
func (c *Collator) gather(b int, m int32, part stretch, buf []byte) (_ []byte, err error) {
	for _, p := range c.piles[b][m] {
		if part == always {
			buf, err = c.scratch.read(p, buf)
		} else {
			err = c.scratch.each(p, func(r row) {
				if at := r.created(); at >= part.from && at < part.to {
					buf = append(buf, r...)
				}
			})
		}
		if err != nil {
			return nil, err
		}
	}
	return buf, nil
}

// eachRow calls do with every row of brand b, in no order.
func (c *Collator) eachRow(b int, do func(row)) error {
	for _, m := range c.months[b] {
		for _, p := range c.piles[b][m] {
			if err := c.scratch.each(p, do); err != nil {
				return err
			}
		}
	}
	return nil
}
