package export

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"listenratio/pipeline"
)

// The fields of the interchange, the program's own plain form of items: as JSON lines one object per line, as CSV one
// row per item under a header row. Names are told apart exactly; other keys and columns are passed over.
const (
	fieldID = iota
	fieldAccount
	fieldCreated
	fieldText
	fieldPlatform
	fieldInbound
	fieldParent
	fieldParentAuthor
	fieldConversation
	fieldRepostOf
	fieldQuoteOf
	fieldVisibility
	fieldLanguage
	fieldLikes
	fieldReplies
	fieldReposts
	fieldDeleted
	fieldAutomated
	fieldKind
	fieldURL
	fieldEdited
	fieldParentTime
	fieldParentOrigin
	fieldPrecision
	fieldTruncated
	fieldRepaired
	fieldCount
)

// required is how many of the fields, counted from the first, every item has to have.
const required = 4

var fieldNames = [fieldCount]string{"id", "account", "created_at", "text", "platform", "inbound", "in_reply_to",
	"in_reply_to_account", "conversation", "repost_of", "quote_of", "visibility", "language", "likes", "replies",
	"reposts", "deleted", "automated", "kind", "url", "edited_at", "in_reply_to_time", "in_reply_to_time_origin",
	"precision", "truncated", "repaired"}

func fieldOf(name string) int {
	switch name {
	case "id":
		return fieldID
	case "account":
		return fieldAccount
	case "created_at":
		return fieldCreated
	case "text":
		return fieldText
	case "platform":
		return fieldPlatform
	case "inbound":
		return fieldInbound
	case "in_reply_to":
		return fieldParent
	}
	for i := fieldParentAuthor; i < fieldCount; i++ {
		if fieldNames[i] == name {
			return i
		}
	}
	return -1
}

// plainPlatform is the platform of items that do not name theirs.
const plainPlatform = "interchange"

// record is one item in the interchange's own terms: the text of each field that it has.
type record struct {
	text [fieldCount]string
	has  uint32
}

func (r *record) set(field int, text string) {
	r.text[field] = text
	r.has |= 1 << field
}

var errMissing = [required]error{
	errors.New(`required key "id" is missing`), errors.New(`required key "account" is missing`),
	errors.New(`required key "created_at" is missing`), errors.New(`required key "text" is missing`)}

// item makes an item of a record.
func (r *record) item(it *pipeline.Item) error {
	if missing := ^r.has & (1<<required - 1); missing != 0 {
		for i, err := range errMissing {
			if missing&(1<<i) != 0 {
				return err
			}
		}
	}
	it.ID, it.Account, it.Text = r.text[fieldID], r.text[fieldAccount], r.text[fieldText]
	var fraction, ok bool
	if it.Created, fraction, ok = parseCreated(r.text[fieldCreated]); !ok {
		return errCreated
	}
	if fraction && it.Created.Nanosecond() != 0 {
		it.Precision = pipeline.Milliseconds
	}
	it.Platform = plainPlatform
	if r.text[fieldPlatform] != "" {
		it.Platform = strings.ToLower(r.text[fieldPlatform])
	}
	it.Parent, it.ParentAuthor = r.text[fieldParent], r.text[fieldParentAuthor]
	switch r.text[fieldInbound] {
	case "":
	case "true", "True", "TRUE", "1":
		it.Inbound = pipeline.Inbound
	case "false", "False", "FALSE", "0":
		it.Inbound = pipeline.Outbound
	default:
		return badField(fieldInbound)
	}
	if r.has>>fieldConversation != 0 {
		if err := r.rest(it); err != nil {
			return err
		}
	}
	if r.text[fieldKind] == "" {
		it.Kind = kindOf(it)
	}
	return nil
}

var errCreated = errors.New("created_at is not a time with a zone, such as 2026-03-01T12:00:00Z")

// parseCreated reads the two spellings of time that the interchange knows.
func parseCreated(s string) (t time.Time, fraction, ok bool) {
	if t, fraction, ok = ParseRFC3339(s); ok {
		return t, fraction, true
	}
	t, ok = ParseRubyDate(s)
	return t, false, ok
}

func badField(field int) error {
	return fmt.Errorf("%s has a value that is not understood", fieldNames[field])
}

// rest fills in what most items do not have.
func (r *record) rest(it *pipeline.Item) error {
	it.Conversation, it.RepostOf, it.QuoteOf = r.text[fieldConversation], r.text[fieldRepostOf], r.text[fieldQuoteOf]
	it.Language, it.URL = r.text[fieldLanguage], r.text[fieldURL]
	for i, n := range [...]*int64{&it.Likes, &it.Replies, &it.Reposts} {
		if s := r.text[fieldLikes+i]; s != "" {
			count, err := strconv.ParseInt(s, 10, 64)
			if err != nil || count < 0 {
				return badField(fieldLikes + i)
			}
			*n = count
		}
	}
	for _, f := range [...]struct {
		field int
		on    *bool
	}{{fieldDeleted, &it.Deleted}, {fieldAutomated, &it.Automated}, {fieldTruncated, &it.Truncated}, {fieldRepaired, &it.Repaired}} {
		if s := r.text[f.field]; s != "" {
			on, err := strconv.ParseBool(strings.ToLower(s))
			if err != nil {
				return badField(f.field)
			}
			*f.on = on
		}
	}
	return r.words(it)
}

