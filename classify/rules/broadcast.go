package rules

import "listenratio/classify"

// broadcasts are the rules that argue for broadcast.
var broadcasts = []Rule{
	{Name: "own-name", Says: "Your own name is in the text.", Class: classify.Broadcast, Points: 18, Facts: Of(OwnName, OwnTag)},
	{Name: "own-name-first", Says: "Your own name opens a sentence: you are its subject.", Class: classify.Broadcast, Points: 12, Facts: Of(OwnFirst)},
	{Name: "we", Says: "The text says we, us or our.", Class: classify.Broadcast, Points: 14, Facts: Of(We)},
}
