package metric

import (
	"slices"
	"strings"

	"listenratio/pipeline"
	"listenratio/report"
)

// Input is what is known of an input that the brand's items came from.
type Input struct {
	File    string
	Format  string
	Inbound string // which part of the inbound side it holds
}

// Coverage tells what the data holds and what it cannot say. inputs are those of the run, of which the brand's are
// listed.
func (t *Tally) Coverage(inputs []Input) report.Coverage {
	c := report.Coverage{Capability: t.capability().String(), From: instant(t.first), To: instant(t.last),
		Items: t.count.items, Outbound: t.count.items - t.count.inbound, Inbound: t.count.inbound,
		Direct: t.count.direct, Deleted: t.count.deleted, Skewed: t.count.skewed, Gaps: t.gaps(),
		Sources: []report.Source{}, CannotSay: t.cannotSay()}
	for _, in := range inputs {
		if s, ok := t.sources[in.File]; ok {
			c.Sources = append(c.Sources, report.Source{File: in.File, Format: in.Format, Inbound: in.Inbound,
				From: instant(s.first), To: instant(s.last), Items: s.items})
		}
	}
	slices.SortFunc(c.Sources, func(a, b report.Source) int { return strings.Compare(a.File, b.File) })
	return c
}

// capability is the most that any of the brand's platforms holds.
func (t *Tally) capability() pipeline.Capability {
	best := pipeline.NoInbound
	for _, c := range t.setting.Capabilities {
		best = max(best, c)
	}
	return best
}

// cannotSay lists what the report must leave open, by platform.
func (t *Tally) cannotSay() []string {
	reasons := map[pipeline.Capability]string{
		pipeline.NoInbound:   "holds nothing that people said to the brand: answer rates, waits and backlog cannot be said there",
		pipeline.DirectOnly:  "holds direct messages, but nothing that people said in public: public answer rates, waits and backlog cannot be said there",
		pipeline.ParentsOnly: "holds only those messages that were answered: answer rates and backlog cannot be said there",
	}
	list := []string{}
	for platform, c := range t.setting.Capabilities {
		if r, ok := reasons[c]; ok {
			list = append(list, platform+" "+r)
		}
	}
	slices.Sort(list)
	return list
}

// gaps are runs of days without data that are unlikely by chance: the days around them have some. A run counts as a gap
// when it is longer than three days and than five times the brand's usual silence, the mean distance of its days.
func (t *Tally) gaps() []report.Gap {
	gaps := []report.Gap{}
	var active []Day
	for n, d := range t.days {
		if d.items > 0 {
			active = append(active, n)
		}
	}
	if len(active) < 2 {
		return gaps
	}
	slices.Sort(active)
	usual := float64(active[len(active)-1]-active[0]) / float64(len(active)-1)
	for i := 1; i < len(active); i++ {
		days := int(active[i]-active[i-1]) - 1
		if days > 3 && float64(days) > 5*usual {
			gaps = append(gaps, report.Gap{From: (active[i-1] + 1).String(), To: (active[i] - 1).String(), Days: days})
		}
	}
	return gaps
}
