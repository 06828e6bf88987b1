package export

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"

	"listenratio/pipeline"
)

// Mapping says how a table of another tool is read: which column is what. It is a TOML file; those that come with the
// program are in the folder mappings and are there to be copied and edited.
type Mapping struct {
	Name   string `toml:"name"`   // stable lower-case word
	Title  string `toml:"title"`  // what people call it
	Obtain string `toml:"obtain"` // how to get it
	Holds  string `toml:"holds"`  // what can and cannot be said from it

	Platform string   `toml:"platform"` // of all items; empty where a column tells it
	Inbound  string   `toml:"inbound"`  // all, parents_only, dms_only or none
	Form     string   `toml:"form"`     // csv (default), jsonl, or whatsapp: a chat, of which only Times and Zone are said
	Comma    string   `toml:"comma"`    // what stands between fields; without it a comma, a semicolon or a tab
	Sign     []string `toml:"sign"`     // columns that must all be there
	Header   []string `toml:"header"`   // the columns of a file that has no header row
	Record   string   `toml:"record"`   // regular expression that a record's first line matches, where texts have unquoted line feeds
	Absent   []string `toml:"absent"`   // values that mean nothing, besides the empty one

	Each      string   `toml:"each"`      // for jsonl: the key of a list, each element of which is an item
	Named     string   `toml:"named"`     // regular expression whose group is the account, in the file's name; for owner
	Clock     string   `toml:"clock"`     // column with the time of day, where it does not stand beside the day
	Times     []string `toml:"times"`     // layouts of Go's package time; or "unix", "unix_ms"
	Zone      string   `toml:"zone"`      // IANA zone of times without one; default UTC
	Precision string   `toml:"precision"` // s (default), ms, min or day

	Columns   map[string]string   `toml:"columns"`   // field of the interchange → column; "A|B" is A, or B where there is no A
	Direction *direction          `toml:"direction"` // who speaks, where no column says true or false
	Skip      map[string][]string `toml:"skip"`      // column → values of rows that are no items: notes, system messages
	Automated map[string][]string `toml:"automated"` // column → values of rows that a machine wrote
	Direct    map[string][]string `toml:"direct"`    // column → values of rows that are direct messages
	Owner     bool                `toml:"owner"`     // every row is the account's own

	fields []string // the keys of Columns, in a fixed order
	record *regexp.Regexp
	named  *regexp.Regexp
	zone   *time.Location
}

// direction tells outbound from inbound by a column's values; "*" stands for any value. Speaker is the column that names
// the brand's side of an outbound row: help desks name the customer, or the agent, in the column of the account. Without
// it the mapping's own name stands for the brand. Where no values tell, Customer is the column that names the customer:
// whoever else Column names speaks for the brand.
type direction struct {
	Speaker  string   `toml:"speaker"`
	Column   string   `toml:"column"`
	Customer string   `toml:"customer"`
	Outbound []string `toml:"outbound"`
	Inbound  []string `toml:"inbound"`
}

//go:embed mappings/*.toml
var mappingFiles embed.FS

// Mappings are the names of the mappings that come with the program.
func Mappings() []string {
	entries, err := mappingFiles.ReadDir("mappings")
	if err != nil {
		panic(err) // embedded
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".toml"))
	}
	return names
}

// MappingFile is the file of a mapping that comes with the program; ok is false where there is none of that name.
func MappingFile(name string) (data []byte, ok bool) {
	data, err := mappingFiles.ReadFile("mappings/" + name + ".toml")
	return data, err == nil
}

// ReadMapping reads a mapping file, strictly, and returns it as a format.
func ReadMapping(data []byte) (Format, error) {
	m := new(Mapping)
	dec := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	if err := dec.Decode(m); err != nil {
		var strict *toml.StrictMissingError
		if errors.As(err, &strict) {
			return Format{}, fmt.Errorf("read mapping: unknown key\n%s", strict.String())
		}
		return Format{}, fmt.Errorf("read mapping: %w", err)
	}
	if err := m.check(); err != nil {
		return Format{}, fmt.Errorf("read mapping %s: %w", m.Name, err)
	}
	if m.Form == formChat {
		return Format{Name: m.Name, Title: m.Title, Obtain: m.Obtain, Sign: WhatsApp.Sign, Holds: m.Holds, Inbound: WhatsApp.Inbound,
			Detect: m.chats().detect}, nil
	}
	sign := "a table with the columns " + strings.Join(m.Sign, ", ")
	switch {
	case m.Form == "jsonl":
		sign = "JSON lines with the keys " + strings.Join(m.Sign, ", ")
	case m.Record != "":
		sign = "text whose first line matches " + m.Record
	}
	return Format{Name: m.Name, Title: m.Title, Obtain: m.Obtain, Sign: sign, Holds: m.Holds, Inbound: m.capability(),
		Detect: m.detect}, nil
}

// presets are the formats of the mappings that come with the program. A test reads every one of them.
func presets() []Format {
	var formats []Format
	for _, name := range Mappings() {
		data, _ := MappingFile(name)
		f, err := ReadMapping(data)
		if err != nil {
			panic(err) // embedded, and tested
		}
		formats = append(formats, f)
	}
	return formats
}

func (m *Mapping) capability() pipeline.Capability {
	for c := pipeline.NoInbound; c <= pipeline.AllInbound; c++ {
		if c.String() == m.Inbound {
			return c
		}
	}
	return pipeline.NoInbound
}

// check reports the first thing that is wrong with the mapping, and prepares what reading needs.
func (m *Mapping) check() (err error) {
	switch {
	case m.Name == "" || m.Title == "":
		return errors.New("name and title must be given")
	case m.Form == formChat:
		return m.checkChat()
	case m.Inbound != m.capability().String():
		return fmt.Errorf("inbound is %q; it can be all, parents_only, dms_only or none", m.Inbound)
	case m.Form != "" && m.Form != "csv" && m.Form != "jsonl":
		return fmt.Errorf("form is %q; it can be csv, jsonl or whatsapp", m.Form)
	case m.Each != "" && m.Form != "jsonl":
		return errors.New("each is a key of JSON lines: form must be jsonl")
	case len(m.Comma) > 1:
		return fmt.Errorf("comma is %q; it is one character", m.Comma)
	case len(m.Sign) == 0 && m.Record == "":
		return errors.New("sign must name the columns by which the file is recognised")
	case m.Record != "" && len(m.Header) == 0:
		return errors.New("record needs header: the columns in their order")
	case len(m.Times) == 0:
		return errors.New("times must give a layout")
	}
	for _, must := range []string{"account", "created_at", "text"} {
		if m.Columns[must] == "" && !(must == "account" && m.Owner) {
			return fmt.Errorf("columns must say which column is %s", must)
		}
	}
	for field := range m.Columns {
		if fieldOf(field) < 0 {
			return fmt.Errorf("columns has %q, which is no field of the interchange", field)
		}
	}
	m.fields = sortedKeys(m.Columns)
	if m.record, err = regexp.Compile(m.Record); err != nil {
		return err
	}
	if m.named, err = regexp.Compile(m.Named); err != nil {
		return err
	}
	if m.zone, err = time.LoadLocation(m.Zone); err != nil {
		return fmt.Errorf("unknown time zone %q", m.Zone)
	}
	return nil
}
