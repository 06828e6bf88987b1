package rules

import "listenratio/classify"

// values are the rules that argue for value-share.
var values = []Rule{
	{Name: "passed-on", Says: "It passes on somebody else's words.", Class: classify.ValueShare, Points: 16, Facts: Of(Retweet)},
	{Name: "passed-on-with-words", Says: "It passes on somebody else's words after a few of its own.", Class: classify.ValueShare, Points: 4, Facts: Of(Passes)},
	{Name: "emergency", Says: "It tells of an accident, a disaster or a search.", Class: classify.ValueShare, Points: 22, Facts: Of(Disaster)},
	{Name: "relief", Says: "It tells where help is needed or to be had.", Class: classify.ValueShare, Points: 7, Facts: Of(Relief)},
	{Name: "economy", Says: "Its topic is the economy, taxes or trade.", Class: classify.ValueShare, Points: 12, Facts: Of(Economy)},
	{Name: "health", Says: "Its topic is health.", Class: classify.ValueShare, Points: 10, Facts: Of(Health)},
	{Name: "world", Says: "Its topic is the world at large: states, schools, science, people.", Class: classify.ValueShare, Points: 13, Facts: Of(World)},
	{Name: "advice", Says: "It gives advice that can be followed.", Class: classify.ValueShare, Points: 18, Facts: Of(Advice)},
	{Name: "how-to", Says: "It tells how to do something.", Class: classify.ValueShare, Points: 15, Facts: Of(HowTo)},
	{Name: "warning", Says: "It warns, or reports a disruption.", Class: classify.ValueShare, Points: 14, Facts: Of(Warning)},
	{Name: "research", Says: "It tells what a study or a survey found.", Class: classify.ValueShare, Points: 10, Facts: Of(Research)},
	{Name: "fact", Says: "It tells a fact about many people or the world.", Class: classify.ValueShare, Points: 9, Facts: Of(Fact)},
	{Name: "explains", Says: "It explains why or what if.", Class: classify.ValueShare, Points: 13, Facts: Of(Explains)},
	{Name: "said", Says: "It tells what somebody else said.", Class: classify.ValueShare, Points: 12, Facts: Of(Said)},
	{Name: "speaker", Says: "It gives somebody's words behind his name.", Class: classify.ValueShare, Points: 6, Facts: Of(Speaker, AtColon)},
	{Name: "story", Says: "It points to a report, an interview or an opinion.", Class: classify.ValueShare, Points: 4, Facts: Of(Story)},
	{Name: "resource", Says: "It points to something free to learn from.", Class: classify.ValueShare, Points: 15, Facts: Of(Resource)},
	{Name: "argues", Says: "It argues: not this but that, what is needed, what is too much.", Class: classify.ValueShare, Points: 19, Facts: Of(Argues)},
	{Name: "plain", Says: "It is a plain statement, without you, your readers, cheers or calls in it.", Class: classify.ValueShare, Points: 11, Facts: Of(Plain)},
	{Name: "selfless", Says: "You do not show yourself in it: no name of yours, no we, no I.", Class: classify.ValueShare, Points: 6, Facts: Of(Selfless)},
	{Name: "others-tell", Says: "You do not show yourself, and others say or find something.", Class: classify.ValueShare, Points: 4, Facts: Of(TheyTell)},
	{Name: "reader-learns", Says: "You do not show yourself or sell, and the reader is given advice.", Class: classify.ValueShare, Points: 3, Facts: Of(YouLearn)},
	{Name: "credited-quotation", Says: "It is somebody's saying, with his name.", Class: classify.ValueShare, Points: 12,
		Facts: Of(Attributed), But: Of(Executive, OwnName, OwnTag, Results, TheirWe)},
	{Name: "credits", Says: "It credits somebody: via, by, photo by.", Class: classify.ValueShare, Points: 3, Facts: Of(Credits)},
	{Name: "via", Says: "It names its source.", Class: classify.ValueShare, Points: 6, Facts: Of(Via)},
	{Name: "quotes", Says: "It has words in quotation marks.", Class: classify.ValueShare, Points: 3, Facts: Of(Quoted)},
	{Name: "headline", Says: "It is written like a headline.", Class: classify.ValueShare, Points: 5, Facts: Of(Title)},
	{Name: "question", Says: "It raises a question.", Class: classify.ValueShare, Points: 5, Facts: Of(Asks)},
	{Name: "colon", Says: "It leads up to something with a colon.", Class: classify.ValueShare, Points: 6, Facts: Of(Colon)},
	{Name: "share-figures", Says: "It gives shares in per cent.", Class: classify.ValueShare, Points: 3, Facts: Of(Percent)},
}
