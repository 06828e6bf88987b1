package evaluate_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"listenratio/classify"
	"listenratio/classify/evaluate"
	"listenratio/pipeline"
)

const labels = `source,row_id,brand,reply_to,repost,text,label,agreement,flags,language
made-up,1,Northwind_Bakes,,,"Order now, get 20% off",broadcast,3/3,promo,en
made-up,2,Northwind_Bakes,person,,"@sam Sorry, it was late &amp; cold",reply,3/3,,en
made-up,3,Northwind_Bakes,,yes,RT @grainmuseum: rye is old,value-share,2/3,,
made-up,4,Northwind_Bakes,self,,and the next loaf,broadcast,3/3,"beg, ask",fr
made-up,5,Northwind_Bakes,unseen,no,you are welcome,reply,3/3,,en
made-up,6,Northwind_Bakes,,,not read yet,,,,en
`

func rows(t *testing.T, file string) []evaluate.Row {
	t.Helper()
	rows, err := evaluate.Read(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestReadMapsColumnsToPosts(t *testing.T) {
	got := rows(t, labels)
	if len(got) != 5 {
		t.Fatalf("read %d rows, want 5: the one without a label is left out", len(got))
	}
	if p := got[1].Post; p.Answers != pipeline.Person || p.Text != "@sam Sorry, it was late & cold" || p.ID != "2" || p.Names[0] != "northwind_bakes" {
		t.Errorf("row 2 is %+v", p)
	}
	if p := got[2].Post; !p.Repost || p.Answers != pipeline.Nobody || got[2].Label != classify.ValueShare {
		t.Errorf("row 3 is %+v", got[2])
	}
	if got[3].Post.Answers != pipeline.Itself || got[3].Flags != classify.Beg|classify.Ask || !got[3].Flagged || got[3].Post.Language != "fr" {
		t.Errorf("row 4 is %+v", got[3])
	}
	if got[4].Post.Answers != pipeline.Unseen || got[4].Post.Repost {
		t.Errorf("row 5 is %+v", got[4])
	}
}

func TestReadAFewColumns(t *testing.T) {
	got := rows(t, "\ufeffTEXT, Label\nfog,Value-Share\n\"rain, at last\",broadcast\n")
	if len(got) != 2 || got[0].Label != classify.ValueShare || got[1].Post.Text != "rain, at last" || got[0].Flagged {
		t.Errorf("read %+v", got)
	}
}

func TestReadTakesCorrectionsWithTexts(t *testing.T) {
	got := rows(t, "item,class,text\n17,reply,thanks\n")
	if len(got) != 1 || got[0].Post.ID != "17" || got[0].Label != classify.Reply {
		t.Errorf("read %+v", got)
	}
}

func TestGroups(t *testing.T) {
	list := rows(t, labels)
	groups := evaluate.Groups(list, func(r *evaluate.Row) string { return r.Post.Language })
	if len(groups) != 3 || groups[0].Name != "" || groups[1].Name != "en" || len(groups[1].Rows) != 3 || groups[2].Name != "fr" {
		t.Errorf("groups are %+v", groups)
	}
}

func TestReadRefuses(t *testing.T) {
	for file, want := range map[string]string{
		"":                                 "read the header",
		"text,kind\na,b\n":                 "need the columns text and label",
		"label\nbroadcast\n":               "need the columns text and label",
		"text,label\na,chatter\n":          `line 2: unknown label "chatter"`,
		"text,label\na,\"broadcast":        "read a label",
		"text,label,flags\na,reply,loud\n": `line 2: unknown flag "loud"`,
	} {
		if _, err := evaluate.Read(strings.NewReader(file)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("reading %q says %v, want %s", file, err, want)
		}
	}
}

// said is a judge that gives each text the class it spells.
type said map[string]classify.Verdict

func (s said) Judge(p *classify.Post) classify.Verdict { return s[p.Text] }

// worked is an example by hand: 10 items, 7 right.
func worked(t *testing.T) evaluate.Result {
	b, r, v := classify.Broadcast, classify.Reply, classify.ValueShare
	cases := []struct {
		label, verdict classify.Class
		is, said       classify.Flags
	}{
		{b, b, classify.Promo, classify.Promo}, {b, b, classify.Promo, 0}, {b, b, 0, classify.Promo}, {b, v, 0, 0},
		{r, r, 0, 0}, {r, r, 0, 0}, {r, classify.Unclassified, 0, 0},
		{v, v, 0, 0}, {v, v, 0, 0}, {v, b, 0, 0},
	}
	judge, list := said{}, []evaluate.Row{}
	for i, c := range cases {
		text := string(rune('a' + i))
		judge[text] = classify.Verdict{Class: c.verdict, Flags: c.said}
		list = append(list, evaluate.Row{Post: classify.Post{Text: text}, Label: c.label, Flags: c.is, Flagged: true})
	}
	return evaluate.Score(list, judge)
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestScoreAgreesWithAnExampleByHand(t *testing.T) {
	r := worked(t)
	if r.N != 10 || r.Right() != 7 || !near(r.Accuracy(), 0.7) {
		t.Errorf("%d of %d right", r.Right(), r.N)
	}
	if c := r.Class(classify.Broadcast); c != (evaluate.Counts{Right: 3, False: 1, Missed: 1}) || !near(c.F1(), 0.75) {
		t.Errorf("broadcast counts %+v", c)
	}
	if c := r.Class(classify.Reply); !near(c.Precision(), 1) || !near(c.Recall(), 2.0/3) || !near(c.F1(), 0.8) {
		t.Errorf("reply counts %+v", c)
	}
	if want := (0.75 + 0.8 + 2.0/3) / 3; !near(r.MacroF1(), want) {
		t.Errorf("macro-F1 %v, want %v", r.MacroF1(), want)
	}
	// chance: 0.4·0.4 + 0.3·0.2 + 0.3·0.3 = 0.31
	if want := (0.7 - 0.31) / 0.69; !near(r.Kappa(), want) {
		t.Errorf("kappa %v, want %v", r.Kappa(), want)
	}
	if c := r.Flag(classify.Promo); c != (evaluate.Counts{Right: 1, False: 1, Missed: 1}) || !near(c.F1(), 0.5) {
		t.Errorf("promo counts %+v", c)
	}
}

func TestNothingToScore(t *testing.T) {
	r := evaluate.Score(nil, said{})
	if r.Accuracy() != 0 || r.MacroF1() != 0 || r.Kappa() != 0 || r.Text() == "" {
		t.Errorf("nothing scores %+v", r)
	}
	if _, err := json.Marshal(r); err != nil {
		t.Error(err)
	}
}

func TestWilson(t *testing.T) {
	for _, c := range []struct {
		k, n      int
		low, high float64
	}{{0, 0, 0, 1}, {0, 10, 0, 0.2775}, {10, 10, 0.7225, 1}, {5, 10, 0.2366, 0.7634}, {81, 263, 0.2553, 0.3662}} {
		low, high := evaluate.Wilson(c.k, c.n)
		if math.Abs(low-c.low) > 5e-5 || math.Abs(high-c.high) > 5e-5 {
			t.Errorf("%d of %d: %.4f to %.4f, want %.4f to %.4f", c.k, c.n, low, high, c.low, c.high)
		}
	}
}

func TestJSON(t *testing.T) {
	b, err := json.Marshal(worked(t))
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		N        int
		MacroF1  float64 `json:"macro_f1"`
		Kappa    float64
		Accuracy float64
		Classes  map[string]struct {
			Precision, Recall, F1 float64
			N                     int
		}
		Flags     map[string]struct{ F1 float64 }
		Confusion map[string]map[string]int
	}
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	if got.N != 10 || got.Accuracy != 0.7 || got.Classes["value-share"].N != 3 || got.Classes["reply"].F1 != 0.8 ||
		got.Flags["promo"].F1 != 0.5 || got.Confusion["reply"]["unclassified"] != 1 {
		t.Errorf("JSON is %s", b)
	}
}

const text = `items 10   accuracy 0.700 (0.397 to 0.892)   macro-F1 0.739   kappa 0.565

class          precision     recall         F1      n   95 % of precision, of recall
broadcast          0.750      0.750      0.750      4   0.30–0.95, 0.30–0.95
reply              1.000      0.667      0.800      3   0.34–1.00, 0.21–0.94
value-share        0.667      0.667      0.667      3   0.21–0.94, 0.21–0.94

flag           precision     recall         F1      n
promo              0.500      0.500      0.500      2   0.09–0.91, 0.09–0.91

label \ verdict     broadcast         reply   value-share  unclassified
broadcast                   3             0             1             0
reply                       0             2             0             1
value-share                 1             0             2             0
`

func TestText(t *testing.T) {
	if got := worked(t).Text(); got != text {
		t.Errorf("text is\n%s\nwant\n%s", got, text)
	}
}
