package judge_test

import (
	"strings"
	"testing"

	"listenratio/classify"
	"listenratio/classify/judge"
	"listenratio/pipeline"
)

func verdict(p classify.Post) classify.Verdict {
	if p.Names == nil {
		p.Names = own
	}
	return judge.New(judge.Setup{}).Judge(&p)
}

// structural are posts that their form decides.
var structural = []struct {
	name string
	post classify.Post
	want classify.Class
	rule string
}{
	{"answer to a person", classify.Post{Text: "It left the oven this morning.", Answers: pipeline.Person}, classify.Reply, "answers-person"},
	{"answer to an unseen message", classify.Post{Text: "It left the oven this morning.", Answers: pipeline.Unseen}, classify.Reply, "answers-person"},
	{"answer in a language without rules", classify.Post{Text: "はい、今朝焼きました", Answers: pipeline.Person}, classify.Reply, "answers-person"},
	{"direct message that answers", classify.Post{Text: "Your number, please?", Answers: pipeline.Person, Private: true}, classify.Reply, "answers-person"},
	{"own broadcast that starts with a handle", classify.Post{Text: "@GrainMuseum opens a hall for old ovens on Sunday https://t.co/x #grain", Answers: pipeline.Person}, classify.Broadcast, ""},
	{"own value that starts with a handle and a colon", classify.Post{Text: "@mara_linden: the oldest bread found so far was baked 14,000 years ago #grain", Answers: pipeline.Person}, classify.ValueShare, ""},
	{"own broadcast that answers by the record and speaks to nobody", classify.Post{Text: "@GrainMuseum Millers and historians from nine countries at the opening of Northwind's archive in Aldham, with a report on two centuries of rye https://t.co/x #grain", Answers: pipeline.Person}, classify.Broadcast, ""},
	{"answer that speaks to nobody by name", classify.Post{Text: "@lena_k The rolls are back on Monday", Answers: pipeline.Person}, classify.Reply, "answers-person"},
	{"answer with a link", classify.Post{Text: "@sam_k It opens at nine, here is the map: https://t.co/x", Answers: pipeline.Person}, classify.Reply, "answers-person"},
	{"answer with looks", classify.Post{Text: "@sam_k Looks like the link was broken, try this one https://t.co/x", Answers: pipeline.Person}, classify.Reply, "answers-person"},
	{"thread goes on", classify.Post{Text: "And the second loaf.", Answers: pipeline.Itself, Continued: classify.ValueShare}, classify.ValueShare, "continues"},
	{"sister account", classify.Post{Text: "@northwindnorth Well baked!", Answers: pipeline.Sister, Continued: classify.Broadcast}, classify.Broadcast, "continues"},
	{"thread of which nothing is known", classify.Post{Text: "Northwind Bakery opens a shop", Answers: pipeline.Itself}, classify.Broadcast, ""},
	{"thanks before what is passed on", classify.Post{Text: "Thank you! RT @lena_k: best rolls in town"}, classify.Reply, "comments-on-person"},
	{"fun before what is passed on", classify.Post{Text: "Looks like fun! RT @lena_k: baking with the kids"}, classify.Reply, "comments-on-person"},
	{"admiration before what is passed on", classify.Post{Text: "Great photo! RT @lena_k: the first loaf of the year"}, classify.Reply, "comments-on-person"},
	{"thanks above a quoted post", classify.Post{Text: "Thank you so much!", Quote: true}, classify.Reply, "comments-on-person"},
	{"greeting to a handle", classify.Post{Text: "Hi @lena_k the rolls are back on Monday"}, classify.Reply, "speaks-to-person"},
	{"leading handle, spoken to", classify.Post{Text: "@lena_k Could you send us the number of your order?"}, classify.Reply, "speaks-to-person"},
	{"leading dot and handle, spoken to", classify.Post{Text: ".@lena_k We believe that flour should be local"}, classify.Reply, "speaks-to-person"},
	{"leading handle, told about", classify.Post{Text: ".@GrainMuseum launches a hall for our old ovens https://t.co/x"}, classify.Broadcast, ""},
	{"answer without a handle", classify.Post{Text: "Thanks for writing! Please send us a DM with the number of your order."}, classify.Reply, "speaks-of-service"},
	{"answer without a handle, signed", classify.Post{Text: "Sorry about that, which shop was it? ^JB"}, classify.Reply, "speaks-of-service"},
	{"service hours told to all", classify.Post{Text: "Our shops are closed on Monday. Contact us by phone #holiday"}, classify.Broadcast, ""},
	{"greeting to all", classify.Post{Text: "Happy Friday, everyone! Have a great weekend"}, classify.Broadcast, ""},
	{"thanks to somebody, told to all", classify.Post{Text: "Thanks to @GrainMuseum our ovens are on show"}, classify.Broadcast, ""},
	{"repost without words", classify.Post{Text: "", Repost: true}, classify.ValueShare, "passes-on"},
	{"repost in a language without rules", classify.Post{Text: "パンの歴史は一万年を超える", Repost: true}, classify.ValueShare, "passes-on"},
	{"empty quote", classify.Post{Text: "👏 https://t.co/x", Quote: true}, classify.ValueShare, "passes-on"},
	{"language without rules", classify.Post{Text: "新しい店が開きました、ぜひ来てください"}, classify.Unclassified, "language"},
	{"tagged with a language without rules", classify.Post{Text: "The shop is open", Language: "sv"}, classify.Unclassified, "language"},
}

