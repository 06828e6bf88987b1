package metric

import (
	"listenratio/pipeline"
	"listenratio/report"
)

var oneLaneDays = share{name: "one_lane_days", chapter: report.Lanes, one: "day", several: "days",
	title: "On how many days does the brand only talk?",
	definition: "Share of days with a public broadcast and somebody speaking to the brand on which nobody was answered. Days " +
		"are local.",
	counts: "days", evidence: "channel=public&mark=one-lane-day",
	count: func(t *Tally) (n, of int64, cannot string) {
		if !t.holds(pipeline.AllInbound) {
			return 0, 0, noInbound
		}
		listened := t.listened()
		for day, d := range t.days {
			if !d.oneLane() {
				continue
			}
			of++
			if listened[day] == 0 {
				n++
			}
		}
		return n, of, ""
	}}.metric()
