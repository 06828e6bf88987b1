package metric

import (
	"fmt"
	"strings"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/report"
	"listenratio/report/metric/stat"
)

// reactions counts replies and shares of the brand's public acts, by platform. Acts younger than a week are left out:
// they have not had the time.
type reactions struct {
	of map[string]*platformReactions
}

// platformReactions counts acts by their number of reactions, up to a limit; more counts as the limit.
type platformReactions struct {
	number uint16 // among the platforms
	class  [4][maxReactions + 1]int64
	noise  [2]int64 // broadcasts that sell or repeat: those without a reaction, and all broadcasts
	half   bool     // of some act only the replies or only the shares are carried
}

const maxReactions = 1000

func (r *reactions) said(s *Said, repeated bool, asOf int64) {
	if s.Direct || !s.First || s.Replies == pipeline.Unknown && s.Reposts == pipeline.Unknown || s.At > asOf-7*dayLength {
		return
	}
	p, ok := r.of[s.Platform]
	if !ok {
		p = &platformReactions{number: uint16(len(r.of))}
		r.of[strings.Clone(s.Platform)] = p
	}
	p.half = p.half || s.Replies == pipeline.Unknown || s.Reposts == pipeline.Unknown
	n := max(s.Replies, 0) + max(s.Reposts, 0)
	p.class[s.Class][min(n, maxReactions)]++
	if w := s.rows.of(s.Row); w != nil {
		w.reactions, w.platform, w.is = int16(min(n, maxReactions)), p.number, w.is|judged
	}
	if s.Class == classify.Broadcast {
		unwanted := n == 0 && (repeated || s.Flags&classify.Promo != 0)
		count(&p.noise, unwanted)
		s.mark(when(unwanted, noise))
	}
}

func (r *reactions) merge(o *reactions) {
	for platform, p := range o.of {
		mine, ok := r.of[platform]
		if !ok {
			mine = &platformReactions{number: uint16(len(r.of))}
			r.of[platform] = mine
		}
		for c := range p.class {
			for i, n := range p.class[c] {
				mine.class[c][i] += n
			}
		}
		mine.half = mine.half || p.half
		mine.noise[0], mine.noise[1] = mine.noise[0]+p.noise[0], mine.noise[1]+p.noise[1]
	}
}

// median is the brand's own median of reactions to an act on the platform, replies to people aside.
func (p *platformReactions) median() int {
	var all int64
	for i := range p.class[0] {
		all += p.class[classify.Broadcast][i] + p.class[classify.ValueShare][i]
	}
	var seen int64
	for i := range p.class[0] {
		if seen += p.class[classify.Broadcast][i] + p.class[classify.ValueShare][i]; seen*2 >= all && all > 0 {
			return i
		}
	}
	return 0
}

// noticed counts the acts of a class at or above their platform's median, those without any reaction, and all.
func (r *reactions) noticed(c classify.Class) (above, none, all int64) {
	for _, p := range r.of {
		m := p.median()
		for i, n := range p.class[c] {
			all += n
			if i >= max(m, 1) {
				above += n
			}
		}
		none += p.class[c][0]
	}
	return above, none, all
}

// halves warns where only one of the two counts is carried.
func (r *reactions) halves() []string {
	for _, p := range r.of {
		if p.half {
			return []string{"of some acts the exports carry only the replies or only the shares"}
		}
	}
	return nil
}

const noCounts = "the exports do not carry replies and shares"

var (
	valueNoticed     = noticedShare("audience_judged_value", "Does the audience find useful what the brand calls useful?", "value-share", classify.ValueShare)
	broadcastNoticed = noticedShare("audience_judged_broadcast", "Does the audience take notice of broadcasts?", "broadcast", classify.Broadcast)
)

// noticedShare is the share of a class's acts with at least the brand's own median of reactions.
func noticedShare(name, title, word string, c classify.Class) Metric {
	return Metric{Name: name, Chapter: report.About, Unit: "share", Title: title,
		Definition: "Share of public " + word + " acts with at least as many replies and shares (never likes) as the brand's own " +
			"median on the platform, and at least one. Acts of the last week are left out.",
		Measure: func(t *Tally) report.Figure {
			above, none, all := t.reactions.noticed(c)
			f := report.Figure{N: above, Of: all, Warnings: t.reactions.halves(), Evidence: "side=out&channel=public&act=1&class=" + word + "&mark=noticed"}
			switch {
			case len(t.reactions.of) == 0:
				f.CannotSay = noCounts
			case all < leastActs:
				f.CannotSay = fmt.Sprintf("%s; a rate needs %d", plural(all, "act", "acts"), leastActs)
			default:
				low, high := stat.Wilson(above, all)
				f.Value, f.Low, f.High = ref(float64(above)/float64(all)), &low, &high
				f.Says = percent(*f.Value) + " are noticed; " + percent(float64(none)/float64(all)) + " drew no reaction at all"
			}
			return f
		}}
}

var noiseShare = share{name: "noise_share", chapter: report.Why, one: "broadcast", several: "broadcasts",
	title: "How much of it does nobody want?",
	definition: "Share of public broadcast acts that sell, or repeat what was said within a day, and drew no reply and no share. Acts of the last " +
		"week are left out.",
	evidence: "side=out&channel=public&act=1&class=broadcast&mark=noise",
	count: func(t *Tally) (n, of int64, cannot string) {
		if len(t.reactions.of) == 0 {
			return 0, 0, noCounts
		}
		for _, p := range t.reactions.of {
			n, of = n+p.noise[0], of+p.noise[1]
		}
		return n, of, ""
	},
	warn: func(t *Tally) []string { return t.reactions.halves() }}.metric()
