package metric

import (
	"cmp"
	"slices"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
	"listenratio/report/metric/stat"
)

// overlaps keeps when broadcasts were sent and when somebody had waited for more than an hour.
type overlaps struct {
	talks []int64    // µs since 1970 UTC
	waits [][2]int64 // from an hour after the turn's start to its answer, at most for a week, µs
}

func (o *overlaps) said(s *Said) {
	if !s.Direct && s.First && s.Class == classify.Broadcast {
		o.talks = append(o.talks, s.At)
	}
}

func (o *overlaps) turn(u *turn.Turn) {
	const patience = dayLength / 24
	if !u.Direct && u.Mark&turn.NeedsReply != 0 && u.Exact != pipeline.Days && u.Stop-u.Start > patience {
		o.waits = append(o.waits, [2]int64{u.Start + patience, min(u.Stop, u.Start+7*dayLength)})
	}
}

func (o *overlaps) merge(p *overlaps) {
	o.talks, o.waits = append(o.talks, p.talks...), append(o.waits, p.waits...)
}

// spells are spans of time apart from each other, the first of each in it and the last not, rising, µs since 1970 UTC.
type spells [][2]int64

// waiting are the spells during which somebody had waited for long.
func (o *overlaps) waiting() (s spells) {
	slices.SortFunc(o.waits, func(a, b [2]int64) int { return cmp.Compare(a[0], b[0]) })
	for _, w := range o.waits {
		if last := len(s) - 1; last >= 0 && w[0] <= s[last][1] {
			s[last][1] = max(s[last][1], w[1])
		} else {
			s = append(s, w)
		}
	}
	return s
}

// at reports whether an instant is in one of the spells.
func (s spells) at(at int64) bool {
	i, _ := slices.BinarySearchFunc(s, at, func(w [2]int64, at int64) int { return cmp.Compare(w[1], at+1) })
	return i < len(s) && s[i][0] <= at
}

var talkedOverRate = share{name: "talked_over_rate", chapter: report.Pause, one: "broadcast", several: "broadcasts",
	title: "Does the brand talk while people wait?",
	definition: "Share of public broadcast acts that were sent while at least one audience turn that needs an answer, as the " +
		"trained model reads it, had been waiting for more than an hour and less than a week.",
	evidence: "side=out&channel=public&act=1&class=broadcast&mark=talked-over",
	days:     (*Tally).talkedOver, cannot: inPublic.cannot}.metric()

// talkedOver counts by day the other broadcasts, and those that were sent while a turn waited.
func (t *Tally) talkedOver() []stat.Day {
	over := map[Day]int64{}
	spells := t.overlaps.waiting()
	for _, at := range t.overlaps.talks {
		if spells.at(at) {
			over[t.calendar.dayOf(at)]++
		}
	}
	days := t.pairsWith(over, func(d *day) (all, none int64) { return d.acts[classify.Broadcast], 0 })
	for i := range days {
		days[i].Talk -= days[i].Listen
	}
	return days
}
