package main

import (
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// places are the lines of a TOML file on which its values begin, by their path in lower case: "brand.0.hours.1.mon-fri". The
// decoder does not mind case either.
type places map[string]int

// placesOf finds the places of a file that the decoder has read without an error.
func placesOf(data []byte) places {
	p := finder{places: places{}, tables: map[string]int{}}
	p.parser.Reset(data)
	for p.parser.NextExpression() {
		switch e := p.parser.Expression(); e.Kind {
		case unstable.Table:
			p.table = p.path(e, false)
		case unstable.ArrayTable:
			p.table = p.path(e, true)
		case unstable.KeyValue:
			p.pair(p.table, e)
		}
	}
	return p.places
}

// line is the line of the value at a path, or of the nearest that holds it; 0 if there is none.
func (p places) line(path string) int {
	for path = strings.ToLower(path); path != ""; {
		if line, ok := p[path]; ok {
			return line
		}
		path = path[:max(strings.LastIndexByte(path, '.'), 0)]
	}
	return 0
}

type finder struct {
	places
	parser unstable.Parser
	table  string         // path of the table in hand
	tables map[string]int // arrays of tables by path: how many tables they have
}

// path is that of a table's head. A part that names an array of tables stands for the last of them, or for the next one
// where the head itself adds it.
func (f *finder) path(head *unstable.Node, adds bool) (path string) {
	for key := head.Key(); key.Next(); {
		path = join(path, string(key.Node().Data))
		f.note(path, key.Node())
		if adds && key.IsLast() {
			f.tables[path]++
		}
		if n := f.tables[path]; n > 0 {
			path = join(path, strconv.Itoa(n-1))
			f.note(path, key.Node())
		}
	}
	return path
}

// pair notes a key, dotted or not, and what is in its value.
func (f *finder) pair(table string, e *unstable.Node) {
	path := table
	for key := e.Key(); key.Next(); {
		path = join(path, string(key.Node().Data))
		f.note(path, key.Node())
	}
	f.value(path, e.Value())
}

// note notes where a path is first written.
func (f *finder) note(path string, n *unstable.Node) {
	if _, ok := f.places[path]; !ok && n.Raw.Length > 0 {
		f.places[path] = f.parser.Shape(n.Raw).Start.Line
	}
}

// value notes a value where the key does not, and what is in it.
func (f *finder) value(path string, v *unstable.Node) {
	f.note(path, v)
	children, i := v.Children(), 0
	for children.Next() {
		switch child := children.Node(); {
		case v.Kind == unstable.InlineTable && child.Kind == unstable.KeyValue:
			f.pair(path, child)
		case v.Kind == unstable.Array && child.Kind != unstable.Comment:
			f.value(join(path, strconv.Itoa(i)), child)
			i++
		}
	}
}

// join puts a path and one more part together.
func join(path, part string) string {
	part = strings.ToLower(part)
	if path == "" {
		return part
	}
	return path + "." + part
}
