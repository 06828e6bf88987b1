package metric

import (
	"math/rand/v2"
	"strings"
	"testing"

	"listenratio/classify"
)

// spokenOf are so many posts by class, in turn.
func spokenOf(k *talk, counts map[classify.Class]int) {
	for _, c := range []classify.Class{classify.Broadcast, classify.Reply, classify.ValueShare} {
		for range counts[c] {
			k.posts(c, "said")
		}
	}
}

// labelled are n labels of one verdict, of which so many say c and the others say other.
func labelled(verdict, c, other classify.Class, n, so int) (list []Labelled) {
	for i := range n {
		label := other
		if i < so {
			label = c
		}
		list = append(list, Labelled{Label: label, Verdict: verdict, Weight: 2})
	}
	return list
}

func TestMixCorrected(t *testing.T) {
	k := newTalk()
	spokenOf(k, map[classify.Class]int{classify.Broadcast: 600, classify.ValueShare: 200, classify.Reply: 200})
	sample := labelled(classify.Broadcast, classify.Broadcast, classify.ValueShare, 40, 36)
	sample = append(sample, labelled(classify.ValueShare, classify.ValueShare, classify.Broadcast, 40, 30)...)
	sample = append(sample, labelled(classify.Reply, classify.Reply, classify.Broadcast, 40, 40)...)
	k.Labels(sample, "")
	want(t, k.figure(t, "mix_broadcast"), 0.6, 600, 1000)
	want(t, k.figure(t, "mix_broadcast_corrected"), 0.6*0.9+0.2*0.25, 600, 1000)
	want(t, k.figure(t, "mix_value_share_corrected"), 0.6*0.1+0.2*0.75, 200, 1000)
	f := k.figure(t, "mix_reply_corrected")
	want(t, f, 0.2, 200, 1000)
	if *f.Low > 0.19 || *f.High < 0.21 || f.Says != "20 % of 1000 acts, by 120 labels; 20 % as classified" {
		t.Errorf("%v to %v: %s", *f.Low, *f.High, f.Says)
	}
}

func TestMixCorrectedNeedsLabels(t *testing.T) {
	k := newTalk()
	if f := k.figure(t, "mix_reply_corrected"); f.CannotSay != nothing {
		t.Errorf("of nothing: %s", f.Says)
	}
	spokenOf(k, map[classify.Class]int{classify.Broadcast: 600, classify.Reply: 20})
	if f := k.figure(t, "mix_reply_corrected"); f.CannotSay != noLabels {
		t.Errorf("without labels: %s", f.Says)
	}
	k.Labels(labelled(classify.Broadcast, classify.Broadcast, classify.Reply, 29, 29), "")
	if f := k.figure(t, "mix_reply_corrected"); !strings.Contains(f.CannotSay, "30 labels of acts that the program calls broadcast, and there are 29") {
		t.Errorf("with 29 labels: %s", f.Says)
	}
	k.Labels(labelled(classify.Broadcast, classify.Broadcast, classify.Reply, 30, 30), "")
	if f := k.figure(t, "mix_reply_corrected"); !strings.Contains(f.CannotSay, "20 labels of acts that the program calls reply, and there are 0") {
		t.Errorf("without labels of replies: %s", f.Says)
	}
	k.Labels(nil, "it was not drawn")
	if f := k.figure(t, "mix_reply_corrected"); f.CannotSay != "it was not drawn" || f.N != 20 {
		t.Errorf("with a bad sample: %s", f.Says)
	}
}

// TestMixCorrectedIgnoresCorrections has people correct what they stumble on: the shares that the program is corrected from
// are those that it would give unaided.
func TestMixCorrectedIgnoresCorrections(t *testing.T) {
	k := newTalk()
	spokenOf(k, map[classify.Class]int{classify.Broadcast: 90})
	for range 10 {
		when, id := k.tick()
		k.Said(&Said{ID: id, At: when, Platform: "square", First: true, Class: classify.ValueShare, Corrected: true, Unaided: classify.Broadcast})
	}
	k.Labels(labelled(classify.Broadcast, classify.Broadcast, classify.ValueShare, 40, 32), "")
	want(t, k.figure(t, "mix_broadcast"), 0.9, 90, 100)
	want(t, k.figure(t, "mix_broadcast_corrected"), 0.8, 90, 100)
}

// TestMixCorrectedCoversTheTruth lets a classifier err on many made-up brands and counts how often the interval holds the
// share that was planted.
func TestMixCorrectedCoversTheTruth(t *testing.T) {
	random := rand.New(rand.NewPCG(21, 22))
	truth := map[classify.Class]float64{classify.Broadcast: 0.55, classify.Reply: 0.3, classify.ValueShare: 0.15}
	errs := map[classify.Class]float64{classify.Broadcast: 0.2, classify.Reply: 0.04, classify.ValueShare: 0.25}
	wrong := map[classify.Class]classify.Class{classify.Broadcast: classify.ValueShare, classify.Reply: classify.Broadcast, classify.ValueShare: classify.Broadcast}
	hits, raw, rounds := 0, 0, 300
	for range rounds {
		k := newTalk()
		of := map[classify.Class][]Labelled{}
		for range 1500 {
			c := classify.Broadcast
			switch x := random.Float64(); {
			case x < 0.3:
				c = classify.Reply
			case x < 0.45:
				c = classify.ValueShare
			}
			v := c
			if random.Float64() < errs[c] {
				v = wrong[c]
			}
			k.labels.said(&Said{Class: v})
			k.day(at(0)).acts[v]++
			of[v] = append(of[v], Labelled{Label: c, Verdict: v, Weight: 1})
		}
		var sample []Labelled
		for _, v := range []classify.Class{classify.Broadcast, classify.Reply, classify.ValueShare} {
			sample = append(sample, of[v][:100]...)
		}
		k.Labels(sample, "")
		f, plain := mixValueShareCorrected.Measure(k.Tally), mixValueShare.Measure(k.Tally)
		if *f.Low <= truth[classify.ValueShare] && truth[classify.ValueShare] <= *f.High {
			hits++
		}
		if *plain.Low <= truth[classify.ValueShare] && truth[classify.ValueShare] <= *plain.High {
			raw++
		}
	}
	t.Logf("corrected %d, raw %d of %d", hits, raw, rounds)
	if hits < rounds*93/100 || raw > rounds/2 {
		t.Errorf("the corrected share's interval holds the truth in %d, the raw one's in %d of %d", hits, raw, rounds)
	}
}
