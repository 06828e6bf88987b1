package report

// Finding is one sentence of the first screen and the figure that it rests on. Its template and amounts are there for other
// languages than English.
type Finding struct {
	Says     string   // plain text, one sentence, in English
	Figure   string   // the figure's name; empty where it rests on none
	Template string   // the sentence with {a}, {b} in the place of its amounts
	Amounts  []Amount // what stands there
}

// Amount is what a finding tells.
type Amount struct {
	Value float64
	Unit  string // "hundred": a share, told as a number out of a hundred · "points": likewise, of a difference · "number" · "seconds" · "count" · "words": Text
	Text  string
}

// Hours counts by hour of the week in the brand's zone, Monday first.
type Hours struct {
	Inbound [7][24]int64 // audience turns that began in the hour
	Answers [7][24]int64 // answers given in the hour
	Exist   [7][24]int64 // how often the hour came by in the period, so that cells are rates; never 0
}

// Bin is one bar of a histogram: waits from From up to but not including To, in seconds.
type Bin struct {
	From  float64
	To    float64
	Count int64
}

// Score is the agreement of the classifier, without corrections, with labels given by people. Where the labels are a
// sample drawn by strata, each counts for as many items as it stands for.
type Score struct {
	Labels  string  `json:"labels"`   // which labels: the file's name
	N       int64   `json:"n"`        // how many
	MacroF1 float64 `json:"macro_f1"` // mean of the classes' F1
	Kappa   float64 `json:"kappa"`    // Cohen's kappa

	Right   Rate         `json:"right"`   // share of items that the classifier gets right; unknown where only MacroF1 and Kappa are
	Classes []ClassScore `json:"classes"` // broadcast, reply, value-share
	Drawn   bool         `json:"drawn"`   // by strata whose sizes are known; otherwise each label counts once
	Absent  int64        `json:"absent"`  // further labels, of items that are not among the brand's public ones
}

// ClassScore is how often a class is given rightly, and found.
type ClassScore struct {
	Class     string `json:"class"`
	Precision Rate   `json:"precision"` // of the items that were given the class, those that have it
	Recall    Rate   `json:"recall"`    // of the items that have the class, those that were given it
}

// Rate is a share with its 95 % interval and the count that it rests on, not of which it is; N is 0 where nothing is
// known.
type Rate struct {
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	N     int64   `json:"n"`
}

// Fact is a name with its value, for the list of versions and hashes.
type Fact struct {
	Name  string
	Value string
}

// Specimen is a text that was sent several times, as it stood the first time.
type Specimen struct {
	Text  string
	Class string
	Times int64
	Rows  string // the filter on the evidence rows; may be empty
}

// The chapters of a report, after the five essays.
const (
	About    = "about"    // It is not about you
	Partners = "partners" // Partners, not promotion
	Lanes    = "lanes"    // Both lanes open: the answering machine
	Why      = "why"      // Why are you doing this?
	Pause    = "pause"    // Stop talking for a second
)

// Chapters is the order of the chapters.
var Chapters = []string{About, Partners, Lanes, Why, Pause}

// Headline names the figures of the first screen, in order.
var Headline = []string{"answered_within_24h", "talk_to_listen", "latency_median", "waiting"}

// Find is the figure of that name, nil if the page has none.
func (p *Page) Find(name string) *Figure {
	for i := range p.Figures {
		if p.Figures[i].Name == name {
			return &p.Figures[i]
		}
	}
	return nil
}
