package main

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/apache/arrow/go/v15/arrow/memory"

	"listenratio/classify"
	"listenratio/classify/judge"
	"listenratio/classify/model"
	"listenratio/pipeline"
	"listenratio/pipeline/store"
	"listenratio/pipeline/turn"
	"listenratio/report/evidence"
	"listenratio/report/metric"
)

// evening is the work on one brand: each of its items, in the order of time, is matched, judged and counted.
type evening struct {
	night *night
	brand pipeline.Brand
	seen  sightings
	draft *store.Draft
	zone  *time.Location

	matcher *turn.Matcher
	judge   *judge.Judge
	unaided *unaided   // nil where nobody has corrected anything
	labels  *labelling // nil where nobody has labelled anything
	decided int64      // items whose class a person decided
	model   *model.Model
	scratch model.Scratch
	tally   *metric.Periods
	rows    *evidence.Rows
	tables  tables
	post    classify.Post

	mem     memory.Allocator // of the batches
	parts   []store.Part
	words   words
	row     int64          // number of the last evidence row of what has been matched
	next    *load          // the batch being matched
	matched chan *load     // where it goes
	now     *load          // the batch being counted
	thanked map[int64]bool // open turns that begin with thanks, by the number of their row
	used    chan *load     // loads to use again

	result result
}

// newEvening prepares the work on a brand of about so many items.
func (n *night) newEvening(brand pipeline.Brand, seen sightings, items int64, draft *store.Draft) (*evening, error) {
	zone, err := time.LoadLocation(brand.Zone)
	if err != nil {
		return nil, err
	}
	capabilities, ends := seen.capabilities(n.sources)
	setup := n.judgeSetup(brand)
	e := &evening{night: n, brand: brand, seen: seen, draft: draft, zone: zone,
		judge: judge.New(setup), unaided: newUnaided(setup), model: n.model, words: words{}, thanked: map[int64]bool{}, mem: memory.DefaultAllocator,
		tally: metric.NewPeriods(metric.Setting{Zone: zone, AsOf: n.asOf, Capabilities: capabilities, Names: setup.Names, Items: items,
			Hours: n.settings.declared(brand.Slug).schedule}),
		rows: evidence.New(evidence.People{Show: n.settings.People, Key: n.settings.PseudonymKey, Brand: brand.Slug})}
	file := n.settings.labelsOf(brand.Slug)
	e.labels = newLabelling(file, brand.Slug, n.samples[file])
	e.matcher = turn.NewMatcher(turn.Setup{Accounts: n.accounts(brand), Sisters: accountNames(n.settings.declared(brand.Slug).Sisters), Ends: ends, AsOf: n.asOf, Items: items}, e.ended)
	if e.tables, err = newTables(draft, brand.Slug); err != nil {
		return nil, diskTrouble(err)
	}
	return e, nil
}

// errTables marks an error of the disk, which ends the run.
var errTables = errors.New("write derived tables")

// storeTrouble reports whether an error is the store's rather than the analysis's.
func storeTrouble(err error) bool {
	return errors.Is(err, errTables) || errors.Is(err, store.ErrDamaged)
}

// work goes through the brand's items, part by part as they come, and makes its page.
func (e *evening) work(ctx context.Context, first store.Part, parts <-chan store.Part) (err error) {
	defer e.survive(&err)
	if err := e.flow(ctx, first, parts); err != nil {
		return err
	}
	if err := e.longestWaits(e.parts); err != nil {
		return err
	}
	e.matcher = nil // it holds most of what the brand takes, and a page is large, too
	e.result = result{page: e.makePage(), profile: e.tally.Profile(), longest: e.tally.LongestWait()}
	e.tally, e.rows = nil, nil
	return e.tables.end()
}

// survive makes an error of a panic of the analysis, which names where.
func (e *evening) survive(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("analyse %s: %v at %s", e.brand.Slug, p, where(debug.Stack()))
	}
}

// where is the line of the program that panicked.
func where(stack []byte) string {
	for line := range strings.Lines(string(stack)) {
		line = strings.TrimSpace(line)
		if at := strings.Index(line, "listenratio/"); at >= 0 && strings.Contains(line, ".go:") {
			return line[at:]
		}
	}
	return "an unknown place"
}

// step is what matching and judging tell of one item. The turns that ended with it are in its load: those before early
// ended as it came, those from there up to late when it had been judged.
type step struct {
	link        turn.Link
	verdict     classify.Verdict // of what the brand said
	early, late int
	unaided     classify.Class // what it would be without anybody's corrections
}

// listen reads what somebody outside said in l: whether it needs an answer, and what kind of message it is.
func (e *evening) listen(l *load) (err error) {
	defer e.survive(&err)
	b := l.batch
	l.heeds = l.heeds[:0]
	for i := range b.Len() {
		var h heed
		if b.Inbound(i) {
			s := e.model.Inbound(beginning(b.Text(i)), b.Language(i), &e.scratch)
			h = heed{s.NeedsReply >= likely, s.Kind == model.Complaint, s.Kind == model.Praise, s.Kind == model.Closer}
		}
		l.heeds = append(l.heeds, h)
	}
	return nil
}

// count counts the items of l and the turns that ended with them, in the order in which they were matched.
func (e *evening) count(l *load) (err error) {
	defer e.survive(&err)
	e.now = l
	b, done := l.batch, 0
	for i := range l.steps {
		s := &l.steps[i]
		e.turns(l.turns[done:s.early])
		e.tally.Item(b, i, s.link)
		e.turns(l.turns[s.early:s.late])
		done = s.late
		switch {
		case s.link.Left:
		case s.link.Ours:
			e.said(b, i, s)
		default:
			e.heard(b, i, s.link)
		}
	}
	e.turns(l.turns[done:])
	return nil
}

