package model

import (
	_ "embed"
)

//go:embed concepts.txt
var conceptsText string

// conceptNames lists the concepts in the order of concepts.txt; a concept's number is its place here.
var conceptNames = []string{
	"we", "our", "you", "your", "i", "they", "howto", "tip", "recipe", "learn", "watch", "checkout", "warn", "disrupt",
	"safety", "remember", "modal", "study", "fact", "share of", "people", "world topic", "health topic", "disaster",
	"aid", "grief", "launch", "mood", "greet", "award", "good works", "earnings", "executive", "jobs", "event", "offer",
	"product", "superlative", "contest", "beg", "quote", "credit", "trial", "thanks", "sorry", "hello", "contact",
	"problem", "request", "ask word", "praise", "done",
}

// concepts is a set of concepts, one bit each.
type concepts uint64

func (c concepts) has(other concepts) bool { return c&other != 0 }

// The concepts that structural features ask for by name.
const (
	conceptWe concepts = 1 << iota
	conceptOur
	conceptYou
	conceptYour
	conceptI
)

const (
	conceptThanks  concepts = 1 << 43
	conceptProblem concepts = 1 << 47
	conceptRequest concepts = 1 << 48
	conceptAskWord concepts = 1 << 49
	conceptPraise  concepts = 1 << 50
)
