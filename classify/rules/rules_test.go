package rules_test

import (
	"testing"

	"listenratio/classify"
	"listenratio/classify/rules"
)

// own are the names of the made-up brand whose posts are read here.
var own = []string{"harbour tea", "harbourtea"}

func read(text string) *rules.Reading {
	x := rules.NewReader(rules.Setup{Names: own, Domains: []string{"harbour.example"}, Campaigns: []string{"TeaMonth"}})
	return x.Read(&classify.Post{Text: text})
}

// examples give for each rule a text in which it holds and one in which it does not.
var examples = []struct{ rule, yes, no string }{
	{"own-name", "A morning at Harbour Tea begins before sunrise", "A morning at the harbour begins before sunrise"},
	{"own-name-first", "Harbour Tea in numbers: forty sorts, six gardens", "Forty sorts from six gardens, all at Harbour Tea"},
	{"own-deed", "Harbour Tea opens its second garden", "The second garden of Harbour Tea in spring"},
	{"own-tag", "A cup in the rain #HarbourTea", "A cup in the rain #greentea"},
	{"own-account", "A cup in the rain with @HarbourTea", "A cup in the rain with @raincoats"},
	{"own-site", "The colours of autumn https://blog.harbour.example/autumn", "The colours of autumn https://example.org/autumn"},
	{"we", "After the rain we went out to the terraces", "After the rain they went out to the terraces"},
	{"we-first", "We went out to the terraces after the rain", "After the rain we went out to the terraces"},
	{"our-own", "A walk with our team along the terraces", "A walk with a team along the terraces"},
	{"their-we", "“We dry the leaves at night,” the picker told the paper", "They dry the leaves at night"},
	{"first-person", "The kettle is my oldest friend", "The kettle is an old friend"},
	{"second-person", "The kettle is your oldest friend", "The kettle is an old friend"},
	{"announces", "The garden announces a late harvest", "The garden has a late harvest"},
	{"results", "Third quarter with a higher operating margin", "Third week with a higher tide"},
	{"good-works", "A foundation for pickers and a project for schools", "A harvest for pickers and a song for schools"},
	{"proud", "So proud of the new terraces", "So steep are the new terraces"},
	{"award", "An award for the steepest garden", "A path for the steepest garden"},
	{"executive", "The CEO among the terraces", "The cat among the terraces"},
	{"partner", "A partnership of two gardens", "A rivalry of two gardens"},
	{"event", "Join us on the terrace", "Rain on the terrace"},
	{"greeting", "Good morning from the terraces", "Fog on the terraces"},
	{"contest", "A giveaway of seven teapots", "A shelf of seven teapots"},
	{"teaser", "Stay tuned from the terraces", "Fog on the terraces"},
	{"buy", "Shop the autumn sorts", "Name the autumn sorts"},
	{"pitch", "Order now and get 20% off all teapots", "The oldest teapots were made without handles"},
	{"doings", "The team in action on the terraces", "Fog on the terraces"},
	{"sells", "Use code RAIN at the till", "Mind the rain at the gate"},
	{"product", "A subscription for rainy months", "A remedy for rainy months"},
	{"wonders", "What do you miss most about summer?", "What do you miss? Learn more about summer"},
	{"asks-reader", "Which book would suit rain? Let us know", "The cloud that brings rain is hard to name"},
	{"congratulates", "Congrats to the pickers", "Rain for the pickers"},
	{"merit", "A delicious and innovative blend", "A dark and smoky night"},
	{"price", "Two tins cost $9", "Two tins cost nothing"},
	{"praise", "An amazing sunset on the terraces", "A late sunset on the terraces"},
	{"admires", "Love this fog on the terraces", "Late fog on the terraces"},
	{"thanks", "Thanks from the terraces", "Fog from the terraces"},
	{"reason", "Planting trees to support the slope", "Planting trees on the slope"},
	{"mentions", "A cup in the rain with @raincoats", "A cup in the rain with raincoats"},
	{"cheers", "Rain at last!", "Rain at last."},
	{"brief", "Rain at last", "Rain came at last to the terraces in May"},
	{"breaks-off", "The secret of the terraces is that…", "The secret of the terraces is the stone."},
	{"figures", "Rain on 14 terraces", "Rain on the terraces"},
	{"passed-on", "RT @rainwatch: rain until Monday", "@rainwatch rain until Monday"},
	{"passed-on-with-words", "So it begins: RT @rainwatch rain until Monday", "So it begins, rain until Monday"},
	{"emergency", "Two hikers missing after the flood", "Two hikers resting after the walk"},
	{"relief", "Blankets and drinking water can be left at the school", "Coats and hats can be left at the school"},
	{"economy", "Inflation and interest rates in one picture", "Fog and rain in one picture"},
	{"health", "Too little sleep and high blood pressure", "Too little fog and high clouds"},
	{"world", "Governments and schools in a warm year", "Terraces and paths in a warm year"},
	{"advice", "Avoid boiling water for green leaves", "Boiling water and green leaves"},
	{"how-to", "How to warm a pot", "Where a pot is warm"},
	{"warning", "Beware of calls that ask for passwords", "Dream of calls from long ago"},
	{"research", "Researchers have a study on fog", "Poets have a song on fog"},
	{"fact", "Three million people pick tea", "Three people pick tea"},
	{"argues", "It is not the water but the time that counts", "The water and the time count"},
	{"explains", "Why green leaves turn black", "When green leaves turn black in autumn"},
	{"said", "Rain is coming, says the old picker", "Rain is coming to the old picker"},
	{"speaker", "Mara Linden: the slope decides the taste", "the slope decides the taste: Mara"},
	{"story", "An interview with an old picker", "A walk with an old picker"},
	{"resource", "A documentary on fog", "A morning in fog"},
	{"plain", "The first terraces were cut into the slope by monks", "We cut the first terraces into the slope ourselves!"},
	{"selfless", "The first terraces were cut by monks", "Our first terraces were cut by monks"},
	{"others-tell", "Fog is coming, says the old picker", "Fog is coming, says our old picker"},
	{"reader-learns", "Avoid boiling water for green leaves", "We avoid boiling water for green leaves"},
	{"credited-quotation", "“Fog is a slow river” – Mara Linden", "“Fog is a slow river”"},
	{"credits", "Fog at dawn, photo by Mara Linden", "Fog at dawn, source unknown"},
	{"via", "Fog at dawn, via @rainwatch", "Fog at dawn"},
	{"quotes", "They call it \"the long fog\" here", "They call it the long fog here"},
	{"headline", "Fog Stops All Trains In Valley", "Fog stops all trains in the valley"},
	{"question", "Is fog a cloud?", "Fog is a cloud."},
	{"colon", "One thing about fog: it lifts", "One thing about fog, it lifts"},
	{"share-figures", "Fog on 40% of days", "Fog on forty days"},
}

func TestEveryRuleHasAnExample(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range examples {
		seen[e.rule] = true
	}
	for _, u := range rules.Rules {
		if !seen[u.Name] {
			t.Errorf("rule %q has no example", u.Name)
		}
		if u.Says == "" || u.Points < 1 || u.Class != classify.Broadcast && u.Class != classify.ValueShare {
			t.Errorf("rule %q says %q, weighs %d, argues for %v", u.Name, u.Says, u.Points, u.Class)
		}
	}
}

func TestRules(t *testing.T) {
	byName := map[string]*rules.Rule{}
	for i := range rules.Rules {
		byName[rules.Rules[i].Name] = &rules.Rules[i]
	}
	for _, e := range examples {
		u := byName[e.rule]
		if u == nil {
			t.Errorf("no rule %q", e.rule)
			continue
		}
		if !u.Apply(read(e.yes)) {
			t.Errorf("%s does not hold for %q", e.rule, e.yes)
		}
		if u.Apply(read(e.no)) {
			t.Errorf("%s holds for %q", e.rule, e.no)
		}
	}
}
