package html

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"time"

	"listenratio/pipeline"
	"listenratio/report"
)

// made is a made-up page of three years of weeks, the same for the same seed. Its numbers belong together: every
// figure counts the rows that its filter chooses.
func made(name, slug string, seed uint64) *report.Page {
	m := &maker{r: rand.New(rand.NewPCG(seed, 7)), asOf: time.Date(2026, 11, 22, 21, 0, 0, 0, time.UTC)}
	m.p = &report.Page{Brand: name, Slug: slug, AsOf: m.asOf, Zone: "Europe/Berlin", Version: "0.1.0", Rules: "2026-11-20", People: "pseudonym"}
	m.zone, _ = time.LoadLocation(m.p.Zone)
	m.rows()
	m.weeks()
	m.curve()
	m.figures()
	m.marked()
	m.rest()
	return m.p
}

// attack puts texts, in turn, into every text of a page but those that the program itself makes.
func attack(p *report.Page, texts ...string) *report.Page {
	n := 0
	fillTexts(reflect.ValueOf(p).Elem(), func() string { n++; return texts[n%len(texts)] })
	p.Slug, p.Zone, p.Language = "attacked", "UTC", "en"
	for i := range p.Evidence {
		p.Evidence[i].Side = []string{"in", "out"}[i%2]
	}
	for i := range p.Figures {
		p.Figures[i].Name = report.Headline[i%len(report.Headline)]
		p.Figures[i].Unit = []string{"share", texts[0], "ratio", "seconds"}[i%4]
	}
	return p
}

func fillTexts(v reflect.Value, text func() string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				fillTexts(v.Field(i), text)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			fillTexts(v.Index(i), text)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			fillTexts(v.Elem(), text)
		}
	}
}

type maker struct {
	p     *report.Page
	r     *rand.Rand
	asOf  time.Time
	zone  *time.Location
	turns []report.Evidence
}

var (
	questions = []string{"Is the shop at the harbour open on Sunday?", "My parcel has been at the depot since Tuesday, can you look?", "The app logs me out every morning since the update 😕",
		"Which of the two kettles is the quieter one?", "Thanks, that worked!", "I was charged twice for the same order.", "Can I bring back the blue one without the box?"}
	posts = []string{"The autumn range is here. Free delivery until Friday.", "We are proud to be a finalist again this year!", "New: the two-litre kettle in green. Order now.", "Our team had a great day at the fair."}
	tips  = []string{"Limescale in the kettle? Half vinegar, half water, leave it for an hour.", "A loose plug gets warm: pull it out and have the socket checked.", "How to read the energy label: the letter is for the size class, the number is kWh a year."}
	talk  = []string{"Sorry about that! Could you send us the order number by message?", "Yes, from ten to six.", "The grey one; it has the double wall.", "We have looked: it leaves the depot tonight."}
)

func (m *maker) pick(list []string) string { return list[m.r.IntN(len(list))] }

// rows makes 157 weeks of acts and turns, newest first.
func (m *maker) rows() {
	id := 1_800_000_000
	for d := 157*7 - 1; d >= 0; d-- {
		day := m.asOf.AddDate(0, 0, -d).Truncate(24 * time.Hour)
		years := float64(157*7-d) / 365
		for range m.r.IntN(4) {
			m.turn(day, &id, years)
		}
		for range m.r.IntN(int(4.9 - years)) {
			m.act(day, &id, "broadcast", "product-news", "order now|free", m.pick(posts), "promo")
		}
		if m.r.IntN(3) == 0 {
			m.act(day, &id, "value-share", "how-to", "how to", m.pick(tips), "")
		}
	}
	list := m.p.Evidence
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
	m.p.Rows = int64(len(list))
}

func (m *maker) act(day time.Time, id *int, class, rule, words, text, flags string) {
	*id++
	item := strconv.Itoa(*id)
	m.p.Evidence = append(m.p.Evidence, report.Evidence{Side: "out", Item: item, Act: item, Time: day.Add(time.Duration(m.r.IntN(12*3600)+7*3600) * time.Second),
		Who: "@" + m.p.Slug, Text: text, URL: "https://example.org/" + item, Class: class, Rule: rule, Words: words, Flags: flags,
		Channel: "public", Source: "data/tweets.js", Record: int64(len(m.p.Evidence)), Confidence: 700 + *id%30*10, Marks: m.marks(class, *id), Thread: item})
}

// marks are some that belong to the class.
func (m *maker) marks(class string, id int) string {
	switch {
	case class == "broadcast" && id%15 == 0:
		return "talked-over noise"
	case class == "broadcast" && id%3 == 0:
		return "talked-over"
	case class == "value-share":
		return "given"
	}
	return ""
}

