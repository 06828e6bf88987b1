package export

import (
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
