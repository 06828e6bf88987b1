package collate

import (
	"cmp"
	"slices"
	"strings"
)

// Sighting says that items of a brand which stand were read from a source and are of a platform.
type Sighting struct {
	Source   int32
	Platform string
}

// seen is where an account's or a brand's items came from, and how many they are. There are few places.
type seen struct {
	items int64
	at    []Sighting
}

func (s *seen) note(source int32, platform string) {
	s.items++
	s.add(source, platform)
}

func (s *seen) add(source int32, platform string) {
	for i := range s.at {
		if s.at[i].Source == source && s.at[i].Platform == platform {
			return
		}
	}
	s.at = append(s.at, Sighting{source, strings.Clone(platform)})
}

func (s *seen) merge(o *seen) {
	s.items += o.items
	for _, at := range o.at {
		s.add(at.Source, at.Platform)
	}
}

// Seen is where brand b's items come from, by source and platform. Valid after Settle.
func (c *Collator) Seen(b int) []Sighting { return c.seen[b].at }

// Size is how many items brand b has. Valid after Settle.
func (c *Collator) Size(b int) int64 { return c.seen[b].items }

// noteOurs counts the brands' own items, which the sinks know by author.
func (c *Collator) noteOurs() {
	c.seen = make([]seen, len(c.brands))
	for _, s := range c.sinks {
		for a := range s.said {
			if b := c.accounts[a].brand; b >= 0 {
				c.seen[b].merge(&s.said[a])
			}
		}
		s.said = nil
	}
}

// tidySeen drops what came from refused sources and puts the rest in order.
func (c *Collator) tidySeen() {
	for b := range c.seen {
		s := &c.seen[b]
		s.at = slices.DeleteFunc(s.at, func(at Sighting) bool { return c.refused[at.Source] })
		slices.SortFunc(s.at, func(p, q Sighting) int {
			return cmp.Or(cmp.Compare(p.Source, q.Source), strings.Compare(p.Platform, q.Platform))
		})
	}
}
