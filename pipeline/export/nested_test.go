package export

import (
	"fmt"
	"strings"
	"testing"
)

// TestNested cuts the elements out of lists of objects and tells each by the object around it.
func TestNested(t *testing.T) {
	for data, want := range map[string]string{
		`{"x":[{"m":[0]}],"a":{"y":1,"b":[{"n":"}","m":[{"i":1},{"i":2}]},{"n":2},3,{"n":4,"m":[{"i":3}],"z":[]}]},"c":{"b":[{"n":5,"m":[{"i":[4]}]}]}} `: `{"n":"}" {"i":1}|{"n":"}" {"i":2}|{"n":4 {"i":3}|{"n":5 {"i":[4]}`,
		`{"a":{"b":[]}}`:                       ``,
		`{"a":{"b":[{"n":1}]}}`:                `: ` + reasonNoArray,
		`{"a":{"b":[{"n":1,"m":[]}]}}`:         ``,
		`[]`:                                   `: ` + reasonNoArray,
		``:                                     `: ` + reasonNoArray,
		`{"a":{"b":[{"n":1,"m":[{"i":1},`:      `{"n":1 {"i":1}|: ` + reasonUnclosed,
		`{"a":{"b":[{"n":1,"m":[{"i":1},{"i":`: `{"n":1 {"i":1}|{"i":: ` + reasonCut,
		`{"a":{"b":[{"n":1,"m":[{"i":1},{"i":]2},{"i":3}]},{"n":2,"m":[{"i":4}]}]}}`: `{"n":1 {"i":1}|{"i":]2}: ` + reasonBroken + `|{"n":1 {"i":3}|{"n":2 {"i":4}`,
		`{"a":{"b":[{"n":1,"m":[{"i":1},{"i":{2]}]},{"n":2,"m":[{"i":4}]}]}}`:        `{"n":1 {"i":1}|{"i":{2]}]}: ` + reasonBroken + `|{"n":2 {"i":4}`,
		`{"a":{"b":[{"n":1,"m":[{"i":1}}]},{"n":2,"m":[{"i":4}]}]}}`:                 `{"n":1 {"i":1}|}]}: ` + reasonBroken + `|{"n":2 {"i":4}`,
		`{"a":{"b":[{"n":1,"m":[{"i":1}]}]}]},{"n":2,"m":[{"i":4}]}]}}`:              `{"n":1 {"i":1}|]}: ` + reasonBroken + `|{"n":2 {"i":4}`,
	} {
		s, got := newNested("a|c.b[].m"), []string{}
		for used := 0; ; {
			p, ok := s.next([]byte(data[used:]), true)
			if used += p.skip; !ok {
				break
			}
			rec := data[used : used+p.size]
			if used += p.size; p.reason != "" {
				got = append(got, rec+": "+p.reason)
			} else {
				got = append(got, fmt.Sprintf("%s %s", s.place(), rec))
			}
			if p.over {
				break
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s:\ngot  %s\nwant %s", data, strings.Join(got, "|"), want)
		}
	}
}
