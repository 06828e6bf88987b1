package evaluate

import (
	"encoding/csv"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"

	"listenratio/classify"
	"listenratio/pipeline"
)

// Row is one labelled item.
type Row struct {
	Post   classify.Post
	Brand  string
	Source string // the collection that the item's id belongs to; empty if none
	Label  classify.Class

	Flags   classify.Flags // the flags it was given
	Flagged bool           // flags were labelled at all
}

// ErrColumns means that a label file lacks a column that is needed.
var ErrColumns = errors.New("need the columns text and label")

// Read reads labelled items from CSV. Columns are found by their names, in any order and case; only text and label
// are needed; label may be called class. Also known: id, item or row_id, source, brand, reply_to, repost, quote, language, flags (apart by blanks, commas or
// semicolons). reply_to is empty for an item that answers nothing, "self" or "sister" where it goes on with the
// brand's own, "unseen" where what it answers is not known, and anything else where it answers a person. repost and
// quote are empty, "no", "false" or "0" for no. Rows without a label are left out, so that a half-labelled file can be
// read; an unknown label is an error that names the line.
func Read(r io.Reader) ([]Row, error) {
	var rows []Row
	err := each(r, ErrColumns, []string{"text", "label"}, func(c table, record []string) error {
		row, ok, err := c.row(record)
		if ok && err == nil {
			rows = append(rows, row)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return rows, nil
}

// each reads CSV and calls do with every record behind the header. The columns that need names must be there, or the error is
// missing; label may be called class, and row_id item or id. An error of do gets the line in front of it.
func each(r io.Reader, missing error, need []string, do func(c table, record []string) error) error {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	header, err := in.Read()
	if err != nil {
		return fmt.Errorf("read the header: %w", err)
	}
	c := columns(header)
	for _, name := range need {
		if _, ok := c[name]; !ok {
			return missing
		}
	}
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read a label: %w", err)
		}
		if err := do(c, record); err != nil {
			line, _ := in.FieldPos(0)
			return fmt.Errorf("line %d: %w", line, err)
		}
	}
}

// table is where each column stands.
type table map[string]int

func columns(header []string) table {
	c := table{}
	for i, name := range header {
		c[strings.ToLower(strings.TrimSpace(strings.TrimPrefix(name, "\ufeff")))] = i
	}
	c.alias("label", "class")
	c.alias("row_id", "item")
	c.alias("row_id", "id")
	return c
}

// alias lets the column other stand for name where there is no name.
func (c table) alias(name, other string) {
	if i, ok := c[other]; ok {
		if _, there := c[name]; !there {
			c[name] = i
		}
	}
}

func (c table) get(record []string, name string) string {
	i, ok := c[name]
	if !ok || i >= len(record) {
		return ""
	}
	return strings.TrimSpace(record[i])
}

// row makes a Row of a record; ok is false where it has no label.
func (c table) row(record []string) (row Row, ok bool, err error) {
	label := c.get(record, "label")
	if label == "" {
		return Row{}, false, nil
	}
	if row.Label, ok = classify.ParseClass(strings.ToLower(label)); !ok {
		return Row{}, false, fmt.Errorf("unknown label %q; known are broadcast, reply, value-share, unclassified", label)
	}
	row.Brand, row.Source = c.get(record, "brand"), c.get(record, "source")
	row.Post = classify.Post{
		ID:       c.get(record, "row_id"),
		Text:     html.UnescapeString(c.get(record, "text")),
		Language: c.get(record, "language"),
		Answers:  answers(c.get(record, "reply_to")),
		Repost:   yes(c.get(record, "repost")),
		Quote:    yes(c.get(record, "quote")),
	}
	if row.Brand != "" {
		row.Post.Names = []string{strings.ToLower(strings.TrimPrefix(row.Brand, "@"))}
	}
	if _, row.Flagged = c["flags"]; row.Flagged {
		row.Flags, err = flags(c.get(record, "flags"))
	}
	return row, true, err
}

// answers reads a reply_to field.
func answers(s string) pipeline.Answers {
	switch strings.ToLower(s) {
	case "", "no", "nobody", "none":
		return pipeline.Nobody
	case "self", "itself":
		return pipeline.Itself
	case "sister":
		return pipeline.Sister
	case "unseen", "unknown":
		return pipeline.Unseen
	}
	return pipeline.Person
}

func yes(s string) bool {
	s = strings.ToLower(s)
	return s != "" && s != "no" && s != "false" && s != "0"
}

// flags reads a field of flag names.
func flags(s string) (f classify.Flags, err error) {
	for _, name := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,;|", r) }) {
		one := classify.ParseFlag(strings.ToLower(name))
		if one == 0 {
			return 0, fmt.Errorf("unknown flag %q", name)
		}
		f |= one
	}
	return f, nil
}
