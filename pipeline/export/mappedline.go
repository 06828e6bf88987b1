package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"github.com/bytedance/sonic"
)

// exactNumbers decodes JSON of any shape and leaves the digits of numbers as they are, since ids are longer than a float is
// exact. Strings point into the record.
var exactNumbers = sonic.Config{ValidateString: true, UseNumber: true}.Froze()

// mappedLine decodes JSON lines by a mapping. A column is a key, or keys with dots between them. Where the mapping says
// that a key holds several items, columns are those of each of them, and with a slash in front those of what is around.
type mappedLine struct {
	mapped
	outer, inner map[string]any
}

func (d *mappedLine) Decode(rec []byte, found *Found) error {
	if len(bytes.TrimSpace(rec)) == 0 {
		return Skip("an empty line")
	}
	if err := checkDepth(rec); err != nil {
		return err
	}
	if loneSurrogate(rec) {
		found.repaired = true
	}
	d.outer = nil
	if err := exactNumbers.Unmarshal(rec, &d.outer); err != nil {
		return jsonError(rec)
	}
	d.inner = d.outer
	if d.m.Each == "" {
		return d.one(found)
	}
	list, _ := at(d.outer, d.m.Each).([]any)
	for _, element := range list {
		d.each(element, found, rec)
	}
	return nil
}

// each makes an item of one of several.
func (d *mappedLine) each(element any, found *Found, rec []byte) {
	var ok bool
	if d.inner, ok = element.(map[string]any); !ok {
		found.Fault("an element of the list is no object", rec)
		return
	}
	before := len(found.items)
	err := d.one(found)
	if err == nil {
		return
	}
	if len(found.items) > before {
		found.Drop()
	}
	if rule, ok := Skipped(err); ok {
		found.Skip(rule)
	} else {
		found.Fault(err.Error(), rec)
	}
}

var errTextKind = errors.New("the text is a list or an object")

func (d *mappedLine) one(found *Found) error {
	switch d.find(d.m.Columns["text"]).(type) {
	case map[string]any, []any:
		return errTextKind
	}
	return d.item(found, d.value)
}

// value is what a column holds, as text.
func (d *mappedLine) value(column string) string {
	switch v := d.find(column).(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

// find is what a column holds, that of the first of several names which has something; nil where there is nothing.
func (d *mappedLine) find(column string) any {
	for name := range strings.SplitSeq(column, either) {
		from := d.inner
		if outer, ok := strings.CutPrefix(name, "/"); ok {
			from, name = d.outer, outer
		}
		if v := at(from, name); v != nil && v != "" {
			return v
		}
	}
	return nil
}

// at is what stands behind a path of keys, nil where there is nothing.
func at(from map[string]any, path string) any {
	var here any = from
	for key := range strings.SplitSeq(path, ".") {
		object, ok := here.(map[string]any)
		if !ok {
			return nil
		}
		here = object[key]
	}
	return here
}
