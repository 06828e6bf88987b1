package export

import (
	"listenratio/pipeline"
)

// InterchangeCSV is the program's own form of items as CSV.
var InterchangeCSV = Format{
	Name:    "interchange-csv",
	Title:   "Interchange, CSV",
	Obtain:  "written by your own tools: a header row with id, account, created_at, text and what else is known, then one row per item; commas, semicolons or tabs",
	Sign:    "a file whose first row names the columns id, account, created_at and text",
	Holds:   "whatever it was made from; both sides are taken to be whole",
	Inbound: pipeline.AllInbound,
	Detect:  detectInterchangeCSV,
}

func detectInterchangeCSV(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		h, comma, ok := anyHeader(head, fieldNames[:required]...)
		if !ok {
			continue
		}
		d := rowItems{header: h, column: make([]int, len(h))}
		var unknown []string
		for i, name := range h {
			d.column[i] = fieldOf(name)
			if d.column[i] < 0 || h.Index(name) < i {
				d.column[i] = -1
				unknown = append(unknown, name)
			}
		}
		found = append(found, Export{Inbound: pipeline.AllInbound, Notes: unread(unknown),
			Files: []File{{Member: m, Cut: Cut{Shape: Rows, Comma: comma, Head: 1}, Decode: func() Decoder {
				d := d
				d.f = fields{comma: comma}
				return &d
			}}}})
	}
	return found, nil
}

// anyHeader reads a header whose fields are separated by commas, semicolons or tabs and that has the columns.
func anyHeader(head []byte, columns ...string) (h Header, comma byte, ok bool) {
	for _, comma := range []byte(",;\t") {
		if h, ok := ReadHeader(head, comma); ok && h.Has(columns...) {
			return h, comma, true
		}
	}
	return nil, 0, false
}

// rowItems decodes one CSV row per record.
type rowItems struct {
	header Header
	column []int // field by column, −1 for none
	f      fields
	r      record
}

func (d *rowItems) Decode(rec []byte, found *Found) error {
	row, err := d.f.split(rec)
	if err != nil {
		return err
	}
	if err := d.header.checkRow(row); err != nil {
		return err
	}
	d.r = record{}
	for i, text := range row {
		if field := d.column[i]; field >= 0 && (text != "" || field == fieldText) {
			d.r.set(field, text)
		}
	}
	return d.r.item(found.Item())
}
