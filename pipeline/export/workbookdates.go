package export

import (
	"archive/zip"
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"time"
)

// numberKind is what a number in a cell stands for, by the cell's number format.
type numberKind uint8

const (
	plainNumber numberKind = iota
	calendarDay            // a day, shown without a time
	clockTime              // a day with a time, or a time alone
)

// maxStyles is how many cell formats a workbook may have; Excel allows 65,490.
const maxStyles = 1 << 17

// readStyles reads which cell formats show numbers as dates.
func (b *workbook) readStyles(f *zip.File) error {
	m, err := b.part(f)
	if err != nil {
		return err
	}
	own, section := map[string]numberKind{}, ""
	return m.each(func(e xml.StartElement, start bool) error {
		switch name := e.Name.Local; {
		case name == "numFmts" || name == "cellXfs":
			section = ""
			if start {
				section = name
			}
		case !start || len(b.styles) == maxStyles || len(own) == maxStyles:
		case name == "numFmt" && section == "numFmts":
			own[attribute(e, "numFmtId")] = kindOfFormat(attribute(e, "formatCode"))
		case name == "xf" && section == "cellXfs":
			id := attribute(e, "numFmtId")
			kind, ok := own[id]
			if !ok {
				kind = builtIn(id)
			}
			b.styles = append(b.styles, kind)
		}
		return nil
	})
}

// builtIn is the kind of the number formats that a workbook does not spell out.
func builtIn(id string) numberKind {
	n, err := strconv.Atoi(id)
	switch {
	case err != nil:
		return plainNumber
	case n >= 14 && n <= 17, n >= 27 && n <= 31, n == 36, n >= 50 && n <= 54, n == 57, n == 58:
		return calendarDay
	case n >= 18 && n <= 22, n == 45, n == 47:
		return clockTime
	}
	return plainNumber
}

// kindOfFormat tells the kind by a format's code, such as yyyy\-mm\-dd or [$-409]m/d/yy h:mm AM/PM;@.
func kindOfFormat(code string) numberKind {
	day, month, clock := false, false, false
	for i := 0; i < len(code) && code[i] != ';'; i++ {
		switch code[i] {
		case '\\', '_', '*':
			i++
		case '"':
			i += 1 + max(strings.IndexByte(code[i+1:], '"'), 0)
		case '[':
			end := max(strings.IndexByte(code[i:], ']'), 0)
			if strings.Trim(strings.ToLower(code[i+1:i+max(end, 1)]), "hms") == "" && end > 1 {
				return plainNumber // a span of time, such as [h]:mm
			}
			i += end
		case 'y', 'Y', 'd', 'D':
			day = true
		case 'm', 'M':
			month = true
		case 'h', 'H', 's', 'S':
			clock = true
		}
	}
	switch {
	case clock:
		return clockTime
	case day || month:
		return calendarDay
	}
	return plainNumber
}

// lastDay is how many days after 1899-12-30 the calendar of workbooks ends.
const lastDay = 2_958_466

// date writes the date that a number stands for as in ISO 8601, without a zone since a workbook knows none, to the
// millisecond: 2026-03-02, 2026-03-02T09:15:00, or a time of day alone. ok is false where it is no date.
func (b *workbook) date(v float64, kind numberKind) (s string, ok bool) {
	if kind == plainNumber || !(v >= 0 && v < lastDay) {
		return "", false
	}
	milli := int64(math.Round(v * 86_400_000))
	t := time.UnixMilli(b.from*86_400_000 + milli).UTC()
	switch {
	case kind == calendarDay && milli%86_400_000 == 0:
		return t.Format("2006-01-02"), true
	case v < 1:
		return t.Format("15:04:05.999"), true
	}
	return t.Format("2006-01-02T15:04:05.999"), true
}
