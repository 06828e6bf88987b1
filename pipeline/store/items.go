package store

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/parquet-go/parquet-go"
	"github.com/zeebo/xxh3"

	"listenratio/pipeline"
)

// itemRow is the items table. Words are lower case; an absent value is null, which for a text and a time is its zero;
// times are UTC. Texts and ids are plain and only columns of few values have dictionaries, which is what every reader in
// use understands.
type itemRow struct {
	ID           string `parquet:"id,plain"`
	Platform     string `parquet:"platform,dict"`
	Kind         string `parquet:"kind,dict"`
	Inbound      bool   `parquet:"inbound"`
	Account      string `parquet:"account,plain"`
	Created      int64  `parquet:"created_at,timestamp(microsecond:utc)"`
	Precision    string `parquet:"created_precision,dict"`
	Text         string `parquet:"text,plain"`
	Truncated    bool   `parquet:"truncated"`
	Repaired     bool   `parquet:"repaired"`
	Parent       string `parquet:"in_reply_to,optional,plain"`
	ParentAuthor string `parquet:"in_reply_to_account,optional,plain"`
	ParentTime   int64  `parquet:"in_reply_to_time,optional,timestamp(microsecond:utc)"`
	ParentOrigin string `parquet:"in_reply_to_time_origin,optional,dict"`
	Conversation string `parquet:"conversation,optional,plain"`
	RepostOf     string `parquet:"repost_of,optional,plain"`
	QuoteOf      string `parquet:"quote_of,optional,plain"`
	Visibility   string `parquet:"visibility,dict"`
	Language     string `parquet:"language,optional,dict"`
	URL          string `parquet:"url,optional,plain"`
	Likes        *int64 `parquet:"likes,optional"`
	Replies      *int64 `parquet:"replies,optional"`
	Reposts      *int64 `parquet:"reposts,optional"`
	Deleted      bool   `parquet:"deleted"`
	Automated    bool   `parquet:"automated"`
	Edited       int64  `parquet:"edited_at,optional,timestamp(microsecond:utc)"`
	Source       string `parquet:"source,dict"` // the file it was read from
	Input        string `parquet:"input,dict"`  // the first 12 hex digits of that file's SHA-256
	Record       int64  `parquet:"source_record"`
	Offset       int64  `parquet:"source_offset"`
}

// fill makes the row of an item. It points into it.
func (r *itemRow) fill(it *pipeline.Item, in *Input) {
	*r = itemRow{ID: it.ID, Platform: it.Platform, Kind: it.Kind.String(), Inbound: it.Inbound == pipeline.Inbound,
		Account: it.Account, Created: it.Created.UnixMicro(), Precision: it.Precision.String(), Text: it.Text,
		Truncated: it.Truncated, Repaired: it.Repaired, Parent: it.Parent, ParentAuthor: it.ParentAuthor,
		ParentTime: pipeline.Micros(it.ParentTime), ParentOrigin: it.ParentOrigin.String(),
		Conversation: it.Conversation, RepostOf: it.RepostOf, QuoteOf: it.QuoteOf, Visibility: it.Visibility.String(),
		Language: it.Language, URL: it.URL, Likes: known(&it.Likes), Replies: known(&it.Replies),
		Reposts: known(&it.Reposts), Deleted: it.Deleted, Automated: it.Automated, Edited: pipeline.Micros(it.Edited),
		Source: in.File, Input: in.Short(), Record: it.Source.Record, Offset: it.Source.Offset}
}

// known is n, or nil where the export does not carry it.
func known(n *int64) *int64 {
	if *n == pipeline.Unknown {
		return nil
	}
	return n
}

// Short is what the items table keeps of the input's hash: its first 12 hex digits.
func (in Input) Short() string { return in.SHA256[:min(12, len(in.SHA256))] }

// itemWriter writes the items of one brand and year by column.
type itemWriter struct {
	place   Place
	sources []Input // by Item.Source.Source
	file    *file
	out     *parquet.GenericWriter[itemRow]
	batch   []itemRow
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
	opts = append(opts, parquet.SortingWriterConfig(parquet.SortingColumns(
		parquet.Ascending("created_at"), parquet.Ascending("id"))))
	return &itemWriter{place: place, sources: sources, file: f, out: parquet.NewGenericWriter[itemRow](f, opts...)}, nil
}

func (w *itemWriter) write(items []pipeline.Item) (err error) {
	defer guard("write items", &err)
	w.batch = slices.Grow(w.batch[:0], len(items))[:len(items)]
	for i := range items {
		it := &items[i]
		w.batch[i].fill(it, &w.sources[it.Source.Source])
		w.hash.add(it.ID, it.Account, it.Text, it.Parent, w.batch[i].Created)
	}
	if _, err := w.out.Write(w.batch); err != nil {
		return fmt.Errorf("write items: %w", err)
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
