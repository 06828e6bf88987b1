// Package words says things: every sentence and label that a report shows, one [Catalogue] per language, and numbers,
// dates and durations as that language writes them. Rounding for reading happens here and nowhere else; files for
// machines carry exact values.
//
// It lays nothing out; its neighbours html and chart do.
package words

import "listenratio/report"

// Catalogue is one language. The strings are plain text; those with verbs are formats for fmt, whose arguments are
// texts that have already been put into the language.
type Catalogue struct {
	Lang    string // BCP 47
	Decimal string
	Group   string // between thousands
	Dates   string // how a day is written: {d} day, {m} month, {y} year
	Months  [12]string
	Days    [7]string // Monday first
	One     func(n int64) bool

	Chapters map[string]Chapter // by the constants of package report
	Units    map[string]Plural  // what a count counts, by Figure.Unit
	Classes  map[string]string
	States   map[string]string
	Sides    map[string]string
	Channels map[string]string
	Reach    map[string]string   // what a capability means
	Tiles    map[string]string   // short labels of the headline figures
	Findings map[string]Sentence // by the figure's name
	Told     map[string]string   // sentences of findings by the English ones; empty in English
	Nouns    map[string]Plural   // what phrases count, by the English word for one
	Phrases  map[string]string   // what is made anew for a brand, by the English or a pattern of it, see [Catalogue.Phrase]; empty in English

	// Figures are the titles and definitions of figures by their names. What is missing stands in English, and so does
	// what there is no phrase for; the page marks them as such.
	Figures map[string]Figure

	Page   Page
	Chart  Chart
	Table  Table
	Method Method
	Scored Scored
	Index  Index
}

// Figure is what a figure asks and how it is defined.
type Figure struct{ Title, Definition string }

// Plural is a word for one and for several.
type Plural struct{ One, Many string }

// Sentence tells a figure on the first screen. Its formats take the value.
type Sentence struct {
	Said   string // the value is known
	Under  string // a ratio below 1: takes its inverse; may be empty
	Zero   string // a ratio of 0
	None   string // the value is not reached; may be empty
	Cannot string // takes the reason why it cannot be said; may be empty
}

// Chapter is a chapter's title and the question that it asks.
type Chapter struct{ Title, Asks string }

// Page are the words of a brand's page.
type Page struct {
	Skip, Contents, AllBrands                         string
	Span, AsOf, Zone                                  string // "%s to %s", "as of %s", "days and weeks in %s"
	Findings, Headline, Other                         string
	Standing                                          string // a share of others that have less, how many others
	Interval, NOf, NOnly                              string
	Rose, Fell, Unclear                               string // of the last four weeks and the four before: the value before, the value now
	NoListening, CannotSay, NotReached, NotSaid, Rows string
	WaitingTitle, WaitingAsks, WaitingNone            string
	WaitingMore, WaitingUnseen                        string
	TurnsAnswered, TurnsWaiting                       string
	SampleTitle, SampleAsks, EvidenceAll              string
	EvidenceTitle, EvidenceAsks, EvidenceCut          string
	EvidenceNoScript, EvidenceOld                     string
	TextsTitle, TextsAsks, Times                      string
	Files, Foot                                       string
	Percent, Seconds, Minutes, Hours, DaysShort       string
	NoGaps                                            string
	Source, Gap, Row                                  Plural
	RowsOf                                            string // the rows of the people, threads, days or hours that a figure counts
	People, Threads, Days, HoursOf                    Plural
	TakenFrom                                         string // the rows that a figure is worked out from, where it does not count them one by one
}

// Chart are the words of charts.
type Chart struct {
	Values, ReadOut                                  string
	PerColumn                                        Plural // what a column of a chart holds
	MixFinding, MixMeasure, MixDesc                  string
	CurveHalf, CurveNever, CurveMeasure, CurveDesc   string
	StillWaiting                                     string
	RatioFinding, RatioMeasure, RatioDesc, RatioThin string
	RatioTalks, RatioListens, Sprout, Immature       string
	OddFewer, OddMore, ByMonth, Month                string // the weeks, in a list
	HoursFinding, HoursMeasure, HoursDesc            string
	HoursInbound, HoursAnswers, HoursLess, HoursMore string
	WaitsFinding, WaitsMeasure, WaitsDesc            string
	JudgedFinding, JudgedMeasure, JudgedDesc         string
	Noticed, Unnoticed                               string
	Judged                                           [4]string // useful and noticed, useful and not, not useful yet noticed, neither
	Waits                                            [8]string // names of the waits at 1 min, 5 min, 15 min, 1 h, 6 h, 24 h, 72 h, 7 d
}

// Table are the heads of columns and the controls of tables.
type Table struct {
	Week, Wait, Share, Low, High, Waiting, Broadcast, Reply, Value, Unclassified string
	Turns, Answered, Ratio, Count, Hour, Answers, Acts                           string
	Time, Text, Kind, Why, State, Answer, Source, Flags, Channel                 string
	Search, Class, Side, Clear, All, Shown, None, Previous, Next                 string
	Rule, Record, Item, Matched, Act                                             string
	Confidence, SureFrom, SureTo, Marks, Thread                                  string
}

// Method are the words of the chapter on coverage and method.
type Method struct {
	Title, Asks, Coverage, Cannot, Ledger, Terms, Versions, Score, ScoreSays   string
	File, Format, Holds, Items, Read, Stored, Duplicate, Revised, Excluded     string
	Faults, Balanced, Unbalanced, Gap, Program, Rules, People, Deleted, Skewed string
	Outbound, Inbound, Direct, GapDays                                         string
	Day                                                                        Plural
	Rests                                                                      string            // what was read, and which side of the talk the data holds
	Shown                                                                      map[string]string // how authors are shown
	Glossary                                                                   []Term
}

// Term is a word that the report uses in a sense of its own.
type Term struct{ Name, Means string }

// Index are the words of the list of brands.
type Index struct {
	Title, Lead, Brand, Mix, Run, Period string
	Brands                               Plural
	More                                 string // "and %s more"
	Beside, Compared, Value              string
}

// For is the catalogue of a language, by its BCP 47 tag; English for one that there is none of.
func For(lang string) *Catalogue {
	for _, c := range Catalogues {
		if c.Lang == lang {
			return c
		}
	}
	return English
}

// Catalogues are all languages.
var Catalogues = []*Catalogue{English, German, Spanish, French}

// ClassOf is the word for a class, a state or a side; the key itself where the catalogue has none.
func (c *Catalogue) ClassOf(key string) string { return Look(c.Classes, key) }

// StateOf is the word for what became of a turn.
func (c *Catalogue) StateOf(key string) string { return Look(c.States, key) }

// SideOf is the word for who speaks.
func (c *Catalogue) SideOf(key string) string { return Look(c.Sides, key) }

// ReachOf says what a capability means.
func (c *Catalogue) ReachOf(key string) string { return Look(c.Reach, key) }

// TileOf is the short label of a headline figure.
func (c *Catalogue) TileOf(f *report.Figure) string {
	if s, ok := c.Tiles[f.Name]; ok {
		return s
	}
	return f.Title
}

// Look is the word for a key; the key itself where there is none.
func Look(m map[string]string, key string) string {
	if s, ok := m[key]; ok {
		return s
	}
	return key
}
