package rules

import "listenratio/classify"

// values are the rules that argue for value-share.
var values = []Rule{
	{Name: "how-to", Says: "The text tells how to do something.", Class: classify.ValueShare, Points: 14, Facts: Of(HowTo)},
	{Name: "research", Says: "The text tells what a study or a survey found.", Class: classify.ValueShare, Points: 14, Facts: Of(Research)},
}
