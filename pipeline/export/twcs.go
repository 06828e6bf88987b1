package export

import (
	"errors"
	"html"
	"strings"

	"listenratio/pipeline"
)

// Twcs is the file of the public data set "Customer Support on Twitter".
var Twcs = Format{
	Name:    "twcs",
	Title:   "Customer Support on Twitter (twcs.csv)",
	Obtain:  "the public data set of that name, or any file with its columns",
	Sign:    "a CSV whose first row names the columns tweet_id, author_id, inbound, created_at, text and in_response_to_tweet_id",
	Holds:   "public messages to brands and their answers, both sides; no counts, no edits, and ids without time",
	Inbound: pipeline.AllInbound,
	Detect:  detectTwcs,
}

// twcsColumns are the columns read, in the order of twcsRow's fields.
var twcsColumns = []string{"tweet_id", "author_id", "inbound", "created_at", "text", "in_response_to_tweet_id"}

func detectTwcs(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		h, ok := ReadHeader(head, ',')
		if !ok || !h.Has(twcsColumns...) {
			continue
		}
		found = append(found, Export{Inbound: pipeline.AllInbound,
			Files: []File{{Member: m, Cut: Cut{Shape: Rows, Head: 1}, Decode: func() Decoder { return newTwcsRow(h) }}}})
	}
	return found, nil
}

// twcsRow decodes one row. Ids were renumbered by those who published the data, so they carry no time.
type twcsRow struct {
	header Header
	column [6]int
	f      fields
}

func newTwcsRow(h Header) *twcsRow {
	d := &twcsRow{header: h, f: fields{comma: ','}}
	for i, name := range twcsColumns {
		d.column[i] = h.Index(name)
	}
	return d
}

var (
	errTweetID = errors.New("tweet_id is missing")
	errInbound = errors.New("inbound is neither True nor False")
	errRuby    = errors.New("created_at is not a time such as Tue Oct 31 21:45:10 +0000 2017")
)

func (d *twcsRow) Decode(rec []byte, found *Found) error {
	row, err := d.f.split(rec)
	if err != nil {
		return err
	}
	if err := d.header.checkRow(row); err != nil {
		return err
	}
	it := found.Item()
	it.Platform, it.Visibility = "twcs", pipeline.Public
	it.ID, it.Account, it.Parent = wholeID(row[d.column[0]]), row[d.column[1]], wholeID(row[d.column[5]])
	it.Text = unescape(row[d.column[4]])
	if it.ID == "" {
		return errTweetID
	}
	switch row[d.column[2]] {
	case "True", "true", "TRUE", "1":
		it.Inbound = pipeline.Inbound
	case "False", "false", "FALSE", "0":
		it.Inbound = pipeline.Outbound
	default:
		return errInbound
	}
	var ok bool
	if it.Created, ok = ParseRubyDate(row[d.column[3]]); !ok {
		if it.Created, _, ok = ParseRFC3339(row[d.column[3]]); !ok {
			return errRuby
		}
	}
	it.Kind = kindOf(it)
	return nil
}

// wholeID undoes what a data frame library does to a column of numbers with gaps: "3.0" is 3, "NaN" is absent.
func wholeID(s string) string {
	if s == "NaN" || s == "nan" || s == "None" {
		return ""
	}
	if id, ok := strings.CutSuffix(s, ".0"); ok && allDigits(id) {
		return id
	}
	return s
}

// unescape undoes HTML escapes, once.
func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return html.UnescapeString(s)
}
