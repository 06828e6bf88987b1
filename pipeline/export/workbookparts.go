package export

import (
	"archive/zip"
	"encoding/xml"
	"path"
	"strings"
)

// worksheet is one sheet of a workbook.
type worksheet struct {
	name string
	id   string // of the relation that tells the part
	part *zip.File
}

// sheets lists the worksheets and prepares what reading them needs.
func (b *workbook) sheets() ([]worksheet, error) {
	sheets, err := b.list()
	if err != nil {
		return nil, err
	}
	targets, err := b.relations()
	if err != nil {
		return nil, err
	}
	var found []worksheet
	for _, s := range sheets {
		switch to := targets[s.id]; to.kind {
		case "worksheet", "":
			s.part = b.parts[to.part]
			found = append(found, s)
		}
	}
	for _, id := range sortedKeys(targets) {
		switch to := targets[id]; to.kind {
		case "sharedStrings":
			b.strings = b.parts[to.part]
		case "styles":
			if err := b.readStyles(b.parts[to.part]); err != nil {
				return nil, err
			}
		}
	}
	return found, nil
}

// list reads the names of the sheets, in their order.
func (b *workbook) list() (sheets []worksheet, err error) {
	m, err := b.part(b.parts[bookPart])
	if err != nil {
		return nil, err
	}
	b.from = days(1899, 12, 30)
	err = m.each(func(e xml.StartElement, start bool) error {
		switch {
		case start && e.Name.Local == "workbookPr" && isTrue(attribute(e, "date1904")):
			b.from = days(1904, 1, 1)
		case start && e.Name.Local == "sheet" && len(sheets) == maxSheets:
			return errSheets
		case start && e.Name.Local == "sheet":
			sheets = append(sheets, worksheet{name: attribute(e, "name"), id: attribute(e, "id")})
		}
		return nil
	})
	return sheets, err
}

func isTrue(s string) bool { return s == "1" || s == "true" }

// target is what a relation leads to.
type target struct{ kind, part string }

// relations reads which part each relation of the workbook leads to.
func (b *workbook) relations() (map[string]target, error) {
	m, err := b.part(b.parts["xl/_rels/workbook.xml.rels"])
	if err != nil {
		return nil, err
	}
	targets := map[string]target{}
	err = m.each(func(e xml.StartElement, start bool) error {
		if start && e.Name.Local == "Relationship" && len(targets) <= 2*maxSheets {
			to := attribute(e, "Target")
			if !strings.HasPrefix(to, "/") {
				to = path.Join("xl", to)
			}
			targets[attribute(e, "Id")] = target{path.Base(attribute(e, "Type")), partName(to)}
		}
		return nil
	})
	return targets, err
}
