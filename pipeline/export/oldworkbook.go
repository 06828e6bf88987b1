package export

import (
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
)

// oldWorkbook is a workbook in the form that Excel wrote until 2003 (.xls, BIFF8), which LinkedIn and others still hand
// out. Its sheets are members as those of a [workbook] are. It is read here, and not by a library: none is kept up.
type oldWorkbook struct {
	workbook // name, styles and the day from which dates are counted
	size     int64
	records  []byte
	texts    []string
}

// maxOldWorkbook is how long an old workbook may be, in bytes: it lies in memory. Its sheets hold 65,536 rows at most.
const maxOldWorkbook = 32 << 20

// The records of a workbook that are read.
const (
	recordFormula   = 0x0006
	recordEnd       = 0x000a
	recordDates     = 0x0022
	recordPassword  = 0x002f
	recordMore      = 0x003c // goes on with the record before
	recordSheet     = 0x0085
	recordManyRKs   = 0x00bd
	recordStyle     = 0x00e0
	recordTexts     = 0x00fc
	recordSharedTxt = 0x00fd
	recordNumber    = 0x0203
	recordOwnText   = 0x0204
	recordTruth     = 0x0205
	recordResult    = 0x0207 // the text that a formula comes to
	recordRK        = 0x027e
	recordFormat    = 0x041e
	recordBegin     = 0x0809
)

// oldWorkbook adds the sheets of an old workbook. ok is false where it is none that can be read: damaged, older still,
// with a password, or another compound file.
func (t *Tree) oldWorkbook(as string, s source) (ok bool, err error) {
	r, err := s.stream()
	if err != nil {
		return false, err
	}
	data, err := io.ReadAll(io.LimitReader(r, maxOldWorkbook+1))
	if closed := r.Close(); err == nil {
		err = closed
	}
	if err != nil || len(data) > maxOldWorkbook {
		return false, err
	}
	b := &oldWorkbook{workbook: workbook{name: as, from: days(1899, 12, 30)}, size: int64(len(data))}
	if b.records, err = (&compound{data: data}).stream("Workbook"); err != nil {
		return false, nil
	}
	sheets, err := b.globals()
	if err != nil {
		return false, nil
	}
	names := map[string]bool{}
	for _, s := range sheets {
		if names[fold(s.name)] || checkName(s.name) != nil || s.at >= int64(len(b.records)) {
			return false, nil
		}
		names[fold(s.name)] = true
	}
	for _, s := range sheets {
		t.Members = append(t.Members, Member{Path: as + "!" + s.name, Size: -1, sheet: true, open: func() (io.ReadCloser, error) {
			return &sheet{name: as, packed: b.size, cells: &oldCells{book: b, in: oldRecords{b.records[s.at:]}}}, nil
		}})
	}
	return true, nil
}

// oldSheet is where a sheet's records begin.
type oldSheet struct {
	name string
	at   int64
}

// oldRecords are records one behind the other: a kind, a length, and so many bytes.
type oldRecords struct{ rest []byte }

// next takes a record; ok is false where there is none, or none that is whole.
func (r *oldRecords) next() (kind uint16, body []byte, ok bool) {
	if len(r.rest) < 4 {
		return 0, nil, false
	}
	kind, n := binary.LittleEndian.Uint16(r.rest), int(binary.LittleEndian.Uint16(r.rest[2:]))
	if len(r.rest) < 4+n {
		return 0, nil, false
	}
	body, r.rest = r.rest[4:4+n], r.rest[4+n:]
	return kind, body, true
}

// beginsPart reports whether a record begins a part of a workbook of the one version that is read.
func beginsPart(kind uint16, body []byte) bool {
	return kind == recordBegin && len(body) >= 4 && binary.LittleEndian.Uint16(body) == 0x0600
}

// globals reads what stands in front of the sheets.
func (b *oldWorkbook) globals() (sheets []oldSheet, err error) {
	in, own := oldRecords{b.records}, map[string]numberKind{}
	if kind, body, ok := in.next(); !ok || !beginsPart(kind, body) {
		return nil, errCompound
	}
	for {
		kind, body, ok := in.next()
		switch {
		case !ok || kind == recordPassword || len(sheets) > maxSheets || len(b.styles) > maxStyles:
			return nil, errCompound
		case kind == recordEnd:
			return sheets, nil
		case kind == recordTexts:
			if b.texts, err = sharedTexts(body, &in); err != nil {
				return nil, err
			}
		case kind == recordSheet:
			if s, ok := sheetOf(body); ok {
				sheets = append(sheets, s)
			}
		default:
			b.look(kind, body, own)
		}
	}
}

// look reads how numbers are shown.
func (b *oldWorkbook) look(kind uint16, body []byte, own map[string]numberKind) {
	le := binary.LittleEndian
	switch {
	case kind == recordDates && len(body) >= 2 && le.Uint16(body) == 1:
		b.from = days(1904, 1, 1)
	case kind == recordFormat && len(body) >= 5:
		t := &oldText{segment: body[2:]}
		if code, err := t.long(); err == nil {
			own[strconv.Itoa(int(le.Uint16(body)))] = kindOfFormat(code)
		}
	case kind == recordStyle && len(body) >= 4:
		id := strconv.Itoa(int(le.Uint16(body[2:])))
		shows, ok := own[id]
		if !ok {
			shows = builtIn(id)
		}
		b.styles = append(b.styles, shows)
	}
}

// sheetOf reads an entry of the list of sheets; ok is false for one of charts or macros.
func sheetOf(body []byte) (s oldSheet, ok bool) {
	if len(body) < 8 || body[5] != 0 {
		return s, false
	}
	t := &oldText{segment: body[7:]}
	name, err := t.characters(int(body[6]))
	return oldSheet{name, int64(binary.LittleEndian.Uint32(body))}, err == nil
}

// sharedTexts reads the texts that cells share, out of a record and those that go on with it.
func sharedTexts(body []byte, in *oldRecords) (texts []string, err error) {
	if len(body) < 8 {
		return nil, errText
	}
	n := int(binary.LittleEndian.Uint32(body[4:]))
	t := &oldText{segment: body[8:], in: in}
	for range n {
		s, err := t.long()
		if err != nil {
			return nil, fmt.Errorf("text %d of %d: %w", len(texts)+1, n, err)
		}
		texts = append(texts, s)
	}
	return texts, nil
}
