package main

import (
	"strings"

	"listenratio/classify"
	"listenratio/classify/judge"
)

// unaided tells what the program would say of a brand's items if nobody had corrected any. Corrected items, and those that
// continue them, are judged twice; all others are what they are.
type unaided struct {
	corrections map[string]classify.Class
	judge       *judge.Judge
	was         map[string]classify.Class // items whose verdict is another one because of a correction
}

// newUnaided is for a judge with that setup; nil where it has no corrections.
func newUnaided(s judge.Setup) *unaided {
	if len(s.Corrections) == 0 {
		return nil
	}
	u := &unaided{corrections: s.Corrections, was: map[string]classify.Class{}}
	s.Corrections = nil
	u.judge = judge.New(s)
	return u
}

// class is the program's own class for p, which answers parent and was given the class c.
func (u *unaided) class(p classify.Post, parent string, c classify.Class) classify.Class {
	if u == nil {
		return c
	}
	_, corrected := u.corrections[p.ID]
	before, continues := u.was[parent]
	continues = continues && p.Continued != classify.Unclassified
	if !corrected && !continues {
		return c
	}
	if continues {
		p.Continued = before
	}
	own := u.judge.Judge(&p).Class
	if own != c {
		u.was[strings.Clone(p.ID)] = own
	}
	return own
}