func TestStructureDecides(t *testing.T) {
	for _, c := range structural {
		v := verdict(c.post)
		if v.Class != c.want || c.rule != "" && v.Rule != c.rule {
			t.Errorf("%s: %v by %s, want %v by %q", c.name, v.Class, v.Rule, c.want, c.rule)
		}
	}
}

// precedents are the guide's cases as posts of a made-up bakery.
var precedents = []struct {
	text   string
	repost bool
	want   classify.Class
}{
	{"RT @grainmuseum: Rye grew as a weed among wheat for two thousand years", true, classify.ValueShare},
	{"RT @townpaper: Northwind Bakery opens third shop in Aldham", true, classify.Broadcast},
	{"RT @lena_k: @northwindbakes the best rolls in town, love them!", true, classify.Broadcast},
	{"Great news! RT @townpaper: schools in the valley get free breakfast from May", false, classify.ValueShare},
	{"“Sourdough is not a fashion, it is how bread was made for six thousand years” – Mara Linden, historian", false, classify.ValueShare},
	{"“We will double our sales in three years” – our CEO Jonas Weir at the investor day", false, classify.Broadcast},
	{"Believe in the morning!", false, classify.Broadcast},
	{"“A crumb can be a feast” – Mara Linden, poet, in an essay that is not about bread", false, classify.ValueShare},
	{"Wheat prices may fall further as exports rise, says the grain council", false, classify.ValueShare},
	{"Northwind Bakery recommends its own rye this winter", false, classify.Broadcast},
	{"Bread makers raise prices as energy costs increase, survey of six firms shows", false, classify.ValueShare},
	{"Northwind Bakery reports higher sales and a dividend for the third quarter", false, classify.Broadcast},
	{"How to keep bread fresh for a week: a free guide for small kitchens https://t.co/x", false, classify.ValueShare},
	{"Our new guide is live! Take a look https://t.co/x", false, classify.Broadcast},
	{"We will be running a webinar on our new ovens tomorrow, join us", false, classify.Broadcast},
	{"Keep track of your rolls: download our app and never queue again", false, classify.Broadcast},
	{"Free scholarship for students of nutrition science: how to apply before June", false, classify.ValueShare},
	{"Emergency shelter for flood victims is open at the school, call the hotline for help", false, classify.ValueShare},
	{"Enter to win a year of rolls in our big competition!", false, classify.Broadcast},
	{"Warning: fake messages about parcels are going round. Do not open the link", false, classify.ValueShare},
	{"Power outage in the valley: trains delayed, roads closed until noon", false, classify.ValueShare},
	{"Donate now to our campaign and support the foundation's project!", false, classify.Broadcast},
	{"Blood donors needed at the hospital after the train crash", false, classify.ValueShare},
	{"Our volunteers planted a hundred trees with the foundation last weekend", false, classify.Broadcast},
	{"Wash your hands for 20 seconds and keep your distance to protect others from the virus", false, classify.ValueShare},
	{"Please wear a mask when you visit our shops, our team will help you", false, classify.Broadcast},
	{"We are hiring! Apply now for a job at Northwind Bakery", false, classify.Broadcast},
	{"Proud to be named bakery of the year at the town awards", false, classify.Broadcast},
	{"Like and share if you love rolls!", false, classify.Broadcast},
}

