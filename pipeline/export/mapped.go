package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"listenratio/pipeline"
)

// mapped decodes rows by a mapping.
type mapped struct {
	m      *Mapping
	header Header
	f      fields
	row    []string
	rec    record
	exact  pipeline.Precision // how exactly the row gives its time
}

func (m *Mapping) decoder(h Header, comma byte) *mapped {
	return &mapped{m: m, header: h, f: fields{comma: comma}}
}

func (d *mapped) Decode(rec []byte, found *Found) (err error) {
	if d.m.Record != "" {
		d.row = strings.SplitN(string(rec), string(d.f.comma), -1)
		if d.row, err = d.gather(); err != nil {
			return err
		}
	} else if d.row, err = d.f.split(rec); err != nil {
		return err
	} else if err := d.header.checkRow(d.row); err != nil {
		return err
	}
	return d.item(found, func(column string) string {
		if column == "" {
			return "" // of the columns without a name none is meant
		}
		if i := d.header.Index(column); i >= 0 && i < len(d.row) {
			return d.row[i]
		}
		return ""
	})
}

// gather puts the fields of a text with unquoted separators together again: what is too much belongs to the text column.
func (d *mapped) gather() ([]string, error) {
	extra := len(d.row) - len(d.header)
	at := d.header.Index(d.m.Columns["text"])
	switch {
	case extra < 0:
		return nil, fmt.Errorf("%d fields instead of %d", len(d.row), len(d.header))
	case extra > 0:
		text := strings.Join(d.row[at:at+extra+1], string(d.f.comma))
		d.row = slices.Replace(d.row, at, at+extra+1, text)
	}
	return d.row, nil
}

// mappedLine decodes JSON lines by a mapping. A column is a key, or keys with dots between them.
type mappedLine struct {
	mapped
	v map[string]any
}

func (d *mappedLine) Decode(rec []byte, found *Found) error {
	if len(bytes.TrimSpace(rec)) == 0 {
		return Skip("an empty line")
	}
	if err := checkDepth(rec); err != nil {
		return err
	}
	d.v = nil
	dec := json.NewDecoder(bytes.NewReader(rec))
	dec.UseNumber()
	if err := dec.Decode(&d.v); err != nil {
		return jsonError(rec)
	}
	return d.item(found, d.value)
}

// value is what stands behind a path of keys, as text.
func (d *mappedLine) value(column string) string {
	var at any = d.v
	for key := range strings.SplitSeq(column, ".") {
		object, ok := at.(map[string]any)
		if !ok {
			return ""
		}
		at = object[key]
	}
	switch v := at.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

// item makes an item of a row's values.
func (d *mapped) item(found *Found, value func(column string) string) error {
	m := d.m
	if has(m.Skip, value) {
		return Skip("a row that is no message")
	}
	it := found.Item()
	d.rec = record{}
	for _, field := range m.fields {
		v := strings.TrimSpace(value(m.Columns[field]))
		if v == "" || slices.Contains(m.Absent, v) {
			continue
		}
		if field == "created_at" || field == "edited_at" {
			t, exact, err := m.time(v)
			if err != nil {
				return err
			}
			if field == "created_at" {
				d.exact = exact
			}
			v = t.Format(time.RFC3339Nano)
		}
		d.rec.set(fieldOf(field), v)
	}
	if m.Columns["id"] == "" {
		d.rec.set(fieldOf("id"), "made")
	}
	if err := d.rec.item(it); err != nil {
		return err
	}
	if m.Platform != "" {
		it.Platform = m.Platform
	}
	d.finish(it, value)
	return d.side(it, value)
}

// finish fills in what a mapping adds to the columns.
func (d *mapped) finish(it *pipeline.Item, value func(string) string) {
	m := d.m
	it.Automated = it.Automated || has(m.Automated, value)
	if has(m.Direct, value) {
		it.Visibility, it.Kind = pipeline.Private, pipeline.Direct
	}
	it.Precision = pipeline.Seconds
	if p, ok := pipeline.ParsePrecision(m.Precision); ok {
		it.Precision = p
	}
	it.Precision = max(it.Precision, d.exact)
	if m.Columns["id"] == "" {
		it.ID = madeID(m.Name, it)
	}
}

var errDirection = errors.New("the direction is none of the values that the mapping names")

// side decides who speaks.
func (d *mapped) side(it *pipeline.Item, value func(string) string) error {
	by := d.m.Direction
	switch {
	case d.m.Owner:
		it.Inbound = pipeline.Outbound
	case by == nil:
	case anyFold(by.Outbound, value(by.Column)):
		it.Inbound = pipeline.Outbound
		if it.Account = strings.TrimSpace(value(by.Speaker)); it.Account == "" {
			it.Account = d.m.Name
		}
	case anyFold(by.Inbound, value(by.Column)):
		it.Inbound = pipeline.Inbound
	default:
		return errDirection
	}
	return nil
}

// has reports whether a column has one of its values.
func has(columns map[string][]string, value func(string) string) bool {
	for column, values := range columns {
		if anyFold(values, value(column)) {
			return true
		}
	}
	return false
}

// anyFold reports whether v is one of the values, without regard to case; "*" is any value that is not empty.
func anyFold(values []string, v string) bool {
	v = strings.TrimSpace(v)
	return slices.ContainsFunc(values, func(s string) bool { return s == "*" && v != "" || strings.EqualFold(s, v) })
}