func (m *maker) turn(day time.Time, id *int, years float64) {
	*id++
	t := report.Evidence{Side: "in", Item: strconv.Itoa(*id), Time: day.Add(time.Duration(m.r.IntN(24*3600)) * time.Second), Who: fmt.Sprintf("person %04x", m.r.IntN(65536)),
		Text: m.pick(questions), Channel: "public", Source: "data/tweets.js", Record: int64(len(m.p.Evidence)), State: "waiting", URL: "https://example.org/" + strconv.Itoa(*id),
		Thread: strconv.Itoa(*id)}
	wait := math.Exp(m.r.NormFloat64()*2 + 8.9 - years*0.5)
	seen := m.asOf.Sub(t.Time).Seconds()
	if m.r.Float64() < 0.62+years*0.06 && wait < seen {
		t.State, t.Wait, t.Marks = "answered", math.Round(wait), "given two-sided"
		defer func() {
			m.act(day, id, "reply", "answers-a-person", "", m.pick(talk), "")
			m.p.Evidence[len(m.p.Evidence)-2].Answer = strconv.Itoa(*id)
			reply := &m.p.Evidence[len(m.p.Evidence)-1]
			reply.Answer, reply.Thread, reply.Marks = t.Item, t.Thread, "two-sided"
		}()
	} else {
		t.Wait, t.Marks = math.Max(seen, 0), "backlog"
	}
	m.turns = append(m.turns, t)
	m.p.Evidence = append(m.p.Evidence, t)
}

func (m *maker) weeks() {
	byWeek := map[string]*report.Week{}
	for d := 157*7 - 1; d >= 0; d-- {
		monday := report.Monday(m.asOf.AddDate(0, 0, -d), m.zone)
		if byWeek[monday] == nil {
			m.p.Weeks = append(m.p.Weeks, report.Week{Monday: monday, Mature: d > 14})
			byWeek[monday] = &report.Week{}
		}
	}
	for i := range m.p.Weeks {
		byWeek[m.p.Weeks[i].Monday] = &m.p.Weeks[i]
	}
	for i := range m.p.Evidence {
		e := &m.p.Evidence[i]
		w := byWeek[report.Monday(e.Time, m.zone)]
		if w == nil {
			continue
		}
		switch {
		case e.Side == "in":
			w.Turns++
			if e.State == "answered" {
				w.Heard++
			}
		case e.Class == "broadcast":
			w.Acts.Broadcast++
		case e.Class == "reply":
			w.Acts.Reply++
		default:
			w.Acts.ValueShare++
		}
	}
	m.p.Weeks[150].Odd = report.Below
	for _, w := range m.p.Weeks { // by the month of their Monday, near enough to look at
		if n := len(m.p.Months); n == 0 || m.p.Months[n-1].Month != w.Monday[:7] {
			m.p.Months = append(m.p.Months, report.Month{Month: w.Monday[:7], Mature: w.Mature})
		}
		month := &m.p.Months[len(m.p.Months)-1]
		month.Acts.Broadcast += w.Acts.Broadcast
		month.Acts.Reply += w.Acts.Reply
		month.Acts.ValueShare += w.Acts.ValueShare
		month.Turns, month.Heard = month.Turns+w.Turns, month.Heard+w.Heard
	}
}

// curve is a rough estimate, good enough to look at: turns still seen are the ones at risk.
func (m *maker) curve() {
	open := 1.0
	for w := 60.0; w < 8*24*3600; w *= 1.12 {
		var hit, risk int64
		for _, t := range m.turns {
			if t.Wait >= w/1.12 {
				risk++
				if t.State == "answered" && t.Wait < w {
					hit++
				}
			}
		}
		if risk == 0 {
			break
		}
		open *= 1 - float64(hit)/float64(risk)
		half := 1.96 * math.Sqrt(open*(1-open)/float64(len(m.turns)))
		m.p.Curve = append(m.p.Curve, report.Step{Wait: w, Share: 1 - open, Low: math.Max(0, 1-open-half), High: math.Min(1, 1-open+half), Waiting: risk})
	}
}

func (m *maker) count(filter string) int64 {
	f, err := report.ParseFilter(filter)
	if err != nil {
		panic(err)
	}
	var n int64
	for i := range m.p.Evidence {
		if f.Match(&m.p.Evidence[i], m.zone) {
			n++
		}
	}
	return n
}

