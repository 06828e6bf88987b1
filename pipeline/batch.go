package pipeline

import (
	"time"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/memory"
)

// Batch is a run of items of one brand as an Arrow record, ordered by creation time and then id. The store makes it
// and releases it; whoever receives one reads it during the call and keeps nothing that points into it. A caller who
// needs it longer retains Record and releases it again.
type Batch struct {
	Record arrow.Record

	id, platform, account, text, parent, parentAuthor, conversation, repost, quote, language, url, source, input *array.String

	created, parentTime, edited, record, offset, likes, replies, reposts *array.Int64

	kind, precision, origin, visibility *array.Uint8

	inbound, truncated, repaired, deleted, automated *array.Boolean
}

// Schema is the Arrow schema of a Batch. Times are microseconds since 1970 UTC, 0 where absent; texts are empty and
// counts are Unknown where absent.
var Schema = arrow.NewSchema([]arrow.Field{
	{Name: "id", Type: arrow.BinaryTypes.String},
	{Name: "platform", Type: arrow.BinaryTypes.String},
	{Name: "account", Type: arrow.BinaryTypes.String},
	{Name: "text", Type: arrow.BinaryTypes.String},
	{Name: "in_reply_to", Type: arrow.BinaryTypes.String},
	{Name: "in_reply_to_account", Type: arrow.BinaryTypes.String},
	{Name: "conversation", Type: arrow.BinaryTypes.String},
	{Name: "repost_of", Type: arrow.BinaryTypes.String},
	{Name: "quote_of", Type: arrow.BinaryTypes.String},
	{Name: "language", Type: arrow.BinaryTypes.String},
	{Name: "url", Type: arrow.BinaryTypes.String},
	{Name: "source", Type: arrow.BinaryTypes.String},
	{Name: "input", Type: arrow.BinaryTypes.String},
	{Name: "created_at", Type: arrow.PrimitiveTypes.Int64},
	{Name: "in_reply_to_time", Type: arrow.PrimitiveTypes.Int64},
	{Name: "edited_at", Type: arrow.PrimitiveTypes.Int64},
	{Name: "record", Type: arrow.PrimitiveTypes.Int64},
	{Name: "offset", Type: arrow.PrimitiveTypes.Int64},
	{Name: "likes", Type: arrow.PrimitiveTypes.Int64},
	{Name: "replies", Type: arrow.PrimitiveTypes.Int64},
	{Name: "reposts", Type: arrow.PrimitiveTypes.Int64},
	{Name: "kind", Type: arrow.PrimitiveTypes.Uint8},
	{Name: "precision", Type: arrow.PrimitiveTypes.Uint8},
	{Name: "in_reply_to_time_origin", Type: arrow.PrimitiveTypes.Uint8},
	{Name: "visibility", Type: arrow.PrimitiveTypes.Uint8},
	{Name: "inbound", Type: arrow.FixedWidthTypes.Boolean},
	{Name: "truncated", Type: arrow.FixedWidthTypes.Boolean},
	{Name: "repaired", Type: arrow.FixedWidthTypes.Boolean},
	{Name: "deleted", Type: arrow.FixedWidthTypes.Boolean},
	{Name: "automated", Type: arrow.FixedWidthTypes.Boolean},
}, nil)

// NewBatch looks at rec, which must have Schema, as a Batch. It takes no reference of its own.
func NewBatch(rec arrow.Record) Batch {
	s := func(i int) *array.String { return rec.Column(i).(*array.String) }
	n := func(i int) *array.Int64 { return rec.Column(i).(*array.Int64) }
	u := func(i int) *array.Uint8 { return rec.Column(i).(*array.Uint8) }
	b := func(i int) *array.Boolean { return rec.Column(i).(*array.Boolean) }
	return Batch{Record: rec,
		id: s(0), platform: s(1), account: s(2), text: s(3), parent: s(4), parentAuthor: s(5), conversation: s(6),
		repost: s(7), quote: s(8), language: s(9), url: s(10), source: s(11), input: s(12),
		created: n(13), parentTime: n(14), edited: n(15), record: n(16), offset: n(17), likes: n(18), replies: n(19),
		reposts: n(20), kind: u(21), precision: u(22), origin: u(23), visibility: u(24),
		inbound: b(25), truncated: b(26), repaired: b(27), deleted: b(28), automated: b(29)}
}

