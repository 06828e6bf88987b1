package export

import (
	"bytes"
	"fmt"
	"strings"

	"listenratio/pipeline"
)

// Interchange is the program's own form of items as JSON lines.
var Interchange = Format{
	Name:    "interchange",
	Title:   "Interchange, JSON lines",
	Obtain:  "written by your own tools: one JSON object per line with id, account, created_at, text and what else is known",
	Sign:    "a file one of whose first lines is a JSON object with the keys id, account, created_at and text",
	Holds:   "whatever it was made from; both sides are taken to be whole",
	Inbound: pipeline.AllInbound,
	Detect:  detectInterchange,
}

func detectInterchange(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		if len(head) == 0 || head[0] != '{' && !isSpace(head[0]) {
			continue
		}
		unknown, ok := interchangeLine(head)
		if !ok && len(head) == headLen && bytes.IndexByte(head, '\n') < 0 {
			if unknown, ok, err = longInterchangeLine(m); err != nil {
				return nil, err
			}
		}
		if ok {
			found = append(found, Export{Inbound: pipeline.AllInbound, Notes: unread(unknown),
				Files: []File{{Member: m, Decode: func() Decoder { return new(jsonItems) }}}})
		}
	}
	return found, nil
}

// longInterchangeLine looks at a first line that is longer than a head.
func longInterchangeLine(m Member) (unknown []string, ok bool, err error) {
	err = eachRecord(m, Cut{Shape: Lines}, func(rec []byte) bool {
		unknown, ok = interchangeKeys(rec)
		return false
	})
	return unknown, ok, err
}

// firstLines is how many lines detection looks at: the first ones may be damaged.
const firstLines = 20

// interchangeLine looks for an item among the first lines, and returns the keys in it that mean nothing here.
func interchangeLine(head []byte) (unknown []string, ok bool) {
	for range firstLines {
		p, more := lines{}.next(head, len(head) < headLen)
		if !more {
			return nil, false
		}
		if unknown, ok = interchangeKeys(head[p.skip : p.skip+p.size]); ok {
			return unknown, true
		}
		head = head[p.skip+p.size:]
	}
	return nil, false
}

// interchangeKeys reports whether rec is an object with the required keys, and which of its keys mean nothing here.
func interchangeKeys(rec []byte) (unknown []string, ok bool) {
	var s scanner
	s.begin(rec)
	var has uint32
	if s.space() != '{' {
		return nil, false
	}
	s.at++
	whole := s.list('}', func() bool {
		key, ok := s.text()
		if !ok || !s.take(':') {
			return false
		}
		if f := fieldOf(key); f >= 0 {
			has |= 1 << f
		} else {
			unknown = append(unknown, strings.Clone(key))
		}
		return s.skip(2)
	})
	return unknown, whole && has&(1<<required-1) == 1<<required-1
}

func unread(names []string) []string {
	if len(names) == 0 {
		return nil
	}
	return []string{fmt.Sprintf("not read, because the interchange has no such fields: %s", strings.Join(names, ", "))}
}
