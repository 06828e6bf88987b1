package sheet

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"listenratio/report"
)

const (
	figureHead   = "name,title,value,low,high,unit,n,of,from,to,says,warnings,cannot_say,evidence,chapter,recent,previous,change,percentile,peers,definition,counts\r\n"
	evidenceHead = "side,item,time,who,text,url,class,flags,rule,words,act,state,wait_seconds,answer,channel,source,record,confidence,marks,thread\r\n"
)

// FiguresCSV writes figures.csv: a head line and one line per figure. Warnings are joined by " | ".
func FiguresCSV(w io.Writer, p *report.Page) error {
	t := table{w: w}
	t.raw(figureHead)
	for i := range p.Figures {
		t.figure(&p.Figures[i])
	}
	return t.close()
}

func (t *table) figure(f *report.Figure) {
	t.text(f.Name)
	t.text(f.Title)
	t.float(f.Value)
	t.float(f.Low)
	t.float(f.High)
	t.text(f.Unit)
	t.int(f.N)
	t.int(f.Of)
	t.time(f.Period.From)
	t.time(f.Period.To)
	t.text(f.Says)
	t.text(strings.Join(f.Warnings, " | "))
	t.text(f.CannotSay)
	t.text(f.Evidence)
	t.text(f.Chapter)
	t.float(f.Recent)
	t.float(f.Previous)
	t.text(f.Change)
	t.float(f.Percentile)
	t.int(f.Peers)
	t.text(f.Definition)
	t.text(f.Counts)
	t.end()
}

// EvidenceCSV writes evidence.csv: a head line and one line per evidence row, in the page's order.
func EvidenceCSV(w io.Writer, p *report.Page) error {
	t := table{w: w}
	t.raw(evidenceHead)
	for i := range p.Evidence {
		t.evidence(&p.Evidence[i])
	}
	return t.close()
}

func (t *table) evidence(e *report.Evidence) {
	t.text(e.Side)
	t.text(e.Item)
	t.time(e.Time)
	t.text(e.Who)
	t.text(e.Text)
	t.text(e.URL)
	t.text(e.Class)
	t.text(e.Flags)
	t.text(e.Rule)
	t.text(e.Words)
	t.text(e.Act)
	t.text(e.State)
	if e.Side == "in" {
		t.float(&e.Wait)
	} else {
		t.float(nil)
	}
	t.text(e.Answer)
	t.text(e.Channel)
	t.text(e.Source)
	t.int(e.Record)
	if e.Confidence > 0 {
		t.int(int64(e.Confidence))
	} else {
		t.float(nil)
	}
	t.text(e.Marks)
	t.text(e.Thread)
	t.end()
}

// table writes CSV as RFC 4180 has it: CRLF, every text quoted, numbers and times bare. A text that a spreadsheet
// would take for a formula gets a leading apostrophe; see [formula].
type table struct {
	w   io.Writer
	buf []byte
	err error
}

const flushAt = 64 << 10

func (t *table) raw(s string) { t.buf = append(t.buf, s...) }

func (t *table) text(s string) {
	t.buf = append(t.buf, '"')
	if formula(s) {
		t.buf = append(t.buf, '\'')
	}
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			break
		}
		t.buf = append(t.buf, s[:i]...)
		t.buf = append(t.buf, '"', '"')
		s = s[i+1:]
	}
	t.buf = append(t.buf, s...)
	t.buf = append(t.buf, '"', ',')
}

func (t *table) float(v *float64) {
	if v != nil && !math.IsNaN(*v) && !math.IsInf(*v, 0) {
		t.buf = strconv.AppendFloat(t.buf, *v, 'f', -1, 64)
	}
	t.buf = append(t.buf, ',')
}

func (t *table) int(v int64) { t.buf = append(strconv.AppendInt(t.buf, v, 10), ',') }

func (t *table) time(at time.Time) {
	if !at.IsZero() {
		t.buf = at.UTC().AppendFormat(t.buf, time.RFC3339Nano)
	}
	t.buf = append(t.buf, ',')
}

// end ends the line in place of the last comma.
func (t *table) end() {
	t.buf = append(t.buf[:len(t.buf)-1], '\r', '\n')
	if len(t.buf) >= flushAt {
		t.flush()
	}
}

func (t *table) flush() {
	if t.err == nil {
		_, t.err = t.w.Write(t.buf)
	}
	t.buf = t.buf[:0]
}

func (t *table) close() error {
	t.flush()
	if t.err != nil {
		return fmt.Errorf("write table: %w", t.err)
	}
	return nil
}