// Len is the number of items.
func (b Batch) Len() int { return int(b.Record.NumRows()) }

// ID is the platform's id of item i. The strings that Batch returns point into the record.
func (b Batch) ID(i int) string { return b.id.Value(i) }

// Platform is item i's platform.
func (b Batch) Platform(i int) string { return b.platform.Value(i) }

// Account is item i's author.
func (b Batch) Account(i int) string { return b.account.Value(i) }

// Text is item i's plain text.
func (b Batch) Text(i int) string { return b.text.Value(i) }

// Parent is the id of what item i answers; empty if none.
func (b Batch) Parent(i int) string { return b.parent.Value(i) }

// ParentAuthor is the author of what item i answers, where the export says.
func (b Batch) ParentAuthor(i int) string { return b.parentAuthor.Value(i) }

// Conversation is the platform's own thread id of item i.
func (b Batch) Conversation(i int) string { return b.conversation.Value(i) }

// RepostOf is what item i passes on; empty if it is no repost.
func (b Batch) RepostOf(i int) string { return b.repost.Value(i) }

// QuoteOf is what item i quotes; empty if nothing.
func (b Batch) QuoteOf(i int) string { return b.quote.Value(i) }

// Language is the platform's BCP 47 tag of item i.
func (b Batch) Language(i int) string { return b.language.Value(i) }

// URL is item i's public permalink.
func (b Batch) URL(i int) string { return b.url.Value(i) }

// Source is the name of the file that item i was read from.
func (b Batch) Source(i int) string { return b.source.Value(i) }

// Input is the first digits of the SHA-256 of the input file that item i was read from.
func (b Batch) Input(i int) string { return b.input.Value(i) }

// Created is item i's creation in microseconds since 1970 UTC.
func (b Batch) Created(i int) int64 { return b.created.Value(i) }

// ParentTime is the creation of what item i answers, in microseconds since 1970 UTC; 0 if not known from item i.
func (b Batch) ParentTime(i int) int64 { return b.parentTime.Value(i) }

// Edited is item i's last edit in microseconds since 1970 UTC; 0 if never.
func (b Batch) Edited(i int) int64 { return b.edited.Value(i) }

// Number is item i's record number in its source, counted from 1.
func (b Batch) Number(i int) int64 { return b.record.Value(i) }

// Offset is the byte offset of item i's record in its source.
func (b Batch) Offset(i int) int64 { return b.offset.Value(i) }

// Likes is item i's like count, or Unknown.
func (b Batch) Likes(i int) int64 { return b.likes.Value(i) }

// Replies is item i's reply count, or Unknown.
func (b Batch) Replies(i int) int64 { return b.replies.Value(i) }

// Reposts is item i's repost count, or Unknown.
func (b Batch) Reposts(i int) int64 { return b.reposts.Value(i) }

// Kind is item i's form.
func (b Batch) Kind(i int) Kind { return Kind(b.kind.Value(i)) }

// Precision is how exact Created is.
func (b Batch) Precision(i int) Precision { return Precision(b.precision.Value(i)) }

// ParentOrigin is where ParentTime comes from.
func (b Batch) ParentOrigin(i int) Origin { return Origin(b.origin.Value(i)) }

// Visibility is who could see item i.
func (b Batch) Visibility(i int) Visibility { return Visibility(b.visibility.Value(i)) }

// Inbound reports whether item i was said to the brand rather than by it.
func (b Batch) Inbound(i int) bool { return b.inbound.Value(i) }

// Truncated reports whether item i's text is not whole.
func (b Batch) Truncated(i int) bool { return b.truncated.Value(i) }

