// Package judge gives each outbound item its [listenratio/classify.Verdict].
//
// Structure decides first: a correction by hand, who is answered, what is passed on. Where it leaves broadcast or
// value-share open, the rules' points and, where there is one, a trained [Scorer] decide together. A language without
// word lists stays unclassified unless structure decides.
//
// It knows no file and no thread: package evaluate measures it, package rules reads the texts, and the model is handed
// in by the command.
package judge
