package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"listenratio/classify/model"
)

// example is one labelled text.
type example struct {
	id       string // source and row_id of the file, by a comma
	text     string
	brand    string // what must not be on both sides of a measurement
	names    []string
	language string
	repost   bool
	inbound  bool
	judge    bool // its brand is held out for the printed scores
	made     bool // invented by us
	picked   bool // invented, or picked by us to learn from: no measure of anything

	value, reply bool // outbound: its class
	needs        bool // inbound
	kind         model.Kind
}

// readFile reads a CSV of labelled texts with a header line. Columns of outbound texts: text, label (broadcast,
// value-share or reply), brand, repost ("yes"), language; of inbound texts: text, needs_reply ("yes"), kind; of both: made
// ("yes" where the text is invented). Columns that are absent read as empty, others are ignored; a row without a brand is
// a brand of its own. A file named .jsonl is read by [readLines]; of a public collection of messages only those
// that we have read.
func readFile(name string, judge bool) ([]example, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	reader := read
	if strings.HasSuffix(name, ".jsonl") {
		reader = readLines
	}
	rows, err := reader(f, judge)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return rows, nil
}

func read(f io.Reader, judge bool) ([]example, error) {
	r := csv.NewReader(f)
	head, err := r.Read()
	if err != nil {
		return nil, err
	}
	columns := map[string]int{}
	for i, name := range head {
		columns[name] = i
	}
	from, known := collectionOf(columns), readings()
	var rows []example
	for {
		record, err := r.Read()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		get := func(name string) string {
			if i, ok := columns[name]; ok {
				return record[i]
			}
			return ""
		}
		if from != nil {
			if get = from.reading(get, known); get == nil {
				continue
			}
		}
		e, err := newExample(get, judge)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", len(rows)+2, err)
		}
		rows = append(rows, e)
	}
}

// collection is a public file of inbound messages that came without labels.
type collection struct{ source, id, text string } // the last two are its columns

var collections = []collection{{"twcs", "tweet_id", "text"}, {"kenya-banks", "O_ID", "O_Tweet"}}

// collectionOf is the collection that has such columns, nil if none.
func collectionOf(columns map[string]int) *collection {
	for i := range collections {
		if _, ok := columns[collections[i].id]; ok {
			return &collections[i]
		}
	}
	return nil
}

// reading turns a row of the collection into one of an inbound text that we have read; nil where we have not, or where
// the text came before.
func (c *collection) reading(get func(string) string, known map[string]string) func(string) string {
	hash := textHash(c.source + "," + get(c.id))
	needs, kind, ok := strings.Cut(known[hash], " ")
	if !ok {
		return nil
	}
	delete(known, hash)
	fields := map[string]string{"text": get(c.text), "source": c.source, "row_id": get(c.id), "needs_reply": needs, "kind": kind,
		"picked": "yes"}
	return func(name string) string { return fields[name] }
}

func newExample(get func(string) string, judge bool) (example, error) {
	e := example{id: get("source") + "," + get("row_id"), text: get("text"), brand: get("brand"), repost: get("repost") == "yes", language: get("language")}
	e.made = get("made") == "yes"
	e.picked = e.made || get("picked") == "yes"
	e.judge = judge && !e.picked
	switch label := get("label"); label {
	case "broadcast":
	case "value-share":
		e.value = true
	case "reply":
		e.reply = true
	case "":
		return newInbound(e, get)
	default:
		return e, fmt.Errorf("unknown label %q", label)
	}
	if e.brand == "" {
		e.brand = get("source") + "/" + get("row_id")
	}
	if !strings.Contains(e.brand, "/") {
		e.names = []string{strings.ToLower(e.brand)}
	}
	return e, nil
}

func newInbound(e example, get func(string) string) (example, error) {
	e.inbound, e.needs = true, get("needs_reply") == "yes"
	kind, ok := model.ParseKind(get("kind"))
	if !ok {
		return e, fmt.Errorf("unknown kind %q", get("kind"))
	}
	e.kind = kind
	if e.brand == "" {
		e.brand = firstHandle(e.text)
	}
	if e.brand == "" {
		e.brand = e.id
	}
	return e, nil
}

// firstHandle returns the first account that a text mentions: the brand it speaks to, as far as one can tell.
func firstHandle(text string) string {
	_, rest, found := strings.Cut(text, "@")
	if !found {
		return ""
	}
	end := strings.IndexFunc(rest, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(rest)
	}
	return "@" + strings.ToLower(rest[:end])
}
