package main

import (
	"errors"
	"fmt"
	"strings"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/store"
	"listenratio/pipeline/turn"
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

// tables are a brand's derived tables while they are written. Rows of a batch are gathered and written together. The
// first error is kept.
type tables struct {
	verdicts *store.Table[verdictRow]
	turns    *store.Table[turnRow]
	figures  *store.Table[figureRow]

	said  []verdictRow
	heard []turnRow
	texts []string          // optional texts of heard
	words map[uint32]string // of flags and marks met so far
	err   error
}

func newTables(d *store.Draft, slug string) (t tables, err error) {
	var errs [3]error
	t.verdicts, errs[0] = store.NewTable[verdictRow](d, store.Place{Table: "verdicts", Brand: slug}, "id", "words", "act")
	t.turns, errs[1] = store.NewTable[turnRow](d, store.Place{Table: "turns", Brand: slug}, "id", "person", "thread", "answer", "agent")
	t.figures, errs[2] = store.NewTable[figureRow](d, store.Place{Table: "figures", Brand: slug})
	t.words = map[uint32]string{}
	return t, errors.Join(errs[:]...)
}

var answersNames = [...]string{"nobody", "person", "itself", "sister", "unseen"}

// verdict gathers a row. Its strings are valid until the batch is released; flush comes before.
func (t *tables) verdict(b pipeline.Batch, i int, link turn.Link, v classify.Verdict) {
	t.said = append(t.said, verdictRow{ID: b.ID(i), Created: b.Created(i), Channel: channelName(b.Private(i)),
		Class: v.Class.String(), Flags: t.named(uint32(v.Flags), v.Flags.Names), Rule: v.Rule, Words: v.Words,
		Confidence: int32(v.Confidence), Answers: answersNames[link.Answers], Act: link.Act, Opens: link.First})
}

func channelName(private bool) string {
	if private {
		return "direct"
	}
	return "public"
}

// named joins the names of flags or marks, of which few combinations occur.
func (t *tables) named(bits uint32, names func() []string) string {
	w, ok := t.words[bits]
	if !ok {
		w = strings.Join(names(), " ")
		t.words[bits] = w
	}
	return w
}

// markBit keeps the marks of turns apart from the flags of items in tables.words.
const markBit = 1 << 31

// turnRows is how many turns are gathered at most.
const turnRows = 4096

// turn gathers a row. The matcher keeps the strings of turns for as long as it lives.
func (t *tables) turn(u *turn.Turn) {
	r := turnRow{ID: u.ID, Person: u.Person, Platform: u.Platform, Thread: u.Thread, Channel: channelName(u.Direct),
		Start: u.Start, Messages: u.Messages, State: u.State.String(), Stop: u.Stop, Session: u.Session, Opens: u.Opens,
		Marks: t.named(uint32(u.Mark)|markBit, u.Mark.Names), Exact: u.Exact.String()}
	if u.State == turn.Answered || u.State == turn.Skewed {
		r.Answer, r.Agent = t.ref(u.Answer), t.ref(u.Agent)
	}
	t.heard = append(t.heard, r)
	if len(t.heard) >= turnRows {
		t.keep(t.writeTurns())
	}
}

// ref is where s stands until the gathered turns are written.
func (t *tables) ref(s string) *string {
	if len(t.texts) == cap(t.texts) {
		t.texts = make([]string, 0, 2*turnRows)
	}
	t.texts = append(t.texts, s)
	return &t.texts[len(t.texts)-1]
}

func (t *tables) keep(err error) {
	if t.err == nil && err != nil {
		t.err = fmt.Errorf("%w: %w", errTables, err)
	}
}

func (t *tables) writeTurns() error {
	err := t.turns.Write(t.heard)
	t.heard, t.texts = t.heard[:0], t.texts[:0]
	return err
}

// flush writes the gathered rows.
func (t *tables) flush() error {
	if len(t.said) > 0 {
		t.keep(t.verdicts.Write(t.said))
		t.said = t.said[:0]
	}
	if len(t.heard) > 0 {
		t.keep(t.writeTurns())
	}
	return t.err
}

// end completes the tables with the figures.
func (t *tables) end(figures []report.Figure) error {
	if err := t.flush(); err != nil {
		return err
	}
	rows := make([]figureRow, len(figures))
	for i, f := range figures {
		rows[i] = figureRow{Name: f.Name, Title: f.Title, Value: f.Value, Low: f.Low, High: f.High, Unit: f.Unit, N: f.N, Of: f.Of,
			From: f.Period.From.UnixMicro(), To: f.Period.To.UnixMicro(), Says: f.Says,
			Warnings: strings.Join(f.Warnings, "\n"), CannotSay: f.CannotSay, Evidence: f.Evidence}
	}
	t.keep(errors.Join(t.figures.Write(rows), t.verdicts.End(), t.turns.End(), t.figures.End()))
	return t.err
}

func (t *tables) abandon() {
	t.verdicts.Abandon()
	t.turns.Abandon()
	t.figures.Abandon()
}