func TestPrecedentsOfTheGuide(t *testing.T) {
	for _, c := range precedents {
		if v := verdict(classify.Post{Text: c.text, Repost: c.repost}); v.Class != c.want {
			t.Errorf("%q is %v by %s (%s), want %v", c.text, v.Class, v.Rule, v.Words, c.want)
		}
	}
}

// languages are one broadcast and one value-share in each language.
var languages = []struct{ tag, broadcast, value string }{
	{"es", "Estamos orgullosos de presentar nuestra nueva tienda en Aldea", "Cómo conservar el pan: cinco consejos de los investigadores para evitar el moho"},
	{"fr", "Nous sommes fiers d'annoncer l'ouverture de notre nouvelle boutique", "Comment conserver le pain ? Une étude explique pourquoi il ne faut pas le mettre au frigo"},
	{"de", "Wir freuen uns, unsere neue Filiale in Aldheim zu eröffnen!", "Forscher erklären, warum Brot nicht in den Kühlschrank gehört"},
	{"pt", "Temos orgulho de apresentar nossa nova loja em Aldeia!", "Estudo explica por que o pão não deve ir à geladeira: dicas dos especialistas"},
	{"it", "Siamo orgogliosi di presentare il nostro nuovo negozio!", "Uno studio spiega perché il pane non deve stare in frigo: consigli degli esperti"},
	{"nl", "Wij zijn trots op onze nieuwe winkel, kom langs!", "Onderzoek: waarom brood niet in de koelkast hoort, tips van deskundigen"},
	{"ca", "Estem orgullosos de presentar la nostra nova botiga!", "Un estudi explica per què el pa no ha d'anar a la nevera: consells dels experts"},
}

func TestLanguages(t *testing.T) {
	for _, c := range languages {
		for _, tag := range []string{c.tag, ""} {
			if v := verdict(classify.Post{Text: c.broadcast, Language: tag}); v.Class != classify.Broadcast {
				t.Errorf("%q (%q) is %v by %s, want broadcast", c.broadcast, tag, v.Class, v.Rule)
			}
			if v := verdict(classify.Post{Text: c.value, Language: tag}); v.Class != classify.ValueShare {
				t.Errorf("%q (%q) is %v by %s, want value-share", c.value, tag, v.Class, v.Rule)
			}
		}
	}
}

func TestFlagsFitTheClass(t *testing.T) {
	for _, c := range []struct {
		post classify.Post
		want string
	}{
		{classify.Post{Text: "Order now and get 20% off every loaf"}, "promo"},
		{classify.Post{Text: "@sam_k Please DM us your order number. ^KL", Answers: pipeline.Person}, "deflect signed"},
		{classify.Post{Text: "@sam_k 👍 https://t.co/x", Answers: pipeline.Person}, "empty"},
		{classify.Post{Text: "This is an automated message: we have received your message", Answers: pipeline.Person}, "automated"},
		{classify.Post{Text: "Hello", Answers: pipeline.Person, Machine: true}, "automated"},
		{classify.Post{Text: "@northwindnorth well done", Answers: pipeline.Sister, Continued: classify.Broadcast}, "internal"},
		{classify.Post{Text: "RT @grainmuseum: rye is older than rolls", Repost: true}, "credit"},
		{classify.Post{Text: "RT @lena_k: love the rolls of @northwindbakes, best in town", Repost: true}, "praise-repost"},
		{classify.Post{Text: "Follow us!"}, "beg bare beg-follow"},
		{classify.Post{Text: "Vote for us to support the school kitchen"}, "beg beg-vote"},
		{classify.Post{Text: "What do you miss most about summer?"}, "ask"},
	} {
		got := verdict(c.post).Flags
		for _, name := range strings.Fields(c.want) {
			if got&classify.ParseFlag(name) == 0 {
				t.Errorf("%q has %v, lacks %s", c.post.Text, got.Names(), name)
			}
		}
	}
	if v := verdict(classify.Post{Text: "@sam_k Order now and get 20% off? Yes, use code ROLL", Answers: pipeline.Person}); v.Flags&classify.Promo != 0 {
		t.Errorf("an answer is a promotion: %v", v.Flags.Names())
	}
}