// enough is how much of a message is looked at, in bytes, to tell whether it needs an answer.
const enough = 4 << 10

// beginning is the first part of a text, cut at a rune.
func beginning(text string) string {
	if len(text) <= enough {
		return text
	}
	n := enough
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// likely is the probability in per mille from which a message is taken to need an answer.
const likely = 500

// heard counts item i, which somebody outside said.
func (e *evening) heard(b pipeline.Batch, i int, link turn.Link) {
	h := e.now.heeds[i]
	thanks := e.tally.Heard(&metric.Heard{At: b.Created(i), ID: b.ID(i), Platform: b.Platform(i), Direct: b.Private(i), Text: b.Text(i),
		Language: b.Language(i), Thread: link.Number, Person: link.Person, Addressed: link.Joins, Opens: link.Opens,
		Grateful: h.closes || h.praises})
	if !link.Opens {
		return
	}
	if row := e.rows.Heard(b, i, link); thanks {
		e.thanked[row] = true
	}
}

// judged judges item i, which the brand said.
func (e *evening) judged(b pipeline.Batch, i int, s *step) {
	link := s.link
	e.post = classify.Post{ID: b.ID(i), Text: b.Text(i), Language: b.Language(i), Answers: link.Answers,
		Repost: b.RepostOf(i) != "", Quote: b.QuoteOf(i) != "", Private: b.Private(i), Machine: b.Automated(i),
		Continued: classify.Class(link.Continued)}
	v := e.judge.Judge(&e.post)
	own := e.unaided.class(e.post, b.Parent(i), v.Class)
	if v.Rule == byHand {
		e.decided++
	}
	if e.labels != nil && !b.Private(i) {
		e.labels.said(b.ID(i), link.First, own)
	}
	if link.Cold {
		v.Flags |= classify.Cold
	}
	e.matcher.Said(turn.Traits(judge.TraitsOf(v)))
	s.verdict, s.unaided = v, own
}

// said counts item i, which the brand said.
func (e *evening) said(b pipeline.Batch, i int, s *step) {
	link, v := s.link, s.verdict
	v.Flags |= e.tally.Said(&metric.Said{ID: b.ID(i), At: b.Created(i), Platform: b.Platform(i), Direct: b.Private(i), First: link.First,
		Class: v.Class, Corrected: s.unaided != v.Class, Unaided: s.unaided, Flags: v.Flags, Answers: link.Answers, Parent: b.Parent(i), ParentTime: link.Parent,
		Origin: link.Origin, Exact: b.Precision(i), Text: b.Text(i), Language: b.Language(i), Thread: link.Number,
		Replies: b.Replies(i), Reposts: b.Reposts(i), Row: e.rows.Next()})
	e.rows.Said(b, i, link, v)
	e.now.verdict(b, i, link, v)
}

// turns counts turns that have ended.
func (e *evening) turns(list []turn.Turn) {
	for i := range list {
		u := &list[i]
		if u.Note == 0 { // of the message that is counted next, whose answer is dated before it
			u.Note = e.rows.Next()
		}
		if e.thanked[u.Note] {
			u.Mark |= turn.Thanks
			delete(e.thanked, u.Note)
		}
		if e.tally.Turn(u) {
			u.Mark |= turn.OffHours
		}
		e.rows.Turn(u)
		e.now.turn(u)
	}
}

// errEnough stops a reading that has found what it looked for.
var errEnough = errors.New("enough")

// longestWaits fetches the texts of the longest waits that the rows do not hold any more. They are old, so the reading
// stops soon.
func (e *evening) longestWaits(parts []store.Part) error {
	missing := e.rows.Missing()
	if len(missing) == 0 {
		return nil
	}
	err := e.draft.Batches(parts, e.mem, func(b pipeline.Batch) error {
		if e.rows.Complete(b, missing); len(missing) == 0 {
			return errEnough
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}

func (e *evening) abandon() { e.tables.abandon() }

// accounts are the names by which the brand's accounts go, in lower case and without "@" or platform: what is declared,
// and what its exports call their owner.
func (n *night) accounts(brand pipeline.Brand) map[string]bool {
	names := map[string]bool{}
	for _, a := range brand.Accounts {
		names[accountName(a)] = true
	}
	for _, in := range n.sources {
		for _, name := range in.Owner.Names {
			if names[accountName(name)] {
				for _, other := range in.Owner.Names {
					names[accountName(other)] = true
				}
				break
			}
		}
	}
	return names
}

// accountName is an account as texts and exports name it: without platform and "@", in lower case.
func accountName(account string) string {
	if platform, name, ok := strings.Cut(account, ":"); ok && !strings.HasPrefix(name, "//") && !strings.Contains(platform, "/") {
		account = name
	}
	return strings.ToLower(strings.TrimPrefix(account, "@"))
}

// accountNames are the names of accounts, as a set.
func accountNames(accounts []string) map[string]bool {
	names := map[string]bool{}
	for _, a := range accounts {
		names[accountName(a)] = true
	}
	return names
}

func (n *night) judgeSetup(brand pipeline.Brand) judge.Setup {
	own := n.settings.declared(brand.Slug)
	s := judge.Setup{Domains: own.Domains, Campaigns: own.Tags, Corrections: n.corrections}
	s.Names = append([]string{brand.Name}, own.Products...)
	for name := range n.accounts(brand) {
		if !strings.Contains(name, "/") {
			s.Names = append(s.Names, name)
		}
	}
	sortStrings(s.Names)
	return s
}