// Repaired reports whether item i's text had to be repaired to be valid UTF-8.
func (b Batch) Repaired(i int) bool { return b.repaired.Value(i) }

// Deleted reports whether item i is deleted.
func (b Batch) Deleted(i int) bool { return b.deleted.Value(i) }

// Automated reports whether the export marks item i as sent by a machine.
func (b Batch) Automated(i int) bool { return b.automated.Value(i) }

// Builder makes batches from items, for the store and for tests. Release it when done.
type Builder struct {
	b *array.RecordBuilder
}

// NewBuilder makes a Builder whose arrays live in mem.
func NewBuilder(mem memory.Allocator) *Builder {
	return &Builder{array.NewRecordBuilder(mem, Schema)}
}

// Release gives the builder's memory back.
func (b *Builder) Release() { b.b.Release() }

// Append adds a copy of it.
func (b *Builder) Append(it *Item) {
	texts := [...]string{it.ID, it.Platform, it.Account, it.Text, it.Parent, it.ParentAuthor, it.Conversation,
		it.RepostOf, it.QuoteOf, it.Language, it.URL, "", ""}
	for i, s := range texts {
		b.b.Field(i).(*array.StringBuilder).Append(s)
	}
	numbers := [...]int64{Micros(it.Created), Micros(it.ParentTime), Micros(it.Edited), it.Source.Record,
		it.Source.Offset, it.Likes, it.Replies, it.Reposts}
	for i, n := range numbers {
		b.b.Field(13 + i).(*array.Int64Builder).Append(n)
	}
	words := [...]uint8{uint8(it.Kind), uint8(it.Precision), uint8(it.ParentOrigin), uint8(it.Visibility)}
	for i, w := range words {
		b.b.Field(21 + i).(*array.Uint8Builder).Append(w)
	}
	flags := [...]bool{it.Inbound == Inbound, it.Truncated, it.Repaired, it.Deleted, it.Automated}
	for i, f := range flags {
		b.b.Field(25 + i).(*array.BooleanBuilder).Append(f)
	}
}

// Batch returns the items appended so far and starts afresh. The caller releases its Record.
func (b *Builder) Batch() Batch { return NewBatch(b.b.NewRecord()) }

// Micros is t in microseconds since 1970 UTC, 0 for the zero Time.
func Micros(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

// Item copies item i into it, except its Source.Source, which only a run's list of sources knows. The strings point into
// the record.
func (b Batch) Item(i int, it *Item) {
	*it = Item{ID: b.ID(i), Platform: b.Platform(i), Kind: b.Kind(i), Inbound: Outbound, Account: b.Account(i),
		Created: time.UnixMicro(b.Created(i)).UTC(), Precision: b.Precision(i), Text: b.Text(i),
		Truncated: b.Truncated(i), Repaired: b.Repaired(i), Parent: b.Parent(i), ParentAuthor: b.ParentAuthor(i),
		ParentTime: timeOf(b.ParentTime(i)), ParentOrigin: b.ParentOrigin(i), Conversation: b.Conversation(i),
		RepostOf: b.RepostOf(i), QuoteOf: b.QuoteOf(i), Visibility: b.Visibility(i), Language: b.Language(i),
		URL: b.URL(i), Likes: b.Likes(i), Replies: b.Replies(i), Reposts: b.Reposts(i), Deleted: b.Deleted(i),
		Automated: b.Automated(i), Edited: timeOf(b.Edited(i)),
		Source: Position{Record: b.Number(i), Offset: b.Offset(i)}}
	if b.Inbound(i) {
		it.Inbound = Inbound
	}
}

// timeOf is the inverse of Micros.
func timeOf(µs int64) time.Time {
	if µs == 0 {
		return time.Time{}
	}
	return time.UnixMicro(µs).UTC()
}

// Private reports whether item i is a direct message.
func (b Batch) Private(i int) bool { return b.Kind(i) == Direct || b.Visibility(i) == Private }
