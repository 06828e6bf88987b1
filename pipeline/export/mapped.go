package export

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"listenratio/pipeline"
)

// mapped decodes rows by a mapping.
type mapped struct {
	m      *Mapping
	header Header
	owner  string // the account whose rows they are, where the file's name tells it
	f      fields
	row    []string
	column map[string]int // where a column stands, −1 for nowhere
	rec    record
	exact  pipeline.Precision // how exactly the row gives its time
}

func (m *Mapping) decoder(h Header, comma byte, owner string) *mapped {
	return &mapped{m: m, header: h, owner: owner, f: fields{comma: comma}, column: map[string]int{}}
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
	return d.item(found, d.cell)
}

// either stands between the names that a column may have.
const either = "|"

// cell is the value of a column; that of the first of several names which the header has.
func (d *mapped) cell(column string) string {
	at, ok := d.column[column]
	if !ok {
		at = -1
		for name := range strings.SplitSeq(column, either) {
			if at < 0 && name != "" { // of the columns without a name none is meant
				at = d.header.Index(name)
			}
		}
		d.column[column] = at
	}
	if at < 0 || at >= len(d.row) {
		return ""
	}
	return d.row[at]
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
		if slices.Contains(m.Absent, v) {
			v = ""
		}
		if err := d.set(field, v, value); err != nil {
			return err
		}
	}
	d.fill()
	if err := d.rec.item(it); err != nil {
		return err
	}
	d.place(it)
	d.finish(it, value)
	m.sharpen(it)
	return d.side(it, value)
}

// set puts the value of a column where it belongs.
func (d *mapped) set(field, v string, value func(string) string) error {
	switch {
	case v == "" && field != "text":
		return nil
	case field == "created_at":
		if clock := strings.TrimSpace(value(d.m.Clock)); clock != "" {
			v += " " + clock
		}
		t, exact, err := d.m.time(v)
		if err != nil {
			return err
		}
		v, d.exact = t.Format(time.RFC3339Nano), exact
	case field == "edited_at":
		t, _, err := d.m.time(v)
		if err != nil {
			return err
		}
		v = t.Format(time.RFC3339Nano)
	case field == "likes" || field == "replies" || field == "reposts":
		v = countOf(v)
	}
	d.rec.set(fieldOf(field), v)
	return nil
}

// fill puts something in the place of what every item must have and a mapping may leave open.
func (d *mapped) fill() {
	if d.m.Columns["id"] == "" {
		d.rec.set(fieldID, "made")
	}
	if d.m.Owner && d.rec.text[fieldAccount] == "" {
		d.rec.set(fieldAccount, d.owner)
	}
}

// place says at which platform an item stands, and calls it and what it answers as that platform does.
func (d *mapped) place(it *pipeline.Item) {
	switch {
	case d.m.Platform != "":
		it.Platform = d.m.Platform
	case d.m.Columns["platform"] != "" && it.Platform != plainPlatform:
		it.Platform = networkOf(it.Platform)
	default:
		if it.Platform = networkOfLink(it.URL); it.Platform == "" {
			it.Platform = d.m.Name
		}
	}
	it.ID, it.Parent = idOfLink(it.Platform, it.ID), idOfLink(it.Platform, it.Parent)
	if floatID(it.ID) {
		if id := idOfLink(it.Platform, it.URL); id != it.URL {
			it.ID = id // a spreadsheet destroys numbers, not addresses
		}
	}
}

// finish fills in what a mapping adds to the columns.
func (d *mapped) finish(it *pipeline.Item, value func(string) string) {
	m := d.m
	it.Automated = it.Automated || has(m.Automated, value)
	if has(m.Direct, value) {
		it.Visibility, it.Kind = pipeline.Private, pipeline.Direct
	}
	if p, ok := pipeline.ParsePrecision(m.Precision); ok {
		it.Precision = p
	}
	it.Precision = max(it.Precision, d.exact)
	if m.Columns["id"] == "" {
		it.ID = madeID(m.Name, it)
	}
}
