package judge_test

import (
	"testing"

	"listenratio/classify"
	"listenratio/classify/judge"
	"listenratio/pipeline"
)

// texts are ordinary posts of about 80 bytes, made up.
var texts = []classify.Post{
	{Text: "Northwind Bakery opens its third shop in Aldham on Friday morning https://t.co/x1", Names: own},
	{Text: "Five ways to keep bread fresh for a week, and why the fridge is not one of them", Names: own},
	{Text: "@casey_p Hi Casey, sorry about the late parcel! Please DM us your order number. ^KL", Names: own, Answers: pipeline.Person},
	{Text: "Order before noon and get 20% off every loaf. Only this week! #freshbread", Names: own},
	{Text: "Study finds that people who bake at home throw away a third less food", Names: own},
	{Text: "Happy Friday everyone! What are you baking this weekend? Let us know", Names: own},
	{Text: "RT @grainmuseum: Rye was sown as a weed among wheat for two thousand years", Names: own, Repost: true},
	{Text: "Warning: fake text messages about parcels are going round. Do not open the link", Names: own},
}

var own = []string{"northwind bakery", "northwindbakes"}

func BenchmarkJudge(b *testing.B) {
	j := judge.New(judge.Setup{})
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		j.Judge(&texts[i&7])
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "items/s")
}

func BenchmarkRulesAlone(b *testing.B) {
	j := judge.New(judge.Setup{RulesAlone: true})
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		j.Judge(&texts[i&7])
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "items/s")
}

func BenchmarkAnswers(b *testing.B) {
	j := judge.New(judge.Setup{})
	p := texts[2]
	b.ReportAllocs()
	for b.Loop() {
		j.Judge(&p)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "items/s")
}

func TestJudgeAllocatesNothing(t *testing.T) {
	j := judge.New(judge.Setup{})
	i := 0
	n := testing.AllocsPerRun(800, func() { j.Judge(&texts[i&7]); i++ })
	if n != 0 {
		t.Errorf("%v allocations per item, want none", n)
	}
}