func TestCorrectionsWin(t *testing.T) {
	j := judge.New(judge.Setup{Names: own, Corrections: map[string]classify.Class{"7": classify.ValueShare}})
	v := j.Judge(&classify.Post{ID: "7", Text: "Order now!", Answers: pipeline.Person})
	if v.Class != classify.ValueShare || v.Rule != "corrected" || v.Confidence != 1000 {
		t.Errorf("verdict is %+v", v)
	}
	if v := j.Judge(&classify.Post{ID: "8", Text: "Order now!", Answers: pipeline.Person}); v.Class != classify.Reply {
		t.Errorf("another item is corrected too: %+v", v)
	}
}

func TestSetupSpeaksForTheBrand(t *testing.T) {
	plain := judge.New(judge.Setup{})
	told := judge.New(judge.Setup{Names: []string{"crumbleton"}, Domains: []string{"crumb.example"}, Campaigns: []string{"RyeMonth"}})
	for _, text := range []string{"Crumbleton has a new crust", "Rye and water https://shop.crumb.example/rye", "Rye and water, nothing else #RyeMonth"} {
		post := classify.Post{Text: text}
		_, before := plain.Explain(&post)
		_, after := told.Explain(&post)
		if names(before) == names(after) {
			t.Errorf("%q is read alike with and without the brand's own say: %s", text, names(after))
		}
	}
}

func names(reasons []judge.Reason) string {
	var s []string
	for _, r := range reasons {
		s = append(s, r.Name)
	}
	return strings.Join(s, " ")
}

func TestExplainNamesRulesAndWords(t *testing.T) {
	j := judge.New(judge.Setup{Names: own})
	p := classify.Post{Text: "Northwind Bakery opens a shop. Follow us!"}
	v, reasons := j.Explain(&p)
	if v != j.Judge(&p) {
		t.Errorf("Explain gives %+v, Judge %+v", v, j.Judge(&p))
	}
	found := false
	for i, r := range reasons {
		found = found || r.Name == "own-name" && r.Words == "Northwind Bakery" && r.Says != "" && r.Class == classify.Broadcast
		if i > 0 && r.Flags == 0 && reasons[i-1].Flags == 0 && r.Points > reasons[i-1].Points {
			t.Errorf("reason %s is stronger than the one before", r.Name)
		}
	}
	if !found || !strings.Contains(names(reasons), "beg-follow") {
		t.Errorf("reasons are %+v", reasons)
	}
	_, reasons = j.Explain(&classify.Post{Text: "Order now and get 20% off every loaf"})
	if last := reasons[len(reasons)-1]; last.Name != "promo" || last.Words != "Order now" {
		t.Errorf("the flag's reason is %+v", last)
	}
	_, reasons = j.Explain(&classify.Post{Text: "Here it is", Answers: pipeline.Person})
	if names(reasons) != "answers-person" {
		t.Errorf("reasons of an answer are %+v", reasons)
	}
	_, reasons = j.Explain(&classify.Post{Text: "@GrainMuseum opens a hall for old ovens on Sunday https://t.co/x #grain", Answers: pipeline.Person})
	if reasons[0].Name != "speaks-to-nobody" {
		t.Errorf("reasons of an answer that is none are %+v", reasons)
	}
}

func TestTraits(t *testing.T) {
	v := verdict(classify.Post{Text: "@sam_k Please send us a direct message", Answers: pipeline.Person, Machine: true})
	if got, want := judge.TraitsOf(v), (judge.Traits{Automated: true, Deflects: true, Class: uint8(classify.Reply)}); got != want {
		t.Errorf("traits are %+v, want %+v", got, want)
	}
	if got := judge.TraitsOf(verdict(classify.Post{Text: "@sam_k 👍", Answers: pipeline.Person})); !got.Empty {
		t.Errorf("traits are %+v, want empty", got)
	}
}
