package metric

import (
	"fmt"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/report"
	"listenratio/report/metric/stat"
)

var talkToListen = Metric{
	Name: "talk_to_listen", Chapter: report.Pause, Unit: "ratio",
	Title: "How many broadcasts for every person answered?",
	Definition: "T : L. T counts public broadcast acts; L counts audience turns that were answered, one turn once, however many " +
		"parts the answer has. Automated, internal, cold and empty answers are not listening. Value-shares stand apart.",
	Measure: func(t *Tally) report.Figure {
		b := t.balance()
		f := b.figure()
		f.N, f.Evidence = b.talk, "side=out&channel=public&act=1&class=broadcast"
		switch {
		case b.talk+b.listen == 0:
			f.CannotSay = nothing
		case b.listen == 0:
			f.Says = "no listening seen (" + plural(b.talk, "broadcast", "broadcasts") + ", nobody answered)"
		default:
			f.Value, f.Low, f.High = ref(b.ratio.Value), bound(b.ratio.Low, b.ratio.LowReached), bound(b.ratio.High, b.ratio.HighReached)
			f.Says = b.says()
		}
		return f
	},
}

var listenShare = Metric{
	Name: "listen_share", Chapter: report.Pause, Unit: "share",
	Title:      "Of broadcasts and answers together, how many are answers?",
	Definition: "L / (T + L), with T and L as in the talk-to-listen ratio.",
	Measure: func(t *Tally) report.Figure {
		b := t.balance()
		f := b.figure()
		f.N, f.Evidence = b.listen, "channel=public&mark=listened"
		if b.talk+b.listen == 0 {
			f.CannotSay = nothing
			return f
		}
		f.Value, f.Low, f.High = ref(b.share.Value), ref(b.share.Low), ref(b.share.High)
		f.Says = fmt.Sprintf("%s: %s to %s", percent(b.share.Value), plural(b.listen, "person answered", "people answered"),
			plural(b.talk, "broadcast", "broadcasts"))
		return f
	},
}

// balance is what the brand said about itself against what it answered.
type balance struct {
	talk, value, listen int64
	share, ratio        stat.Estimate
	inferred            bool // all of L comes from outside parents, the inbound side is not held
	partly              bool // some of it does: of the platforms whose inbound side is not held
	brief               bool // too few days for a bootstrap by days
}

// fewestDays is how many days a bootstrap by days needs: of fewer, no resampling tells how much days differ.
const fewestDays = 14

// Rounds and seed of the bootstrap: fixed, so that the same counts give the same interval.
const (
	rounds = 2000
	seed   = 0x6c697374656e // "listen"
)

// balance counts T, V and L and computes share and ratio with intervals from a bootstrap by days, since replies come in
// bursts.
func (t *Tally) balance() balance {
	if t.balanced == nil {
		b := t.weigh()
		t.balanced = &b
	}
	return *t.balanced
}

func (t *Tally) weigh() balance {
	var b balance
	b.talk, _ = t.acts(classify.Broadcast)
	b.value, _ = t.acts(classify.ValueShare)
	listened := t.listened()
	for _, n := range listened {
		b.listen += n
	}
	b.inferred = !t.holds(pipeline.ParentsOnly)
	b.partly = !b.inferred && len(t.outside) > 0
	b.share, b.ratio, b.brief = byDays(t.bootstrapDays(listened))
	return b
}

// listened counts L by day: public turns by the day of the answer, and answered messages that the data does not hold.
func (t *Tally) listened() map[Day]int64 {
	listened := map[Day]int64{}
	for n, d := range t.days {
		if d.listen > 0 {
			listened[n] += d.listen
		}
	}
	for _, on := range t.outside {
		listened[on]++
	}
	return listened
}

// bootstrapDays are the broadcasts and answers of the days from the first to the last, days without either included.
func (t *Tally) bootstrapDays(listened map[Day]int64) []stat.Day {
	return t.pairsWith(listened, func(d *day) (talk, listen int64) { return d.acts[classify.Broadcast], 0 })
}

// pairsWith is dayPairs with more added to the second count.
func (t *Tally) pairsWith(more map[Day]int64, of func(*day) (a, b int64)) []stat.Day {
	days := t.dayPairs(of)
	first, _, _ := t.daySpan()
	for i := range days {
		days[i].Listen += more[first+Day(i)]
	}
	return days
}

// says is the ratio in words, from the side on which there is more.
func (b balance) says() string {
	with := fmt.Sprintf("; value-shares counted as talk, %s : 1", number(float64(b.talk+b.value)/float64(b.listen)))
	switch {
	case b.talk == 0:
		return plural(b.listen, "person answered", "people answered") + ", no broadcast" + with
	case b.talk < b.listen:
		return number(float64(b.listen)/float64(b.talk)) + " people answered for every broadcast" + with
	}
	return number(float64(b.talk)/float64(b.listen)) + " broadcasts for every person answered" + with
}

func (b balance) figure() report.Figure {
	f := report.Figure{Of: b.talk + b.listen}
	if b.inferred {
		f.Warnings = append(f.Warnings, "outbound only: people answered are inferred from what the brand's replies answer")
	}
	if b.partly {
		f.Warnings = append(f.Warnings, "outbound only on some networks: people answered there are inferred from what the brand's replies answer")
	}
	if b.brief {
		f.Warnings = append(f.Warnings, tooBrief("acts"))
	}
	if b.talk+b.listen < leastActs {
		f.Warnings = append(f.Warnings, fmt.Sprintf("fewer than %d acts: not ranked", leastActs))
	}
	return f
}

func bound(v float64, reached bool) *float64 {
	if !reached {
		return nil
	}
	return &v
}
