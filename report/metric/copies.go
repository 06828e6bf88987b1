package metric

import "listenratio/report"

var copyPasteShare = share{name: "copy_paste_share", chapter: report.Partners, one: "broadcast", several: "broadcasts",
	title: "How much is pasted from one network to the next?",
	definition: "Share of public broadcast acts that say, within a day, what was said on another network before: near-duplicates as in the " +
		"repeat rate.",
	evidence: "side=out&channel=public&act=1&class=broadcast&mark=copy-paste",
	count: func(t *Tally) (n, of int64, cannot string) {
		if len(t.repeats.finders) < 2 {
			return 0, t.repeats.of, "all broadcasts are on one network"
		}
		return t.repeats.copied, t.repeats.of, ""
	}}.metric()
