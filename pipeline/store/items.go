package store

import (
	"encoding/binary"
	"fmt"

	"github.com/parquet-go/parquet-go"
	"github.com/zeebo/xxh3"

	"listenratio/pipeline"
)

// itemRow is the items table. Words are lower case; an absent value is null; times are UTC. Texts and ids are plain
// and only columns of few values have dictionaries, which is what every reader in use understands.
type itemRow struct {
	ID           string  `parquet:"id,plain"`
	Platform     string  `parquet:"platform,dict"`
	Kind         string  `parquet:"kind,dict"`
	Inbound      bool    `parquet:"inbound"`
	Account      string  `parquet:"account,plain"`
	Created      int64   `parquet:"created_at,timestamp(microsecond:utc)"`
	Precision    string  `parquet:"created_precision,dict"`
	Text         string  `parquet:"text,plain"`
	Truncated    bool    `parquet:"truncated"`
	Repaired     bool    `parquet:"repaired"`
	Parent       *string `parquet:"in_reply_to,optional,plain"`
	ParentAuthor *string `parquet:"in_reply_to_account,optional,plain"`
	ParentTime   *int64  `parquet:"in_reply_to_time,optional,timestamp(microsecond:utc)"`
	ParentOrigin *string `parquet:"in_reply_to_time_origin,optional,dict"`
	Conversation *string `parquet:"conversation,optional,plain"`
	RepostOf     *string `parquet:"repost_of,optional,plain"`
	QuoteOf      *string `parquet:"quote_of,optional,plain"`
	Visibility   string  `parquet:"visibility,dict"`
	Language     *string `parquet:"language,optional,dict"`
	URL          *string `parquet:"url,optional,plain"`
	Likes        *int64  `parquet:"likes,optional"`
	Replies      *int64  `parquet:"replies,optional"`
	Reposts      *int64  `parquet:"reposts,optional"`
	Deleted      bool    `parquet:"deleted"`
	Automated    bool    `parquet:"automated"`
	Edited       *int64  `parquet:"edited_at,optional,timestamp(microsecond:utc)"`
	Source       string  `parquet:"source,dict"` // the file it was read from
	Input        string  `parquet:"input,dict"`  // the first 12 hex digits of that file's SHA-256
	Record       int64   `parquet:"source_record"`
	Offset       int64   `parquet:"source_offset"`
}

var itemSchema = parquet.SchemaOf(itemRow{})

// A column makes the Parquet value of an item and puts such a value back into an item.
type column struct {
	optional bool
	value    func(w *itemWriter, it *pipeline.Item) parquet.Value // a zero Value means null
}

func text(get func(*pipeline.Item) string) func(*itemWriter, *pipeline.Item) parquet.Value {
	return func(_ *itemWriter, it *pipeline.Item) parquet.Value { return textValue(get(it)) }
}

func textValue(s string) parquet.Value { return parquet.ByteArrayValue(bytesOf(s)) }

func maybe(get func(*pipeline.Item) string) func(*itemWriter, *pipeline.Item) parquet.Value {
	return func(_ *itemWriter, it *pipeline.Item) parquet.Value {
		if s := get(it); s != "" {
			return textValue(s)
		}
		return parquet.Value{}
	}
}

func number(get func(*pipeline.Item) int64, null int64) func(*itemWriter, *pipeline.Item) parquet.Value {
	return func(_ *itemWriter, it *pipeline.Item) parquet.Value {
		if n := get(it); n != null {
			return parquet.Int64Value(n)
		}
		return parquet.Value{}
	}
}

func flag(get func(*pipeline.Item) bool) func(*itemWriter, *pipeline.Item) parquet.Value {
	return func(_ *itemWriter, it *pipeline.Item) parquet.Value { return parquet.BooleanValue(get(it)) }
}

// never is a number that no column holds; with it a number column is never null.
const never = -1 << 63

type item = pipeline.Item

