package export

import (
	"bytes"
	"errors"
	"strings"
	"time"

	"listenratio/pipeline"
)

// linkedInRemark decodes a comment.
type linkedInRemark struct {
	table
	owner  *linkedInOwner
	memory []byte
}

func newLinkedInComment(o *linkedInOwner, h Header) *linkedInRemark {
	text := "Message"
	if !h.Has(text) {
		text = "Comment"
	}
	return &linkedInRemark{table: newTable(h, ',', "Date", "Link", text), owner: o}
}

func (d *linkedInRemark) Decode(rec []byte, found *Found) error {
	if err := d.split(rec); err != nil {
		return err
	}
	it := found.Item()
	var ok bool
	if it.Created, ok = parseUTC(d.at(0)); !ok {
		return errLinkedInDate
	}
	it.Platform, it.Inbound, it.Account = "linkedin", pipeline.Outbound, d.owner.account()
	it.Kind, it.URL = pipeline.Comment, linkedInPage(d.at(1))
	it.Text = strings.ReplaceAll(d.at(2), "\r\n", "\n")
	return d.thread(it)
}

// thread says what a comment stands under. An address that names a comment names the one that is answered, unless its
// time shows that it is this one.
func (d *linkedInRemark) thread(it *pipeline.Item) error {
	urn := linkedInURN(d.at(1))
	if urn == "" {
		return errLinkedInLink
	}
	it.Parent, it.Conversation = urn, urn
	if post := linkedInPost(urn); post != "" {
		it.Conversation = post
		if at, ok := TimeOf("linkedin", urn); ok && at.Sub(it.Created).Abs() < sameMoment*time.Millisecond {
			it.ID, it.Parent, it.Created, it.Precision = urn, post, at, pipeline.Milliseconds
		}
	}
	if it.ID == "" {
		it.ID = madeID("linkedin/"+it.Parent, it)
	}
	if d.owner.own(it.Parent) {
		it.ParentAuthor = d.owner.account()
	}
	return nil
}

var errBareBreak = errors.New("a quote or a line break stands in a field without quotes around it")

// split reads a row in which quotes are escaped with backslashes; where it makes no sense that way, with doubled quotes.
func (d *linkedInRemark) split(rec []byte) error {
	if bytes.Contains(rec, []byte(`\"`)) {
		var ok bool
		if d.row, d.memory, ok = slashed(rec, d.row[:0], d.memory[:0]); ok && len(d.row) == len(d.header) {
			return nil
		}
	}
	if bytes.ContainsAny(rec, "\"\n") && rec[0] != '"' && !bytes.Contains(rec, []byte(`,"`)) {
		return errBareBreak
	}
	return d.read(rec)
}

// slashed splits a row in whose quoted fields a backslash stands in front of each quote; memory holds the fields. ok
// says that the row reads so.
func slashed(rec []byte, row []string, memory []byte) (_ []string, _ []byte, ok bool) {
	if cap(memory) < len(rec) {
		memory = make([]byte, 0, len(rec))
	}
	for at := 0; len(row) < maxColumns; at++ {
		start := len(memory)
		memory, at, ok = slashedField(rec, at, memory)
		row = append(row, view(memory[start:len(memory):len(memory)]))
		switch {
		case !ok:
			return row, memory, false
		case at == len(rec):
			return row, memory, true
		}
	}
	return row, memory, false
}

// slashedField appends the field at a place to memory and returns where the comma behind it stands, or the row's end.
func slashedField(rec []byte, at int, memory []byte) (_ []byte, next int, ok bool) {
	if at == len(rec) || rec[at] != '"' {
		n := bytes.IndexByte(rec[at:], ',')
		if n < 0 {
			n = len(rec) - at
		}
		return append(memory, rec[at:at+n]...), at + n, true
	}
	for at++; at < len(rec) && rec[at] != '"'; at++ {
		if rec[at] == '\\' && at+1 < len(rec) && (rec[at+1] == '"' || rec[at+1] == '\\') {
			at++
		}
		memory = append(memory, rec[at])
	}
	if at == len(rec) {
		return memory, at, false
	}
	return memory, at + 1, at+1 == len(rec) || rec[at+1] == ','
}
