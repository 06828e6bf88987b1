package export

import (
	"strconv"
	"time"
	"unicode/utf8"

	"listenratio/pipeline"
)

// AppendLine appends an item in the interchange form, one JSON object and a line feed, and returns the extended slice.
// What is absent is left out. Reading the line gives an equal item back; Source is not part of the form.
func AppendLine(dst []byte, it *pipeline.Item) []byte {
	l := line{append(dst, '{')}
	l.text(fieldID, it.ID)
	l.text(fieldPlatform, it.Platform)
	l.text(fieldAccount, it.Account)
	if it.Inbound != pipeline.SideUnknown {
		l.flag(fieldInbound, it.Inbound == pipeline.Inbound)
	}
	l.time(fieldCreated, it.Created)
	l.required(fieldText, it.Text)
	for _, f := range [...]struct {
		field int
		text  string
	}{{fieldParent, it.Parent}, {fieldParentAuthor, it.ParentAuthor}, {fieldConversation, it.Conversation},
		{fieldRepostOf, it.RepostOf}, {fieldQuoteOf, it.QuoteOf}, {fieldLanguage, it.Language}, {fieldURL, it.URL}} {
		l.text(f.field, f.text)
	}
	l.words(it)
	for i, n := range [...]int64{it.Likes, it.Replies, it.Reposts} {
		if n != pipeline.Unknown {
			l.name(fieldLikes + i)
			l.b = strconv.AppendInt(l.b, n, 10)
		}
	}
	for i, on := range [...]bool{it.Deleted, it.Automated} {
		if on {
			l.flag(fieldDeleted+i, true)
		}
	}
	for i, on := range [...]bool{it.Truncated, it.Repaired} {
		if on {
			l.flag(fieldTruncated+i, true)
		}
	}
	l.time(fieldEdited, it.Edited)
	return append(l.b, '}', '\n')
}

// line is a JSON object that is being written.
type line struct{ b []byte }

func (l *line) name(field int) {
	if l.b[len(l.b)-1] != '{' {
		l.b = append(l.b, ',')
	}
	l.b = append(append(append(l.b, '"'), fieldNames[field]...), '"', ':')
}

func (l *line) required(field int, s string) {
	l.name(field)
	l.b = appendString(l.b, s)
}

func (l *line) text(field int, s string) {
	if s != "" {
		l.required(field, s)
	}
}

func (l *line) flag(field int, on bool) {
	l.name(field)
	l.b = strconv.AppendBool(l.b, on)
}

func (l *line) time(field int, t time.Time) {
	if !t.IsZero() {
		l.name(field)
		l.b = append(t.UTC().AppendFormat(append(l.b, '"'), time.RFC3339Nano), '"')
	}
}

// words writes what has a word, where it is not what the reader would take it for anyway.
func (l *line) words(it *pipeline.Item) {
	if it.Visibility != pipeline.VisibilityUnknown {
		l.text(fieldVisibility, it.Visibility.String())
	}
	if it.Kind != kindOf(it) {
		l.text(fieldKind, it.Kind.String())
	}
	plain := pipeline.Seconds
	if it.Created.Nanosecond() != 0 {
		plain = pipeline.Milliseconds
	}
	if it.Precision != plain {
		l.text(fieldPrecision, it.Precision.String())
	}
	if !it.ParentTime.IsZero() {
		l.time(fieldParentTime, it.ParentTime)
		if it.ParentOrigin == pipeline.OriginID {
			l.text(fieldParentOrigin, it.ParentOrigin.String())
		}
	}
}

// appendString appends s as a JSON string. Bytes that are no UTF-8 become U+FFFD.
func appendString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			dst = append(dst, '\\', byte(r))
		case r == '\n':
			dst = append(dst, '\\', 'n')
		case r < ' ':
			dst = append(dst, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return append(dst, '"')
}
