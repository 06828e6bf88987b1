package main

import (
	"errors"
	"fmt"
	"strings"

	"listenratio/pipeline/store"
	"listenratio/report"
)

// verdictRow is the verdicts table: one row for each outbound item that is in the figures.
type verdictRow struct {
	ID         string `parquet:"id,plain"`
	Created    int64  `parquet:"created_at,timestamp(microsecond:utc)"`
	Channel    string `parquet:"channel,dict"`
	Class      string `parquet:"class,dict"`
	Flags      string `parquet:"flags,dict"` // words, separated by spaces
	Rule       string `parquet:"rule,dict"`
	Words      string `parquet:"words,plain"`
	Confidence int32  `parquet:"confidence"` // per mille
	Answers    string `parquet:"answers,dict"`
	Act        string `parquet:"act,plain"` // the first item of its act
	Opens      bool   `parquet:"opens_act"`
}

// turnRow is the turns table.
type turnRow struct {
	ID       string  `parquet:"id,plain"` // the first message
	Person   string  `parquet:"person,plain"`
	Platform string  `parquet:"platform,dict"`
	Thread   string  `parquet:"thread,plain"`
	Channel  string  `parquet:"channel,dict"`
	Start    int64   `parquet:"started_at,timestamp(microsecond:utc)"`
	Messages int32   `parquet:"messages"`
	State    string  `parquet:"state,dict"`
	Stop     int64   `parquet:"stopped_at,timestamp(microsecond:utc)"` // the answer, or the end of observation
	Answer   *string `parquet:"answer,optional,plain"`
	Agent    *string `parquet:"agent,optional,dict"`
	Session  int32   `parquet:"session"`
	Opens    bool    `parquet:"opens_session"`
	Marks    string  `parquet:"marks,dict"` // words, separated by spaces
	Exact    string  `parquet:"precision,dict"`
}

// figureRow is the figures table.
type figureRow struct {
	Name      string   `parquet:"name,plain"`
	Title     string   `parquet:"title,plain"`
	Value     *float64 `parquet:"value,optional"`
	Low       *float64 `parquet:"low,optional"`
	High      *float64 `parquet:"high,optional"`
	Unit      string   `parquet:"unit,plain"`
	N         int64    `parquet:"n"`
	Of        int64    `parquet:"of"`
	From      int64    `parquet:"period_from,timestamp(microsecond:utc)"`
	To        int64    `parquet:"period_to,timestamp(microsecond:utc)"`
	Says      string   `parquet:"says,plain"`
	Warnings  string   `parquet:"warnings,plain"` // one a line
	CannotSay string   `parquet:"cannot_say,plain"`
	Evidence  string   `parquet:"evidence,plain"`
	Counts    string   `parquet:"counts,dict"`
	Recent    *float64 `parquet:"recent,optional"`   // of the last four weeks
	Previous  *float64 `parquet:"previous,optional"` // of the four weeks before
	Change    string   `parquet:"change,plain"`
	Standing  *float64 `parquet:"percentile,optional"` // among the brands of the run
	Peers     int64    `parquet:"peers"`
}

// faultRow is the faults table: one row for each unreadable record.
type faultRow struct {
	File   string `parquet:"source,dict"`
	Input  string `parquet:"input,dict"`
	Record int64  `parquet:"source_record"`
	Offset int64  `parquet:"source_offset"`
	Reason string `parquet:"reason,dict"`
	Raw    []byte `parquet:"raw,plain"`
}

// tables are a brand's derived tables while they are written.
type tables struct {
	verdicts *store.Table[verdictRow]
	turns    *store.Table[turnRow]
}

func newTables(d *store.Draft, slug string) (t tables, err error) {
	var errs [2]error
	t.verdicts, errs[0] = store.NewTable[verdictRow](d, store.Place{Table: "verdicts", Brand: slug}, "id", "words", "act")
	t.turns, errs[1] = store.NewTable[turnRow](d, store.Place{Table: "turns", Brand: slug}, "id", "person", "thread", "answer", "agent")
	return t, errors.Join(errs[:]...)
}

// write adds the rows of l.
func (t *tables) write(l *load) error {
	var errs [2]error
	if len(l.said) > 0 {
		errs[0] = t.verdicts.Write(l.said)
	}
	if len(l.heard) > 0 {
		errs[1] = t.turns.Write(l.heard)
	}
	return diskTrouble(errors.Join(errs[:]...))
}

func diskTrouble(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %w", errTables, err)
}

// end completes the tables.
func (t *tables) end() error {
	return diskTrouble(errors.Join(t.verdicts.End(), t.turns.End()))
}

// storeFigures writes the figures table of a brand.
func storeFigures(d *store.Draft, slug string, figures []report.Figure) error {
	table, err := store.NewTable[figureRow](d, store.Place{Table: "figures", Brand: slug})
	if err != nil {
		return diskTrouble(err)
	}
	defer table.Abandon()
	rows := make([]figureRow, len(figures))
	for i, f := range figures {
		rows[i] = figureRow{Name: f.Name, Title: f.Title, Value: f.Value, Low: f.Low, High: f.High, Unit: f.Unit, N: f.N, Of: f.Of,
			From: f.Period.From.UnixMicro(), To: f.Period.To.UnixMicro(), Says: f.Says,
			Warnings: strings.Join(f.Warnings, "\n"), CannotSay: f.CannotSay, Evidence: f.Evidence, Counts: f.Counts, Recent: f.Recent,
			Previous: f.Previous, Change: f.Change, Standing: f.Percentile, Peers: f.Peers}
	}
	return diskTrouble(errors.Join(table.Write(rows), table.End()))
}

func (t *tables) abandon() {
	t.verdicts.Abandon()
	t.turns.Abandon()
}
