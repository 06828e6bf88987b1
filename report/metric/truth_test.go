package metric

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
)

// plantedFlags are the flags that a nature sets, in the order in which they are drawn.
var plantedFlags = []classify.Flags{classify.Promo, classify.Beg, classify.Ask, classify.Credit, classify.Superlative, classify.Deflect, classify.Signed, classify.Cold}

// nature is how a made-up brand behaves: what is planted.
type nature struct {
	talk, value, reply      float64 // of what it says, which add up to 1
	flags                   map[classify.Flags]float64
	subject                 float64       // broadcasts that speak of the brand first
	self, you, one, many    float64       // words of each kind in a text, on average
	again                   float64       // broadcasts that say again what was said within a day
	quiet                   [2][2]float64 // turns never answered: of newcomers and of those who return, with praise and with complaints
	pace                    [2]float64    // mean wait of the answered in hours: for praise and for complaints
	complains, returns      float64
	needs, thanks, followed float64
}

// drawn is a nature drawn at random.
func drawn(r *rand.Rand) (n nature) {
	between := func(low, high float64) float64 { return low + (high-low)*r.Float64() }
	n.talk, n.value = between(0.3, 0.5), between(0.15, 0.3)
	n.reply = 1 - n.talk - n.value
	n.flags = map[classify.Flags]float64{}
	for _, f := range plantedFlags {
		n.flags[f] = between(0.1, 0.7)
	}
	n.subject, n.again = between(0.1, 0.9), between(0.05, 0.4)
	n.self, n.you, n.one, n.many = between(0.5, 3), between(0.5, 3), between(0.5, 3), between(0.5, 3)
	for i := range n.quiet {
		n.quiet[i] = [2]float64{between(0.05, 0.5), between(0.05, 0.5)}
	}
	n.pace = [2]float64{between(0.3, 12), between(0.3, 12)}
	n.complains, n.returns, n.needs, n.thanks, n.followed = between(0.3, 0.7), between(0.3, 0.7), between(0.4, 0.9), between(0.1, 0.5), between(0.1, 0.4)
	return n
}

// within is the share of turns answered within so many hours, over the kinds of turns that pass.
func (n *nature) within(hours float64, pass func(complains, returns int) bool) float64 {
	var sum, all float64
	for c, wc := range []float64{1 - n.complains, n.complains} {
		for r, wr := range []float64{1 - n.returns, n.returns} {
			if pass(c, r) {
				all += wc * wr
				sum += wc * wr * (1 - n.quiet[r][c]) * (1 - math.Exp(-hours/n.pace[c]))
			}
		}
	}
	return sum / all
}

func anyTurn(int, int) bool { return true }

// truth is what figures of the brand ought to show, by name.
func (n *nature) truth() map[string]float64 {
	own := n.talk + n.value
	truth := map[string]float64{
		"mix_broadcast": n.talk, "mix_value_share": n.value, "mix_reply": n.reply,
		"self_subject_share": n.subject, "self_focus": (n.self + n.subject) / (n.you + 1 - n.subject), "i_for_we_in_replies": n.one / n.many,
		"promo_share": n.flags[classify.Promo], "beg_rate": n.flags[classify.Beg], "genuine_ask_rate": n.flags[classify.Ask],
		"credit_share": n.flags[classify.Credit], "superlatives": n.flags[classify.Superlative],
		"deflection_share": n.flags[classify.Deflect], "signed_share": n.flags[classify.Signed], "cold_contact_share": n.flags[classify.Cold],
		"repeat_rate_24h": n.again, "thanked_rate": n.thanks,
		"critic_gap":   n.within(24, func(c, _ int) bool { return c == 1 }) - n.within(24, func(c, _ int) bool { return c == 0 }),
		"newcomer_gap": n.within(24, func(_, r int) bool { return r == 0 }) - n.within(24, func(_, r int) bool { return r == 1 }),
	}
	answered := n.within(math.Inf(1), anyTurn)
	truth["listen_share"] = answered / (answered + own*n.talk/own)
	truth["talk_to_listen"] = n.talk / answered
	truth["give_share"] = (answered + n.value) / (answered + n.value + n.talk)
	for name, hours := range map[string]float64{"15m": 0.25, "1h": 1, "6h": 6, "24h": 24, "72h": 72, "7d": 168} {
		truth["answered_within_"+name] = n.within(hours, anyTurn)
	}
	for name, hours := range map[string]float64{"1h": 1, "24h": 24, "7d": 168} {
		truth["needing_answered_within_"+name] = n.within(hours, anyTurn)
	}
	for name, hours := range map[string]float64{"24h": 24, "72h": 72, "7d": 168} {
		truth["unanswered_"+name] = 1 - n.within(hours, anyTurn)
	}
	if answered > 0.55 {
		low, high := 0.0, 200.0
		for range 60 {
			if middle := (low + high) / 2; n.within(middle, anyTurn) < 0.5 {
				low = middle
			} else {
				high = middle
			}
		}
		truth["latency_median"], truth["needing_latency_median"] = low*3600, low*3600
	}
	return truth
}

