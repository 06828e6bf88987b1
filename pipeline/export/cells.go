package export

import (
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
)

// cells reads the rows of a worksheet.
type cells struct {
	book  *workbook
	xml   *markup
	texts texts

	row  []string
	size int  // bytes in the row
	at   int  // column of the cell at hand, from 0
	end  bool // there are no more rows
	cell cell // the cell at hand
}

// cell is a cell while it is read.
type cell struct {
	open  bool
	kind  string // as the attribute t says; empty for a number
	style int
	run   run
}

var errSheetEnd = errors.New("damaged or cut off: the sheet has no end")

// next returns the next row that has a value, without empty cells at its end; io.EOF behind the last. It is valid until
// the next call.
func (c *cells) next() ([]string, error) {
	for !c.end {
		token, err := c.xml.next()
		if err == io.EOF {
			return nil, errSheetEnd
		}
		if err != nil {
			return nil, err
		}
		switch e := token.(type) {
		case xml.StartElement:
			c.start(e)
		case xml.EndElement:
			switch {
			case e.Name.Local == "sheetData":
				c.end = true
			case e.Name.Local == "row" && len(c.row) > 0:
				return c.row, nil
			case e.Name.Local == "c":
				if err := c.put(); err != nil {
					return nil, err
				}
			}
		}
		if err := c.cell.run.take(token); err != nil {
			return nil, err
		}
	}
	return nil, io.EOF
}

func (c *cells) start(e xml.StartElement) {
	switch e.Name.Local {
	case "row":
		c.row, c.size, c.at = c.row[:0], 0, -1
	case "c":
		c.at++
		if column, ok := columnOf(attribute(e, "r")); ok {
			c.at = column
		}
		style, err := strconv.Atoi(attribute(e, "s"))
		if err != nil {
			style = 0
		}
		c.cell = cell{open: true, kind: attribute(e, "t"), style: style, run: run{b: c.cell.run.b[:0]}}
	}
}

// columnOf is the column that a reference such as AB12 names, from 0.
func columnOf(ref string) (int, bool) {
	n, i := 0, 0
	for ; i < len(ref) && i < 4 && ref[i] >= 'A' && ref[i] <= 'Z'; i++ {
		n = n*26 + int(ref[i]-'A') + 1
	}
	return n - 1, n > 0
}

// put adds the cell at hand to its row. Of a row that is too long to be a record the rest is passed over, and so are
// columns beyond those that a record may have.
func (c *cells) put() error {
	if !c.cell.open || c.at >= maxColumns || c.size > MaxRecord {
		return nil
	}
	c.cell.open = false
	value, err := c.value()
	if err != nil || value == "" {
		return err
	}
	for len(c.row) <= c.at {
		c.row = append(c.row, "")
	}
	c.row[c.at] = value
	c.size += len(value)
	return nil
}

// value is what the cell at hand says, as text.
func (c *cells) value() (string, error) {
	switch kind := c.cell.kind; {
	case len(c.cell.run.b) == 0:
		return "", nil
	case kind == "s":
		return c.texts.at(string(c.cell.run.b))
	case kind == "b":
		return strings.ToUpper(strconv.FormatBool(isTrue(string(c.cell.run.b)))), nil
	case kind == "" || kind == "n":
		return c.number(strings.TrimSpace(string(c.cell.run.b))), nil
	}
	return c.cell.run.text(), nil
}

// exactDigits is how many digits of a number a spreadsheet keeps; 2^53 is where the numbers that it computes with leave
// out integers.
const (
	exactDigits = 1e15
	exactNumber = 1 << 53
)

// number writes what the digits in a cell stand for.
func (c *cells) number(s string) string {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return s
	}
	return c.book.number(v, c.cell.style)
}

// number writes a number: a date where the cell shows one, digits without an exponent where all of them are known.
// Integers that a spreadsheet does not keep, which are ids that it has destroyed, are written with an exponent and so
// refused as ids.
func (b *workbook) number(v float64, style int) string {
	if style >= 0 && style < len(b.styles) {
		if date, ok := b.date(v, b.styles[style]); ok {
			return date
		}
	}
	size := math.Abs(v)
	switch {
	case size > exactNumber, size >= exactDigits && math.Mod(v, 10) == 0:
		return strconv.FormatFloat(v, 'E', -1, 64)
	case v == math.Trunc(v):
		return strconv.FormatInt(int64(v), 10)
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

// finish reads what is left in the parts, for their checksums.
func (c *cells) finish() error {
	err := c.xml.drain()
	if c.texts.xml != nil {
		err = cmp.Or(err, c.texts.xml.drain())
	}
	return err
}

func (c *cells) close() error {
	err := c.xml.Close()
	if c.texts.xml != nil {
		err = cmp.Or(err, c.texts.xml.Close())
	}
	return err
}
