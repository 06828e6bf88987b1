package export

import (
	"encoding/binary"
	"errors"
	"io"
	"math"
)

// oldCells reads the rows of a sheet of an old workbook. Its cells stand row by row.
type oldCells struct {
	book *oldWorkbook
	in   oldRecords

	row     []string
	number  int       // of the row at hand
	size    int       // bytes in it
	ahead   []oldCell // those of the next row that were read
	begun   bool
	formula *oldCell // a formula whose text follows
	end     bool
}

// oldCell is the place of a cell and what is in it.
type oldCell struct {
	row, column int
	value       string
}

var errOldRows = errors.New("damaged: the rows of the sheet are not in order")

func (c *oldCells) finish() error { return nil }
func (c *oldCells) close() error  { return nil }

func (c *oldCells) next() ([]string, error) {
	if !c.begun {
		if kind, body, ok := c.in.next(); !ok || !beginsPart(kind, body) {
			return nil, errSheetEnd
		}
		c.begun = true
	}
	c.row, c.size = c.row[:0], 0
	for _, cell := range c.ahead {
		c.put(cell)
	}
	c.ahead = c.ahead[:0]
	for !c.end {
		kind, body, ok := c.in.next()
		if !ok {
			return nil, errSheetEnd
		}
		if kind == recordBegin { // a chart within the sheet
			c.passChart()
			continue
		}
		c.end = kind == recordEnd
		cells, err := c.cells(kind, body)
		if err != nil {
			return nil, err
		}
		if done, err := c.take(cells); done || err != nil {
			return c.row, err
		}
	}
	if len(c.row) > 0 {
		return c.row, nil
	}
	return nil, io.EOF
}

// passChart passes over a part within the sheet.
func (c *oldCells) passChart() {
	for depth := 1; depth > 0; {
		kind, _, ok := c.in.next()
		switch {
		case !ok:
			return
		case kind == recordBegin:
			depth++
		case kind == recordEnd:
			depth--
		}
	}
}

// take adds cells to the row at hand; done says that they belong to the next one.
func (c *oldCells) take(cells []oldCell) (done bool, err error) {
	for _, cell := range cells {
		switch {
		case cell.value == "":
		case len(c.row) == 0 && cell.row >= c.number:
			c.put(cell)
		case cell.row < c.number:
			return false, errOldRows
		case cell.row == c.number:
			c.put(cell)
		default:
			c.ahead, done = append(c.ahead, cell), true
		}
	}
	return done, nil
}

func (c *oldCells) put(cell oldCell) {
	c.number = cell.row
	if cell.column >= maxColumns || c.size > MaxRecord {
		return
	}
	for len(c.row) <= cell.column {
		c.row = append(c.row, "")
	}
	c.row[cell.column] = cell.value
	c.size += len(cell.value)
}

// cells are those that a record holds.
func (c *oldCells) cells(kind uint16, body []byte) ([]oldCell, error) {
	le := binary.LittleEndian
	if kind == recordResult && c.formula != nil {
		cell := *c.formula
		c.formula = nil
		var err error
		cell.value, err = (&oldText{segment: body, in: &c.in}).long()
		return []oldCell{cell}, err
	}
	if len(body) < 8 {
		return nil, nil
	}
	cell, style := oldCell{row: int(le.Uint16(body)), column: int(le.Uint16(body[2:]))}, int(le.Uint16(body[4:]))
	switch {
	case kind == recordSharedTxt && len(body) >= 10:
		n := int64(le.Uint32(body[6:]))
		if n >= int64(len(c.book.texts)) {
			return nil, errText
		}
		cell.value = c.book.texts[n]
	case kind == recordNumber && len(body) >= 14:
		cell.value = c.float(math.Float64frombits(le.Uint64(body[6:])), style)
	case kind == recordRK && len(body) >= 10:
		cell.value = c.float(rk(le.Uint32(body[6:])), style)
	case kind == recordManyRKs:
		return c.many(cell, body[4:]), nil
	case kind == recordOwnText:
		var err error
		cell.value, err = (&oldText{segment: body[6:], in: &c.in}).long()
		return []oldCell{cell}, err
	case kind == recordTruth && body[7] == 0:
		cell.value = truth(body[6])
	case kind == recordFormula && len(body) >= 14:
		cell.value = c.result(cell, body[6:14], style)
	default:
		return nil, nil
	}
	return []oldCell{cell}, nil
}

func truth(b byte) string {
	if b != 0 {
		return "TRUE"
	}
	return "FALSE"
}

// many reads numbers that stand side by side, each behind its style.
func (c *oldCells) many(first oldCell, body []byte) (cells []oldCell) {
	le := binary.LittleEndian
	for ; len(body) >= 8; body = body[6:] { // the last column stands behind them
		first.value = c.float(rk(le.Uint32(body[2:])), int(le.Uint16(body)))
		cells = append(cells, first)
		first.column++
	}
	return cells
}

// result is what a formula comes to; a text stands in the next record.
func (c *oldCells) result(cell oldCell, b []byte, style int) string {
	if b[6] != 0xff || b[7] != 0xff {
		return c.float(math.Float64frombits(binary.LittleEndian.Uint64(b)), style)
	}
	switch b[0] {
	case 0:
		c.formula = &cell
	case 1:
		return truth(b[2])
	}
	return ""
}

func (c *oldCells) float(v float64, style int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return ""
	}
	return c.book.number(v, style)
}

// rk unpacks a number in four bytes: an integer or the upper half of a float, perhaps times a hundred.
func rk(n uint32) float64 {
	v := math.Float64frombits(uint64(n&^3) << 32)
	if n&2 != 0 {
		v = float64(int32(n) >> 2)
	}
	if n&1 != 0 {
		v /= 100
	}
	return v
}
