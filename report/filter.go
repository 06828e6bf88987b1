package report

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Filter chooses evidence rows. Its text form is a URL query, such as
//
//	side=in&channel=public&state=answered&max_wait=3600
//
// Every key narrows the choice. The values of class, flag, mark and state may list alternatives, separated by commas. The
// zero Filter chooses every row. The script of the evidence page reads the same text in the same way.
type Filter struct {
	Side    string   // in or out
	Class   []string // one of them
	Flag    []string // at least one of them
	Mark    []string // at least one of them
	State   []string // one of them
	Channel string   // public or direct
	Act     bool     // "act=1": only rows that stand for an act
	MinWait float64  // seconds; 0 for no limit
	MaxWait float64  // seconds, itself included; 0 for no limit
	Week    string   // the week's Monday, 2006-01-02
	Source  string   // the file
	Rule    string   // the rule
	Item    string   // one row's item
	Thread  string   // its first item

	// Limits on the confidence in a row's class, in thousandths, themselves included; 0 for none. Rows without a
	// confidence are beyond either.
	MinConfidence, MaxConfidence int
}

// ParseFilter reads a filter's text form. An unknown key is an error, so that a misspelt filter never chooses too
// much.
func ParseFilter(query string) (Filter, error) {
	var f Filter
	values, err := url.ParseQuery(query)
	if err != nil {
		return f, fmt.Errorf("parse filter %q: %w", query, err)
	}
	for key, all := range values {
		if err := f.set(key, all[len(all)-1]); err != nil {
			return Filter{}, fmt.Errorf("parse filter %q: %w", query, err)
		}
	}
	return f, nil
}

func (f *Filter) set(key, value string) (err error) {
	if text, ok := f.texts()[key]; ok {
		*text = value
		return nil
	}
	if list, ok := f.lists()[key]; ok {
		*list = strings.FieldsFunc(value, func(r rune) bool { return r == ',' })
		return nil
	}
	switch key {
	case "act":
		f.Act, err = strconv.ParseBool(value)
	case "min_wait":
		f.MinWait, err = strconv.ParseFloat(value, 64)
	case "max_wait":
		f.MaxWait, err = strconv.ParseFloat(value, 64)
	case "min_confidence":
		f.MinConfidence, err = strconv.Atoi(value)
	case "max_confidence":
		f.MaxConfidence, err = strconv.Atoi(value)
	default:
		err = fmt.Errorf("unknown key %q", key)
	}
	return err
}

func (f *Filter) texts() map[string]*string {
	return map[string]*string{"side": &f.Side, "channel": &f.Channel, "week": &f.Week, "source": &f.Source, "rule": &f.Rule, "item": &f.Item,
		"thread": &f.Thread}
}

func (f *Filter) lists() map[string]*[]string {
	return map[string]*[]string{"class": &f.Class, "flag": &f.Flag, "mark": &f.Mark, "state": &f.State}
}

// String is the text form, keys in alphabetical order.
func (f Filter) String() string {
	v := url.Values{}
	for key, text := range f.texts() {
		if *text != "" {
			v.Set(key, *text)
		}
	}
	for key, list := range f.lists() {
		if len(*list) > 0 {
			v.Set(key, strings.Join(*list, ","))
		}
	}
	if f.Act {
		v.Set("act", "1")
	}
	if f.MinWait != 0 {
		v.Set("min_wait", strconv.FormatFloat(f.MinWait, 'f', -1, 64))
	}
	if f.MaxWait != 0 {
		v.Set("max_wait", strconv.FormatFloat(f.MaxWait, 'f', -1, 64))
	}
	if f.MinConfidence != 0 {
		v.Set("min_confidence", strconv.Itoa(f.MinConfidence))
	}
	if f.MaxConfidence != 0 {
		v.Set("max_confidence", strconv.Itoa(f.MaxConfidence))
	}
	return v.Encode()
}

// Match reports whether the filter chooses the row; zone is that of the page's weeks.
func (f *Filter) Match(e *Evidence, zone *time.Location) bool {
	return one(f.Side, e.Side) && one(f.Channel, e.Channel) && one(f.Source, e.Source) && one(f.Rule, e.Rule) && one(f.Item, e.Item) && one(f.Thread, e.Thread) &&
		among(f.Class, e.Class) && among(f.State, e.State) && anyWord(f.Flag, e.Flags) && anyWord(f.Mark, e.Marks) &&
		(!f.Act || e.Item == e.Act) &&
		(f.MinWait == 0 || e.Wait >= f.MinWait) && (f.MaxWait == 0 || e.Wait <= f.MaxWait) && f.sure(e.Confidence) &&
		(f.Week == "" || f.Week == Monday(e.Time, zone))
}

func (f *Filter) sure(confidence int) bool {
	return (f.MinConfidence == 0 || confidence >= f.MinConfidence && confidence > 0) &&
		(f.MaxConfidence == 0 || confidence <= f.MaxConfidence && confidence > 0)
}

func one(want, got string) bool { return want == "" || want == got }

func among(want []string, got string) bool { return len(want) == 0 || slices.Contains(want, got) }

// anyWord reports whether one of the words of has is wanted, or none is asked for.
func anyWord(want []string, has string) bool {
	for _, word := range want {
		if holds(has, word) {
			return true
		}
	}
	return len(want) == 0
}

// holds reports whether word stands among space-separated words.
func holds(words, word string) bool {
	for from := 0; word != "" && !strings.Contains(word, " "); from++ {
		at := strings.Index(words[from:], word)
		if at < 0 {
			return false
		}
		from += at
		if end := from + len(word); (from == 0 || words[from-1] == ' ') && (end == len(words) || words[end] == ' ') {
			return true
		}
	}
	return false
}

// Monday is the first day of t's week in zone, as 2006-01-02.
func Monday(t time.Time, zone *time.Location) string {
	t = t.In(zone)
	back := (int(t.Weekday()) + 6) % 7
	return time.Date(t.Year(), t.Month(), t.Day()-back, 12, 0, 0, 0, zone).Format(time.DateOnly)
}