// live lets a brand of that nature speak and be spoken to once an hour each, on average.
func (n *nature) live(r *rand.Rand, hours int) *Tally {
	s := setting(pipeline.AllInbound)
	s.AsOf, s.Names = at(time.Duration(hours+24*40)*time.Hour), []string{"acme"}
	t := New(s)
	last, said, heard := "", 0, 0
	for i := range hours {
		when := at(time.Duration(i) * time.Hour)
		t.spread(when, when)
		t.count.items++
		t.day(when).items++
		for range poisson(r, 1) {
			said++
			last = n.speak(r, t, when, said, last)
		}
		for range poisson(r, 1) {
			heard++
			n.hear(r, t, when, heard)
		}
	}
	return t
}

// poisson is a count of events that come at random, so many on average.
func poisson(r *rand.Rand, mean float64) (n int) {
	for p := r.Float64(); p > math.Exp(-mean); n++ {
		p *= r.Float64()
	}
	return n
}

// speak says one thing; it returns the last broadcast's text.
func (n *nature) speak(r *rand.Rand, t *Tally, when int64, i int, last string) string {
	s := Said{ID: fmt.Sprint("o", i), At: when, Platform: "square", First: true, Language: "en", Thread: int32(2 * i)}
	switch x := r.Float64(); {
	case x < n.talk:
		s.Class = classify.Broadcast
		subject := "you "
		if r.Float64() < n.subject {
			subject = "we "
		}
		if r.Float64() >= n.again || last == "" {
			last = words(r, "our ", n.self) + words(r, "your ", n.you) + strange(r) + strange(r) + strange(r)
		}
		s.Text = subject + last
	case x < n.talk+n.value:
		s.Class, s.Text = classify.ValueShare, strange(r)
	default:
		s.Class, s.Text, s.Answers, s.Parent = classify.Reply, words(r, "my ", n.one)+words(r, "our ", n.many)+strange(r), pipeline.Person, fmt.Sprint("q", i)
	}
	for _, f := range plantedFlags {
		if r.Float64() < n.flags[f] && (f != classify.Cold || s.Class == classify.Reply) {
			s.Flags |= f
		}
	}
	if s.Class != classify.Reply {
		s.Flags &^= classify.Cold
	}
	t.Said(&s)
	return last
}

// words is a word about so many times.
func words(r *rand.Rand, word string, mean float64) string {
	return strings.Repeat(word, poisson(r, mean))
}

// strange is a text unlike any other.
func strange(r *rand.Rand) string {
	var b strings.Builder
	for range 9 {
		for range 7 {
			b.WriteByte(byte('a' + r.IntN(26)))
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// hear is one turn, and what its person says next.
func (n *nature) hear(r *rand.Rand, t *Tally, when int64, i int) {
	person := int32(i)
	u := turn.Turn{ID: fmt.Sprint("i", i), Platform: "square", Start: when, Stop: t.setting.AsOf, Opens: true, Session: 1, PersonNumber: person, ThreadNumber: int32(2*i + 1)}
	c, again := 0, 0
	if r.Float64() < n.complains {
		c = 1
	}
	if r.Float64() < n.returns {
		again, u.Session = 1, 2
	}
	u.Mark = [...]turn.Mark{turn.Praises, turn.Complains}[c]
	if r.Float64() < n.needs {
		u.Mark |= turn.NeedsReply
	}
	t.Heard(&Heard{ID: u.ID, At: when, Platform: "square", Addressed: true, Opens: true, Thread: u.ThreadNumber, Person: person})
	if r.Float64() >= n.quiet[again][c] {
		u.State, u.Stop = turn.Answered, when+int64(r.ExpFloat64()*n.pace[c]*3600e6)
	}
	t.Turn(&u)
	if x := r.Float64(); u.State == turn.Answered && x < n.thanks+n.followed {
		t.Heard(&Heard{At: when, Platform: "square", Addressed: true, Opens: true, Thread: u.ThreadNumber, Person: person, Grateful: x < n.thanks})
	}
}

// TestTruth plants what each of 200 brands is like and looks whether the figures' intervals hold it. The stated coverage is 95 %:
// over 200 brands chance alone spreads a figure's by 1.5 points either way, so a figure fails below 91 %, and all of them
// together must lie between 93 and 98 %; intervals of counts cannot hit 95 % exactly and are rather too wide.
func TestTruth(t *testing.T) {
	const brands, hours = 200, 24 * 45
	r := rand.New(rand.NewPCG(2026, 11))
	held, of := map[string]int{}, map[string]int{}
	for range brands {
		n := drawn(r)
		truth := n.truth()
		for _, f := range n.live(r, hours).Figures() {
			if want, ok := truth[f.Name]; ok && f.Value != nil {
				of[f.Name]++
				if holdsTruth(&f, want) {
					held[f.Name]++
				}
			}
		}
	}
	var sum, all int
	names := make([]string, 0, len(of))
	for name := range of {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		share := float64(held[name]) / float64(of[name])
		if sum, all = sum+held[name], all+of[name]; share < 0.91 || of[name] < brands/2 {
			t.Errorf("%s: held in %.3f of %d brands", name, share, of[name])
		}
		t.Logf("%-28s %.3f of %d", name, share, of[name])
	}
	if share := float64(sum) / float64(all); share < 0.93 || share > 0.98 || len(of) < 35 {
		t.Errorf("%d figures, held in %.3f", len(of), share)
	}
}

func holdsTruth(f *report.Figure, truth float64) bool {
	low, high := math.Inf(-1), math.Inf(1)
	if f.Low != nil {
		low = *f.Low
	}
	if f.High != nil {
		high = *f.High
	}
	return low <= truth && truth <= high
}