// columns are the items table's columns in the order of itemRow.
var columns = [...]column{
	{false, text(func(it *item) string { return it.ID })},
	{false, text(func(it *item) string { return it.Platform })},
	{false, text(func(it *item) string { return it.Kind.String() })},
	{false, flag(func(it *item) bool { return it.Inbound == pipeline.Inbound })},
	{false, text(func(it *item) string { return it.Account })},
	{false, number(func(it *item) int64 { return it.Created.UnixMicro() }, never)},
	{false, text(func(it *item) string { return it.Precision.String() })},
	{false, text(func(it *item) string { return it.Text })},
	{false, flag(func(it *item) bool { return it.Truncated })},
	{false, flag(func(it *item) bool { return it.Repaired })},
	{true, maybe(func(it *item) string { return it.Parent })},
	{true, maybe(func(it *item) string { return it.ParentAuthor })},
	{true, number(func(it *item) int64 { return pipeline.Micros(it.ParentTime) }, 0)},
	{true, maybe(func(it *item) string { return it.ParentOrigin.String() })},
	{true, maybe(func(it *item) string { return it.Conversation })},
	{true, maybe(func(it *item) string { return it.RepostOf })},
	{true, maybe(func(it *item) string { return it.QuoteOf })},
	{false, text(func(it *item) string { return it.Visibility.String() })},
	{true, maybe(func(it *item) string { return it.Language })},
	{true, maybe(func(it *item) string { return it.URL })},
	{true, number(func(it *item) int64 { return it.Likes }, pipeline.Unknown)},
	{true, number(func(it *item) int64 { return it.Replies }, pipeline.Unknown)},
	{true, number(func(it *item) int64 { return it.Reposts }, pipeline.Unknown)},
	{false, flag(func(it *item) bool { return it.Deleted })},
	{false, flag(func(it *item) bool { return it.Automated })},
	{true, number(func(it *item) int64 { return pipeline.Micros(it.Edited) }, 0)},
	{false, func(w *itemWriter, it *item) parquet.Value { return textValue(w.sources[it.Source.Source].File) }},
	{false, func(w *itemWriter, it *item) parquet.Value { return textValue(w.sources[it.Source.Source].Short()) }},
	{false, number(func(it *item) int64 { return it.Source.Record }, never)},
	{false, number(func(it *item) int64 { return it.Source.Offset }, never)},
}

// Short is what the items table keeps of the input's hash: its first 12 hex digits.
func (in Input) Short() string { return in.SHA256[:min(12, len(in.SHA256))] }

// itemWriter writes the items of one brand and year by column.
type itemWriter struct {
	place   Place
	sources []Input // by Item.Source.Source
	file    *file
	out     *parquet.Writer
	values  []parquet.Value
	rows    int64
	group   int64
	hash    rowHash
}

func (s *Store) writeItems(place Place, sources []Input) (*itemWriter, error) {
	f, err := s.create()
	if err != nil {
		return nil, err
	}
	opts := options(place, "id", "account", "text", "in_reply_to", "in_reply_to_account", "conversation", "repost_of",
		"quote_of", "url")
	opts = append(opts, itemSchema, parquet.SortingWriterConfig(parquet.SortingColumns(
		parquet.Ascending("created_at"), parquet.Ascending("id"))))
	return &itemWriter{place: place, sources: sources, file: f, out: parquet.NewWriter(f, opts...)}, nil
}

func (w *itemWriter) write(items []pipeline.Item) (err error) {
	defer guard("write items", &err)
	for i, out := range w.out.ColumnWriters() {
		c := &columns[i]
		w.values = w.values[:0]
		for j := range items {
			v := c.value(w, &items[j])
			if !c.optional {
				v = v.Level(0, 0, i)
			} else if !v.IsNull() {
				v = v.Level(0, 1, i)
			} else {
				v = v.Level(0, 0, i)
			}
			w.values = append(w.values, v)
		}
		if _, err := out.WriteRowValues(w.values); err != nil {
			return fmt.Errorf("write items: %w", err)
		}
	}
	for i := range items {
		it := &items[i]
		w.hash.add(it.ID, it.Account, it.Text, it.Parent, it.Created.UnixMicro())
	}
	w.rows += int64(len(items))
	if w.group += int64(len(items)); w.group >= rowGroup {
		w.group = 0
		return w.out.Flush()
	}
	return nil
}

// close ends the file and returns what the manifest says of it.
func (w *itemWriter) close(n int) (p Part, err error) {
	defer guard("write items", &err)
	if err := w.out.Close(); err != nil {
		return Part{}, fmt.Errorf("write items: %w", err)
	}
	sha, err := w.file.finish()
	return Part{Path: w.place.path(n), SHA256: sha, Size: w.file.size, Rows: w.rows, Hash: w.hash.String()}, err
}

// rowHash sums up what items say, so that reading back can be compared with what was to be written.
type rowHash struct {
	sum uint64
	buf []byte
}

func (h *rowHash) add(id, account, text, parent string, created int64) {
	b := binary.LittleEndian.AppendUint64(h.buf[:0], h.sum)
	b = binary.LittleEndian.AppendUint64(b, uint64(created))
	for _, s := range [...]string{id, account, parent} {
		b = append(append(b, s...), 0)
	}
	h.buf = b
	h.sum = xxh3.HashSeed(b, xxh3.HashString(text))
}

// String is the hash as 16 hex digits.
func (h *rowHash) String() string { return fmt.Sprintf("%016x", h.sum) }