func (r *record) words(it *pipeline.Item) error {
	var ok bool
	if s := r.text[fieldVisibility]; s != "" {
		if it.Visibility, ok = pipeline.ParseVisibility(s); !ok {
			return badField(fieldVisibility)
		}
	}
	if s := r.text[fieldKind]; s != "" {
		if it.Kind, ok = pipeline.ParseKind(s); !ok {
			return badField(fieldKind)
		}
	}
	if s := r.text[fieldPrecision]; s != "" {
		if it.Precision, ok = pipeline.ParsePrecision(s); !ok {
			return badField(fieldPrecision)
		}
	}
	if s := r.text[fieldEdited]; s != "" {
		if it.Edited, _, ok = ParseRFC3339(s); !ok {
			return badField(fieldEdited)
		}
	}
	return r.parentTime(it)
}

func (r *record) parentTime(it *pipeline.Item) error {
	s, ok := r.text[fieldParentTime], false
	if s == "" {
		return nil
	}
	if it.ParentTime, _, ok = ParseRFC3339(s); !ok {
		return badField(fieldParentTime)
	}
	it.ParentOrigin = pipeline.OriginIncluded
	if s := r.text[fieldParentOrigin]; s != "" {
		if it.ParentOrigin, ok = pipeline.ParseOrigin(s); !ok {
			return badField(fieldParentOrigin)
		}
	}
	return nil
}

// kindOf is the kind of an item that does not say.
func kindOf(it *pipeline.Item) pipeline.Kind {
	switch {
	case it.Visibility == pipeline.Private:
		return pipeline.Direct
	case it.RepostOf != "":
		return pipeline.Repost
	case it.Parent != "" || it.ParentAuthor != "":
		return pipeline.Reply
	case it.QuoteOf != "":
		return pipeline.Quote
	}
	return pipeline.Post
}

// Interchange is the program's own form of items as JSON lines.
var Interchange = Format{
	Name:    "interchange",
	Title:   "Interchange, JSON lines",
	Obtain:  "written by your own tools: one JSON object per line with id, account, created_at, text and what else is known",
	Sign:    "a file one of whose first lines is a JSON object with the keys id, account, created_at and text",
	Holds:   "whatever it was made from; both sides are taken to be whole",
	Inbound: pipeline.AllInbound,
	Detect:  detectInterchange,
}

func detectInterchange(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		if len(head) == 0 || head[0] != '{' && !isSpace(head[0]) {
			continue
		}
		if unknown, ok := interchangeLine(head); ok {
			found = append(found, Export{Inbound: pipeline.AllInbound, Notes: unread(unknown),
				Files: []File{{Member: m, Decode: func() Decoder { return new(jsonItems) }}}})
		}
	}
	return found, nil
}

// firstLines is how many lines detection looks at: the first ones may be damaged.
const firstLines = 20

// interchangeLine looks for an item among the first lines, and returns the keys in it that mean nothing here.
func interchangeLine(head []byte) (unknown []string, ok bool) {
	for range firstLines {
		p, more := lines{}.next(head, len(head) < headLen)
		if !more {
			return nil, false
		}
		if unknown, ok = interchangeKeys(head[p.skip : p.skip+p.size]); ok {
			return unknown, true
		}
		head = head[p.skip+p.size:]
	}
	return nil, false
}

// interchangeKeys reports whether rec is an object with the required keys, and which of its keys mean nothing here.
func interchangeKeys(rec []byte) (unknown []string, ok bool) {
	var s scanner
	s.begin(rec)
	var has uint32
	if s.space() != '{' {
		return nil, false
	}
	s.at++
	whole := s.list('}', func() bool {
		key, ok := s.text()
		if !ok || !s.take(':') {
			return false
		}
		if f := fieldOf(key); f >= 0 {
			has |= 1 << f
		} else {
			unknown = append(unknown, strings.Clone(key))
		}
		return s.skip(2)
	})
	return unknown, whole && has&(1<<required-1) == 1<<required-1
}

func unread(names []string) []string {
	if len(names) == 0 {
		return nil
	}
	return []string{fmt.Sprintf("not read, because the interchange has no such fields: %s", strings.Join(names, ", "))}
}

// jsonItems decodes one JSON object per record. It is the road that most of the data takes, so it walks the bytes by
// itself and allocates nothing.
type jsonItems struct {
	s scanner
	r record
}

func (d *jsonItems) Decode(rec []byte, found *Found) error {
	s := &d.s
	s.begin(rec)
	d.r = record{}
	if !s.take('{') {
		return errObject
	}
	for first := true; !s.take('}'); first = false {
		if !first && !s.take(',') {
			return errJSON
		}
		if err := d.member(); err != nil {
			return err
		}
	}
	if s.space(); s.at < len(s.b) {
		return errTail
	}
	found.repaired = found.repaired || s.lone
	return d.r.item(found.Item())
}

func (d *jsonItems) member() error {
	s := &d.s
	key, ok := s.text()
	if !ok || !s.take(':') {
		return errJSON
	}
	field := fieldOf(key)
	if field < 0 {
		if at := s.at; !s.skip(2) {
			return cmp.Or(checkDepth(s.b[at:]), errJSON)
		}
		return nil
	}
	text, null, nested, ok := s.scalar()
	switch {
	case !ok && nested:
		return cmp.Or(checkDepth(s.b), errJSON)
	case !ok:
		return errJSON
	case nested:
		return fmt.Errorf("%s is an object or a list", fieldNames[field])
	case null:
	case d.r.has&(1<<field) != 0:
		return fmt.Errorf("the key %s is there twice", fieldNames[field])
	case len(text) > maxField:
		return errLongField
	default:
		d.r.set(field, text)
	}
	return nil
}
