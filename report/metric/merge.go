package metric

// Merge adds what o has counted. Both must have the same Setting. What depends on the order of the acts (runs, repeats,
// threads, people's sessions) is counted by one Tally over a brand's whole life and is not merged.
func (t *Tally) Merge(o *Tally) {
	t.Public.merge(&o.Public)
	t.Needing.merge(&o.Needing)
	t.First.merge(&o.First)
	t.Further.merge(&o.Further)
	t.Direct.merge(&o.Direct)
	for n, d := range o.days {
		if mine, ok := t.days[n]; ok {
			mine.merge(d)
		} else {
			t.days[n] = d
		}
	}
	for parent, on := range o.outside {
		t.answered(parent, on)
	}
	t.fromIDs.Merge(&o.fromIDs)
	t.marks.merge(&o.marks)
	t.critics.merge(&o.critics)
	t.texts.persons.merge(&o.texts.persons)
	t.overlaps.merge(&o.overlaps)
	t.reactions.merge(&o.reactions)
	t.hours.merge(&o.hours)
	t.business.merge(&o.business)
	t.labels.merge(&o.labels)
	if o.count.items > 0 {
		t.spread(o.first, o.last)
	}
	t.count.add(o.count)
	for name, s := range o.sources {
		if mine, ok := t.sources[name]; ok {
			mine.add(s)
		} else {
			t.sources[name] = s
		}
	}
}

func (c *counts) add(o counts) {
	c.items, c.inbound, c.publicInbound = c.items+o.items, c.inbound+o.inbound, c.publicInbound+o.publicInbound
	c.direct, c.deleted = c.direct+o.direct, c.deleted+o.deleted
	c.skewed, c.imprecise = c.skewed+o.skewed, c.imprecise+o.imprecise
}
