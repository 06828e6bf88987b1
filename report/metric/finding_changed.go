package metric

import (
	"math"

	"listenratio/report"
)

// changes are the figures whose change is told: what rose or fell in the last four weeks.
var changes = []struct{ figure, change, says string }{
	{"answered_within_24h", report.Rose, "In the last four weeks more people were answered within a day: {b} of 100, after {a} in the four weeks before."},
	{"answered_within_24h", report.Fell, "In the last four weeks fewer people were answered within a day: {b} of 100, after {a} in the four weeks before."},
	{"latency_median", report.Rose, "In the last four weeks people waited longer: half of them more than {b}, after {a} in the four weeks before."},
	{"latency_median", report.Fell, "In the last four weeks people waited less: half of them {b} or less, after {a} in the four weeks before."},
	{"talk_to_listen", report.Rose, "In the last four weeks it talked more for each person answered: {b} broadcasts, after {a} in the four weeks before."},
	{"talk_to_listen", report.Fell, "In the last four weeks it talked less for each person answered: {b} broadcasts, after {a} in the four weeks before."},
	{"promo_share", report.Rose, "In the last four weeks more of its posts sold something: {b} of 100, after {a} in the four weeks before."},
	{"promo_share", report.Fell, "In the last four weeks fewer of its posts sold something: {b} of 100, after {a} in the four weeks before."},
	{"canned_share", report.Rose, "In the last four weeks more replies came from a template: {b} of 100, after {a} in the four weeks before."},
	{"canned_share", report.Fell, "In the last four weeks fewer replies came from a template: {b} of 100, after {a} in the four weeks before."},
}

// changed tells what has changed. A change of all weighs as much as a share of all; a ratio or a wait 32 times as large does, too.
func changed(p *report.Page) (found []finding) {
	for _, c := range changes {
		f := p.Find(c.figure)
		if f == nil || f.Change != c.change || f.Recent == nil || f.Previous == nil {
			continue
		}
		unit, weight := "hundred", math.Abs(*f.Recent-*f.Previous)
		switch f.Unit {
		case "ratio":
			unit, weight = "number", math.Abs(math.Log2(*f.Recent / *f.Previous))/farRatio
		case "seconds":
			unit, weight = "seconds", math.Abs(math.Log2(math.Max(*f.Recent, 1)/math.Max(*f.Previous, 1)))/farRatio
		}
		found = append(found, finding{f.Name, c.says, []report.Amount{{Value: *f.Previous, Unit: unit}, {Value: *f.Recent, Unit: unit}}, "change of " + c.figure, clip(weight)})
	}
	return found
}
