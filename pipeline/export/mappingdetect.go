package export

import (
	"bytes"
	"strings"
)

// commas are what may stand between fields.
func (m *Mapping) commas() []byte {
	if m.Comma == "" {
		return []byte(",;\t")
	}
	return []byte(m.Comma)
}

// detect finds the files that fit the mapping.
func (m *Mapping) detect(t *Tree) ([]Export, error) {
	var found []Export
	for _, member := range t.Texts() {
		head, err := t.Head(member)
		if err != nil {
			return nil, err
		}
		f, ok := m.file(trimMark(head), m.owner(member.Path))
		if !ok {
			continue
		}
		f.Member = member
		found = append(found, Export{Inbound: m.capability(), Files: []File{f}})
	}
	return found, nil
}

// owner is the account whose rows a file holds: as its name, or that of the workbook or folder around it, tells, else the
// mapping's own name.
func (m *Mapping) owner(path string) string {
	parts := strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '!' })
	for i := len(parts) - 1; i >= 0 && m.Named != ""; i-- {
		if group := m.named.FindStringSubmatch(parts[i]); len(group) > 1 && group[1] != "" {
			return group[1]
		}
	}
	return m.Name
}

// file recognises a file by its beginning.
func (m *Mapping) file(head []byte, owner string) (File, bool) {
	switch {
	case m.Record != "":
		if loc := m.record.FindIndex(head); loc == nil || loc[0] != 0 {
			return File{}, false
		}
		return File{Cut: Cut{Shape: Starts, Start: m.record}, Decode: func() Decoder { return m.decoder(m.Header, m.commas()[0], owner) }}, true
	case m.Form == "jsonl":
		line, _, _ := bytes.Cut(bytes.TrimSpace(head), []byte("\n"))
		if len(line) == 0 || line[0] != '{' || !hasKeys(line, m.Sign...) {
			return File{}, false
		}
		return File{Cut: Cut{Shape: Lines}, Decode: func() Decoder { return &mappedLine{mapped: *m.decoder(nil, ',', owner)} }}, true
	}
	return m.table(head, owner)
}

// table recognises a table by a row that names all columns of the sign, within the first rows.
func (m *Mapping) table(head []byte, owner string) (File, bool) {
	if start := bytes.TrimLeft(head, " \r\n\t"); len(start) == 0 || strings.IndexByte("{[<", start[0]) >= 0 {
		return File{}, false // told at once, since archives hold thousands of such files
	}
	for _, comma := range m.commas() {
		if h, n, ok := findHeader(head, comma, m.Sign...); ok {
			return File{Cut: Cut{Shape: Rows, Comma: comma, Head: n}, Decode: func() Decoder { return m.decoder(h, comma, owner) }}, true
		}
	}
	return File{}, false
}
