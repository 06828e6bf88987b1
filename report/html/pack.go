package html

import (
	"encoding/base64"
	"encoding/json"
	"strconv"

	"github.com/klauspost/compress/gzip"

	"listenratio/report"
)

// pack writes the rows as two blocks of data for the script: its words as JSON, and the rows by column as gzipped
// JSON in base64. A column of few values is a dictionary with places into it. All texts have been made visible and all
// addresses checked; the script shows them as text all the same.
func (p *printer) pack(rows []report.Evidence) {
	text, err := json.Marshal(map[string]any{"table": p.w.Table, "page": p.w.Page, "classes": p.w.Classes,
		"states": p.w.States, "sides": p.w.Sides, "channels": p.w.Channels, "months": p.w.Months, "dates": p.w.Dates, "group": p.w.Group})
	if err != nil {
		p.err = err
		return
	}
	p.raw(`<script type="application/json" id="words">` + string(text) + "</script>\n")
	p.raw(`<script type="application/json" id="rows">`)
	enc := base64.NewEncoder(base64.StdEncoding, p)
	zip, err := gzip.NewWriterLevel(enc, 6)
	if err != nil {
		p.err = err
		return
	}
	k := packer{zip: zip, rows: rows}
	k.columns(p)
	for _, end := range []func() error{k.flush, zip.Close, enc.Close} {
		if err := end(); err != nil && p.err == nil {
			p.err = err
		}
	}
	p.raw("</script>\n")
}

// packer writes columns as JSON.
type packer struct {
	zip  *gzip.Writer
	rows []report.Evidence
	buf  []byte
}

func (k *packer) columns(p *printer) {
	k.buf = append(k.buf, `{"n":`...)
	k.buf = strconv.AppendInt(k.buf, int64(len(k.rows)), 10)
	k.number("time", func(e *report.Evidence) float64 {
		local := e.Time.In(p.zone)
		_, offset := local.Zone()
		return float64(e.Time.Unix() + int64(offset)) // on the clock of the brand's zone, so that the script needs no zone
	})
	k.number("wait", func(e *report.Evidence) float64 { return e.Wait })
	k.number("record", func(e *report.Evidence) float64 { return float64(e.Record) })
	k.number("confidence", func(e *report.Evidence) float64 { return float64(e.Confidence) })
	k.choice("side", func(e *report.Evidence) string { return e.Side })
	k.choice("class", func(e *report.Evidence) string { return e.Class })
	k.choice("state", func(e *report.Evidence) string { return e.State })
	k.choice("flags", func(e *report.Evidence) string { return e.Flags })
	k.choice("marks", func(e *report.Evidence) string { return e.Marks })
	k.choice("channel", func(e *report.Evidence) string { return e.Channel })
	k.choice("rule", func(e *report.Evidence) string { return Visible(e.Rule) })
	k.choice("words", func(e *report.Evidence) string { return Visible(e.Words) })
	k.choice("source", func(e *report.Evidence) string { return Visible(e.Source) })
	k.choice("week", func(e *report.Evidence) string { return report.Monday(e.Time, p.zone) })
	k.choice("who", func(e *report.Evidence) string { return Visible(e.Who) })
	k.text("item", func(e *report.Evidence) string { return Visible(e.Item) })
	k.text("act", func(e *report.Evidence) string { return Visible(e.Act) })
	k.text("thread", func(e *report.Evidence) string { // empty for the row's own item, as it often is
		if e.Thread == e.Item {
			return ""
		}
		return Visible(e.Thread)
	})
	k.text("answer", func(e *report.Evidence) string { return Visible(e.Answer) })
	k.text("text", func(e *report.Evidence) string { return Visible(e.Text) })
	k.text("url", func(e *report.Evidence) string { return Link(e.URL) })
	k.buf = append(k.buf, '}')
}

func (k *packer) name(name string) {
	k.buf = append(append(append(k.buf, `,"`...), name...), `":`...)
}

func (k *packer) number(name string, of func(*report.Evidence) float64) {
	k.name(name)
	k.list(len(k.rows), func(i int) { k.buf = strconv.AppendFloat(k.buf, of(&k.rows[i]), 'f', -1, 64) })
}

func (k *packer) text(name string, of func(*report.Evidence) string) {
	k.name(name)
	k.list(len(k.rows), func(i int) { k.string(of(&k.rows[i])) })
}

// choice writes {"of": [the values], "at": [each row's place among them]}.
func (k *packer) choice(name string, of func(*report.Evidence) string) {
	places := map[string]int{}
	var values []string
	at := make([]int, len(k.rows))
	for i := range k.rows {
		v := of(&k.rows[i])
		place, ok := places[v]
		if !ok {
			place = len(values)
			places[v] = place
			values = append(values, v)
		}
		at[i] = place
	}
	k.name(name)
	k.buf = append(k.buf, `{"of":`...)
	k.list(len(values), func(i int) { k.string(values[i]) })
	k.buf = append(k.buf, `,"at":`...)
	k.list(len(at), func(i int) { k.buf = strconv.AppendInt(k.buf, int64(at[i]), 10) })
	k.buf = append(k.buf, '}')
}

func (k *packer) list(n int, one func(i int)) {
	k.buf = append(k.buf, '[')
	for i := range n {
		if i > 0 {
			k.buf = append(k.buf, ',')
		}
		one(i)
		if len(k.buf) > 1<<16 {
			k.flush()
		}
	}
	k.buf = append(k.buf, ']')
}

// string writes a JSON string; plain ones without the detour.
func (k *packer) string(s string) {
	if plain(s) && !quoted(s) {
		k.buf = append(append(append(k.buf, '"'), s...), '"')
		return
	}
	b, err := json.Marshal(s)
	if err != nil {
		b = []byte(`""`)
	}
	k.buf = append(k.buf, b...)
}

func quoted(s string) bool {
	for i := range len(s) {
		if s[i] == '"' || s[i] == '\\' {
			return true
		}
	}
	return false
}

// flush hands on what is buffered. The gzip writer keeps its first error and tells it when closed.
func (k *packer) flush() error {
	_, err := k.zip.Write(k.buf)
	k.buf = k.buf[:0]
	return err
}
