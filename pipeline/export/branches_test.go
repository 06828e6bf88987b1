package export

import (
	"fmt"
	"strings"
	"testing"
)

// TestBranches cuts the elements out of lists at several paths and tells each by its path.
func TestBranches(t *testing.T) {
	for data, want := range map[string]string{
		`{"x":[{"i":0}],"a":{"y":1,"b":[{"i":"]"},{"i":2}],"z":{"b":[{"i":9}]}},"c":{"jo":[{"i":3}],"a \" b":[{"i":4}],"n":null},"b":[{"i":9}]} `: `a/b {"i":"]"}|a/b {"i":2}|c/jo {"i":3}|c/a \" b {"i":4}`,
		`{"a":{"b":{"i":1}},"c":null}`: `a/b {"i":1}`,
		`{"a":{"b":[]},"c":{}}`:        ``,
		`[]`:                           ` : ` + reasonNoArray,
		``:                             ` : ` + reasonNoArray,
		`{"a":{"b":[{"i":1},`:          `a/b {"i":1}|a/b : ` + reasonUnclosed,
		`{"a":{"b":[{"i":1},{"i":`:     `a/b {"i":1}|a/b {"i":: ` + reasonCut,
		`{"a":{"b":[{"i":1},{"i":]2},{"i":3}]},"c":{"jo":[{"i":4}]}}`:         `a/b {"i":1}|a/b {"i":]2}: ` + reasonBroken + `|a/b {"i":3}|c/jo {"i":4}`,
		`{"a":{"b":[{"i":1},{"i":{2]}]},"c":{"jo":[{"i":4}]}}`:                `a/b {"i":1}|a/b {"i":{2]}]},: ` + reasonBroken + `|c/jo {"i":4}`,
		`{"c":{"jo":[{"i":1},{"i":{2]}],"al":[{"i":3}]},"a":{"b":[{"i":4}]}}`: `c/jo {"i":1}|c/jo {"i":{2]}],: ` + reasonBroken + `|c/al {"i":3}|a/b {"i":4}`,
		`{"x":{"y":]},"a":{"b":[{"i":4}]}}`:                                   ` },"a":{: ` + reasonBroken + `|a/b {"i":4}`,
		`{"a":{"b":[{"i":1}}]}}},"c":{"jo":[{"i":4}]}}`:                       `a/b {"i":1}|a/b }]}}},: ` + reasonBroken + `|c/jo {"i":4}`,
	} {
		s, got := newBranches("a.b|c.*"), []string{}
		for used := 0; ; {
			p, ok := s.next([]byte(data[used:]), true)
			if used += p.skip; !ok {
				break
			}
			rec := data[used : used+p.size]
			if used += p.size; p.reason != "" {
				rec += ": " + p.reason
			}
			got = append(got, fmt.Sprintf("%s %s", strings.ReplaceAll(string(s.place()), "\x00", "/"), rec))
			if p.over {
				break
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s:\ngot  %s\nwant %s", data, strings.Join(got, "|"), want)
		}
	}
}