func (m *maker) share(name, chapter, title, definition, of, filter string, change string) {
	f := report.Figure{Name: name, Chapter: chapter, Title: title, Definition: definition, Unit: "share", Warnings: []string{}, Evidence: filter, Change: change,
		Period: report.Period{From: m.asOf.AddDate(-3, 0, 0), To: m.asOf}, N: m.count(filter), Of: m.count(of)}
	v := float64(f.N) / float64(f.Of)
	half := 1.96 * math.Sqrt(v*(1-v)/float64(f.Of))
	lo, hi := math.Max(0, v-half), math.Min(1, v+half)
	f.Value, f.Low, f.High = &v, &lo, &hi
	if change != "" {
		f.Recent, f.Previous = ref(v*0.98), ref(v*0.97)
	}
	f.Says = fmt.Sprintf("%.0f in 100.", v*100)
	m.p.Figures = append(m.p.Figures, f)
}

func (m *maker) figures() {
	for _, c := range []string{"broadcast", "reply", "value_share"} {
		class := map[string]string{"broadcast": "broadcast", "reply": "reply", "value_share": "value-share"}[c]
		m.share("mix_"+c, report.About, "How much of what the brand says is "+class+"?", "Acts of the class among all acts. An act is a run of items in one thread.", "side=out&act=1", "side=out&act=1&class="+class, "")
	}
	for _, c := range []string{"value-share", "broadcast"} {
		of := "side=out&act=1&class=" + c
		m.share("audience_judged_"+strings.TrimSuffix(c, "-share"), report.About, "Does the audience take notice of each "+c+"?",
			"Acts with as many replies and shares as usual.", of, of+"&min_confidence=800", "")
	}
	waits := []struct {
		name, words string
		max         int
	}{{"15m", "15 minutes", 900}, {"1h", "an hour", 3600}, {"6h", "6 hours", 6 * 3600}, {"24h", "24 hours", 24 * 3600}, {"72h", "three days", 72 * 3600}, {"7d", "a week", 7 * 24 * 3600}}
	for _, w := range waits {
		m.share("answered_within_"+w.name, report.Lanes, "How many people have an answer within "+w.words+"?", "Audience turns answered within the time, by Kaplan–Meier; turns still waiting count for as long as they were watched.",
			"side=in", "side=in&channel=public&state=answered&max_wait="+strconv.Itoa(w.max), report.Unclear)
		f := &m.p.Figures[len(m.p.Figures)-1]
		f.Says = fmt.Sprintf("%.0f in 100 people had an answer within %s.", *f.Value*100, w.words)
	}
	v, lo, hi := 5400.0, 4700.0, 6200.0
	answered := m.count("side=in&state=answered")
	m.p.Figures = append(m.p.Figures, report.Figure{Name: "latency_median", Chapter: report.Lanes, Title: "How long does half of the people wait?", Definition: "Median of the wait over all turns, those without an answer included.", Unit: "seconds",
		Value: &v, Low: &lo, High: &hi, N: answered, Of: m.count("side=in"), Says: "Half of the people wait longer than 1 h 30 min.", Warnings: []string{}, Evidence: "side=in", Change: report.Fell, Recent: ref(4800.0), Previous: ref(7800.0)})
	va, la, ha := 3900.0, 3600.0, 4300.0
	m.p.Figures = append(m.p.Figures, report.Figure{Name: "latency_median_answered", Chapter: report.Lanes, Title: "What would a vendor’s dashboard call the response time?", Definition: "Median wait of the answered turns only.", Unit: "seconds",
		Value: &va, Low: &la, High: &ha, N: answered, Of: m.count("side=in"), Says: "1 h 5 min, as vendors compute it.", Warnings: []string{"As vendors compute it: the unanswered are left out."}, Evidence: "side=in&state=answered"})
	waiting := m.count("side=in&state=waiting")
	n := float64(waiting)
	m.p.Figures = append(m.p.Figures, report.Figure{Name: "waiting", Chapter: report.Lanes, Title: "How many people are waiting now?", Definition: "Turns without an answer at the report’s time.", Unit: "turns", Value: &n, N: waiting, Of: m.count("side=in"),
		Says: fmt.Sprintf("%d people are waiting.", waiting), Warnings: []string{"The oldest have waited for more than a year; nobody may be expecting an answer any more."}, Evidence: "side=in&state=waiting"})
	m.p.Figures = append(m.p.Figures, report.Figure{Name: "airtime", Chapter: report.Pause, Title: "How much of a conversation is the brand’s?", Definition: "The brand’s words among all words of two-way threads, median.", Unit: "share", CannotSay: "the export cuts texts off", Warnings: []string{}})
	talks := m.count("side=out&act=1&class=broadcast")
	ratio := float64(talks) / float64(answered)
	lo2, hi2 := ratio*0.9, ratio*1.12
	m.p.Figures = append(m.p.Figures, report.Figure{Name: "talk_to_listen", Chapter: report.Pause, Title: "How many broadcasts go out for each person answered?", Definition: "Broadcast acts per audience turn answered.", Unit: "ratio", Value: &ratio, Low: &lo2, High: &hi2,
		N: talks, Of: answered, Says: fmt.Sprintf("%.1f broadcasts for each person answered.", ratio), Warnings: []string{}, Evidence: "side=out&act=1&class=broadcast"})
}

