package export

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// workbook is an Excel workbook (.xlsx): a zip archive of XML parts. Each of its worksheets is a member of the tree,
// named after the sheet, whose bytes are the sheet written out as CSV while it is read; so every format that reads CSV
// reads sheets, and records and offsets are those of that CSV. Rows without a value are left out.
//
// The parts are read here, with the XML of the standard library, and not by a library for workbooks: the one that is
// well kept takes a damaged sheet for one that has ended, tells which numbers are dates only at the price of the whole
// sheet in memory, and unpacks large sheets to disk.
type workbook struct {
	name    string
	disk    *disk // nil inside another archive
	parts   map[string]*zip.File
	strings *zip.File // texts that cells share; nil where there are none
	styles  []numberKind
	from    int64 // the day from which dates are counted, in days since 1970
}

// maxSheets is how many worksheets a workbook may have.
const maxSheets = 1000

var errSheets = fmt.Errorf("the workbook has more than %d sheets", maxSheets)

// isWorkbook reports whether a zip archive is a workbook.
func isWorkbook(z *zip.Reader) bool {
	types, book := false, false
	for _, f := range z.File {
		name := partName(f.Name)
		types = types || name == "[content_types].xml"
		book = book || name == bookPart
	}
	return types && book
}

// bookPart is where every program that writes workbooks puts the list of sheets.
const bookPart = "xl/workbook.xml"

// partName is the name by which a part is found.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// namesWorkbook reports whether a file inside an archive has the name of a workbook.
func namesWorkbook(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".xlsx" || ext == ".xlsm" || ext == ".xls"
}

// workbook adds the sheets of a workbook.
func (t *Tree) workbook(as string, s source, z *zip.Reader) error {
	b := &workbook{name: as, disk: s.disk, parts: map[string]*zip.File{}}
	for _, f := range z.File {
		if f.Flags&1 != 0 {
			return ErrEncrypted
		}
		b.parts[partName(f.Name)] = f
	}
	sheets, err := b.sheets()
	if err != nil {
		return fmt.Errorf("read %s: %w", as, err)
	}
	names := map[string]bool{}
	for _, s := range sheets {
		name := as + "!" + s.name
		if err := checkName(s.name); err != nil {
			return fmt.Errorf("read %s: sheet %q: %w", as, s.name, err)
		}
		if names[fold(name)] || s.part == nil {
			return fmt.Errorf("read %s: damaged: sheet %q is there twice or not at all", as, s.name)
		}
		names[fold(name)] = true
		t.Members = append(t.Members, Member{Path: name, Size: -1, sheet: true, open: func() (io.ReadCloser, error) { return b.open(s.part) }})
	}
	return nil
}

// part opens a part of the workbook.
func (b *workbook) part(f *zip.File) (*markup, error) {
	if f == nil {
		return nil, errors.New("damaged: a part of the workbook is missing")
	}
	r, err := openEntry(b.name+"!"+f.Name, b.disk, f)
	if err != nil {
		return nil, err
	}
	return newMarkup(r), nil
}
