package export

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// texts are the texts that a workbook's cells share. They are read only as far as cells need them, which is in step with
// the sheet as a rule: so a look at a sheet's first rows is cheap however many texts there are.
type texts struct {
	xml  *markup
	list []string
	held int
	end  bool
}

// Limits on the texts that the cells of a workbook share, which have to be held in memory.
const (
	maxShared = 256 << 20 // bytes
	perText   = 32        // bytes that a text costs beyond its own
)

var (
	errShared = fmt.Errorf("the workbook's texts are longer than %d MiB together; save the sheet as CSV (UTF-8)", maxShared>>20)
	errText   = errors.New("damaged: a cell names a text that is not there")
)

// at is text number n.
func (t *texts) at(n string) (string, error) {
	i, err := strconv.Atoi(strings.TrimSpace(n))
	if err != nil || i < 0 {
		return "", errText
	}
	for i >= len(t.list) {
		if t.end || t.xml == nil {
			return "", errText
		}
		if err := t.more(); err != nil {
			return "", err
		}
	}
	return t.list[i], nil
}

// more reads the next text.
func (t *texts) more() error {
	var r run
	for {
		token, err := t.xml.next()
		if err == io.EOF {
			t.end = true
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := token.(xml.EndElement); ok && e.Name.Local == "si" {
			break
		}
		if err := r.take(token); err != nil {
			return err
		}
	}
	s := r.text()
	if t.held += len(s) + perText; t.held > maxShared {
		return errShared
	}
	t.list = append(t.list, s)
	return nil
}

// run gathers a text out of the elements that hold it: plain, or in parts of several looks. What tells how a text is
// spoken is no part of it.
type run struct {
	b      []byte
	inside bool
	spoken bool
}

func (r *run) take(token xml.Token) error {
	switch e := token.(type) {
	case xml.StartElement:
		r.inside = e.Name.Local == "t" || e.Name.Local == "v"
		r.spoken = r.spoken || e.Name.Local == "rPh"
	case xml.EndElement:
		r.inside = false
		r.spoken = r.spoken && e.Name.Local != "rPh"
	case xml.CharData:
		if r.inside && !r.spoken {
			r.b = append(r.b, e...)
		}
		if len(r.b) > maxToken {
			return errToken
		}
	}
	return nil
}

func (r *run) text() string { return unescapeCell(string(r.b)) }

// unescapeCell undoes the spelling of control characters in texts: _x000D_ is a carriage return, _x005F_ the line that
// keeps what follows from being taken for one.
func unescapeCell(s string) string {
	at := strings.Index(s, "_x")
	if at < 0 {
		return s
	}
	var b strings.Builder
	for ; at >= 0; at = strings.Index(s, "_x") {
		n, err := strconv.ParseUint(s[at+2:min(at+6, len(s))], 16, 16)
		if err != nil || len(s) < at+7 || s[at+6] != '_' || n >= 0xd800 && n < 0xe000 {
			b.WriteString(s[:at+2])
			s = s[at+2:]
			continue
		}
		b.WriteString(s[:at])
		b.WriteRune(rune(n))
		s = s[at+7:]
	}
	return b.String() + s
}