// marked are figures that no other filter than that of a mark expresses, one of threads among them.
func (m *maker) marked() {
	m.share("talked_over_rate", report.Pause, "Does the brand talk while people wait?", "Broadcasts that were sent while somebody had waited for an hour.",
		"side=out&act=1&class=broadcast", "side=out&act=1&class=broadcast&mark=talked-over", "")
	m.share("give_share", report.About, "How much of it is for others?", "Value-shares and people answered, among them and the broadcasts.", "", "mark=given", "")
	m.share("two_sided_threads", report.Pause, "How many threads are conversations?", "Threads with a turn on each side.", "side=in", "side=in&mark=two-sided", "")
	f := &m.p.Figures[len(m.p.Figures)-1]
	f.Counts, f.Evidence = "threads", "mark=two-sided"
}

func (m *maker) rest() {
	p := m.p
	for i := len(p.Evidence) - 1; i >= 0; i-- {
		if e := p.Evidence[i]; e.State == "waiting" && len(p.Waiting) < report.MaxWaiting {
			p.Waiting = append(p.Waiting, e)
		}
	}
	from := m.asOf.AddDate(0, 0, -157*7+1)
	p.Coverage = report.Coverage{Capability: "all", From: from, To: m.asOf, Items: p.Rows, Outbound: m.count("side=out"), Inbound: m.count("side=in"), Deleted: 12, Skewed: 1,
		Sources:   []report.Source{{File: "export.zip/data/tweets.js", Format: "x", Inbound: "all", From: from, To: m.asOf, Items: p.Rows}},
		Gaps:      []report.Gap{{From: "2024-12-24", To: "2024-12-27", Days: 4}, {From: "2025-08-02", To: "2025-08-02", Days: 1}},
		CannotSay: []string{"cannot say: how many direct messages were answered, the export holds none"}}
	p.Ledger = []pipeline.Ledger{{File: "export.zip/data/tweets.js", Format: "x", Read: p.Rows + 31, Stored: p.Rows, Duplicate: 30, Faults: 1, Bytes: 48_123_456}}
	p.Score = &report.Score{Labels: "outbound.csv", N: 1200, MacroF1: 0.81, Kappa: 0.74, Drawn: true, Absent: 3,
		Right: report.Rate{Value: 0.912, Low: 0.886, High: 0.934, N: 1200},
		Classes: []report.ClassScore{
			{Class: "broadcast", Precision: report.Rate{Value: 0.93, Low: 0.9, High: 0.95, N: 400}, Recall: report.Rate{Value: 0.95, Low: 0.92, High: 0.97, N: 410}},
			{Class: "value-share", Precision: report.Rate{Value: 0.71, Low: 0.63, High: 0.78, N: 400}, Recall: report.Rate{High: 1}},
		}}
	m.p.Coverage.Corrected = 12
	p.Hours = &report.Hours{}
	for i := range p.Evidence {
		t := p.Evidence[i].Time.In(m.zone)
		day, hour := (int(t.Weekday())+6)%7, t.Hour()
		p.Hours.Exist[day][hour] = 157
		switch e := p.Evidence[i]; {
		case e.Side == "in":
			p.Hours.Inbound[day][hour]++
		case e.Class == "reply":
			p.Hours.Answers[day][hour]++
		}
	}
	for w := 60.0; w < 700_000; w *= 1.5 {
		b := report.Bin{From: w, To: w * 1.5}
		for _, t := range m.turns {
			if t.State == "answered" && t.Wait >= b.From && t.Wait < b.To {
				b.Count++
			}
		}
		p.Waits = append(p.Waits, b)
	}
	p.Texts = []report.Specimen{{Text: "We are proud to be a finalist again this year!", Class: "broadcast", Times: 212}, {Text: "Sorry about that! Could you send us the order number by message?", Class: "reply", Times: 97, Rows: "side=out&class=reply"}}
	p.Facts = []report.Fact{{Name: "Manifest", Value: "42"}}
}

func ref(v float64) *float64 { return &v }
