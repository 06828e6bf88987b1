package export

import (
	"encoding/json"
	"strings"

	"listenratio/pipeline"
)

// tags are a note's hashtags and mentions: a list, or one alone.
type tags []tag

type tag struct {
	Type string `json:"type"`
	Href string `json:"href"`
	Name string `json:"name"`
}

// UnmarshalJSON implements [json.Unmarshaler].
func (t *tags) UnmarshalJSON(b []byte) error {
	*t = nil
	if len(b) > 0 && b[0] == '[' {
		return json.Unmarshal(b, (*[]tag)(t))
	}
	var one tag
	err := json.Unmarshal(b, &one)
	*t = tags{one}
	return err
}

// languages are texts by their language; some servers write a list where there is none.
type languages map[string]string

// UnmarshalJSON implements [json.Unmarshaler].
func (l *languages) UnmarshalJSON(b []byte) error {
	*l = nil
	if len(b) == 0 || b[0] != '{' {
		return nil
	}
	return json.Unmarshal(b, (*map[string]string)(l))
}

// counted is a collection that may say how many are in it.
type counted struct{ n int64 }

// UnmarshalJSON implements [json.Unmarshaler]; what is no collection has no count.
func (c *counted) UnmarshalJSON(b []byte) error {
	c.n = pipeline.Unknown
	var s scanner
	s.begin(b)
	if !s.take('{') {
		return nil
	}
	s.list('}', func() bool {
		key, ok := s.text()
		if !ok || !s.take(':') {
			return false
		}
		if key != "totalItems" {
			return s.skip(1)
		}
		text, _, _, ok := s.scalar()
		c.n = parseCount(text)
		return ok
	})
	return nil
}

func (c *counted) count() int64 {
	if c == nil {
		return pipeline.Unknown
	}
	return c.n
}

// address is an address, given as text or as an object with an id or href; of a list the first.
type address string

// UnmarshalJSON implements [json.Unmarshaler].
func (a *address) UnmarshalJSON(b []byte) error {
	var all addresses
	err := all.UnmarshalJSON(b)
	*a = ""
	if len(all) > 0 {
		*a = address(all[0])
	}
	return err
}

// addresses are several; null is none.
type addresses []string

// UnmarshalJSON implements [json.Unmarshaler].
func (a *addresses) UnmarshalJSON(b []byte) error {
	*a = nil
	var s scanner
	s.begin(b)
	if !a.read(&s, 0) {
		return errShape
	}
	return nil
}

// read adds the addresses of one value; what has none adds nothing.
func (a *addresses) read(s *scanner, depth int) bool {
	switch s.space() {
	case '"':
		text, ok := s.text()
		*a = append(*a, strings.Clone(text))
		return ok
	case '[':
		s.at++
		return depth < maxDepth && s.list(']', func() bool { return a.read(s, depth+1) })
	case '{':
		s.at++
		return s.list('}', func() bool {
			key, ok := s.text()
			if !ok || !s.take(':') {
				return false
			}
			if (key == "id" || key == "href") && s.space() == '"' {
				return a.read(s, depth+1)
			}
			return s.skip(depth + 1)
		})
	}
	return s.skip(depth)
}
